//! The goals of 2023, and the initiatives that serve them.

use region_core::admin::{Basis, Goal, Service, Status, ended_before};
use region_core::route::Page;
use region_core::text::period;
use yew::prelude::*;

use crate::ui::{Ui, page_link, source_links, text_link};

/// Every goal by action field, the overall ones last, each with what serves it and why.
pub(super) fn goals_view(ui: &Ui) -> Html {
    let messages = ui.messages();
    let region = &ui.atlas.region;
    let fields = (0_u8..)
        .zip(&region.identity.action_fields)
        .map(|(index, field)| (Some(index), field.name.get(ui.language)))
        .chain([(None, messages.overall_goals)]);
    let groups = fields.filter_map(|(field, name)| {
        let goals: Vec<(u16, &Goal)> = (0..)
            .zip(&region.goals)
            .filter(|(_, goal)| goal.field == field)
            .collect();
        (!goals.is_empty()).then(|| {
            html! {
                <section>
                    <h2>{ name.to_owned() }</h2>
                    { for goals.into_iter().map(|(position, goal)| goal_item(position, goal, ui)) }
                </section>
            }
        })
    });
    html! {
        <>
            <header class="profile-head">
                <p class="kicker">{ region.identity.association.get(ui.language).to_owned() }</p>
                <h1>{ messages.goals }</h1>
            </header>
            <p class="lead">{ messages.goals_lead }</p>
            { for region.goals.first().map(|goal| source_links(ui, &goal.citation)) }
            { for groups }
            <p>{ text_link(ui, Page::Initiatives, messages.initiatives) }{ " · " }{ text_link(ui, Page::Tours, messages.tours) }</p>
        </>
    }
}

fn goal_item(position: u16, goal: &Goal, ui: &Ui) -> Html {
    let guide = &ui.atlas.region.guide;
    let services: Vec<Html> = guide
        .for_goal(position)
        .filter_map(|service| service_item(service, goal, ui))
        .collect();
    html! {
        <div class="goal" id={goal.id.clone()}>
            <h3 lang={goal.text.language(ui.language).tag()}>{ goal.text.get(ui.language).to_owned() }</h3>
            if services.is_empty() {
                <p class="muted">{ ui.messages().goal_none }</p>
            } else {
                <ul class="reasons">{ services }</ul>
            }
        </div>
    }
}

/// An initiative, why it serves the goal, and how that is known.
fn service_item(service: &Service, goal: &Goal, ui: &Ui) -> Option<Html> {
    let messages = ui.messages();
    let initiative = ui.atlas.region.initiatives.get(usize::from(service.initiative))?;
    let when = period(
        ui.language,
        initiative.from,
        initiative.to,
        initiative.status == Status::Active,
    );
    let title = initiative.name.get(ui.language).to_owned();
    Some(html! {
        <li>
            { page_link(ui, Page::Initiative(service.initiative), "", html! { <strong>{ title }</strong> }) }
            <p lang={service.reason.language(ui.language).tag()}>{ service.reason.get(ui.language).to_owned() }</p>
            <p class="note">
                { basis(service, ui) }
                { " · " }{ when.unwrap_or_else(|| messages.period_not_known.to_owned()) }
                if ended_before(initiative, goal) {
                    { " · " }<strong>{ messages.goal_earlier }</strong>
                }
            </p>
            { source_links(ui, &service.citation) }
        </li>
    })
}

fn basis(service: &Service, ui: &Ui) -> String {
    let position = match service.basis {
        Basis::Stated => 0,
        Basis::Derived => 1,
    };
    ui.messages()
        .goal_bases
        .get(position)
        .unwrap_or_default()
        .to_owned()
}

/// Which goals an initiative serves, on its own page. Nothing where it serves none.
pub(super) fn served_goals(ui: &Ui, initiative: u16) -> Html {
    let goals = &ui.atlas.region.goals;
    let items: Vec<Html> = ui
        .atlas
        .region
        .guide
        .of_initiative(initiative)
        .filter_map(|service| {
            let goal = goals.get(usize::from(service.goal))?;
            let text = goal.text.get(ui.language).to_owned();
            Some(html! {
                <li>
                    { page_link(ui, Page::Goals, "", html! { <strong>{ text }</strong> }) }
                    <p>{ service.reason.get(ui.language).to_owned() }</p>
                    <p class="note">{ basis(service, ui) }</p>
                </li>
            })
        })
        .collect();
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h2>{ ui.messages().serves_goals }</h2>
            <ul class="reasons">{ items }</ul>
        </section>
    }
}
