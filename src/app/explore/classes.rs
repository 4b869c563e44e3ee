//! The classes of what the map shows: they explain, count and filter.

use region_core::explore::{Asked, Class, Colouring, Explored, Indicator, Tint};
use region_core::state::Action;
use region_core::text::{date, district_title, explore_messages, integer};
use yew::prelude::*;

use crate::ui::{Ui, source_links};

use super::figures::class_text;
use super::histogram::histogram;
use super::tint::swatch;

/// The legend of a colouring; nothing for today's membership, which has its own.
pub(super) fn classes(explored: &Explored, ui: &Ui) -> Html {
    let Some(colouring) = &explored.colouring else {
        return Html::default();
    };
    let words = explore_messages(ui.language);
    let indicator = colouring
        .indicator
        .and_then(|position| explored.indicators.get(position));
    let heading = match (indicator, explored.asked.year) {
        (_, Some(year)) => words.membership_in.with(&[&year.to_string()]),
        (Some(indicator), _) => indicator.title.clone(),
        (None, None) => words.districts.to_owned(),
    };
    // Where the title says it already, once is enough.
    let unit = indicator
        .map(|indicator| indicator.unit.as_str())
        .filter(|unit| *unit != heading);
    let rows = colouring.classes.iter().enumerate().map(|(position, class)| {
        let Class { tint, areas } = class;
        let name = class_name(position, indicator, explored, ui);
        row(
            Some(position),
            Some(*tint),
            name,
            areas.len(),
            &explored.asked,
            ui,
        )
    });
    let without = (!colouring.without.is_empty()).then(|| {
        let name = match explored.asked.year {
            Some(_) => ui.messages().membership_unincorporated,
            None => words.no_data,
        };
        row(
            None,
            None,
            name.to_owned(),
            colouring.without.len(),
            &explored.asked,
            ui,
        )
    });
    html! {
        <div class="classes">
            <h2>{ heading }</h2>
            { for unit.map(|unit| html! { <p class="hint">{ unit.to_owned() }</p> }) }
            { for indicator.map(|indicator| histogram(indicator, ui)) }
            <ul class="legend-list">{ for rows }{ for without }</ul>
            { for indicator.map(|indicator| about(indicator, colouring, ui)) }
        </div>
    }
}

fn class_name(position: usize, indicator: Option<&Indicator>, explored: &Explored, ui: &Ui) -> String {
    match indicator {
        Some(indicator) => class_text(position, indicator, ui.language),
        None if explored.asked.year.is_some() => {
            let classes = explore_messages(ui.language).year_classes;
            classes.get(position).unwrap_or_default().to_owned()
        }
        None => {
            let district = ui.atlas.region.districts.get(position);
            district
                .map(|district| district_title(ui.language, district))
                .unwrap_or_default()
        }
    }
}

/// A class with its swatch and count; pressing it shows or hides it on the map. The style sheet lets the others step back
/// while a pointer or the focus rests on it.
fn row(class: Option<usize>, tint: Option<Tint>, name: String, count: usize, asked: &Asked, ui: &Ui) -> Html {
    let shown = asked.shown.contains(class);
    let number = class.map_or(0, |class| class + 1);
    html! {
        <li key={number}>
            <button
                type="button"
                class={format!("b-{number}")}
                data-class={number.to_string()}
                aria-pressed={if shown { "true" } else { "false" }}
                onclick={ui.on(Action::ToggleShown(class))}
            >
                { swatch(tint) }
                <span class="legend-name">{ name }</span>
                <span class="count">{ integer(ui.language, i64::try_from(count).unwrap_or(i64::MAX)) }</span>
            </button>
        </li>
    }
}

/// Reference date, method, gaps, source.
fn about(indicator: &Indicator, colouring: &Colouring, ui: &Ui) -> Html {
    let words = explore_messages(ui.language);
    let method = words.methods.get(indicator.method as usize).unwrap_or_default();
    let classes = words
        .classes_by
        .with(&[&indicator.class_count().to_string(), method]);
    html! {
        <div class="hint layer-about">
            <p>{ ui.messages().as_of }{ " " }{ date(ui.language, indicator.date) }{ ". " }{ words.areas_without.counted(colouring.without.len()) }</p>
            <p>{ classes }</p>
            if !indicator.note.is_empty() {
                <p>{ indicator.note.clone() }</p>
            }
            if indicator.citation.urls.is_empty() {
                <p>{ words.sources_each }</p>
            } else {
                { source_links(ui, &indicator.citation) }
            }
        </div>
    }
}
