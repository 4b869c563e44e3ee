//! Where the second checker complains and we say, with a reason and a date, that it is wrong.

use crate::checker::Violation;

/// The list, in this folder: a rule, a part of the element's markup, the reason, the date on which it was looked at.
const LIST: &str = include_str!("differences.csv");
const FILE: &str = "tests/access/differences.csv";
const HEADER: &str = "rule;element;reason;date";

/// A difference that is known.
pub(crate) struct Difference {
    pub(crate) rule: &'static str,
    element: &'static str,
    pub(crate) reason: &'static str,
    pub(crate) date: &'static str,
    line: usize,
    /// How often it occurred.
    pub(crate) times: usize,
}

/// The known differences.
///
/// # Errors
/// Every line that lacks something, with its number.
pub(crate) fn read() -> Result<Vec<Difference>, Vec<String>> {
    let mut lines = LIST.lines();
    if lines.next() != Some(HEADER) {
        return Err(vec![format!("{FILE}:1: expected {HEADER}")]);
    }
    let mut differences = Vec::new();
    let mut complaints = Vec::new();
    for (line, text) in (2..).zip(lines) {
        match text.split(';').collect::<Vec<_>>()[..] {
            [rule, element, reason, date]
                if [rule, element, reason].iter().all(|cell| !cell.is_empty()) && is_date(date) =>
            {
                differences.push(Difference {
                    rule,
                    element,
                    reason,
                    date,
                    line,
                    times: 0,
                });
            }
            _ => complaints.push(format!(
                "{FILE}:{line}: expected a rule, a part of the element, a reason and a date as 2026-11-25"
            )),
        }
    }
    if complaints.is_empty() {
        Ok(differences)
    } else {
        Err(complaints)
    }
}

/// Whether a text is a day as 2026-11-25.
pub(crate) fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    lengths == [4, 2, 2]
        && parts
            .iter()
            .all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether a violation is a known difference; counts it.
pub(crate) fn is_known(violation: &Violation, differences: &mut [Difference]) -> bool {
    let known = differences
        .iter_mut()
        .find(|known| known.rule == violation.rule && violation.element.contains(known.element));
    known.is_some_and(|known| {
        known.times += 1;
        true
    })
}

/// Differences that are listed and did not occur.
pub(crate) fn out_of_date(differences: &[Difference]) -> impl Iterator<Item = String> {
    let gone = differences.iter().filter(|known| known.times == 0);
    gone.map(|known| {
        format!(
            "{FILE}:{}: {} did not occur any more: take the line out",
            known.line, known.rule
        )
    })
}
