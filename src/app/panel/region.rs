//! Profile of the region itself.

use region_core::admin::{Figure, FigureCertainty, Goal};
use region_core::route::Page;
use region_core::text::{date, integer};
use yew::prelude::*;

use crate::ui::{Ui, source_links, text_link};

use super::sign_video::sign_video;

/// What the region is, its figures, its members, its goals, its history.
pub(super) fn region_profile(ui: &Ui) -> Html {
    let messages = ui.messages();
    let region = &ui.atlas.region;
    let identity = &region.identity;
    html! {
        <>
            <header class="profile-head">
                <p class="kicker">{ messages.region }</p>
                <h1>{ identity.name.get(ui.language).to_owned() }</h1>
            </header>
            <p class="lead">{ identity.about.get(ui.language).to_owned() }</p>
            { sign_video(ui, None, Page::Region) }
            { members_known(ui, true) }
            <nav aria-label={messages.lists}>
                <ul class="chips">
                    <li>{ text_link(ui, Page::Members, messages.members) }</li>
                    <li>{ text_link(ui, Page::Initiatives, messages.initiatives) }</li>
                    <li>{ text_link(ui, Page::Municipalities, messages.municipalities) }</li>
                    <li>{ text_link(ui, Page::Tours, messages.tours) }</li>
                    <li>{ text_link(ui, Page::About, messages.about_data) }</li>
                </ul>
            </nav>
            <section>
                <h2>{ messages.figures }</h2>
                <dl class="facts">{ for region.figures.iter().map(|figure| figure_row(figure, ui)) }</dl>
            </section>
            { goals(ui) }
            <section>
                <h2>{ messages.history }</h2>
                <ol class="timeline">
                    { for region.events.iter().map(|event| html! {
                        <li>
                            <strong>{ date(ui.language, event.date) }</strong>
                            <p>{ event.text.get(ui.language).to_owned() }</p>
                            { source_links(ui, &event.citation) }
                        </li>
                    }) }
                </ol>
            </section>
        </>
    }
}

/// How many of the members are identified: said openly, counted from the data.
pub(super) fn members_known(ui: &Ui, with_link: bool) -> Html {
    let messages = ui.messages();
    let identified = ui.atlas.region.members().count();
    let Some(newest) = ui.atlas.region.identity.head_counts.first() else {
        return Html::default();
    };
    let text = messages.members_identified.with(&[
        &integer(ui.language, i64::try_from(identified).unwrap_or(i64::MAX)),
        &integer(ui.language, i64::from(newest.count)),
        &date(ui.language, newest.date),
    ]);
    html! {
        <section class="callout">
            <p>
                { text }
                if with_link {
                    { " " }{ text_link(ui, Page::Members, messages.all_members) }
                }
            </p>
            { source_links(ui, &newest.citation) }
        </section>
    }
}

fn figure_row(figure: &Figure, ui: &Ui) -> Html {
    let messages = ui.messages();
    let note = figure.note.get(ui.language);
    let as_of = figure
        .as_of
        .map(|day| format!("{} {}", messages.as_of, date(ui.language, day)));
    let how = match figure.certainty {
        FigureCertainty::Computed => messages.figure_computed,
        FigureCertainty::Stated => messages.figure_stated,
    };
    html! {
        <div class="fact" key={figure.id.clone()}>
            <dt>{ figure.label.get(ui.language).to_owned() }</dt>
            <dd>
                <span class="value">{ figure.value.get(ui.language).to_owned() }</span>
                <span class="note">
                    { how }
                    if let Some(as_of) = as_of {
                        { " · " }{ as_of }
                    }
                </span>
                <details>
                    <summary>
                        { messages.source }
                        // Each of many is announced with what it belongs to.
                        <span class="visually-hidden">{ ": " }{ figure.label.get(ui.language).to_owned() }</span>
                    </summary>
                    if !note.is_empty() {
                        <p>{ note.to_owned() }</p>
                    }
                    { source_links(ui, &figure.citation) }
                </details>
            </dd>
        </div>
    }
}

/// Goals by action field, the overall ones last.
fn goals(ui: &Ui) -> Html {
    let region = &ui.atlas.region;
    let messages = ui.messages();
    let Some(citation) = region.goals.first().map(|goal| goal.citation.clone()) else {
        return Html::default();
    };
    let list = |field: Option<u8>| {
        let of_field = region
            .goals
            .iter()
            .filter(move |goal: &&Goal| goal.field == field);
        html! { <ul>{ for of_field.map(|goal| html! { <li>{ goal.text.get(ui.language).to_owned() }</li> }) }</ul> }
    };
    let fields = (0_u8..)
        .zip(&region.identity.action_fields)
        .filter(|(_, field)| field.current)
        .map(|(index, field)| {
            html! { <><h3>{ field.name.get(ui.language).to_owned() }</h3>{ list(Some(index)) }</> }
        });
    html! {
        <section>
            <h2>{ text_link(ui, Page::Goals, messages.goals) }</h2>
            { for fields }
            <h3>{ messages.overall_goals }</h3>
            { list(None) }
            { source_links(ui, &citation) }
        </section>
    }
}
