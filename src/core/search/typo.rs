//! Words that are almost the same.

/// How many typing errors a query of so many letters may contain.
pub(super) fn allowed_errors(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// The fewest typing errors (a letter missing, too many, wrong, or two swapped) between `query` and any
/// beginning of `name`, when at most `limit`; and whether that beginning is all of the name.
///
/// Damerau-Levenshtein distance in its restricted form, over three rows of the table.
pub(super) fn prefix_errors(query: &[char], name: &[char], limit: usize) -> Option<(usize, bool)> {
    let name_end = name.len().min(query.len() + limit);
    let name_part = &name[..name_end];
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=name_end).collect();
    for (row, letter) in query.iter().enumerate() {
        let mut here = vec![row + 1];
        for (column, other) in name_part.iter().enumerate() {
            let replaced = last[column] + usize::from(letter != other);
            let mut fewest = replaced.min(last[column + 1] + 1).min(here[column] + 1);
            let swapped =
                row > 0 && column > 0 && *letter == name_part[column - 1] && query[row - 1] == *other;
            if swapped {
                fewest = fewest.min(before[column - 1] + 1);
            }
            here.push(fewest);
        }
        if here.iter().all(|errors| *errors > limit) {
            return None;
        }
        before = core::mem::replace(&mut last, here);
    }
    let fewest = *last.iter().min()?;
    let whole = name_end == name.len() && last[name_end] == fewest;
    (fewest <= limit).then_some((fewest, whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn errors(query: &str, name: &str) -> Option<(usize, bool)> {
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        prefix_errors(
            &letters(query),
            &letters(name),
            allowed_errors(query.chars().count()),
        )
    }

    #[test]
    fn a_slip_of_the_finger_is_one_error() {
        assert_eq!(errors("einbekc", "einbeck"), Some((1, true)));
        assert_eq!(errors("einbck", "einbeck"), Some((1, true)));
        assert_eq!(errors("einnbeck", "einbeck"), Some((1, true)));
        assert_eq!(errors("eimbeck", "einbeck"), Some((1, true)));
    }

    #[test]
    fn a_beginning_is_enough_and_short_words_must_be_right() {
        assert_eq!(errors("hildsh", "hildesheim"), Some((1, false)));
        assert_eq!(errors("ulm", "alm"), None);
        assert_eq!(errors("einbeck", "seesen"), None);
    }
}
