//! From the world to the moving layer. The layer lies on the free part of the stage and is measured from its
//! corner; what is drawn beyond its edges is seen as well.

use region_core::geo::{Camera, Insets, Viewport};
use region_core::text::fixed;

/// How far the drawing reaches beyond the window on each side, so that a drag does not show its edge at once.
pub(super) fn overscan_px(viewport: Viewport) -> f64 {
    /// Larger would cost more to draw than it saves.
    const MOST_PX: f64 = 320.0;
    (viewport.width().max(viewport.height()) * 0.25)
        .min(MOST_PX)
        .round()
}

/// The transform from metres of the world to pixels of the layer.
pub(super) fn world_transform(drawn: Camera, viewport: Viewport, insets: Insets) -> String {
    let scale = drawn.zoom.pixels_per_metre();
    let middle = viewport.center();
    let x = middle.x - insets.left - drawn.center.x * scale;
    let y = middle.y - insets.top - drawn.center.y * scale;
    format!(
        "translate({} {}) scale({})",
        fixed(x, 3),
        fixed(y, 3),
        fixed(scale, 9)
    )
}

/// The transform from pixels of the stage to pixels of the layer.
pub(super) fn stage_transform(insets: Insets) -> String {
    format!("translate({} {})", fixed(-insets.left, 2), fixed(-insets.top, 2))
}

/// The style that shows the layer, drawn for one camera, as another would see it. Nothing moves while both are
/// the same.
pub(super) fn layer_style(camera: Camera, drawn: Camera, viewport: Viewport, insets: Insets) -> String {
    if camera == drawn {
        return "transform:none".to_owned();
    }
    let scale = camera.zoom.pixels_per_metre();
    let ratio = scale / drawn.zoom.pixels_per_metre();
    let middle = viewport.center();
    let x = middle.x * (1.0 - ratio) + (drawn.center.x - camera.center.x) * scale;
    let y = middle.y * (1.0 - ratio) + (drawn.center.y - camera.center.y) * scale;
    format!(
        "transform-origin:{}px {}px;transform:translate({}px,{}px) scale({})",
        fixed(-insets.left, 2),
        fixed(-insets.top, 2),
        fixed(x, 2),
        fixed(y, 2),
        fixed(ratio, 6)
    )
}
