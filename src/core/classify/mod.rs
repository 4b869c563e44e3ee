//! From figures to the classes of a coloured map.
//!
//! Figures are whole numbers of the smallest step that is shown (tenths, hundredths), so that limits compare exactly. A
//! division is the list of its *lower limits*: the smallest figure of each class but the first, ascending.

mod equal;
mod natural;
mod quantiles;

pub use natural::natural_breaks;

/// How the limits of classes are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// As many areas in each class as can be.
    Quantiles,
    /// Natural breaks after Jenks: figures in a class differ as little as can be.
    NaturalBreaks,
    /// Classes of the same width.
    Equal,
    /// Limits set by the editors.
    Fixed,
}

impl Method {
    /// Every method; a published file names one by its position.
    pub const ALL: [Self; 4] = [Self::Quantiles, Self::NaturalBreaks, Self::Equal, Self::Fixed];
}

/// The lower limits of at most `classes` classes; fewer where there are fewer different figures. `fixed` are the limits
/// that editors set, for [`Method::Fixed`] only.
#[must_use]
pub fn lower_limits(figures: &[i32], classes: usize, method: Method, fixed: &[i32]) -> Vec<i32> {
    let mut sorted = figures.to_vec();
    sorted.sort_unstable();
    let Some(smallest) = sorted.first().copied() else {
        return Vec::new();
    };
    let mut limits = match method {
        Method::Quantiles => quantiles::limits(&sorted, classes),
        Method::NaturalBreaks => natural_breaks(&sorted, classes),
        Method::Equal => equal::limits(&sorted, classes),
        Method::Fixed => return fixed.to_vec(),
    };
    limits.dedup();
    limits.retain(|limit| *limit > smallest);
    limits
}

/// The class of a figure, counted from 0.
#[must_use]
pub fn class_of(figure: i32, lower_limits: &[i32]) -> usize {
    lower_limits.iter().filter(|limit| **limit <= figure).count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn counts(figures: &[i32], limits: &[i32]) -> Vec<usize> {
        let mut counts = vec![0; limits.len() + 1];
        for figure in figures {
            counts[class_of(*figure, limits)] += 1;
        }
        counts
    }

    #[test]
    fn each_method_divides_as_its_name_says() {
        let figures = [0, 1, 2, 3, 4, 5, 6, 7, 90, 100];
        let limits = |method| lower_limits(&figures, 5, method, &[10, 50]);
        assert_eq!(limits(Method::Quantiles), [2, 4, 6, 90]);
        assert_eq!(limits(Method::Equal), [20, 40, 60, 80]);
        assert_eq!(limits(Method::Fixed), [10, 50]);
        assert_eq!(counts(&figures, &limits(Method::Quantiles)), [2; 5]);
    }

    #[test]
    fn nothing_and_one_figure_are_one_class() {
        for method in [Method::Quantiles, Method::NaturalBreaks, Method::Equal] {
            assert!(lower_limits(&[], 5, method, &[]).is_empty());
            assert!(lower_limits(&[7, 7, 7], 5, method, &[]).is_empty());
        }
    }

    proptest! {
        #[test]
        fn limits_ascend_and_every_figure_has_one_class(
            figures in prop::collection::vec(-500..500_i32, 1..60),
            classes in 2_usize..8,
            method in prop::sample::select(vec![Method::Quantiles, Method::NaturalBreaks, Method::Equal]),
        ) {
            let limits = lower_limits(&figures, classes, method, &[]);
            prop_assert!(limits.len() < classes);
            prop_assert!(limits.windows(2).all(|pair| pair[0] < pair[1]));
            for figure in &figures {
                let class = class_of(*figure, &limits);
                prop_assert!(class == 0 || limits[class - 1] <= *figure);
                prop_assert!(limits.get(class).is_none_or(|next| figure < next));
            }
        }

        #[test]
        fn quantiles_and_natural_breaks_leave_no_class_empty(
            figures in prop::collection::vec(-50..50_i32, 1..60),
            classes in 2_usize..8,
            method in prop::sample::select(vec![Method::Quantiles, Method::NaturalBreaks]),
        ) {
            let limits = lower_limits(&figures, classes, method, &[]);
            prop_assert!(counts(&figures, &limits).iter().all(|count| *count > 0));
        }

        #[test]
        fn quantiles_of_different_figures_are_even(figures in prop::collection::btree_set(-5000..5000_i32, 8..80), classes in 2_usize..8) {
            let figures: Vec<i32> = figures.into_iter().collect();
            let counts = counts(&figures, &lower_limits(&figures, classes, Method::Quantiles, &[]));
            let (least, most) = (counts.iter().min().unwrap(), counts.iter().max().unwrap());
            prop_assert!(most - least <= 1, "{:?}", counts);
        }
    }
}
