//! Where the data come from, and who runs the site.

use region_core::admin::Source;
use region_core::text::date;
use yew::prelude::*;

use crate::ui::{Ui, host_link};

/// Sources with licence and date, the gaps, the operator.
pub(super) fn about_view(ui: &Ui) -> Html {
    let messages = ui.messages();
    let region = &ui.atlas.region;
    let operator = region.identity.operator.fields.iter().map(|field| {
        html! {
            <div class="fact">
                <dt>{ field.label.get(ui.language).to_owned() }</dt>
                <dd>
                    if let Some(value) = &field.value {
                        { value.clone() }
                    } else {
                        <span class="unknown">{ messages.not_filled_in }</span>
                    }
                </dd>
            </div>
        }
    });
    html! {
        <>
            <header class="profile-head">
                <p class="kicker">{ region.identity.short_name.get(ui.language).to_owned() }</p>
                <h1>{ messages.about_data }</h1>
            </header>
            <p class="lead">{ messages.about_lead }</p>
            <section>
                <h2>{ messages.sources }</h2>
                { for region.sources.iter().map(|source| source_entry(source, ui)) }
            </section>
            <section>
                <h2>{ messages.operator }</h2>
                <dl class="facts">{ for operator }</dl>
            </section>
        </>
    }
}

fn source_entry(source: &Source, ui: &Ui) -> Html {
    let messages = ui.messages();
    let note = source.note.get(ui.language);
    html! {
        <div class="source-entry" key={source.id.clone()}>
            <h3>{ source.title.get(ui.language).to_owned() }</h3>
            <p>{ source.attribution.clone() }</p>
            if !note.is_empty() {
                <p class="muted">{ note.to_owned() }</p>
            }
            <p class="sources">
                { format!("{} {}", messages.as_of, date(ui.language, source.date)) }{ " · " }{ messages.licence }{ ": " }
                if let Some(url) = &source.licence_url {
                    <a href={url.clone()} rel="noreferrer external">{ source.licence.clone() }</a>
                } else {
                    { source.licence.clone() }
                }
                if let Some(url) = &source.url {
                    { " · " }{ host_link(url) }
                }
            </p>
        </div>
    }
}
