//! Tours: all of them, one as a whole, and one step by step.

use region_core::admin::{Stop, Tour, TourStep};
use region_core::route::{Page, Query, Route, page_name};
use yew::prelude::*;

use crate::ui::{Ui, entry_link, page_link, source_links, text_link};

/// All tours.
pub(super) fn tours_view(ui: &Ui) -> Html {
    let messages = ui.messages();
    let items = (0..).zip(&ui.atlas.region.guide.tours).map(|(index, tour)| {
        html! {
            <li>{ entry_link(ui, Page::Tour(index), tour.title.get(ui.language).to_owned(), tour.about.get(ui.language).to_owned()) }</li>
        }
    });
    html! {
        <>
            <header class="profile-head">
                <p class="kicker">{ ui.atlas.region.identity.short_name.get(ui.language).to_owned() }</p>
                <h1>{ messages.tours }</h1>
            </header>
            <p class="lead">{ messages.tours_lead }</p>
            <ul class="entries">{ for items }</ul>
        </>
    }
}

/// A tour: the step that the address names, or all of them.
pub(super) fn tour_view(ui: &Ui, index: u16, step: Option<u8>) -> Html {
    let Some(tour) = ui.atlas.region.guide.tours.get(usize::from(index)) else {
        return Html::default();
    };
    let position = step.map(|step| usize::from(step) - 1);
    let present = position.and_then(|position| Some((position, tour.steps.get(position)?)));
    html! {
        <>
            <header class="profile-head">
                <p class="kicker">{ text_link(ui, Page::Tours, ui.messages().tours) }</p>
                <h1>{ tour.title.get(ui.language).to_owned() }</h1>
            </header>
            if let Some((position, step)) = present {
                { one_step(ui, index, tour, position, step) }
            } else {
                { all_steps(ui, index, tour) }
            }
        </>
    }
}

fn all_steps(ui: &Ui, index: u16, tour: &Tour) -> Html {
    let messages = ui.messages();
    let steps = tour.steps.iter().enumerate().map(|(position, step)| {
        html! {
            <li>
                <h2>
                    <span class="muted">{ position + 1 }{ ". " }</span>{ step.title.get(ui.language).to_owned() }
                </h2>
                { told(ui, step) }
            </li>
        }
    });
    html! {
        <>
            <p class="lead">{ tour.about.get(ui.language).to_owned() }</p>
            <p class="needs-script"><a class="action" href={step_address(ui, index, Some(0))}>{ messages.tour_start }</a></p>
            <ol class="steps">{ for steps }</ol>
        </>
    }
}

fn one_step(ui: &Ui, index: u16, tour: &Tour, position: usize, step: &TourStep) -> Html {
    let messages = ui.messages();
    let count = tour.steps.len();
    let way = |name: usize, to: Option<usize>| {
        let text = messages.tour_ways.get(name).unwrap_or_default();
        match to {
            Some(to) => html! { <a class="action" href={step_address(ui, index, Some(to))}>{ text }</a> },
            None => html! { <a class="action" role="link" aria-disabled="true">{ text }</a> },
        }
    };
    let next = Some(position + 1).filter(|next| *next < count);
    html! {
        <>
            <section>
                <p class="note">{ messages.tour_step.with(&[&(position + 1).to_string(), &count.to_string()]) }</p>
                <h2>{ step.title.get(ui.language).to_owned() }</h2>
                { told(ui, step) }
            </section>
            <nav class="tour-ways" aria-label={tour.title.get(ui.language).to_owned()}>
                { way(0, position.checked_sub(1)) }
                <progress class="tour-progress" max={count.to_string()} value={(position + 1).to_string()} aria-hidden="true"/>
                { way(1, next) }
            </nav>
            <p>{ page_link(ui, Page::Tour(index), "", html! { { messages.tour_whole } }) }</p>
        </>
    }
}

/// Text, where it leads, and what it rests on.
fn told(ui: &Ui, step: &TourStep) -> Html {
    let page = Page::of_stop(step.stop, &ui.atlas);
    let name = page_name(&page, ui.language, &ui.atlas);
    let mut route = Route::new(ui.language, page);
    if let Stop::Initiatives(field) = step.stop {
        route.query = Query {
            field,
            ..Query::default()
        };
    }
    html! {
        <>
            <p lang={step.text.language(ui.language).tag()}>{ step.text.get(ui.language).to_owned() }</p>
            <p class="step-link"><a href={route.address(&ui.base, &ui.atlas)}>{ ui.messages().tour_open.with(&[&name]) }</a></p>
            { source_links(ui, &step.citation) }
        </>
    }
}

/// The address of a step, counted from 0.
fn step_address(ui: &Ui, index: u16, position: Option<usize>) -> String {
    let step = position.and_then(|position| u8::try_from(position + 1).ok());
    let route = Route {
        language: ui.language,
        page: Page::Tour(index),
        query: Query {
            step,
            ..Query::default()
        },
    };
    route.address(&ui.base, &ui.atlas)
}
