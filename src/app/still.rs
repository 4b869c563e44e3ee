//! Pages as text, drawn by the same components as in the browser.

use std::rc::Rc;

use futures::executor::block_on;
use region_core::atlas::Atlas;
use region_core::route::Route;
use yew::{AttrValue, LocalServerRenderer};

use crate::browser::PageAddresses;
use crate::effects::title;
use crate::shell::{Root, RootProps, StillMap};

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
        still: StillMap {
            areas: AttrValue::from(areas),
            complete,
        },
        typed: String::new(),
    };
    Drawn {
        title: title(&route.page, route.language, atlas),
        body: block_on(LocalServerRenderer::<Root>::with_props(props).render()),
    }
}
