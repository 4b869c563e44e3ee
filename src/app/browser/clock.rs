//! Time.

/// Milliseconds of a clock that never goes back; 0 where there is none.
pub(crate) fn now_ms() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or(0.0, |performance| performance.now())
}
