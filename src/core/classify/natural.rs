//! Natural breaks after Jenks, exactly: of all divisions the one whose figures differ least from the means of their
//! classes (least sum of squares), found by dynamic programming after Fisher (1958).

/// A figure and how many areas have it.
struct Step {
    figure: i32,
    count: f64,
}

/// The lower limits of the best division of sorted figures into `classes` classes, or into as many as there are
/// different figures.
#[must_use]
pub fn natural_breaks(sorted: &[i32], classes: usize) -> Vec<i32> {
    let steps = steps(sorted);
    let classes = classes.min(steps.len());
    if classes < 2 {
        return Vec::new();
    }
    let spread = Spread::new(&steps);
    // The least sum of squares of the first so many figures in one class; then in one class more, time after time.
    let mut best: Vec<f64> = (0..steps.len()).map(|end| spread.of(0, end)).collect();
    let mut begins: Vec<Vec<usize>> = Vec::new();
    for class in 1..classes {
        let mut better = vec![f64::INFINITY; steps.len()];
        let mut begin = vec![0; steps.len()];
        for end in class..steps.len() {
            for first in class..=end {
                let sum = best[first - 1] + spread.of(first, end);
                if sum < better[end] {
                    (better[end], begin[end]) = (sum, first);
                }
            }
        }
        best = better;
        begins.push(begin);
    }
    let mut end = steps.len() - 1;
    let mut limits: Vec<i32> = Vec::new();
    for begin in begins.iter().rev() {
        let first = begin[end];
        limits.push(steps[first].figure);
        end = first.saturating_sub(1);
    }
    limits.reverse();
    limits
}

/// The different figures: equal ones are never parted.
fn steps(sorted: &[i32]) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for figure in sorted {
        match steps.last_mut() {
            Some(last) if last.figure == *figure => last.count += 1.0,
            _ => steps.push(Step {
                figure: *figure,
                count: 1.0,
            }),
        }
    }
    steps
}

/// Sums from the beginning, from which the sum of squares of any stretch follows.
struct Spread {
    counts: Vec<f64>,
    sums: Vec<f64>,
    squares: Vec<f64>,
}

impl Spread {
    fn new(steps: &[Step]) -> Self {
        let (count, sum) = steps.iter().fold((0.0, 0.0), |(count, sum), step| {
            (count + step.count, sum + step.count * f64::from(step.figure))
        });
        let mean = sum / count;
        let running = |of: &dyn Fn(&Step) -> f64| {
            let mut total = 0.0;
            let mut sums = vec![0.0];
            sums.extend(steps.iter().map(|step| {
                total += of(step);
                total
            }));
            sums
        };
        // From the mean, so that squares of large figures lose nothing.
        let from_mean = |step: &Step| f64::from(step.figure) - mean;
        Self {
            counts: running(&|step| step.count),
            sums: running(&|step| step.count * from_mean(step)),
            squares: running(&|step| step.count * from_mean(step) * from_mean(step)),
        }
    }

    /// Sum of the squared distances from their mean, of the figures from `first` to `last`.
    fn of(&self, first: usize, last: usize) -> f64 {
        let between = |sums: &[f64]| sums[last + 1] - sums[first];
        let sum = between(&self.sums);
        between(&self.squares) - sum * sum / between(&self.counts)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::class_of;
    use super::*;

    /// The example that the library jenkspy publishes for its `jenks_breaks` (github.com/mthh/jenkspy, `jenkspy/core.py`):
    /// three classes of these twelve figures have the limits 1.2, 2.3, 5.0 and 7.8, each the largest figure of its class.
    #[test]
    fn the_example_that_jenkspy_publishes() {
        let mut figures = [13, 71, 73, 23, 39, 41, 78, 12, 43, 73, 50, 43];
        figures.sort_unstable();
        let limits = natural_breaks(&figures, 3);
        let largest = |class: usize| {
            let of_class = figures
                .iter()
                .filter(|figure| class_of(**figure, &limits) == class);
            *of_class.max().unwrap()
        };
        assert_eq!([largest(0), largest(1), largest(2)], [23, 50, 78]);
    }

    /// The example that simple-statistics publishes for its `ckmeans` (simple-statistics.github.io/docs, after Wang and
    /// Song 2011, whose algorithm has the same optimum).
    #[test]
    fn the_example_that_simple_statistics_publishes() {
        let figures = [-1, -1, -1, -1, 2, 2, 2, 4, 5, 6];
        assert_eq!(natural_breaks(&figures, 3), [2, 4]);
    }

    fn sum_of_squares(figures: &[i32], limits: &[i32]) -> f64 {
        let class = |class: usize| {
            let of_class = figures
                .iter()
                .filter(move |figure| class_of(**figure, limits) == class);
            of_class.map(|figure| f64::from(*figure)).collect::<Vec<_>>()
        };
        let squares = |figures: Vec<f64>| {
            let mean = figures.iter().sum::<f64>() / figures.len().max(1) as f64;
            figures.iter().map(|figure| (figure - mean).powi(2)).sum::<f64>()
        };
        (0..=limits.len()).map(|number| squares(class(number))).sum()
    }

    proptest! {
        /// Against every division there is, tried one by one.
        #[test]
        fn no_other_division_into_three_is_better(mut figures in prop::collection::vec(-60..60_i32, 3..14)) {
            figures.sort_unstable();
            let found = sum_of_squares(&figures, &natural_breaks(&figures, 3));
            for first in &figures {
                for second in &figures {
                    let other = sum_of_squares(&figures, &[*first.min(second), *first.max(second)]);
                    prop_assert!(found <= other + 1e-9, "{found} and {other}");
                }
            }
        }
    }
}
