//! Events of the browser as plain values.

use gloo::events::{EventListener, EventListenerOptions};
use region_core::geo::ScreenPoint;
use region_core::state::{Modifier, PointerKind};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, PointerEvent, WheelEvent};

use super::window::enlarged;

/// Pixels of a line and of a page, for wheels that count in them.
const LINE_PX: f64 = 40.0;
const PAGE_PX: f64 = 800.0;
/// A pinch on a trackpad comes as small wheel steps with Ctrl.
const PINCH_FACTOR: f64 = 5.0;

/// Listeners that live as long as this does.
pub(crate) struct Listeners {
    _listeners: Vec<EventListener>,
}

impl Listeners {
    /// Listens to some events of an element and may prevent what the browser would do.
    pub(crate) fn new(
        element: &Element,
        names: &[&'static str],
        listener: impl Fn(&Event) + Clone + 'static,
    ) -> Self {
        let options = EventListenerOptions::enable_prevent_default();
        let listen =
            |name: &&'static str| EventListener::new_with_options(element, *name, options, listener.clone());
        Self {
            _listeners: names.iter().map(listen).collect(),
        }
    }
}

/// Where a mouse or pointer event happened, measured from the corner of `element` in pixels of its own.
pub(crate) fn point_in(element: &Element, event: &MouseEvent) -> ScreenPoint {
    let corner = element.get_bounding_client_rect();
    let enlarged = enlarged(element);
    ScreenPoint::new(
        (f64::from(event.client_x()) - corner.left()) / enlarged,
        (f64::from(event.client_y()) - corner.top()) / enlarged,
    )
}

/// Kind of a pointer, and whether the press was meant for the browser.
pub(crate) fn pointer_input(event: &PointerEvent) -> (PointerKind, Modifier) {
    let kind = match event.pointer_type().as_str() {
        "touch" => PointerKind::Touch,
        "pen" => PointerKind::Pen,
        _ => PointerKind::Mouse,
    };
    let held =
        event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() || event.button() > 0;
    (kind, if held { Modifier::Held } else { Modifier::None })
}

/// How far a wheel turned, in pixels of a plain wheel.
pub(crate) fn wheel_input(event: &Event) -> Option<(&WheelEvent, f64)> {
    let event = event.dyn_ref::<WheelEvent>()?;
    let unit = match event.delta_mode() {
        WheelEvent::DOM_DELTA_LINE => LINE_PX,
        WheelEvent::DOM_DELTA_PAGE => PAGE_PX,
        _ => 1.0,
    };
    let pinch = if event.ctrl_key() { PINCH_FACTOR } else { 1.0 };
    Some((event, event.delta_y() * unit * pinch))
}
