//! Letters made comparable: for search and for sorting.

use super::is_word_letter;

/// Parts the words of a long word in easy German (U+00B7).
const MIDDLE_DOT: char = '·';

/// How umlauts are written in the folded text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// ä becomes a.
    Plain,
    /// ä becomes ae.
    Spelled,
}

/// A folded text: lower case, without accents, separators as single spaces; each letter knows where it
/// came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// The letters.
    pub letters: Vec<char>,
    /// For each letter the bytes of the original text it stands for.
    pub origin: Vec<(usize, usize)>,
}

impl Folded {
    fn push(&mut self, letter: char, origin: (usize, usize)) {
        self.letters.push(letter);
        self.origin.push(origin);
    }

    /// Whether a word begins at a position.
    #[must_use]
    pub fn starts_word(&self, position: usize) -> bool {
        position == 0 || self.letters[position - 1] == ' '
    }
}

/// Folds a text. Hyphen, space, dot and every other sign count as one space; none at the ends. The middle dot that
/// parts long words in easy German does not count: "Gesundheits·wirtschaft" is found as "Gesundheitswirtschaft".
#[must_use]
pub fn fold(text: &str, how: Fold) -> Folded {
    let mut folded = Folded::default();
    let mut gap = None;
    for (start, letter) in text.char_indices() {
        let origin = (start, start + letter.len_utf8());
        if is_combining(letter) || letter == MIDDLE_DOT {
            continue;
        }
        if !is_word_letter(letter) {
            gap = Some(origin);
            continue;
        }
        if let Some(gap) = gap.take().filter(|_| !folded.letters.is_empty()) {
            folded.push(' ', gap);
        }
        let (first, second) = base_letters(letter, how);
        folded.push(first, origin);
        if let Some(second) = second {
            folded.push(second, origin);
        }
    }
    folded
}

/// A key that orders names as German lists do: ä with a, ß as ss, capitals and signs do not matter.
/// The name itself comes after it, so that different names never count as equal.
#[must_use]
pub fn sort_key(text: &str) -> String {
    let mut key: String = fold(text, Fold::Plain).letters.into_iter().collect();
    key.push('\u{0}');
    key.push_str(text);
    key
}

/// Accents that stand behind their letter.
fn is_combining(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

fn base_letters(letter: char, how: Fold) -> (char, Option<char>) {
    let e = (how == Fold::Spelled).then_some('e');
    match letter {
        'ä' | 'Ä' | 'æ' | 'Æ' => ('a', e),
        'ö' | 'Ö' | 'ø' | 'Ø' | 'œ' | 'Œ' => ('o', e),
        'ü' | 'Ü' => ('u', e),
        'ß' | 'ẞ' => ('s', Some('s')),
        'à'..='å' | 'À'..='Å' => ('a', None),
        'ç' | 'Ç' | 'ć' | 'č' | 'Č' => ('c', None),
        'è'..='ë' | 'È'..='Ë' | 'ę' | 'ě' => ('e', None),
        'ì'..='ï' | 'Ì'..='Ï' | 'ı' => ('i', None),
        'ł' | 'Ł' => ('l', None),
        'ñ' | 'Ñ' | 'ń' => ('n', None),
        'ò'..='õ' | 'Ò'..='Õ' => ('o', None),
        'ř' => ('r', None),
        'ś' | 'š' | 'Š' | 'ş' => ('s', None),
        'ù'..='û' | 'Ù'..='Û' => ('u', None),
        'ý' | 'ÿ' | 'Ý' => ('y', None),
        'ź' | 'ż' | 'ž' | 'Ž' => ('z', None),
        other => (other.to_ascii_lowercase(), None),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn folded(text: &str, how: Fold) -> String {
        fold(text, how).letters.into_iter().collect()
    }

    #[test]
    fn umlauts_fold_to_a_letter_or_to_two() {
        assert_eq!(folded("Hann. Münden", Fold::Plain), "hann munden");
        assert_eq!(folded("Hann. Münden", Fold::Spelled), "hann muenden");
        assert_eq!(folded("Groß Ilsede", Fold::Plain), "gross ilsede");
        assert_eq!(folded("Mu\u{308}nden", Fold::Plain), "munden");
    }

    #[test]
    fn signs_between_words_are_one_space_and_none_at_the_ends() {
        assert_eq!(folded(" Bad-Pyrmont ", Fold::Plain), "bad pyrmont");
        assert_eq!(folded("St.Andreasberg", Fold::Plain), "st andreasberg");
        assert_eq!(folded("a – b / c.", Fold::Plain), "a b c");
        assert_eq!(folded("…", Fold::Plain), "");
    }

    #[test]
    fn words_parted_for_easy_reading_are_one_word() {
        assert_eq!(
            folded("Gesundheits·wirtschaft", Fold::Plain),
            "gesundheitswirtschaft"
        );
        assert_eq!(folded("Gemeinde · Mitglied", Fold::Plain), "gemeinde mitglied");
    }

    #[test]
    fn names_sort_as_in_a_german_list() {
        let mut names = [
            "Zeven",
            "Öhringen",
            "oelde",
            "Ahlen",
            "Ähren",
            "Aerzen",
            "Ohlum",
            "Groß X",
            "Gross W",
        ];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(
            names,
            [
                "Aerzen",
                "Ahlen",
                "Ähren",
                "Gross W",
                "Groß X",
                "oelde",
                "Ohlum",
                "Öhringen",
                "Zeven"
            ]
        );
    }

    proptest! {
        #[test]
        fn every_folded_letter_points_into_the_text(text in any::<String>()) {
            for how in [Fold::Plain, Fold::Spelled] {
                let folded = fold(&text, how);
                prop_assert_eq!(folded.letters.len(), folded.origin.len());
                for (start, end) in folded.origin {
                    prop_assert!(text.get(start..end).is_some());
                }
            }
        }

        #[test]
        fn folding_twice_changes_nothing(text in "[a-zA-ZäöüÄÖÜß .-]{0,20}") {
            let once = folded(&text, Fold::Spelled);
            prop_assert_eq!(folded(&once, Fold::Spelled), once);
        }
    }
}
