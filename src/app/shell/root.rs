//! The component at the root: holds the state and the effects.

use std::rc::Rc;

use region_core::atlas::{Atlas, Place};
use region_core::route::{Page, Route};
use region_core::state::{Action, AppState, Gesture, Motion, reduce};
use region_core::table::TableView;
use yew::prelude::*;

use crate::browser::{PageAddresses, go_to};
use crate::effects::{
    use_address, use_detail, use_explore, use_focus, use_kept_focus, use_layers, use_motion, use_page_title,
    use_ready, use_surroundings, use_theme, use_told,
};
use crate::later::{Later, Views, load_views, use_later};
use crate::map::{use_keys, use_stage};
use crate::search::use_search_box;
use crate::ui::Ui;

use super::standard::{Content, Slots, shown_table, standard};

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

/// What the page's HTML shows and the app takes over as it is. In the browser the texts stay empty: they are in the
/// page already.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Still {
    /// What stands in the panel.
    pub(crate) content: AttrValue,
    /// The areas on the map as SVG text.
    pub(crate) areas: AttrValue,
    /// Whether these are all areas, so that they can stay as long as the overview is shown.
    pub(crate) complete: bool,
}

/// What was typed before the app ran.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Typed {
    /// Into the search box.
    pub(crate) search: String,
    /// Into the field that filters the table.
    pub(crate) filter: String,
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
    /// What that HTML shows.
    pub(crate) still: Still,
    /// What was typed before the app ran.
    pub(crate) typed: Typed,
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
    use_theme(&state);
    let detail = use_detail(&state.detail, &props.addresses.detail, &ui);
    use_layers(&state.layers, &ui);
    use_surroundings(&props.addresses.surroundings, &ui.dispatch);
    use_typed(&props.typed, &ui);
    use_ready(state.measured && state.arrived);
    let (views, left) = use_views(&state, props, &ui);
    let filters = left && state.route.page == Page::Initiatives;
    let exploring = use_explore(&state, filters, &props.addresses.explore, &ui);
    let stage = use_stage(&state, &props.still, detail, &exploring, &ui);
    let search_box = use_search_box(&state, views, &ui);
    let waiting = left && views.is_none();
    let keys = use_keys(state.keys_shown, &ui);
    let told = use_told(&state, &ui);
    // After all others: what it gives the focus to is drawn by then.
    use_focus(&state, waiting);
    use_kept_focus(left && views.is_some());
    let content = match views {
        Some(views) if left => Content::Drawn(views),
        _ => Content::Still(props.still.content.clone()),
    };
    let slots = Slots {
        stage,
        search_box,
        keys,
        exploring,
        told,
        content,
        waiting,
    };
    standard(&state, slots, &ui)
}

/// The views of the panel once they are there, and whether the page that the HTML brought was left. They are loaded as
/// soon as somebody uses the map. If they do not come, the browser goes to the page by itself.
#[hook]
fn use_views(state: &AppState, props: &RootProps, ui: &Ui) -> (Option<Views>, bool) {
    let (left, used) = (use_mut_ref(|| false), use_mut_ref(|| false));
    let (mut left, mut used) = (left.borrow_mut(), used.borrow_mut());
    *left |= state.route.page != props.route.page
        || state.query().field.is_some()
        || shown_table(state) != TableView::default()
        || shows_words(state);
    *used |= *left
        || state.hover.is_some()
        || state.walk.at.is_some()
        || state.search_open
        || state.gesture != Gesture::default();
    let views = use_later(*used, load_views);
    let failed = *left && matches!(views, Later::Failed);
    let ui = ui.clone();
    use_effect_with(failed.then(|| state.route.clone()), move |route| {
        if let Some(route) = route {
            go_to(&route.address(&ui.base, &ui.atlas));
        }
    });
    (views.here(), *left)
}

/// Whether the panel says something else because of the words of exploring.
fn shows_words(state: &AppState) -> bool {
    let concerned = matches!(state.route.page, Page::Initiatives | Page::Place(Place::Area(_)));
    concerned && !state.query().words.is_empty()
}

/// What was typed before the app ran is searched for. After the address was read, which empties the fields.
#[hook]
fn use_typed(typed: &Typed, ui: &Ui) {
    let (typed, dispatch) = (typed.clone(), ui.dispatch.clone());
    use_effect_with((), move |()| {
        if !typed.search.is_empty() {
            dispatch.emit(Action::SetQuery(typed.search));
        }
        if !typed.filter.is_empty() {
            dispatch.emit(Action::FilterTable(typed.filter));
        }
    });
}
