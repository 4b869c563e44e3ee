//! Figures as text.

use region_core::admin::Language;
use region_core::explore::Indicator;
use region_core::text::{decimal, explore_messages};

/// A figure as it is shown, without its unit.
pub(super) fn figure_text(figure: i32, indicator: &Indicator, language: Language) -> String {
    let power = 10_i32.pow(u32::from(indicator.decimals));
    decimal(
        language,
        f64::from(figure) / f64::from(power),
        usize::from(indicator.decimals),
    )
}

/// The limits of a class: "57 bis 120", or the one figure it has.
pub(super) fn class_text(class: usize, indicator: &Indicator, language: Language) -> String {
    let (lower, upper) = indicator.limits(class);
    let text = |figure| figure_text(figure, indicator, language);
    if lower >= upper {
        text(lower)
    } else {
        explore_messages(language)
            .limits
            .with(&[&text(lower), &text(upper)])
    }
}
