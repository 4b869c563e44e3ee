//! The component at the root: holds the state and the effects.

use std::rc::Rc;

use region_core::atlas::Atlas;
use region_core::route::Route;
use region_core::state::{Action, AppState, Motion, reduce};
use yew::prelude::*;

use crate::browser::PageAddresses;
use crate::effects::{
    use_address, use_detail, use_focus, use_layers, use_motion, use_page_title, use_ready, use_surroundings,
    use_told,
};
use crate::map::{use_keys, use_stage};
use crate::search::use_search_box;
use crate::ui::Ui;

use super::standard::{Slots, standard};

/// State and atlas, joined for Yew's reducer.
struct Store {
    state: Rc<AppState>,
    atlas: Rc<Atlas>,
}

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let state = reduce(&self.state, action, &self.atlas);
        if Rc::ptr_eq(&state, &self.state) {
            self
        } else {
            Rc::new(Self {
                state,
                atlas: Rc::clone(&self.atlas),
            })
        }
    }
}

/// The map as the page's HTML shows it, before the app has drawn one of its own.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct StillMap {
    /// Its areas as SVG text. In the browser this stays empty: they are in the page already and are taken over as
    /// they are.
    pub(crate) areas: AttrValue,
    /// Whether these are all areas, so that they can stay as long as the overview is shown.
    pub(crate) complete: bool,
}

/// What the app is started with.
#[derive(Properties)]
pub(crate) struct RootProps {
    /// All facts and the overview.
    pub(crate) atlas: Rc<Atlas>,
    /// Addresses of the rest.
    pub(crate) addresses: Rc<PageAddresses>,
    /// The page that is shown at first, without any query: as its HTML has it.
    pub(crate) route: Route,
    /// The map in that HTML.
    pub(crate) still: StillMap,
    /// What was typed into the search box before the app ran.
    pub(crate) typed: String,
}

impl PartialEq for RootProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.atlas, &other.atlas)
            && self.addresses == other.addresses
            && self.route == other.route
            && self.still == other.still
            && self.typed == other.typed
    }
}

/// The whole app.
#[component]
pub(crate) fn Root(props: &RootProps) -> Html {
    let store = use_reducer({
        let (atlas, route) = (Rc::clone(&props.atlas), props.route.clone());
        // Still until the system says that movement is welcome.
        move || Store {
            state: Rc::new(AppState::new(route, Motion::Reduced, &atlas)),
            atlas,
        }
    });
    let dispatch = use_callback(store.dispatcher(), |action: Action, dispatcher| {
        dispatcher.dispatch(action)
    });
    let state = Rc::clone(&store.state);
    let base = use_memo(props.addresses.base.clone(), |base| {
        Rc::<str>::from(base.as_str())
    });
    let ui = Ui {
        atlas: Rc::clone(&props.atlas),
        base: Rc::clone(&base),
        language: state.language(),
        dispatch,
    };

    use_address(&state, &ui);
    use_page_title(&state.route, &ui);
    use_motion(&ui.dispatch);
    let detail = use_detail(&state.detail, &props.addresses.detail, &ui);
    use_layers(&state.layers, &ui);
    use_surroundings(&props.addresses.surroundings, &ui.dispatch);
    use_typed(&props.typed, &ui);
    use_ready(state.measured && state.arrived);
    let stage = use_stage(&state, &props.still, detail, &ui);
    let search_box = use_search_box(&state, &ui);
    let keys = use_keys(state.keys_shown, &ui);
    let told = use_told(&state, &ui);
    // After all others: what it gives the focus to is drawn by then.
    use_focus(&state);
    let slots = Slots {
        stage,
        search_box,
        keys,
        told,
    };
    standard(&state, slots, &ui)
}

/// What was typed before the app ran is searched for. After the address was read, which empties the box.
#[hook]
fn use_typed(typed: &str, ui: &Ui) {
    let (typed, dispatch) = (typed.to_owned(), ui.dispatch.clone());
    use_effect_with((), move |()| {
        if !typed.is_empty() {
            dispatch.emit(Action::SetQuery(typed));
        }
    });
}
