//! State to address and back.

use std::rc::Rc;

use region_core::route::{Query, Route, Word};
use region_core::state::{Action, AppState};
use yew::prelude::*;

use crate::browser::{Write, location, on_pop, scroll_panel_to_top, write_address};
use crate::ui::{Ui, use_change};

/// Keeps the address line true, and follows back and forward.
#[hook]
pub(crate) fn use_address(state: &Rc<AppState>, ui: &Ui) {
    // The route that the present history entry stands for.
    let written = use_mut_ref(|| None::<Route>);

    use_change((), {
        let (written, ui) = (Rc::clone(&written), ui.clone());
        move |()| {
            let follow = move || {
                let (path, query) = location();
                let route = Route::parse(&path, &query, &ui.base, &ui.atlas);
                *written.borrow_mut() = Some(route.clone());
                ui.dispatch.emit(Action::RouteChanged(route));
            };
            // The address may ask for more than the page's HTML could show.
            follow();
            on_pop(follow)
        }
    });

    let resting = state.measured
        && state.arrived
        && (state.flight.is_some() || (state.camera == state.drawn && !state.gesture.is_moving()));
    let route = resting.then(|| state.address_route(&ui.atlas));
    let ui = ui.clone();
    use_change(route, move |route| {
        let Some(route) = route else { return };
        let address = route.address(&ui.base, &ui.atlas);
        let mut written = written.borrow_mut();
        let how = match written.as_ref() {
            // The first address is the one the visitor came with.
            None => Write::Replace,
            Some(last) if is_new_entry(last, route) => Write::Push,
            Some(_) => Write::Replace,
        };
        let (path, query) = location();
        let present = if query.is_empty() {
            path
        } else {
            format!("{path}?{query}")
        };
        if present != address {
            write_address(&address, how);
        }
        if written
            .as_ref()
            .is_some_and(|last| (&last.page, last.query.step) != (&route.page, route.query.step))
        {
            scroll_panel_to_top();
        }
        *written = Some(route.clone());
    });
}

/// Whether back should lead from one route to the other: pages and filters do, looking around does not.
fn is_new_entry(last: &Route, next: &Route) -> bool {
    let lasting = |route: &Route| Query {
        view: None,
        search: String::new(),
        panel_closed: false,
        filter: String::new(),
        at: None,
        theme: None,
        words: route.query.words.with(Word::Year, ""),
        ..route.query.clone()
    };
    last.page != next.page || last.language != next.language || lasting(last) != lasting(next)
}
