//! Fetching what exploring needs, once somebody explores.

use region_core::state::{Action, AppState};
use yew::prelude::*;

use crate::browser::{fetch_bytes, focus_on};
use crate::explore::Exploring;
use crate::later::{Later, Views, load_explore, use_later};
use crate::ui::{Ui, use_change};

/// How far exploring is. `wanted` asks for it where the state does not; it needs the texts that come with the views.
#[hook]
pub(crate) fn use_explore(
    state: &AppState,
    wanted: bool,
    texts: &Later<Views>,
    address: &str,
    ui: &Ui,
) -> Exploring {
    let views = use_later(wanted || state.wants_explorer(), {
        let (address, dispatch) = (address.to_owned(), ui.dispatch.clone());
        move || {
            let (address, dispatch) = (address.clone(), dispatch.clone());
            async move {
                let bytes = fetch_bytes(&address);
                let views = load_explore().await.map_err(|_| ())?;
                let bytes = bytes.await.map_err(|_| ())?;
                let explorer = (views.open)(&bytes).map_err(|_| ())?;
                dispatch.emit(Action::ExplorerArrived(explorer));
                Ok::<_, ()>(views)
            }
        }
    });
    let exploring = Exploring {
        failed: matches!(views, Later::Failed) || matches!(texts, Later::Failed),
        views: views.here().filter(|_| matches!(texts, Later::Here(_))),
        explored: state.explored.clone(),
    };
    // What asked for it is gone: the focus goes to what came in its place.
    use_change(state.exploring && exploring.views.is_some(), |here| {
        if *here {
            focus_on("#colour");
        }
    });
    exploring
}
