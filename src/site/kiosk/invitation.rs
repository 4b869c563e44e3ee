//! Everything the kiosk says: its words, and the sequence that invites people.

use region_core::admin::{Language, PartialDate};
use region_core::atlas::Atlas;
use region_core::route::{Page, Route};
use region_core::text::date;
use serde::Serialize;

use super::sequence::{Sequence, sequences};
use super::slides::Slide;
use super::words::{Words, words};

/// Everything the kiosk says, in every language.
#[derive(Serialize)]
struct Invitation {
    languages: Vec<Spoken>,
    slides: Vec<Slide>,
    sequences: Vec<Sequence>,
}

/// A language and its words.
#[derive(Serialize)]
struct Spoken {
    tag: &'static str,
    name: &'static str,
    /// The start page, below the base.
    home: String,
    words: &'static Words,
    /// How new the newest statement of the data is.
    as_of: String,
}

/// Sequence and words as JSON.
pub(crate) fn invitation(atlas: &Atlas) -> Result<String, serde_json::Error> {
    let newest = newest(atlas);
    let languages = Language::ALL.into_iter().map(|language| Spoken {
        tag: language.tag(),
        name: language.own_name(),
        home: Route::new(language, Page::Region).path(atlas),
        words: words(language),
        as_of: newest.map_or_else(String::new, |newest| {
            words(language).as_of.replace("{}", &date(language, newest))
        }),
    });
    let (slides, sequences) = sequences(atlas);
    serde_json::to_string(&Invitation {
        languages: languages.collect(),
        slides,
        sequences,
    })
}

/// The newest date that a statement about members or initiatives rests on.
fn newest(atlas: &Atlas) -> Option<PartialDate> {
    let region = &atlas.region;
    let members = region.bodies.iter().map(|body| body.citation.date);
    let initiatives = region
        .initiatives
        .iter()
        .map(|initiative| initiative.citation.date);
    members.chain(initiatives).flatten().max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regions::real_atlas;

    #[test]
    fn the_state_of_the_data_is_told() {
        let text = invitation(real_atlas()).unwrap();
        let told: serde_json::Value = serde_json::from_str(&text).unwrap();
        let as_of = told["languages"][0]["as_of"].as_str().unwrap();
        assert!(as_of.starts_with("Stand: ") && as_of.contains("20"), "{as_of}");
    }
}
