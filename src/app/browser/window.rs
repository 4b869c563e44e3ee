//! Sizes, wishes and focus.

use gloo::events::EventListener;
use region_core::geo::{Insets, Viewport};
use region_core::state::Motion;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, MediaQueryList, ResizeObserver};

/// The window's size before anything is measured.
pub(crate) fn window_viewport() -> Viewport {
    let side = |value: Result<wasm_bindgen::JsValue, wasm_bindgen::JsValue>| {
        value.ok().and_then(|value| value.as_f64()).unwrap_or(1.0)
    };
    let window = web_sys::window();
    Viewport::new(
        window.as_ref().map_or(1.0, |window| side(window.inner_width())),
        window.as_ref().map_or(1.0, |window| side(window.inner_height())),
    )
}

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

/// Gives an element the focus without scrolling.
pub(crate) fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        element.focus().unwrap_or_default();
    }
}

/// Watches the size of the map and of what floats on it, as long as this lives.
pub(crate) struct Measuring {
    observer: Option<ResizeObserver>,
    _callback: Closure<dyn FnMut()>,
}

impl Measuring {
    /// Calls back at once and at each change with the size of `stage` and what `floating` covers of it.
    pub(crate) fn start(
        stage: Element,
        floating: Vec<Element>,
        report: impl Fn(Viewport, Insets) + 'static,
    ) -> Self {
        let watched: Vec<_> = core::iter::once(stage.clone()).chain(floating.clone()).collect();
        let tell = move || {
            let (viewport, insets) = measure(&stage, &floating);
            report(viewport, insets);
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

/// What floating elements cover: tall ones the side they stand at, one across the whole width the bottom.
fn measure(stage: &Element, floating: &[Element]) -> (Viewport, Insets) {
    let map = stage.get_bounding_client_rect();
    let viewport = Viewport::new(map.width(), map.height());
    let mut insets = Insets::default();
    for rect in floating.iter().map(Element::get_bounding_client_rect) {
        let tall = rect.height() > map.height() * 0.45;
        if rect.width() <= 0.0 || rect.height() <= 0.0 {
            // Put away.
        } else if rect.width() > map.width() * 0.9 {
            // Across the whole width: at the top, or a sheet from the bottom. One that covers all of the map
            // leaves it as it is behind.
            if rect.bottom() < map.top() + map.height() / 2.0 {
                insets.top = (rect.bottom() - map.top()).max(0.0);
                continue;
            }
            insets.bottom = (map.bottom() - rect.top()).clamp(0.0, map.height() * 0.6);
        } else if tall && rect.left() + rect.width() / 2.0 > map.left() + map.width() / 2.0 {
            insets.right = (map.right() - rect.left()).max(0.0);
        } else if tall && rect.width() < map.width() * 0.3 {
            insets.left = (rect.right() - map.left()).max(0.0);
        }
    }
    (viewport, insets)
}
