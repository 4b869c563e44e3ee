//! patterns that tell the classes apart without colour.

use region_core::text::fixed;
use yew::prelude::*;

/// Hatching for unincorporated areas, dots for naming cities, sparse rings for areas without representation.
pub(crate) fn patterns(pixels_per_unit: f64) -> Html {
    let scale = format!("scale({})", fixed(1.0 / pixels_per_unit, 5));
    let hatch = format!("{scale} rotate(45)");
    html! {
        <defs>
            <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform={hatch}>
                <rect class="hatch-ground" width="6" height="6"/>
                <path class="hatch-line" d="M0 0V6"/>
            </pattern>
            <pattern id="dots" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform={scale.clone()}>
                <rect class="dots-ground" width="7" height="7"/>
                <circle class="dots-dot" cx="3.5" cy="3.5" r="1"/>
            </pattern>
            <pattern id="rings" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform={scale}>
                <rect class="rings-ground" width="9" height="9"/>
                <circle class="rings-ring" cx="4.5" cy="4.5" r="1.6"/>
            </pattern>
        </defs>
    }
}
