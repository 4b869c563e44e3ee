//! All municipalities as a table: the map in words and figures.

use region_core::admin::{Area, AreaIndex, DistrictKind};
use region_core::atlas::{ClassSet, Place};
use region_core::explore::Explored;
use region_core::route::Page;
use region_core::table::{Column, TableView};
use region_core::text::{area_kind, area_km2, class_name, district_title, integer};
use yew::prelude::*;

use crate::ui::{Ui, page_link};

/// One table, sorted and filtered as the address says.
pub(super) fn municipalities_view(table: &TableView, explored: &Explored, ui: &Ui) -> Html {
    let messages = ui.messages();
    let region = &ui.atlas.region;
    let municipalities = region
        .areas
        .iter()
        .filter(|area| area.kind.is_municipality())
        .count();
    let others = region.areas.len() - municipalities;
    let mut rows = table.rows(ui.language, &ui.atlas);
    rows.retain(|index| explored.shows(*index));
    let all = |word: &str| html! { <a href={address(word, "", ui)}>{ messages.show_all }</a> };
    html! {
        <>
            <header class="profile-head">
                <p class="kicker">{ region.identity.short_name.get(ui.language).to_owned() }</p>
                <h1>{ messages.municipalities }</h1>
            </header>
            <p class="lead">{ messages.municipalities_counted.with(&[&municipalities.to_string(), &others.to_string()]) }</p>
            if table.classes != ClassSet::ALL || !explored.areas_shown.is_empty() {
                <p class="callout">{ messages.rows_hidden }{ " " }{ all("classes=&show") }</p>
            }
            if rows.is_empty() && !table.filter.is_empty() {
                <p class="callout">{ messages.rows_none.with(&[&table.filter]) }{ " " }{ all("filter") }</p>
            } else {
                <table class="municipalities">
                    <caption class="visually-hidden">{ sorted_by(table, ui) }</caption>
                    <thead><tr>{ for Column::ALL.map(|column| head(column, table, ui)) }</tr></thead>
                    <tbody>{ for rows.iter().filter_map(|index| row(*index, table, ui)) }</tbody>
                </table>
            }
        </>
    }
}

/// The address of the table with one word of its state said.
fn address(word: &str, value: &str, ui: &Ui) -> String {
    format!("{}?{word}={value}", ui.href(&Page::Municipalities))
}

/// By what the table is sorted, as its name for those who hear it.
fn sorted_by(table: &TableView, ui: &Ui) -> String {
    let messages = ui.messages();
    format!("{}, {}", messages.municipalities, table.order.in_words(messages))
}

/// The head of a column: pressed, it sorts. Without scripts it is plain text.
fn head(column: Column, table: &TableView, ui: &Ui) -> Html {
    let label = column.label(ui.messages());
    let sorted = (table.order.column == column).then_some(if table.order.descending {
        "descending"
    } else {
        "ascending"
    });
    let next = table.order.pressed(column).token();
    html! {
        <th scope="col" aria-sort={sorted} class={classes!(is_figure(column).then_some("figure"))}>
            <a id={format!("sort-{}", column.token())} class="sort" href={address("sort", &next, ui)}>{ label }</a>
            <span class="unsorted">{ label }</span>
        </th>
    }
}

fn is_figure(column: Column) -> bool {
    matches!(column, Column::Population | Column::Area)
}

fn row(index: AreaIndex, table: &TableView, ui: &Ui) -> Option<Html> {
    let messages = ui.messages();
    let region = &ui.atlas.region;
    let area = region.areas.get(index.usize())?;
    let unknown = || messages.unknown.to_owned();
    let people = area
        .population
        .map_or_else(unknown, |people| integer(ui.language, people.into()));
    let size = area
        .area_km2
        .map_or_else(unknown, |size| area_km2(ui.language, size));
    let from = table.at == Some(area.ags);
    Some(html! {
        <tr key={area.ags.to_string()} aria-current={from.then_some("true")}>
            <th scope="row">
                { page_link(ui, Page::Place(Place::Area(area.ags)), "", html! { <>{ area.name.clone() }{ distinction(area, ui) }</> }) }
                <span class="muted">{ kind_and_district(area, ui) }</span>
            </th>
            <td>{ class_name(ui.atlas.class(index), messages) }</td>
            <td class="figure">{ people }</td>
            <td class="figure">{ size }</td>
        </tr>
    })
}

/// Kind and district, only heard, for the few areas that share their name with another one.
fn distinction(area: &Area, ui: &Ui) -> Html {
    let same = ui
        .atlas
        .region
        .areas
        .iter()
        .filter(|other| other.name == area.name);
    if same.count() < 2 {
        return Html::default();
    }
    html! { <span class="visually-hidden">{ ", " }{ kind_and_district(area, ui) }</span> }
}

fn kind_and_district(area: &Area, ui: &Ui) -> String {
    let district = ui.atlas.region.district(area.ags.district());
    let kind = area_kind(ui.language, area, district);
    match district.filter(|district| district.kind != DistrictKind::IndependentCity) {
        Some(district) => format!("{kind}, {}", district_title(ui.language, district)),
        None => kind.to_owned(),
    }
}
