//! Pages as text, drawn by the same components as in the browser.

use std::rc::Rc;

use futures::executor::block_on;
use region_core::atlas::Atlas;
use region_core::route::Route;
use region_core::state::Sheet;
use region_core::table::TableView;
use yew::{AttrValue, Callback, LocalServerRenderer};

use crate::browser::PageAddresses;
use crate::effects::title;
use crate::explore::{Exploring, explore_views};
use crate::panel::{Panel, content};
use crate::shell::{Root, RootProps, Still, Typed};
use crate::ui::{Ui, text_of};

/// A page as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Its title.
    pub title: String,
    /// What belongs into the element the app lives in.
    pub body: String,
}

/// Draws the page of a route below `base`. `areas` is the markup of the areas on its map; `complete` says whether
/// that is all of them.
#[must_use]
pub fn draw(atlas: &Rc<Atlas>, base: &str, route: &Route, areas: String, complete: bool) -> Drawn {
    let props = RootProps {
        atlas: Rc::clone(atlas),
        addresses: Rc::new(PageAddresses {
            base: base.to_owned(),
            ..PageAddresses::default()
        }),
        route: route.clone(),
        still: Still {
            content: AttrValue::from(panel_text(atlas, base, route)),
            areas: AttrValue::from(areas),
            complete,
        },
        typed: Typed::default(),
    };
    Drawn {
        title: title(&route.page, route.language, atlas),
        body: block_on(LocalServerRenderer::<Root>::with_props(props).render()),
    }
}

/// What stands in the panel of a page.
fn panel_text(atlas: &Rc<Atlas>, base: &str, route: &Route) -> String {
    let ui = Ui {
        atlas: Rc::clone(atlas),
        base: Rc::from(base),
        language: route.language,
        dispatch: Callback::noop(),
    };
    let shown = Panel {
        page: route.page.clone(),
        field: route.query.field,
        table: TableView::default(),
        step: route.query.step,
        compare: Vec::new(),
        sheet: Sheet::default(),
        closed: false,
        waiting: false,
        drawn: false,
        theme: None,
        exploring: Exploring {
            views: Some(explore_views()),
            failed: false,
            explored: Rc::default(),
        },
    };
    text_of(move || content(&shown, &ui))
}
