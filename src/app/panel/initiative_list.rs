//! Initiatives grouped by action field.

use region_core::admin::{Initiative, Status};
use region_core::route::Page;
use region_core::scene::marker_shape_path;
use region_core::text::period;
use yew::prelude::*;

use crate::ui::{Ui, entry_link};

use super::initiative::status_name;

/// A section with the initiatives, today's fields first as the region orders them.
pub(super) fn initiative_list(ui: &Ui, title: &str, initiatives: &[u16], empty: &str) -> Html {
    let region = &ui.atlas.region;
    let groups = (0_u8..).zip(&region.identity.action_fields).filter_map(|(index, field)| {
        let of_field: Vec<_> = initiatives
            .iter()
            .filter_map(|position| Some((*position, region.initiatives.get(usize::from(*position))?)))
            .filter(|(_, initiative)| initiative.field == index)
            .collect();
        (!of_field.is_empty()).then(|| {
            html! {
                <div class="field-group" key={field.id.clone()}>
                    <h3>
                        <svg class="swatch" viewBox="-12 -12 24 24" aria-hidden="true">
                            <path class={format!("marker f-{}", index + 1)} d={marker_shape_path(field.marker)}/>
                        </svg>
                        { field.name.get(ui.language).to_owned() }
                        if !field.current {
                            <span class="muted">{ format!(" ({})", ui.messages().earlier_field) }</span>
                        }
                    </h3>
                    <ul class="entries">{ for of_field.into_iter().map(|(position, initiative)| entry(position, initiative, ui)) }</ul>
                </div>
            }
        })
    });
    html! {
        <section>
            <h2>{ title.to_owned() }<span class="count">{ initiatives.len() }</span></h2>
            if initiatives.is_empty() {
                <p class="muted">{ empty.to_owned() }</p>
            }
            { for groups }
        </section>
    }
}

fn entry(position: u16, initiative: &Initiative, ui: &Ui) -> Html {
    let messages = ui.messages();
    let when = period(
        ui.language,
        initiative.from,
        initiative.to,
        initiative.status == Status::Active,
    );
    let when = when.unwrap_or_else(|| messages.period_not_known.to_owned());
    let about = format!("{when} · {}", status_name(initiative.status, messages));
    html! {
        <li key={initiative.slug.clone()}>
            { entry_link(ui, Page::Initiative(position), initiative.name.get(ui.language).to_owned(), about) }
        </li>
    }
}
