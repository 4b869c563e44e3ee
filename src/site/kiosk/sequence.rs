//! The sequences that an operator can choose between: which pictures they show, and in which order.

use region_core::admin::Language;
use region_core::atlas::Atlas;
use serde::Serialize;

use super::slides::{EACH, Slide, initiatives, places, region, steps};
use super::words::words;

/// Pictures in their order.
#[derive(Serialize)]
pub(super) struct Sequence {
    /// What the settings of a device call it: "all", "places", "initiatives", "tours", "tour/" and the key of a tour.
    name: String,
    /// What the operator's panel calls it, in the order of the languages.
    titles: Vec<String>,
    /// Positions of its pictures.
    slides: Vec<usize>,
}

/// All pictures, each once, and the sequences of them; the first sequence is the usual one.
pub(super) fn sequences(atlas: &Atlas) -> (Vec<Slide>, Vec<Sequence>) {
    let mut slides = vec![region(atlas)];
    let mut put = |more: Vec<Slide>| {
        let first = slides.len();
        slides.extend(more);
        (first..slides.len()).collect::<Vec<usize>>()
    };
    let places = put(places(atlas));
    let initiatives = put(initiatives(atlas));
    let tours: Vec<Vec<usize>> = (0_u16..)
        .zip(&atlas.region.guide.tours)
        .map(|(position, _)| put(steps(position, atlas)))
        .collect();
    let titled = |name: &str, title: fn(Language) -> &'static str, slides: Vec<usize>| Sequence {
        name: name.to_owned(),
        titles: Language::ALL.map(|language| title(language).to_owned()).to_vec(),
        slides: after_the_region(slides),
    };
    let mut all = vec![
        titled(
            "all",
            |language| words(language).sequence_all,
            in_turn(&tours, &initiatives, &places),
        ),
        titled("places", |language| words(language).sequence_places, places),
        titled(
            "initiatives",
            |language| words(language).sequence_initiatives,
            initiatives,
        ),
        titled("tours", |language| words(language).sequence_tours, tours.concat()),
    ];
    let each = atlas.region.guide.tours.iter().zip(tours);
    all.extend(each.map(|(tour, slides)| {
        Sequence {
            name: format!("tour/{}", tour.id),
            titles: Language::ALL
                .map(|language| tour.title.get(language).to_owned())
                .to_vec(),
            slides: after_the_region(slides),
        }
    }));
    // What the data has nothing of cannot be chosen.
    all.retain(|sequence| sequence.slides.len() > 1);
    (slides, all)
}

fn after_the_region(slides: Vec<usize>) -> Vec<usize> {
    std::iter::once(0).chain(slides).collect()
}

/// A tour, an initiative and a town in turn. Tours take turns as well, each with its next step whenever it comes again.
fn in_turn(tours: &[Vec<usize>], initiatives: &[usize], places: &[usize]) -> Vec<usize> {
    let mut all = Vec::new();
    for turn in 0..EACH {
        let tour = turn.checked_rem(tours.len()).map(|tour| &tours[tour]);
        let step = tour.and_then(|steps| steps.get(turn / tours.len()));
        all.extend(
            [step, initiatives.get(turn), places.get(turn)]
                .into_iter()
                .flatten(),
        );
    }
    all
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::regions::real_atlas;

    #[test]
    fn tours_initiatives_and_towns_take_turns_after_the_region_and_none_comes_twice() {
        let (slides, sequences) = sequences(real_atlas());
        let all = &sequences[0];
        let kinds: Vec<_> = all.slides.iter().map(|position| slides[*position].kind).collect();
        assert_eq!(
            kinds[..7],
            [
                "region",
                "tour",
                "initiative",
                "place",
                "tour",
                "initiative",
                "place"
            ]
        );
        assert_eq!(kinds.len(), 1 + 3 * EACH);
        let paths: BTreeSet<_> = all
            .slides
            .iter()
            .map(|position| &slides[*position].said[0].path)
            .collect();
        assert_eq!(paths.len(), all.slides.len());
    }

    #[test]
    fn tours_take_turns_with_their_first_steps_first() {
        let order = in_turn(&[vec![10, 11], vec![20, 21, 22]], &[1], &[]);
        assert_eq!(order, [10, 1, 20, 11, 21, 22]);
        assert_eq!(in_turn(&[], &[1, 2], &[3]), [1, 3, 2]);
    }

    #[test]
    fn each_tour_is_a_sequence_of_its_own_with_all_its_steps() {
        let atlas = real_atlas();
        let (slides, sequences) = sequences(atlas);
        for tour in &atlas.region.guide.tours {
            let name = format!("tour/{}", tour.id);
            let own = sequences.iter().find(|sequence| sequence.name == name).unwrap();
            assert_eq!(own.slides.len(), 1 + tour.steps.len());
            assert_eq!(own.titles[0], tour.title.de);
            assert!(
                own.slides[1..]
                    .iter()
                    .all(|position| slides[*position].said[0].path.contains(&tour.id))
            );
        }
    }

    #[test]
    fn every_slide_says_something_in_every_language() {
        for slide in sequences(real_atlas()).0 {
            assert_eq!(slide.said.len(), Language::ALL.len());
            for said in &slide.said {
                assert!(
                    !said.title.is_empty() && said.text.len() > 20,
                    "{}: {}",
                    said.path,
                    said.text
                );
            }
        }
    }
}
