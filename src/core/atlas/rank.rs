//! The place of a municipality among all.

use crate::admin::Area;

/// "12th of 360": equal values share the better rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank {
    /// Counted from 1, the largest first.
    pub position: usize,
    /// How many have the figure.
    pub of: usize,
}

impl Rank {
    /// The rank of `area` by a figure among those areas that have one; `None` when it has none itself.
    pub fn by<'a>(
        areas: impl Iterator<Item = &'a Area> + Clone,
        area: &Area,
        figure: impl Fn(&Area) -> Option<f64>,
    ) -> Option<Self> {
        let own = figure(area)?;
        let values = areas.filter_map(figure);
        let (larger, of) = values.fold((0, 0), |(larger, of), value| {
            (larger + usize::from(value > own), of + 1)
        });
        Some(Self {
            position: larger + 1,
            of,
        })
    }
}
