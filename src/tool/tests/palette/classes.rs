//! Classes of figures: even steps from low to high, for every kind of colour vision, and no data apart from them.

use crate::colour::{Colour, VISIONS, Vision, contrast, distance};
use crate::legend::TOLD_APART;
use crate::shared::Theme;

/// What is wrong with the classes of figures, in sentences.
pub(crate) fn findings(themes: &[Theme]) -> Vec<String> {
    let mut found = Vec::new();
    for theme in themes {
        let steps: Vec<Colour> = (1..=7)
            .map(|number| theme.colour(&format!("seq-{number}")))
            .collect();
        for vision in &VISIONS {
            let place = format!("{}, {}", theme.name, vision.name);
            found.extend(
                uneven(&steps, vision)
                    .into_iter()
                    .map(|text| format!("{place}: {text}")),
            );
        }
        let lines = contrast(theme.colour("no-data-line"), theme.colour("no-data"));
        if lines < 3.0 {
            found.push(format!(
                "{}: the hatching of no data has {lines:.2}, needs 3",
                theme.name
            ));
        }
    }
    found
}

fn uneven(steps: &[Colour], vision: &Vision) -> Vec<String> {
    let lightness: Vec<f64> = steps
        .iter()
        .map(|step| step.seen_with(vision).lab().0[0])
        .collect();
    let mut found = Vec::new();
    if !lightness.is_sorted() && !lightness.iter().rev().is_sorted() {
        found.push(format!("seq goes up and down in lightness: {lightness:.0?}"));
    }
    for (number, pair) in (1..).zip(steps.windows(2)) {
        let apart = distance(pair[0], pair[1], vision);
        if apart < TOLD_APART {
            found.push(format!(
                "seq-{number} and the next differ by {apart:.1}, needed are {TOLD_APART}"
            ));
        }
    }
    found
}

#[test]
fn classes_of_figures_are_told_apart_by_everybody() {
    assert_eq!(findings(&Theme::real()), Vec::<String>::new());
}
