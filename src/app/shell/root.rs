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
use crate::later::{Later, Views, ViewsPart, load_compare, load_views_with_texts, use_later};
use crate::map::{use_keys, use_stage};
use crate::search::use_search_box;
use crate::take::use_take;
use crate::ui::{Ui, use_change};

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
    // A form whose choices count at once belongs to exploring. Until it is there, that of the page's HTML stays.
    let filters = state.arrived && state.route.page == Page::Initiatives;
    let (left, views) = use_views(&state, props, filters);
    let ui = match &views {
        Later::Here(views) => Ui {
            atlas: Rc::clone(&views.atlas),
            ..ui
        },
        _ => ui,
    };
    let exploring = use_explore(&state, filters, &views, &props.addresses.explore, &ui);
    let formed = !filters || exploring.failed || exploring.views.is_some();
    let take = use_take(&state, &views, &ui);
    let (content, views, waiting) = use_content(&state, props, left, formed, views, &ui);
    let stage = use_stage(&state, &props.still, detail, &exploring, &ui);
    let search_box = use_search_box(&state, views, &ui);
    let keys = use_keys(state.keys_shown, &ui);
    let told = use_told(&state, &ui);
    // After all others: what it gives the focus to is drawn by then.
    use_focus(&state, waiting);
    use_kept_focus(!matches!(content, Content::Still(_)));
    let slots = Slots {
        stage,
        search_box,
        keys,
        exploring,
        take,
        told,
        content,
        waiting,
    };
    standard(&state, slots, &ui)
}

/// How far what is shown has left what the page's HTML shows.
#[derive(Clone, Copy, Default)]
struct Left {
    /// Another page is open.
    moved: bool,
    /// That, or the same page as its HTML does not have it; or with a form whose choices are to count at once.
    left: bool,
    /// Somebody uses the map or what is drawn by parts of the program that come later.
    used: bool,
}

/// The views with their texts, loaded as soon as somebody uses the map or anything that comes later.
#[hook]
fn use_views(state: &AppState, props: &RootProps, filters: bool) -> (Left, Later<Views>) {
    let kept = use_mut_ref(Left::default);
    let mut so_far = kept.borrow_mut();
    so_far.moved |= state.route.page != props.route.page;
    so_far.left |= so_far.moved
        || filters
        || state.query().field.is_some()
        || state.query().step.is_some()
        || shown_table(state) != TableView::default()
        || shows_words(state);
    so_far.used |= so_far.left
        || state.hover.is_some()
        || state.walk.at.is_some()
        || state.search_open
        || state.take_shown
        || state.wants_explorer()
        || state.route.page == Page::Compare
        || state.gesture != Gesture::default();
    let (atlas, texts) = (Rc::clone(&props.atlas), props.addresses.texts.clone());
    let views = use_later(so_far.used, move || {
        load_views_with_texts(Rc::clone(&atlas), texts.clone())
    });
    (*so_far, views)
}

/// What stands in the panel, the part that draws it if it is there, and whether it is of another page than the one that
/// is open. If the views do not come, the browser goes to the page by itself.
#[hook]
fn use_content(
    state: &AppState,
    props: &RootProps,
    left: Left,
    formed: bool,
    views: Later<Views>,
    ui: &Ui,
) -> (Content, Option<ViewsPart>, bool) {
    let comparing = state.route.page == Page::Compare;
    let compared = use_later(comparing, load_compare).here();
    let failed = left.moved && matches!(views, Later::Failed);
    let ui = ui.clone();
    use_change(failed.then(|| state.route.clone()), move |route| {
        if let Some(route) = route {
            go_to(&route.address(&ui.base, &ui.atlas));
        }
    });
    let views = views.here().map(|views| views.part);
    let (content, waiting) = match (compared, views) {
        (Some(view), Some(_)) if comparing => (Content::Compared(view, state.query().compare.clone()), false),
        (_, Some(views)) if left.left && (formed || left.moved) => (Content::Drawn(views), false),
        _ => (Content::Still(props.still.content.clone()), left.left),
    };
    (content, views, waiting)
}

/// Whether the panel says something else because of the words of exploring.
fn shows_words(state: &AppState) -> bool {
    let concerned = matches!(
        state.route.page,
        Page::Initiatives | Page::Municipalities | Page::Place(Place::Area(_))
    );
    concerned && !state.query().words.is_empty()
}

/// What was typed before the app ran is searched for. After the address was read, which empties the fields.
#[hook]
fn use_typed(typed: &Typed, ui: &Ui) {
    let (typed, dispatch) = (typed.clone(), ui.dispatch.clone());
    use_change((), move |()| {
        if !typed.search.is_empty() {
            dispatch.emit(Action::SetQuery(typed.search));
        }
        if !typed.filter.is_empty() {
            dispatch.emit(Action::FilterTable(typed.filter));
        }
    });
}
