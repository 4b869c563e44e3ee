//! The component at the root: holds the state and the effects.

use std::rc::Rc;

use region_core::atlas::Atlas;
use region_core::route::Route;
use region_core::state::{Action, AppState, reduce};
use yew::prelude::*;

use crate::browser::{PageAddresses, location, motion_preference, window_viewport};
use crate::effects::{
    use_address, use_detail, use_layers, use_motion, use_page_title, use_ready, use_surroundings,
};
use crate::ui::Ui;

use super::standard::Standard;

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

/// What the app is started with.
#[derive(Properties)]
pub(crate) struct RootProps {
    /// All facts and the overview.
    pub(crate) atlas: Rc<Atlas>,
    /// Addresses of the rest.
    pub(crate) addresses: Rc<PageAddresses>,
}

impl PartialEq for RootProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.atlas, &other.atlas) && self.addresses == other.addresses
    }
}

/// The whole app.
#[component]
pub(crate) fn Root(props: &RootProps) -> Html {
    let store = use_reducer({
        let (atlas, addresses) = (Rc::clone(&props.atlas), Rc::clone(&props.addresses));
        move || {
            let (path, query) = location();
            let route = Route::parse(&path, &query, &addresses.base, &atlas);
            let state = AppState::new(route, window_viewport(), motion_preference(), &atlas);
            Store {
                state: Rc::new(state),
                atlas,
            }
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
    use_ready(state.measured);
    html! {
        <ContextProvider<Ui> context={ui}>
            <Standard {state} {detail}/>
        </ContextProvider<Ui>>
    }
}
