//! What the facts amount to, for the report of `check`.

use std::fmt::Write as _;

use region_core::admin::{AreaKind, Certainty, Region};

use super::places::AREA_KINDS;

/// Counts and sums, one line each.
#[must_use]
pub fn summary(region: &Region) -> String {
    let areas = &region.areas;
    let of_kind = |kind: AreaKind| areas.iter().filter(|area| area.kind == kind).count();
    let municipalities = areas.iter().filter(|area| area.kind.is_municipality()).count();
    let kinds: Vec<_> = AREA_KINDS
        .iter()
        .map(|(word, kind)| format!("{} {word}", of_kind(*kind)))
        .collect();
    let in_collectives = areas.iter().filter(|area| area.collective.is_some()).count();
    let of_certainty = |certainty| {
        region
            .bodies
            .iter()
            .filter(|body| body.certainty == certainty)
            .count()
    };
    let population: u64 = areas
        .iter()
        .filter_map(|area| area.population)
        .map(u64::from)
        .sum();
    let area_km2: f64 = areas.iter().filter_map(|area| area.area_km2).sum();
    let newest = region.identity.head_counts.first();
    let newest = newest.map_or("not known".to_owned(), |head| {
        format!("{} ({})", head.count, head.date)
    });

    let mut text = String::new();
    let mut line = |label: &str, value: String| {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{label:<16}{value}");
    };
    line(
        "areas",
        format!(
            "{} = {municipalities} municipalities + {} unincorporated ({})",
            areas.len(),
            areas.len() - municipalities,
            kinds.join(", ")
        ),
    );
    line("districts", region.districts.len().to_string());
    line(
        "samtgemeinden",
        format!(
            "{} with {in_collectives} municipalities",
            region.collectives.len()
        ),
    );
    line("population", population.to_string());
    line("official area", format!("{area_km2:.2} km²"));
    line(
        "members",
        format!(
            "{} identified ({} confirmed, {} historical), {} not shown to be members; by its own count {newest}",
            region.members().count(),
            of_certainty(Certainty::Confirmed),
            of_certainty(Certainty::Historical),
            of_certainty(Certainty::Unknown)
        ),
    );
    line("initiatives", region.initiatives.len().to_string());
    line(
        "texts",
        format!(
            "{} figures, {} events, {} goals served by {} initiatives, {} tours, {} sources, {} overlays",
            region.figures.len(),
            region.events.len(),
            region.goals.len(),
            region.guide.services.len(),
            region.guide.tours.len(),
            region.sources.len(),
            region.overlays.len()
        ),
    );
    text
}
