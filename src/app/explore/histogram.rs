//! How the figures of a layer are distributed, as a small drawing.

use region_core::explore::{Indicator, Tint};
use region_core::order::sorted_by;
use region_core::text::{explore_messages, fixed};
use yew::prelude::*;

use crate::ui::Ui;

use super::figures::figure_text;
use super::tint::tint_class;

const BINS: usize = 30;
const WIDTH: f64 = 240.0;
const HEIGHT: f64 = 56.0;

/// Bars for equal steps from the smallest to the largest figure, in the colours of the classes. Where most figures would
/// lie in the first bars the axis is logarithmic, and the text says so.
pub(super) fn histogram(indicator: &Indicator, ui: &Ui) -> Html {
    let figures = sorted_by(indicator.figures.iter().copied().flatten().collect(), Ord::cmp);
    let (Some(least), Some(most)) = (figures.first().copied(), figures.last().copied()) else {
        return Html::default();
    };
    let middle = figures[figures.len() / 2];
    let width = f64::from(most) - f64::from(least);
    let compressed = f64::from(middle) - f64::from(least) < width / 20.0;
    let place = |figure: i32| {
        let from_least = f64::from(figure) - f64::from(least);
        let share = if compressed {
            from_least.ln_1p() / width.ln_1p()
        } else {
            from_least / width.max(1.0)
        };
        ((share * BINS as f64) as usize).min(BINS - 1)
    };
    // How many figures of each class lie in each bin.
    let mut counts = vec![vec![0_u16; indicator.class_count()]; BINS];
    for (area, figure) in indicator.figures.iter().enumerate() {
        if let (Some(figure), Some(class)) = (figure, indicator.class(area)) {
            counts[place(*figure)][class] += 1;
        }
    }
    let highest = counts
        .iter()
        .map(|bin| bin.iter().sum::<u16>())
        .max()
        .unwrap_or(1)
        .max(1);
    let words = explore_messages(ui.language);
    let text = |figure| figure_text(figure, indicator, ui.language);
    let label = words
        .distribution
        .with(&[&text(least), &text(middle), &text(most)]);
    html! {
        <figure class="histogram">
            <svg viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={label}>
                { for bars(&counts, f64::from(highest), indicator) }
                <path class="histogram-axis" d={format!("M0 {HEIGHT}H{WIDTH}")}/>
            </svg>
            <figcaption aria-hidden="true"><span>{ text(least) }</span><span>{ text(most) }</span></figcaption>
            if compressed {
                <p class="hint">{ words.compressed }</p>
            }
        </figure>
    }
}

/// Classes that meet in a bin stand on each other.
fn bars(counts: &[Vec<u16>], highest: f64, indicator: &Indicator) -> Vec<Html> {
    let step = WIDTH / counts.len() as f64;
    let mut bars = Vec::new();
    for (position, bin) in counts.iter().enumerate() {
        let mut top = HEIGHT;
        for (class, count) in bin.iter().enumerate().filter(|(_, count)| **count > 0) {
            // A single area is to be seen beside hundreds.
            let height = (f64::from(*count) / highest * (HEIGHT - 2.0)).max(1.5);
            top -= height;
            let tint = indicator.tint(class);
            bars.push(html! {
                <rect
                    class={tint_class(Some(Tint::Step(tint)))}
                    x={fixed(position as f64 * step + 0.5, 1).to_string()}
                    y={fixed(top, 1).to_string()}
                    width={fixed(step - 1.0, 1).to_string()}
                    height={fixed(height, 1).to_string()}
                />
            });
        }
    }
    bars
}
