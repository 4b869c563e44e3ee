//! Search on the real data.

use region_core::admin::Language;
use region_core::search::{SearchIndex, Target};

use crate::regions::real_atlas;

#[test]
fn burgdorf_finds_both_and_tells_them_apart() {
    let index = SearchIndex::new(&real_atlas().region, Language::German);
    let hits = index.search("Burgdorf", 8);
    let both: Vec<_> = hits.iter().filter(|hit| hit.title == "Burgdorf").collect();
    assert_eq!(both.len(), 2, "{hits:?}");
    assert_ne!(both[0].detail, both[1].detail);
}

#[test]
fn queries_find_what_people_mean() {
    let index = SearchIndex::new(&real_atlas().region, Language::German);
    let first = |query: &str| {
        index
            .search(query, 8)
            .first()
            .map(|hit| hit.title.clone())
            .unwrap_or_default()
    };
    for (query, expected) in [
        ("Einbeck", "Einbeck"),
        ("einbekc", "Einbeck"),
        ("Brauschweig", "Braunschweig"),
        ("goettingen", "Göttingen"),
        ("gottingen", "Göttingen"),
        ("Hann. Münden", "Hann. Münden"),
        ("hann muenden", "Hann. Münden"),
        ("bad pyrmont", "Bad Pyrmont"),
        ("37574", "Einbeck"),
        ("Bomlitz", "Walsrode"),
        ("Region Hannover", "Region Hannover"),
        ("Papenteich", "Samtgemeinde Papenteich"),
        ("regionalverband", "Regionalverband Großraum Braunschweig"),
    ] {
        assert_eq!(first(query), expected, "{query}");
    }
    assert!(index.search("xqzw", 8).is_empty());
}

#[test]
fn every_area_is_found_by_its_own_name() {
    let region = &real_atlas().region;
    let index = SearchIndex::new(region, Language::German);
    for area in &region.areas {
        let hits = index.search(&area.name, 12);
        let found = hits.iter().any(|hit| hit.target == Target::Area(area.ags));
        assert!(found, "{} {}", area.ags, area.name);
    }
}
