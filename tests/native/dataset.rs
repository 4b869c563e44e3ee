//! The published files on the way to the page and back.

use std::rc::Rc;

use region_core::admin::Language;
use region_core::atlas::Atlas;
use region_core::dataset::{decode_detail, decode_map, decode_region, decode_surroundings, fill_texts};
use region_core::explore::{Choices, Filter, explore, years};
use region_core::route::{Page, Route, Word, Words, page_name};

use crate::regions::{real, real_atlas};

#[test]
fn the_published_files_decode_to_what_was_compiled() {
    let published = real();
    let file = |name: &str| published.file(name).unwrap();
    let mut region = decode_region(file("region.bin")).unwrap();
    assert_ne!(region, published.region, "some of it comes later");
    fill_texts(&mut region, file("texts.bin")).unwrap();
    assert_eq!(region, published.region);
    assert_eq!(decode_map(file("map.bin")).as_ref(), Ok(&published.map));
    assert_eq!(
        decode_detail(file("detail.bin"), &published.map.topology).as_ref(),
        Ok(&published.detail)
    );
    let surroundings = decode_surroundings(file("surroundings.bin")).unwrap();
    assert!(surroundings.labels.iter().any(|label| label.name == "Hessen"));
}

#[test]
fn a_cut_region_file_is_refused_wherever_it_is_cut() {
    let bytes = real().file("region.bin").unwrap();
    for end in (0..bytes.len()).step_by(997) {
        assert!(decode_region(&bytes[..end]).is_err(), "cut at {end}");
    }
}

#[test]
fn texts_that_are_cut_or_of_other_facts_are_refused() {
    let region = decode_region(real().file("region.bin").unwrap()).unwrap();
    let texts = real().file("texts.bin").unwrap();
    for end in (0..texts.len()).step_by(997) {
        assert!(
            fill_texts(&mut region.clone(), &texts[..end]).is_err(),
            "cut at {end}"
        );
    }
    let mut fewer = region.clone();
    fewer.events.pop();
    let refused = fill_texts(&mut fewer, texts).unwrap_err().to_string();
    assert!(
        refused.starts_with("Texts file: texts of other facts at byte"),
        "{refused}"
    );
}

/// What map, title bar, addresses and exploring say before the texts are there is what they say afterwards.
#[test]
fn the_first_file_has_all_that_is_needed_at_once() {
    let whole = real_atlas();
    let region = decode_region(real().file("region.bin").unwrap()).unwrap();
    assert!(region.sources.is_empty() && region.figures.is_empty() && region.goals.is_empty());
    let first = Atlas::new(region, whole.map.clone()).unwrap();
    let (pages, language) = (Page::all(whole), Language::German);
    assert_eq!(Page::all(&first), pages);
    for page in pages {
        assert_eq!(
            page_name(&page, language, &first),
            page_name(&page, language, whole)
        );
        let address = |atlas| Route::new(language, page.clone()).address("/", atlas);
        assert_eq!(address(&first), address(whole));
    }
    let choices = Choices::of(whole, language);
    assert_eq!(Choices::of(&first, language), choices);
    let years = years(&whole.region).unwrap();
    assert_eq!(region_core::explore::years(&first.region), Some(years));
    let statuses = choices.statuses.iter().map(|status| Filter {
        status: Some(*status),
        ..Filter::default()
    });
    let tags = choices.tags.iter().map(|tag| Filter {
        tag: Some(tag.clone()),
        ..Filter::default()
    });
    let periods = choices.periods.iter().map(|period| Filter {
        period: Some(*period),
        ..Filter::default()
    });
    let in_year = |year: u16| Words::default().with(Word::Year, year.to_string());
    let asked = statuses.chain(tags).chain(periods).map(|filter| filter.words());
    for words in asked.chain((years.first..=years.last).map(in_year)) {
        let indicators = Rc::default();
        assert_eq!(
            explore(&words, &first, &indicators),
            explore(&words, whole, &indicators)
        );
        assert!(!words.is_empty());
    }
}

#[test]
fn overview_and_detail_share_their_junctions() {
    let published = real();
    let (overview, detail) = (&published.map.overview, &published.detail);
    assert_eq!(overview.arcs.len(), detail.arcs.len());
    for (coarse, fine) in overview.arcs.iter().zip(&detail.arcs) {
        let apart = overview.world(coarse[0]).distance(detail.world(fine[0]));
        // Half the diagonal of either grid.
        assert!(apart <= (overview.grid_m + detail.grid_m) * 0.71, "{apart}");
    }
}
