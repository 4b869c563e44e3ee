//! What easy German promises its readers: short sentences, digits, no signs that stop the eye.

use std::fs;

use region_core::admin::{Language, Localized, Region};

use crate::regions::{real, tiny_atlas};

/// Most words of a sentence. The rules of Leichte Sprache advise about ten.
const MOST_WORDS: usize = 12;

/// What none of the sentences may hold: signs, abbreviations, numbers in words.
const REFUSED: [&str; 16] = [
    ";", "%", "&", "z. B.", "ca.", "bzw.", "usw.", "km²", " zwei ", " drei ", " vier ", " fünf ", " wurde ",
    " wurden ", " würde", " könnte",
];

/// The lengths of the sentences of a text in words, and whether a colon ends them: what stands after it counts as
/// a sentence of its own.
fn sentences(text: &str) -> Vec<(usize, bool)> {
    let mut sentences = Vec::new();
    let mut words = 0;
    for word in text.split_whitespace() {
        words += 1;
        // "am 20. April"
        let ordinal = word.len() <= 3
            && word
                .strip_suffix('.')
                .is_some_and(|day| day.parse::<u8>().is_ok());
        if word.ends_with(['.', '?', '!', ':']) && !ordinal {
            sentences.push((words, word.ends_with(':')));
            words = 0;
        }
    }
    if words > 0 {
        sentences.push((words, false));
    }
    sentences
}

fn complaints(text: &str) -> Vec<String> {
    let long = sentences(text)
        .into_iter()
        .filter(|(words, _)| *words > MOST_WORDS)
        .map(|(words, _)| format!("{words} words: {text}"));
    let refused = REFUSED
        .iter()
        .filter(|refused| text.contains(**refused))
        .map(|refused| format!("{refused:?}: {text}"));
    long.chain(refused).collect()
}

/// Texts that are told in sentences, with the place they have.
fn told(region: &Region) -> Vec<(String, &Localized)> {
    let mut texts = vec![("about".to_owned(), &region.identity.about)];
    let initiatives = region.initiatives.iter();
    texts.extend(initiatives.map(|initiative| (initiative.slug.clone(), &initiative.summary)));
    texts.extend(
        region
            .events
            .iter()
            .map(|event| (event.date.to_string(), &event.text)),
    );
    texts.extend(region.goals.iter().map(|goal| (goal.id.clone(), &goal.text)));
    let services = region.guide.services.iter();
    texts.extend(services.map(|service| (format!("goal {}", service.goal), &service.reason)));
    for tour in &region.guide.tours {
        texts.push((tour.id.clone(), &tour.about));
        texts.extend(
            tour.steps
                .iter()
                .map(|step| (format!("{} {}", tour.id, step.title.de), &step.text)),
        );
    }
    texts
}

/// Further texts of which some are told more easily.
fn noted(region: &Region) -> Vec<(String, &Localized)> {
    let bodies = region.bodies.iter().map(|body| (body.slug.clone(), &body.note));
    let former = region.former_members.iter();
    let figures = region.figures.iter();
    let sources = region.sources.iter();
    bodies
        .chain(former.map(|former| (former.name.clone(), &former.note)))
        .chain(figures.map(|figure| (figure.id.clone(), &figure.note)))
        .chain(sources.map(|source| (source.id.clone(), &source.note)))
        .collect()
}

#[test]
fn what_the_region_tells_it_tells_in_easy_german_too() {
    for region in [&real().region, &tiny_atlas().region] {
        for (place, text) in told(region) {
            assert_eq!(
                text.language(Language::EasyGerman),
                Language::EasyGerman,
                "{place}"
            );
            assert_ne!(text.easy, text.de, "{place}");
        }
    }
}

#[test]
fn every_note_of_the_real_region_is_told_in_easy_german_too() {
    for (place, text) in noted(&real().region) {
        assert_eq!(text.easy.is_empty(), text.de.is_empty(), "{place}");
    }
}

#[test]
fn easy_texts_are_short_sentences_without_hard_signs() {
    let region = &real().region;
    let record = real().accessibility.as_ref().unwrap();
    let limits = record.limits.iter();
    let limits =
        limits.flat_map(|limit| [(limit.id.clone(), &limit.text), (limit.id.clone(), &limit.reason)]);
    let checklist = record
        .checklist
        .iter()
        .map(|check| (check.id.clone(), &check.text));
    let complaints: Vec<String> = told(region)
        .into_iter()
        .chain(noted(region))
        .chain(limits)
        .chain(checklist)
        .flat_map(|(place, text)| {
            complaints(&text.easy)
                .into_iter()
                .map(move |complaint| format!("{place}: {complaint}"))
        })
        .collect();
    assert_eq!(complaints, Vec::<String>::new());
}

#[test]
fn an_initiative_is_told_in_two_to_four_sentences() {
    for initiative in &real().region.initiatives {
        let sentences = sentences(&initiative.summary.easy);
        let count = sentences.iter().filter(|(_, colon)| !colon).count();
        assert!((2..=4).contains(&count), "{}: {count}", initiative.slug);
    }
}

#[test]
fn a_long_sentence_and_a_hard_sign_are_noticed() {
    let long = "Dies ist ein Satz mit am 20. April viel zu vielen Wörtern darin.";
    assert_eq!(complaints(long), [format!("13 words: {long}")]);
    assert_eq!(complaints("Das sind 5 %.").len(), 1);
    assert_eq!(
        sentences("Das ist gut. Es heißt: Erlaubnis"),
        [(3, false), (2, true), (1, false)]
    );
}

#[test]
fn easy_messages_are_short_sentences_without_hard_signs() {
    let sources = ["easy.rs", "explore/easy.rs"]
        .map(|file| fs::read_to_string(format!("../src/core/text/messages/{file}")).unwrap());
    let texts = sources
        .iter()
        .flat_map(|source| source.split('"').skip(1).step_by(2));
    // A bar parts texts of which one is chosen.
    let texts = texts.flat_map(|text| text.split('|'));
    let complaints: Vec<String> = texts.flat_map(complaints).collect();
    assert_eq!(complaints, Vec::<String>::new());
}
