//! `layers.csv`: what areas can be coloured by, one figure a row.

use std::collections::{BTreeMap, BTreeSet};

use region_core::admin::{Ags, Area, Citation, Language, Localized, PartialDate, Participant, Region};
use region_core::classify::{Method, lower_limits};
use region_core::explore::{Direction, Indicator};

use super::collections::citation;
use super::known::Known;
use super::table::{Row, Table};
use super::value::Value;
use super::{DataFiles, Findings};

/// The table. A region may do without.
const FILE: &str = "layers.csv";

const COLUMNS: &[&str] = &[
    "id",
    "column",
    "title_de",
    "title_en",
    "title_easy",
    "unit_de",
    "unit_en",
    "unit_easy",
    "note_de",
    "note_en",
    "note_easy",
    "source",
    "source_date",
    "date",
    "direction",
    "decimals",
    "classes",
    "method",
    "limits",
];

/// Columns of statistics.csv that are no figures.
const NO_FIGURES: &[&str] = &[
    "ags",
    "population_date",
    "postal_code",
    "website",
    "source",
    "website_source",
];
/// Words of addresses that mean another colouring.
const TAKEN: &[&str] = &["districts", "membership"];

const METHODS: &[(&str, Method)] = &[
    ("quantiles", Method::Quantiles),
    ("natural-breaks", Method::NaturalBreaks),
    ("equal", Method::Equal),
    ("fixed", Method::Fixed),
];
const DIRECTIONS: &[(&str, Direction)] = &[("up", Direction::Up), ("down", Direction::Down)];
/// The style sheet has so many colours.
const MOST_CLASSES: u32 = 7;
const MOST_DECIMALS: u32 = 3;

/// Where the figures of a layer come from.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Figures {
    Population,
    Area,
    Density,
    Initiatives,
    /// A column that staff added to statistics.csv.
    Column(String),
}

impl Figures {
    fn named(column: &str) -> Self {
        match column {
            "population" => Self::Population,
            "area_km2" => Self::Area,
            "density" => Self::Density,
            "initiatives" => Self::Initiatives,
            other => Self::Column(other.to_owned()),
        }
    }
}

/// A row of the table.
#[derive(Clone, Debug)]
pub(super) struct Layer {
    id: String,
    figures: Figures,
    title: Localized,
    unit: Localized,
    note: Localized,
    citation: Citation,
    date: PartialDate,
    direction: Direction,
    decimals: u8,
    classes: usize,
    method: Method,
    /// As whole numbers of the last decimal.
    limits: Vec<i32>,
}

/// Figures of columns that staff added, by column and area.
pub(super) type Added = BTreeMap<String, BTreeMap<Ags, f64>>;

/// The columns that the table asks of statistics.csv besides the usual ones.
pub(super) fn added_columns(files: &DataFiles) -> Vec<String> {
    if !is_there(files) {
        return Vec::new();
    }
    // Reported when the table itself is read.
    let unheard = Findings::default();
    let table = Table::read(files, FILE, COLUMNS, &unheard);
    let named = table.rows().map(|row| row.value("column").text);
    let added = named.filter(|column| {
        !column.is_empty()
            && !NO_FIGURES.contains(&column.as_str())
            && matches!(Figures::named(column), Figures::Column(_))
    });
    added.collect::<BTreeSet<_>>().into_iter().collect()
}

fn is_there(files: &DataFiles) -> bool {
    files.iter().any(|(path, _)| path == FILE)
}

/// The layers in the order of the file.
pub(super) fn read(
    files: &DataFiles,
    known: &Known,
    areas: &[Area],
    added: &Added,
    findings: &Findings,
) -> Vec<Layer> {
    if !is_there(files) {
        return Vec::new();
    }
    let table = Table::read(files, FILE, COLUMNS, findings);
    table.check_unique("id", "duplicate-key");
    let rows = table.rows();
    rows.filter_map(|row| {
        let layer = layer(&row, known)?;
        check_figures(&layer, &row.value("column"), areas, added);
        Some(layer)
    })
    .collect()
}

fn layer(row: &Row<'_>, known: &Known) -> Option<Layer> {
    let needs = known.needs();
    let id = row.value("id").required("an id");
    if TAKEN.contains(&id.text.as_str()) {
        id.refuse("taken-id", "another id: this one stands for the map itself");
    }
    let column = row
        .value("column")
        .required("population, area_km2, density, initiatives or a column of statistics.csv");
    if NO_FIGURES.contains(&column.text.as_str()) {
        column.refuse(
            "no-figure",
            "population, area_km2, density, initiatives or another column of statistics.csv with figures",
        );
    }
    let decimals = number(&row.value("decimals").required("0 to 3"), 0, MOST_DECIMALS);
    let classes = number(&row.value("classes").required("2 to 7"), 2, MOST_CLASSES);
    let method = row.value("method").one_of("unknown-method", METHODS);
    let direction = row.value("direction").one_of("unknown-direction", DIRECTIONS);
    let title = row.texts("title").localized(needs);
    let unit = row.texts("unit").localized(needs);
    let note = row.texts("note").note(needs);
    let figures = Figures::named(&column.text);
    let citation = match figures {
        // Each initiative has sources of its own.
        Figures::Initiatives if row.value("source").is_empty() => Citation {
            urls: Vec::new(),
            date: None,
        },
        _ => citation(row, known),
    };
    let date = row.value("date").required("the date the figures are of").date();
    let decimals = u8::try_from(decimals?).ok()?;
    let classes = usize::try_from(classes?).ok()?;
    let limits = limits(&row.value("limits"), method?, classes, decimals);
    Some(Layer {
        id: id.slug()?,
        figures,
        title,
        unit,
        note,
        citation,
        date: date?,
        direction: direction?,
        decimals,
        classes,
        method: method?,
        limits: limits?,
    })
}

fn number(value: &Value<'_>, least: u32, most: u32) -> Option<u32> {
    let number = value.count()?;
    if (least..=most).contains(&number) {
        return Some(number);
    }
    value.refuse("out-of-range", format_args!("{least} to {most}"));
    None
}

/// Limits that editors set: one less than classes, ascending.
fn limits(value: &Value<'_>, method: Method, classes: usize, decimals: u8) -> Option<Vec<i32>> {
    if method != Method::Fixed {
        if !value.is_empty() {
            value.refuse("unexpected-value", "nothing: only the method fixed has limits");
        }
        return Some(Vec::new());
    }
    let parts = value.parts();
    let limits: Vec<i32> = parts
        .iter()
        .filter_map(|part| whole(part.measure()?, decimals))
        .collect();
    if parts.len() == limits.len() && (parts.len() + 1 != classes || !limits.is_sorted_by(|a, b| a < b)) {
        value.refuse(
            "bad-limits",
            format_args!(
                "{} ascending numbers parted by |: the smallest figure of each class but the first",
                classes - 1
            ),
        );
        return None;
    }
    (parts.len() == limits.len()).then_some(limits)
}

/// A figure as a whole number of its last decimal; `None` beyond 2^30.
fn whole(figure: f64, decimals: u8) -> Option<i32> {
    let scaled = (figure * 10_f64.powi(i32::from(decimals))).round();
    // Whole and in range by the test before.
    (scaled.abs() < f64::from(1 << 30)).then_some(scaled as i32)
}

/// A map without a figure would be empty, and one with all the same is of one colour.
fn check_figures(layer: &Layer, column: &Value<'_>, areas: &[Area], added: &Added) {
    if layer.figures == Figures::Initiatives || column.findings.concern(&["areas.csv", "statistics.csv"]) {
        return;
    }
    let figures: BTreeSet<i32> = areas
        .iter()
        .filter_map(|area| whole(area_figure(&layer.figures, area, added)?, layer.decimals))
        .collect();
    if figures.len() < 2 {
        column.report(
            "no-differences",
            "at least two different figures in statistics.csv",
            format_args!("{} figures in \"{}\"", figures.len(), column.text),
        );
    }
}

fn area_figure(figures: &Figures, area: &Area, added: &Added) -> Option<f64> {
    match figures {
        Figures::Population => area.population.map(f64::from),
        Figures::Area => area.area_km2,
        Figures::Density => area.density(),
        Figures::Initiatives => None,
        Figures::Column(column) => added.get(column)?.get(&area.ags).copied(),
    }
}

/// Every layer with its figures and classes, in one language. Initiatives are also counted for each action field.
pub(super) fn indicators(
    layers: &[Layer],
    region: &Region,
    added: &Added,
    language: Language,
) -> Vec<Indicator> {
    let mut indicators = Vec::new();
    for layer in layers {
        if layer.figures != Figures::Initiatives {
            let figure = |area: &Area| whole(area_figure(&layer.figures, area, added)?, layer.decimals);
            indicators.push(indicator(layer, region, language, figure));
            continue;
        }
        indicators.push(indicator(layer, region, language, |area| {
            count(area, region, None)
        }));
        let fields = (0_u8..).zip(&region.identity.action_fields);
        for (position, field) in fields {
            let mut of_field = indicator(layer, region, language, |area| {
                count(area, region, Some(position))
            });
            if of_field.figures.iter().flatten().all(|count| *count == 0) {
                continue;
            }
            of_field.id = format!("{}-{}", layer.id, field.id);
            of_field.title = format!("{}: {}", of_field.title, field.name.get(language));
            indicators.push(of_field);
        }
    }
    indicators
}

fn indicator(
    layer: &Layer,
    region: &Region,
    language: Language,
    figure: impl Fn(&Area) -> Option<i32>,
) -> Indicator {
    let figures: Vec<Option<i32>> = region.areas.iter().map(figure).collect();
    let known: Vec<i32> = figures.iter().copied().flatten().collect();
    Indicator {
        id: layer.id.clone(),
        title: layer.title.get(language).to_owned(),
        unit: layer.unit.get(language).to_owned(),
        note: layer.note.get(language).to_owned(),
        date: layer.date,
        citation: layer.citation.clone(),
        method: layer.method,
        direction: layer.direction,
        decimals: layer.decimals,
        lower_limits: lower_limits(&known, layer.classes, layer.method, &layer.limits),
        figures,
    }
}

/// How many initiatives are an area's own.
fn count(area: &Area, region: &Region, field: Option<u8>) -> Option<i32> {
    let own = region.initiatives.iter().filter(|initiative| {
        field.is_none_or(|field| field == initiative.field)
            && region.takes_part(Participant::Area(area.ags), initiative)
    });
    i32::try_from(own.count()).ok()
}
