//! What initiatives can be filtered by. A form that also works by its address: submitted by the browser itself it leads
//! to the page that shows the same.

use region_core::admin::{ActionField, Status};
use region_core::explore::{Asked, Choices, Explored, Filter, Period, participant_name, participant_text};
use region_core::route::{Page, Word};
use region_core::state::Action;
use region_core::text::{ExploreMessages, explore_messages, integer};
use yew::prelude::*;

use crate::browser::chosen;
use crate::panel::status_name;
use crate::ui::Ui;

use super::choice::choice;

/// Name of the action field in addresses.
const FIELD: &str = "field";

/// One choice of a filter: its word in addresses, and what it is called.
struct Choice {
    word: String,
    name: String,
}

/// A filter with its choices and the word that is chosen.
struct Select {
    name: &'static str,
    label: &'static str,
    choices: Vec<Choice>,
    chosen: String,
}

/// Form, count, and a way back where nothing remains.
pub(super) fn filters(field: Option<u8>, explored: &Explored, ui: &Ui) -> Html {
    let words = explore_messages(ui.language);
    let selects = selects(field, &explored.asked, ui);
    let remaining = remaining(field, explored, ui);
    let chosen: Vec<&Select> = selects
        .iter()
        .filter(|select| !select.chosen.is_empty())
        .collect();
    let nothing = remaining.0 == 0;
    let filtered = !chosen.is_empty();
    let chips = chosen
        .iter()
        .map(|select| chip(select, &explored.asked, ui))
        .collect::<Vec<_>>();
    html! {
        <section class="filters">
            <form
                method="get"
                action={ui.href(&Page::Initiatives)}
                aria-label={words.filter}
                onchange={on_change(&explored.asked, ui)}
                onsubmit={Callback::from(|event: SubmitEvent| event.prevent_default())}
            >
                { for selects.iter().map(|select| select_field(select, words)) }
                <button type="submit" class="explore-button">{ words.apply }</button>
            </form>
            <p role="status" class="remaining">{ counted(remaining, ui) }</p>
            if nothing && filtered {
                <p>{ words.nothing_fits }</p>
            }
            if filtered {
                <ul class="chips">
                    { for chips }
                    <li>{ show_all(&explored.asked, ui) }</li>
                </ul>
            }
        </section>
    }
}

fn selects(field: Option<u8>, asked: &Asked, ui: &Ui) -> Vec<Select> {
    let words = explore_messages(ui.language);
    let messages = ui.messages();
    let choices = Choices::of(&ui.atlas, ui.language);
    let fields = &ui.atlas.region.identity.action_fields;
    let filter_words = asked.write();
    let chosen = |word: Word| filter_words.get(word).to_owned();
    let used = |(position, _): &(u8, &ActionField)| {
        ui.atlas
            .region
            .initiatives
            .iter()
            .any(|one| one.field == *position)
    };
    let of_fields = (0_u8..).zip(fields).filter(used).map(|(_, field)| Choice {
        word: field.id.clone(),
        name: field.name.get(ui.language).to_owned(),
    });
    let status = |status: Status| {
        let filter = Filter {
            status: Some(status),
            ..Filter::default()
        };
        Choice {
            word: filter.words().get(Word::Status).to_owned(),
            name: status_name(status, messages).to_owned(),
        }
    };
    let period = |period: Period| Choice {
        word: period.write(),
        name: match period {
            Period::Years(from, to) => messages.from_to.with(&[&from.to_string(), &to.to_string()]),
            Period::Unknown => messages.period_not_known.to_owned(),
        },
    };
    let participant = |one| Choice {
        word: participant_text(one),
        name: participant_name(one, ui.language, &ui.atlas),
    };
    let tag = |tag: String| Choice {
        name: tag.clone(),
        word: tag,
    };
    vec![
        Select {
            name: FIELD,
            label: words.field,
            choices: of_fields.collect(),
            chosen: field
                .and_then(|field| fields.get(usize::from(field)))
                .map(|field| field.id.clone())
                .unwrap_or_default(),
        },
        Select {
            name: Word::Status.name(),
            label: messages.status,
            choices: choices.statuses.into_iter().map(status).collect(),
            chosen: chosen(Word::Status),
        },
        Select {
            name: Word::Period.name(),
            label: messages.period,
            choices: choices.periods.into_iter().map(period).collect(),
            chosen: chosen(Word::Period),
        },
        Select {
            name: Word::With.name(),
            label: words.with,
            choices: choices.participants.into_iter().map(participant).collect(),
            chosen: chosen(Word::With),
        },
        Select {
            name: Word::Tag.name(),
            label: words.tag,
            choices: choices.tags.into_iter().map(tag).collect(),
            chosen: chosen(Word::Tag),
        },
    ]
}

fn select_field(select: &Select, words: &ExploreMessages) -> Html {
    let is_chosen = |word: &str| word == select.chosen;
    let options = select.choices.iter();
    let options = options.map(|Choice { word, name }| choice(word, name, is_chosen(word)));
    // An address may ask for what no initiative has: the form says so instead of showing another choice.
    let known = is_chosen("") || select.choices.iter().any(|choice| is_chosen(&choice.word));
    let unknown = (!known).then(|| choice(&select.chosen, &select.chosen, true));
    html! {
        <label key={select.name}>
            <span>{ select.label }</span>
            <select name={select.name}>
                { choice("", words.any, is_chosen("")) }
                { for options }
                { for unknown }
            </select>
        </label>
    }
}

/// A choice counts at once.
fn on_change(asked: &Asked, ui: &Ui) -> Callback<Event> {
    let (asked, ui) = (asked.clone(), ui.clone());
    Callback::from(move |event: Event| {
        if let Some((name, value)) = chosen(&event) {
            ui.dispatch.emit(change(&name, value, &asked, &ui));
        }
    })
}

fn change(name: &str, value: String, asked: &Asked, ui: &Ui) -> Action {
    let fields = &ui.atlas.region.identity.action_fields;
    match Word::ALL.into_iter().find(|word| word.name() == name) {
        Some(word) => Action::SetWords(asked.write().with(word, value)),
        None => Action::FilterField(
            (0_u8..)
                .zip(fields)
                .find(|(_, field)| field.id == value)
                .map(|(position, _)| position),
        ),
    }
}

/// Takes one filter away.
fn chip(select: &Select, asked: &Asked, ui: &Ui) -> Html {
    let words = explore_messages(ui.language);
    let name = select.choices.iter().find(|choice| choice.word == select.chosen);
    let name = name.map_or(select.chosen.as_str(), |choice| choice.name.as_str());
    html! {
        <li key={select.name}>
            <button type="button" class="chip" onclick={ui.on(change(select.name, String::new(), asked, ui))}>
                { words.take_away.with(&[select.label, name]) }
            </button>
        </li>
    }
}

fn show_all(asked: &Asked, ui: &Ui) -> Html {
    let dispatch = ui.dispatch.clone();
    let words = asked.changed(|asked| {
        asked.filter = Filter::default();
        asked.year = None;
    });
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.emit(Action::FilterField(None));
        dispatch.emit(Action::SetWords(words.clone()));
    });
    html! {
        <button type="button" class="chip" {onclick}>{ explore_messages(ui.language).show_all }</button>
    }
}

/// How many initiatives remain, and how many of them have no place on the map.
fn remaining(field: Option<u8>, explored: &Explored, ui: &Ui) -> (usize, usize) {
    let initiatives = (0_u16..).zip(&ui.atlas.region.initiatives);
    let shown = initiatives.filter(|(position, one)| explored.shows_initiative(field, *position, one));
    shown.fold((0, 0), |(count, placeless), (_, one)| {
        let has_place = !ui.atlas.places_of_initiative(one).is_empty();
        (count + 1, placeless + usize::from(!has_place))
    })
}

fn counted((count, placeless): (usize, usize), ui: &Ui) -> String {
    let words = explore_messages(ui.language);
    let number = |count: usize| integer(ui.language, i64::try_from(count).unwrap_or(i64::MAX));
    let all = ui.atlas.region.initiatives.len();
    let mut text = words.remaining.with(&[&number(count), &number(all)]);
    if count > 0 {
        text.push_str(" · ");
        text.push_str(&words.placeless.counted(placeless));
    }
    text
}
