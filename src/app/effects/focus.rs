//! Where the focus goes when something opens, and where it returns to.

use region_core::route::Page;
use region_core::state::AppState;
use web_sys::Element;
use yew::prelude::*;

use crate::browser::{find, focus, focus_in_sight, focus_on, focused, is_in};
use crate::ui::use_change;

/// What can take the focus with it when it opens or closes.
#[derive(Clone, PartialEq)]
struct Open {
    page: Page,
    panel: bool,
    chooser: bool,
}

/// A page that opens takes the focus to its heading, a chooser to its first choice. What closes gives it back to what
/// opened it; `waiting` says that the page is not drawn yet. A pointer on the map keeps the focus there, so that arrow keys go on from what it pressed.
#[hook]
pub(crate) fn use_focus(state: &AppState, waiting: bool) {
    let before = use_mut_ref(|| None::<Open>);
    let opener = use_mut_ref(|| None::<Element>);
    let open = Open {
        page: state.route.page.clone(),
        panel: !state.query().panel_closed,
        chooser: state.chooser.is_some(),
    };
    let pointed = state.walk.pointed;
    let settled = state.measured && state.arrived && !waiting;
    use_change(settled.then_some(open), move |open| {
        let Some(open) = open.clone() else { return };
        let Some(last) = before.borrow_mut().replace(open.clone()) else {
            return;
        };
        let here = focused();
        let lost = here.as_ref().is_none_or(|here| is_in(here, ".panel, .chooser"));
        if open.panel && (open.page != last.page || !last.panel) {
            let by_pointer = pointed && here.as_ref().is_some_and(|here| is_in(here, "#map"));
            if !by_pointer {
                if !lost {
                    *opener.borrow_mut() = here;
                }
                // The row that one came from is where one goes on reading.
                let row = find("#content tr[aria-current] a");
                match row.filter(|_| open.page != last.page) {
                    Some(row) => focus_in_sight(&row),
                    None => {
                        focus_on("#content h1");
                    }
                }
            }
        } else if open.chooser && !last.chooser {
            focus_on(".chooser a, .chooser button");
        } else if lost && (open.chooser, open.panel) != (last.chooser, last.panel) {
            give_back(opener.borrow().as_ref().filter(|_| !open.panel));
        }
    });
}

/// A link that the page's HTML brought keeps the focus when the app draws the same page: by its id, read before the
/// link is gone.
#[hook]
pub(crate) fn use_kept_focus(drawn: bool) {
    let id = use_mut_ref(|| None::<String>);
    if drawn && id.borrow().is_none() {
        let here = focused().filter(|here| is_in(here, "#content"));
        *id.borrow_mut() = Some(here.map(|here| here.id()).unwrap_or_default());
    }
    use_change(drawn, move |_| {
        let id = id.borrow().clone().unwrap_or_default();
        if !id.is_empty() && focused().is_none() {
            focus_on(&format!("#{id}"));
        }
    });
}

/// To what opened it if that is still there, else to the map.
fn give_back(opener: Option<&Element>) {
    match opener.filter(|opener| opener.is_connected()) {
        Some(opener) => focus(opener),
        None => {
            if let Some(map) = find("#map a[tabindex='0'], #map[tabindex='0']") {
                focus(&map);
            }
        }
    }
}
