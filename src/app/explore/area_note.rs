//! What a layer says of one place.

use region_core::admin::AreaIndex;
use region_core::atlas::Place;
use region_core::explore::{Colouring, Explored};
use region_core::text::{date, explore_messages};
use yew::prelude::*;

use crate::ui::Ui;

use super::figures::{class_text, figure_text};
use super::tint::swatch;

/// The area a place consists of, if it is one.
fn area_of(place: Place, ui: &Ui) -> Option<AreaIndex> {
    match place {
        Place::Area(ags) => ui.atlas.region.index_of(ags),
        _ => None,
    }
}

fn class_in(colouring: &Colouring, area: AreaIndex) -> Option<usize> {
    let has = |areas: &[AreaIndex]| areas.binary_search(&area).is_ok();
    colouring.classes.iter().position(|class| has(&class.areas))
}

/// The figure with its unit, or the membership in the year; nothing where no layer is shown, or for districts.
pub(super) fn area_line(explored: &Explored, place: Place, ui: &Ui) -> Option<String> {
    let area = area_of(place, ui)?;
    let colouring = explored.colouring.as_ref()?;
    let words = explore_messages(ui.language);
    let class = class_in(colouring, area);
    if let Some(year) = explored.asked.year {
        let name = class.and_then(|class| words.year_classes.get(class));
        return Some(format!(
            "{year}: {}",
            name.unwrap_or(ui.messages().membership_unincorporated)
        ));
    }
    let indicator = explored.indicators.get(colouring.indicator?)?;
    let figure = indicator.figures.get(area.usize()).copied().flatten();
    Some(figure.map_or_else(
        || format!("{}: {}", indicator.title, words.no_data),
        |figure| {
            let figure = figure_text(figure, indicator, ui.language);
            words.figure_with_unit.with(&[&figure, &indicator.unit])
        },
    ))
}

/// The same for the head of a profile, with the class and the date.
pub(super) fn area_note(explored: &Explored, place: Place, ui: &Ui) -> Html {
    let (Some(area), Some(colouring)) = (area_of(place, ui), &explored.colouring) else {
        return Html::default();
    };
    let Some(line) = area_line(explored, place, ui) else {
        return Html::default();
    };
    let words = explore_messages(ui.language);
    let class = class_in(colouring, area);
    let tint = class
        .and_then(|class| colouring.classes.get(class))
        .map(|class| class.tint);
    let indicator = colouring
        .indicator
        .and_then(|position| explored.indicators.get(position));
    let place_in = class.zip(indicator).map(|(class, indicator)| {
        words.class_of.with(&[
            &(class + 1).to_string(),
            &indicator.class_count().to_string(),
            &class_text(class, indicator, ui.language),
        ])
    });
    let title = indicator.map(|indicator| format!("{}: ", indicator.title));
    let known = class.is_some();
    let as_of =
        indicator.map(|indicator| format!("{} {}", ui.messages().as_of, date(ui.language, indicator.date)));
    html! {
        <p class="callout area-note" data-explored="">
            { swatch(tint) }
            <span>
                <strong>{ for title.filter(|_| known) }{ line }</strong>
                <span class="note">
                    { for place_in }
                    { for as_of.map(|as_of| format!(" · {as_of}")) }
                </span>
            </span>
        </p>
    }
}
