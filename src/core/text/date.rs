//! Dates and periods.

use crate::admin::{Language, PartialDate};

use super::messages;

/// A date as exact as it is known: `25. April 2024`, `April 2024`, `2024`.
#[must_use]
pub fn date(language: Language, date: PartialDate) -> String {
    let mut text = String::new();
    if let Some(day) = date.day() {
        text.push_str(&day_number(language, day));
        text.push(' ');
    }
    if let Some(month) = month_name(language, date) {
        text.push_str(month);
        text.push(' ');
    }
    text + &date.year().to_string()
}

/// The time of something with a beginning and an end, as far as they are known: `seit 2010`,
/// `4.–6. Oktober 2010`, `2012 bis 2015`, `bis 2015`. Nothing for nothing known.
///
/// `goes_on` says that it is known to run still; else a mere beginning is told as such (`ab 2010`).
#[must_use]
pub fn period(
    language: Language,
    from: Option<PartialDate>,
    to: Option<PartialDate>,
    goes_on: bool,
) -> Option<String> {
    let words = messages(language);
    match (from, to) {
        (None, None) => None,
        (Some(from), None) if goes_on => Some(words.since.with(&[&date(language, from)])),
        (Some(from), None) => Some(words.starting.with(&[&date(language, from)])),
        (None, Some(to)) => Some(words.until.with(&[&date(language, to)])),
        (Some(from), Some(to)) => Some(span(language, from, to)),
    }
}

/// From one date to another, without saying twice what they share.
fn span(language: Language, from: PartialDate, to: PartialDate) -> String {
    if from == to {
        return date(language, from);
    }
    let last = date(language, to);
    let same_month = (from.year(), from.month()) == (to.year(), to.month());
    match (from.day(), to.day()) {
        (Some(first), Some(_)) if same_month => format!("{}–{last}", day_number(language, first)),
        (from_day, to_day) if from.year() == to.year() && from_day.is_some() == to_day.is_some() => {
            let first = date(language, from);
            let first = first.strip_suffix(&format!(" {}", from.year())).unwrap_or(&first);
            messages(language).from_to.with(&[first, &last])
        }
        _ => messages(language).from_to.with(&[&date(language, from), &last]),
    }
}

fn day_number(language: Language, day: u8) -> String {
    match language {
        Language::German | Language::EasyGerman => format!("{day}."),
        Language::English => day.to_string(),
    }
}

fn month_name(language: Language, date: PartialDate) -> Option<&'static str> {
    let month = usize::from(date.month()?);
    messages(language).months.get(month - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{EasyGerman, English, German};

    fn day(text: &str) -> PartialDate {
        text.parse().unwrap()
    }

    #[test]
    fn dates_are_as_exact_as_known() {
        for (text, german, english) in [
            ("2024-04-25", "25. April 2024", "25 April 2024"),
            ("2024-03", "März 2024", "March 2024"),
            ("2024", "2024", "2024"),
        ] {
            assert_eq!(date(German, day(text)), german);
            assert_eq!(date(English, day(text)), english);
            assert_eq!(date(EasyGerman, day(text)), german);
        }
    }

    #[test]
    fn periods_say_what_is_known_and_nothing_twice() {
        let cases = [
            ("2010", "", "seit 2010", "since 2010"),
            (
                "2010-10-04",
                "2010-10-06",
                "4.–6. Oktober 2010",
                "4–6 October 2010",
            ),
            (
                "2024-09-28",
                "2024-10-02",
                "28. September bis 2. Oktober 2024",
                "28 September to 2 October 2024",
            ),
            ("2012", "2015", "2012 bis 2015", "2012 to 2015"),
            ("2012-04", "2016", "April 2012 bis 2016", "April 2012 to 2016"),
            (
                "2022-01",
                "2022-11",
                "Januar bis November 2022",
                "January to November 2022",
            ),
            (
                "2023",
                "2023-09",
                "2023 bis September 2023",
                "2023 to September 2023",
            ),
            ("", "2015", "bis 2015", "until 2015"),
            ("2023-05", "2023-05", "Mai 2023", "May 2023"),
        ];
        for (from, to, german, english) in cases {
            let (from, to) = (from.parse().ok(), to.parse().ok());
            assert_eq!(period(German, from, to, true).as_deref(), Some(german));
            assert_eq!(period(English, from, to, true).as_deref(), Some(english));
        }
        assert_eq!(period(German, None, None, true), None);
    }

    #[test]
    fn a_mere_beginning_does_not_claim_that_it_goes_on() {
        assert_eq!(
            period(German, Some(day("2018")), None, false).as_deref(),
            Some("ab 2018")
        );
        assert_eq!(
            period(English, Some(day("2018")), None, false).as_deref(),
            Some("from 2018")
        );
    }
}
