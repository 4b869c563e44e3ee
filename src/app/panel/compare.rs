//! Places side by side.

use region_core::admin::{Area, Participant};
use region_core::atlas::{Means, Place, in_common};
use region_core::route::{MOST_COMPARED, Page};
use region_core::state::Action;
use region_core::text::{
    area_kind_name, area_km2, date, decimal, district_kind, fixed, joined, place_title, sorted_by_name,
};
use yew::prelude::*;

use crate::browser::{chosen_in, focus_on};
use crate::ui::{Ui, entry_link, page_link, text_link};

use super::area::statistics_source;
use super::membership_line;

/// Ratios from here on are told as a multiple and no longer in per cent.
const MULTIPLE_FROM: f64 = 3.0;

/// What the page says in HTML, where nothing can be chosen yet.
pub(super) fn compare_intro(ui: &Ui) -> Html {
    let messages = ui.messages();
    html! {
        <>
            { head(ui) }
            <p>{ messages.compare_scripts }{ " " }{ text_link(ui, Page::Municipalities, messages.municipalities) }</p>
        </>
    }
}

fn head(ui: &Ui) -> Html {
    let messages = ui.messages();
    html! {
        <>
            <header class="profile-head">
                <p class="kicker">{ ui.atlas.region.identity.short_name.get(ui.language).to_owned() }</p>
                <h1>{ messages.compare }</h1>
            </header>
            <p class="lead">{ messages.compare_lead }</p>
        </>
    }
}

/// Adds a place to the comparison, from its profile.
pub(super) fn compare_link(ui: &Ui, place: Participant) -> Html {
    let mut route = region_core::route::Route::new(ui.language, Page::Compare);
    route.query.compare = vec![place];
    html! {
        <p class="needs-script"><a class="action" href={route.address(&ui.base, &ui.atlas)}>{ ui.messages().compare }</a></p>
    }
}

/// One column of the table.
struct Column {
    key: Participant,
    place: Place,
    title: String,
    initiatives: Vec<u16>,
}

/// The comparison: a table with places as columns, what they have in common, and what can be added.
pub(crate) fn compare_view(places: &[Participant], ui: &Ui) -> Html {
    let mut columns: Vec<Column> = Vec::new();
    for key in places {
        let place = ui.atlas.participant_place(*key);
        let title = place_title(ui.language, place, &ui.atlas);
        if !title.is_empty() && columns.iter().all(|column| column.place != place) {
            columns.push(Column {
                key: *key,
                place,
                title,
                initiatives: ui.atlas.region.own_initiatives(*key),
            });
        }
    }
    html! {
        <div class="compare">
            { head(ui) }
            if !columns.is_empty() {
                { table(&columns, ui) }
                { statistics_source(ui) }
            }
            { picker(&columns, ui) }
            if columns.len() > 1 {
                { common(&columns, ui) }
            }
        </div>
    }
}

fn table(columns: &[Column], ui: &Ui) -> Html {
    let messages = ui.messages();
    let means = ui.atlas.means();
    let heads = columns.iter().map(|column| {
        let rest: Vec<Participant> = columns
            .iter()
            .map(|other| other.key)
            .filter(|key| *key != column.key)
            .collect();
        let label = messages.compare_remove.with(&[&column.title]);
        let dispatch = ui.dispatch.clone();
        // The button goes with its column; the heading stays.
        let onclick = Callback::from(move |_: MouseEvent| {
            focus_on("#content h1");
            dispatch.emit(Action::Compare(rest.clone()));
        });
        html! {
            <th scope="col" key={column.key.to_string()}>
                { page_link(ui, Page::Place(column.place), "", html! { { column.title.clone() } }) }
                <button type="button" class="link-button" aria-label={label} {onclick}>
                    { messages.compare_take_away }
                </button>
            </th>
        }
    });
    let texts = |label: &'static str, text: &dyn Fn(&Column) -> Html| {
        html! { <tr><th scope="row">{ label }</th>{ for columns.iter().map(|column| html! { <td>{ text(column) }</td> }) }</tr> }
    };
    let as_of = ui.atlas.region.areas.iter().find_map(|area| area.population_date);
    let as_of = as_of.map(|day| format!("{} {}", messages.as_of, date(ui.language, day)));
    html! {
        <>
            <p id="compare-means" class="note">{ messages.compare_means }</p>
            <div class="wide" role="region" aria-label={messages.compare} tabindex="0">
                <table class="compare-table" aria-describedby="compare-means">
                    <thead><tr><td/>{ for heads }</tr></thead>
                    <tbody>
                        { texts(messages.compare_kind, &|column| html! { { kind(column.place, ui) } }) }
                        { texts(messages.compare_district, &|column| district(column.place, ui)) }
                        { texts(messages.membership, &|column| html! { { membership_line(column.place, ui) } }) }
                        { Figure::People.row(columns, &means, as_of, ui) }
                        { Figure::Area.row(columns, &means, None, ui) }
                        { Figure::Density.row(columns, &means, None, ui) }
                        { texts(messages.initiatives, &|column| initiatives(column, ui)) }
                    </tbody>
                </table>
            </div>
        </>
    }
}

fn kind(place: Place, ui: &Ui) -> &'static str {
    let region = &ui.atlas.region;
    match place {
        Place::Area(ags) => region
            .area(ags)
            .map(|area| area_kind_name(area.kind, ui.messages())),
        Place::District(key) => region
            .district(key)
            .map(|district| district_kind(ui.language, district.kind)),
        _ => None,
    }
    .unwrap_or_default()
}

fn district(place: Place, ui: &Ui) -> Html {
    let key = match place {
        Place::Area(ags) => ags.district(),
        Place::District(key) => key,
        _ => return Html::default(),
    };
    let district = ui.atlas.district_place(key);
    let link =
        district.map(|place| text_link(ui, Page::Place(place), place_title(ui.language, place, &ui.atlas)));
    html! { <>{ for link }</> }
}

fn initiatives(column: &Column, ui: &Ui) -> Html {
    let all = &ui.atlas.region.initiatives;
    let items = column.initiatives.iter().map(|index| {
        let name = all[usize::from(*index)].name.get(ui.language).to_owned();
        html! { <li>{ text_link(ui, Page::Initiative(*index), name) }</li> }
    });
    html! {
        <>
            <strong>{ column.initiatives.len() }</strong>
            <ul class="names">{ for items }</ul>
        </>
    }
}

/// A row of figures.
#[derive(Clone, Copy)]
enum Figure {
    People,
    Area,
    Density,
}

impl Figure {
    fn row(self, columns: &[Column], means: &Means, note: Option<String>, ui: &Ui) -> Html {
        let messages = ui.messages();
        let label = match self {
            Self::People => messages.population,
            Self::Area => messages.area,
            Self::Density => messages.density,
        };
        let values: Vec<Option<f64>> = columns
            .iter()
            .map(|column| self.value(column.place, ui))
            .collect();
        let most = values.iter().flatten().copied().fold(0.0, f64::max);
        let cells = columns.iter().zip(&values).map(|(column, value)| {
            let Some(value) = *value else {
                return html! { <td class="unknown">{ messages.no_statement }</td> };
            };
            let shown = self.text(value, ui);
            let mean = self.mean(column.place, means);
            html! {
                <td>
                    <span class="value">{ shown.clone() }</span>
                    { bar(value, mean, most, &format!("{}: {shown}", column.title)) }
                    if let Some(mean) = mean {
                        <span class="note">{ difference(value, mean, &self.text(mean, ui), ui) }</span>
                    }
                </td>
            }
        });
        let note = note.map(|note| html! { <span class="note">{ note }</span> });
        html! {
            <tr><th scope="row">{ label }{ for note }</th>{ for cells }</tr>
        }
    }

    fn value(self, place: Place, ui: &Ui) -> Option<f64> {
        let figures = ui.atlas.figures_of(place);
        match self {
            Self::People => figures.people,
            Self::Area => figures.km2,
            Self::Density => figures.density(),
        }
    }

    fn mean(self, place: Place, means: &Means) -> Option<f64> {
        match self {
            Self::People => means.of(place).people,
            Self::Area => means.of(place).km2,
            Self::Density => means.density,
        }
    }

    fn text(self, value: f64, ui: &Ui) -> String {
        match self {
            Self::People => decimal(ui.language, value, 0),
            Self::Area => area_km2(ui.language, value),
            Self::Density => ui
                .messages()
                .people_per_km2
                .with(&[&decimal(ui.language, value, 0)]),
        }
    }
}

/// How a figure differs from the mean, in words.
fn difference(value: f64, mean: f64, shown: &str, ui: &Ui) -> String {
    let messages = ui.messages();
    if mean <= 0.0 {
        return String::new();
    }
    let ratio = value / mean;
    let percent = ((ratio - 1.0) * 100.0).round();
    if ratio >= MULTIPLE_FROM {
        return messages
            .compare_times
            .with(&[&decimal(ui.language, ratio, 1), shown]);
    }
    let amount = decimal(ui.language, percent.abs(), 0);
    if percent > 0.0 {
        messages.compare_above.with(&[&amount, shown])
    } else if percent < 0.0 {
        messages.compare_below.with(&[&amount, shown])
    } else {
        messages.compare_equal.with(&[shown])
    }
}

/// The figure as a bar on the scale of its row, with a line where the mean lies.
fn bar(value: f64, mean: Option<f64>, most: f64, label: &str) -> Html {
    /// Length of the longest bar.
    const LENGTH: f64 = 100.0;
    let scale = |value: f64| if most > 0.0 { value / most * LENGTH } else { 0.0 };
    let mean = mean.map(scale).filter(|at| *at <= LENGTH);
    html! {
        <svg class="figure-bar" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label={label.to_owned()}>
            <rect y="2" height="6" width={fixed(scale(value), 1).to_string()}/>
            if let Some(at) = mean {
                <path d={format!("M{} 0v10", fixed(at, 1))}/>
            }
        </svg>
    }
}

/// What at least two of the places do together.
fn common(columns: &[Column], ui: &Ui) -> Html {
    let messages = ui.messages();
    let own: Vec<Vec<u16>> = columns.iter().map(|column| column.initiatives.clone()).collect();
    let shared = in_common(&own);
    let items = shared.iter().map(|(index, places)| {
        let name = ui.atlas.region.initiatives[usize::from(*index)]
            .name
            .get(ui.language)
            .to_owned();
        let who = places.iter().map(|place| &columns[*place].title);
        html! {
            <li>{ entry_link(ui, Page::Initiative(*index), name, joined(who, ", ")) }</li>
        }
    });
    html! {
        <section>
            <h2>{ messages.compare_common }<span class="count">{ shared.len() }</span></h2>
            if shared.is_empty() {
                <p class="muted">{ messages.compare_nothing_common }</p>
            } else {
                <ul class="entries">{ for items }</ul>
            }
        </section>
    }
}

/// Chooses another place, as long as there is room for one.
fn picker(columns: &[Column], ui: &Ui) -> Html {
    let messages = ui.messages();
    if columns.len() >= MOST_COMPARED {
        return html! { <p class="callout no-print">{ messages.compare_full }</p> };
    }
    let region = &ui.atlas.region;
    let keys: Vec<Participant> = columns.iter().map(|column| column.key).collect();
    let onclick = {
        let (ui, keys) = (ui.clone(), keys.clone());
        Callback::from(move |_: MouseEvent| {
            let added = chosen_in("#compare-pick").and_then(|key| key.parse().ok());
            if let Some(added) = added {
                let mut keys = keys.clone();
                keys.push(added);
                ui.dispatch.emit(Action::Compare(keys));
            }
        })
    };
    let option = |key: Participant, name: String| {
        (!keys.contains(&key)).then(|| html! { <option value={key.to_string()}>{ name }</option> })
    };
    let districts = sorted_by_name(&region.districts, |district| &district.name);
    let groups = districts.map(|district| {
        let place = ui.atlas.district_place(district.key);
        let title = place
            .map(|place| place_title(ui.language, place, &ui.atlas))
            .unwrap_or_default();
        let whole = matches!(place, Some(Place::District(_)))
            .then(|| option(Participant::District(district.key), title.clone()))
            .flatten();
        let areas: Vec<&Area> = region
            .areas_of_district(district.key)
            .map(|(_, area)| area)
            .collect();
        let areas = sorted_by_name(&areas, |area| &area.name)
            .filter_map(|area| option(Participant::Area(area.ags), area.name.clone()));
        html! { <optgroup label={title}>{ for whole }{ for areas }</optgroup> }
    });
    html! {
        <div class="picker no-print">
            <label for="compare-pick">{ messages.compare_pick }</label>
            <select id="compare-pick">{ for groups }</select>
            <button type="button" class="action" {onclick}>{ messages.compare_add }</button>
        </div>
    }
}
