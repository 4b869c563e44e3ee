//! Places side by side: their figures, the region's mean, and what they do together.

use crate::admin::{Area, AreaIndex};

use super::{Atlas, Place};

/// Figures of a place. `None`: not known, or not of all its parts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PlaceFigures {
    /// Inhabitants.
    pub people: Option<f64>,
    /// Area in km².
    pub km2: Option<f64>,
}

/// What a figure is held against: the mean of all places of the same kind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Means {
    /// Of the municipalities, without unincorporated areas.
    pub municipalities: PlaceFigures,
    /// Of the districts.
    pub districts: PlaceFigures,
    /// Inhabitants per km² of the region as a whole.
    pub density: Option<f64>,
}

impl PlaceFigures {
    /// Inhabitants per km².
    #[must_use]
    pub fn density(self) -> Option<f64> {
        let km2 = self.km2.filter(|km2| *km2 > 0.0)?;
        Some(self.people? / km2)
    }

    /// The sums over several areas; what one of them lacks the sum lacks too.
    fn sum<'a>(areas: impl Iterator<Item = &'a Area> + Clone) -> Self {
        Self {
            people: areas.clone().map(|area| area.population.map(f64::from)).sum(),
            km2: areas.map(|area| area.area_km2).sum(),
        }
    }

    /// The mean over several places: of each figure over those that have it.
    fn mean(places: &[Self]) -> Self {
        let mean = |figure: fn(&Self) -> Option<f64>| {
            let known = places.iter().filter_map(figure);
            let (sum, count) = known.fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
            (count > 0.0).then(|| sum / count)
        };
        Self {
            people: mean(|place| place.people),
            km2: mean(|place| place.km2),
        }
    }
}

impl Means {
    /// The mean that belongs to a place: a district is held against districts, an area against municipalities.
    #[must_use]
    pub fn of(&self, place: Place) -> PlaceFigures {
        match place {
            Place::District(_) => self.districts,
            _ => self.municipalities,
        }
    }
}

impl Atlas {
    /// Population and area of a place.
    #[must_use]
    pub fn figures_of(&self, place: Place) -> PlaceFigures {
        self.sum_of(&self.areas_of(place))
    }

    /// The means of the region.
    #[must_use]
    pub fn means(&self) -> Means {
        let municipalities = self
            .region
            .areas
            .iter()
            .filter(|area| area.kind.is_municipality());
        let municipalities: Vec<_> = municipalities
            .map(|area| PlaceFigures::sum(core::iter::once(area)))
            .collect();
        let districts = self.region.districts.iter();
        let districts: Vec<_> = districts
            .map(|district| self.sum_of(&self.areas_of(Place::District(district.key))))
            .collect();
        Means {
            municipalities: PlaceFigures::mean(&municipalities),
            districts: PlaceFigures::mean(&districts),
            density: PlaceFigures::sum(self.region.areas.iter()).density(),
        }
    }

    fn sum_of(&self, areas: &[AreaIndex]) -> PlaceFigures {
        PlaceFigures::sum(areas.iter().map(|index| &self.region.areas[index.usize()]))
    }
}

/// What at least two of several places have in common: positions of initiatives, ascending, each with the positions of
/// those places.
#[must_use]
pub fn in_common(initiatives: &[Vec<u16>]) -> Vec<(u16, Vec<usize>)> {
    let Some(last) = initiatives.iter().flatten().max() else {
        return Vec::new();
    };
    let sharers = |initiative: u16| -> Vec<usize> {
        let places = initiatives.iter().enumerate();
        places
            .filter(|(_, own)| own.contains(&initiative))
            .map(|(place, _)| place)
            .collect()
    };
    (0..=*last)
        .map(|initiative| (initiative, sharers(initiative)))
        .filter(|(_, places)| places.len() > 1)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn means_leave_out_what_is_not_known_and_sums_say_so() {
        let figures = |people: Option<f64>, km2: Option<f64>| PlaceFigures { people, km2 };
        let mean = PlaceFigures::mean(&[
            figures(Some(100.0), Some(2.0)),
            figures(None, Some(4.0)),
            figures(Some(300.0), None),
        ]);
        assert_eq!(mean, figures(Some(200.0), Some(3.0)));
        assert_eq!(PlaceFigures::mean(&[]), PlaceFigures::default());
        assert_eq!(figures(Some(10.0), Some(0.0)).density(), None);
        assert_eq!(figures(None, Some(5.0)).density(), None);
        assert_eq!(figures(Some(10.0), Some(5.0)).density(), Some(2.0));
    }

    #[test]
    fn only_what_two_share_is_in_common() {
        let own = [vec![1, 4, 7], vec![4, 9], vec![4, 7]];
        assert_eq!(in_common(&own), vec![(4, vec![0, 1, 2]), (7, vec![0, 2])]);
        assert_eq!(in_common(&own[..1]), vec![]);
        assert_eq!(in_common(&[]), vec![]);
    }
}
