//! The stage: takes pointers, wheel and keys, and holds the moving layer.

use std::rc::Rc;

use region_core::state::{Action, AppState, next_file};
use region_core::topology::ArcSet;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};
use yew::prelude::*;

use crate::browser::{Listeners, Measuring, dropped_files, now_ms, point_in, pointer_input, wheel_input};
use crate::effects::{open_files, use_movement};
use crate::explore::Exploring;
use crate::shell::Still;
use crate::ui::{Shared, Ui, use_change};

use super::chooser::chooser_list;
use super::drawing::drawing;
use super::hover::hover_label;
use super::keyboard::{focus_callback, key_callback, linked_place, use_tab_stop};

/// The map's window: what it listens to, and what is seen in it. A hook, because it measures and moves.
#[hook]
pub(crate) fn use_stage(
    state: &Rc<AppState>,
    still: &Still,
    detail: Option<Shared<ArcSet>>,
    exploring: &Exploring,
    ui: &Ui,
) -> Html {
    let (node, free) = (use_node_ref(), use_node_ref());
    use_movement(state, &ui.dispatch);
    use_measuring(&node, &free, ui);
    use_wheel(&node, ui);
    use_tab_stop(state, ui);
    let pointers = pointer_callbacks(&node, state, ui);
    let next_file = next_file(&state.layers);
    let ondrop = Callback::from({
        let ui = ui.clone();
        move |event: DragEvent| {
            event.prevent_default();
            open_files(dropped_files(&event), next_file, &ui);
        }
    });
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    let moving = state.gesture.is_moving();
    let hovered = state.hover.filter(|_| !moving && state.chooser.is_none());
    let detail = detail.filter(|_| state.shows_detail());
    // The shapes that the HTML brought are gone once others were in their place.
    let replaced = use_mut_ref(|| false);
    *replaced.borrow_mut() |= detail.is_some();
    let still = &Still {
        complete: still.complete && !*replaced.borrow(),
        ..still.clone()
    };
    html! {
        <main
            class={if moving { "stage moving" } else { "stage" }}
            ref={node}
            onpointerdown={pointers.down}
            onpointermove={pointers.moved}
            onpointerup={pointers.up}
            onpointercancel={pointers.lost.clone()}
            onpointerleave={pointers.lost}
            onclick={click_callback(ui)}
            {ondrop}
            {ondragover}
        >
            // An application once arrow keys mean something: screen readers pass them on then. Before, a group of links.
            <div
                id="map"
                class="map-focus"
                tabindex="0"
                role={if state.measured { "application" } else { "group" }}
                aria-label={ui.messages().map}
                aria-describedby="map-keys"
                onkeydown={key_callback(ui)}
                onfocusin={focus_callback(ui)}
            >
                <div class="free" ref={free}/>
                { drawing(state, still, detail.as_ref(), exploring, ui) }
            </div>
            <p id="map-keys" class="visually-hidden">{ ui.messages().map_keys }</p>
            { hover_label(ui, hovered, exploring, state.camera, state.viewport) }
            if let Some(chooser) = &state.chooser {
                { chooser_list(ui, chooser, &state.layers, state.viewport) }
            }
        </main>
    }
}

/// Reports the size of the stage and of the part that nothing floats on, which the style sheet decides.
#[hook]
fn use_measuring(stage: &NodeRef, free: &NodeRef, ui: &Ui) {
    let (stage, free) = (stage.clone(), free.clone());
    let dispatch = ui.dispatch.clone();
    use_change((), move |()| {
        let report = move |viewport, insets| dispatch.emit(Action::Measured { viewport, insets });
        stage
            .cast::<Element>()
            .zip(free.cast::<Element>())
            .map(|(stage, free)| Measuring::start(stage, free, report))
    });
}

/// The wheel must be listened to directly: only so may the page keep it from scrolling.
#[hook]
fn use_wheel(stage: &NodeRef, ui: &Ui) {
    let node = stage.clone();
    let dispatch = ui.dispatch.clone();
    use_change((), move |()| {
        node.cast::<Element>().map(|stage| {
            let element = stage.clone();
            Listeners::new(&stage, &["wheel"], move |event: &Event| {
                event.prevent_default();
                if let Some((wheel, delta_px)) = wheel_input(event) {
                    dispatch.emit(Action::Wheeled {
                        at: point_in(&element, wheel),
                        delta_px,
                    });
                }
            })
        })
    });
}

struct PointerCallbacks {
    down: Callback<PointerEvent>,
    moved: Callback<PointerEvent>,
    up: Callback<PointerEvent>,
    lost: Callback<PointerEvent>,
}

/// Pointers become input; a drag captures its pointer, so that it may leave the window.
fn pointer_callbacks(node: &NodeRef, state: &AppState, ui: &Ui) -> PointerCallbacks {
    let on = |to_action: fn(&Element, &PointerEvent) -> Option<Action>| {
        let (node, dispatch) = (node.clone(), ui.dispatch.clone());
        Callback::from(move |event: PointerEvent| {
            let action = node.cast::<Element>().and_then(|stage| to_action(&stage, &event));
            if let Some(action) = action {
                dispatch.emit(action);
            }
        })
    };
    let dragging = state.gesture.is_moving();
    let captured = {
        let (node, dispatch) = (node.clone(), ui.dispatch.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(stage) = node.cast::<Element>() else {
                return;
            };
            let id = event.pointer_id();
            if dragging && !stage.has_pointer_capture(id) {
                // Refused only for a pointer that is gone already.
                stage.set_pointer_capture(id).unwrap_or_default();
            }
            dispatch.emit(Action::PointerMoved {
                id,
                at: point_in(&stage, &event),
            });
        })
    };
    PointerCallbacks {
        down: on(|stage, event| {
            let on_map = event
                .target()
                .and_then(|target| target.dyn_into::<Element>().ok());
            let (kind, _) = pointer_input(event);
            let pressed = event.button() == 0 && on_map.is_some_and(|target| is_map(&target));
            if pressed && event.pointer_type() != "mouse" {
                stage.set_pointer_capture(event.pointer_id()).unwrap_or_default();
            }
            pressed.then(|| Action::PointerPressed {
                id: event.pointer_id(),
                at: point_in(stage, event),
                kind,
            })
        }),
        moved: captured,
        up: on(|stage, event| {
            let (_, modifier) = pointer_input(event);
            let at = point_in(stage, event);
            Some(Action::PointerReleased {
                id: event.pointer_id(),
                at,
                modifier,
                now_ms: now_ms(),
            })
        }),
        lost: on(|stage, event| {
            // A captured pointer that leaves is still dragging.
            let id = event.pointer_id();
            (event.type_() == "pointercancel" || !stage.has_pointer_capture(id))
                .then_some(Action::PointerLost { id })
        }),
    }
}

/// Whether an element belongs to the drawing (and not to a list that floats on it).
fn is_map(element: &Element) -> bool {
    element
        .closest("[data-floating]")
        .is_ok_and(|floating| floating.is_none())
}

/// A plain click on a link of the map was already answered when the pointer went up; assistive technology
/// clicks without a pointer and is answered here.
fn click_callback(ui: &Ui) -> Callback<MouseEvent> {
    let ui = ui.clone();
    Callback::from(move |event: MouseEvent| {
        let Some(target) = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
        else {
            return;
        };
        let held = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if held || !is_map(&target) {
            return;
        }
        event.prevent_default();
        if event.detail() == 0
            && let Some(place) = linked_place(&target)
        {
            ui.dispatch
                .emit(Action::Open(region_core::route::Page::Place(place)));
        }
    })
}
