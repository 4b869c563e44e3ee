//! Sizes and wishes.

use gloo::events::EventListener;
use region_core::geo::{Insets, Viewport};
use region_core::state::Motion;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, MediaQueryList, ResizeObserver};

fn motion_query() -> Option<MediaQueryList> {
    web_sys::window()?
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()?
}

/// What the system says about movement.
pub(crate) fn motion_preference() -> Motion {
    if motion_query().is_some_and(|query| query.matches()) {
        Motion::Reduced
    } else {
        Motion::Full
    }
}

/// Calls back when the wish about movement changes.
pub(crate) fn on_motion_change(callback: impl Fn(Motion) + 'static) -> Option<EventListener> {
    motion_query().map(|query| EventListener::new(&query, "change", move |_| callback(motion_preference())))
}

/// How much larger than it is laid out an element is shown: a kiosk enlarges the whole page by CSS `zoom`, and what the
/// browser then tells in pixels of the window are fewer pixels of the page. Browsers that do not say do not enlarge.
pub(super) fn enlarged(element: &Element) -> f64 {
    js_sys::Reflect::get(element, &"currentCSSZoom".into())
        .ok()
        .and_then(|zoom| zoom.as_f64())
        .unwrap_or(1.0)
}

/// Watches the size of the map and of its free part, as long as this lives.
pub(crate) struct Measuring {
    observer: Option<ResizeObserver>,
    _callback: Closure<dyn FnMut()>,
}

impl Measuring {
    /// Calls back at once and at each change with the size of `stage` and what lies around `free` in it.
    pub(crate) fn start(stage: Element, free: Element, report: impl Fn(Viewport, Insets) + 'static) -> Self {
        let watched = [stage.clone(), free.clone()];
        let tell = move || {
            let (map, free) = (stage.get_bounding_client_rect(), free.get_bounding_client_rect());
            let enlarged = enlarged(&stage);
            let insets = Insets {
                top: (free.top() - map.top()) / enlarged,
                right: (map.right() - free.right()) / enlarged,
                bottom: (map.bottom() - free.bottom()) / enlarged,
                left: (free.left() - map.left()) / enlarged,
            };
            report(
                Viewport::new(map.width() / enlarged, map.height() / enlarged),
                insets,
            );
        };
        // Not only when the observer comes round to it: the first picture is to be the right one.
        tell();
        let callback = Closure::<dyn FnMut()>::new(tell);
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            watched.iter().for_each(|element| observer.observe(element));
        }
        Self {
            observer,
            _callback: callback,
        }
    }
}

impl Drop for Measuring {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
