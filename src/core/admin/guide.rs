//! What leads through the region: which initiatives serve which goal, and tours.

use super::{Citation, Goal, Initiative, Localized, PartialDate, Tour};

/// How it is known that an initiative serves a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    /// The source says so.
    Stated,
    /// It follows from what the source says the initiative does.
    Derived,
}

/// An initiative that serves a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Position of the goal.
    pub goal: u16,
    /// Position of the initiative.
    pub initiative: u16,
    /// How it is known.
    pub basis: Basis,
    /// Why, in a sentence.
    pub reason: Localized,
    /// What this rests on.
    pub citation: Citation,
}

/// Goals with their initiatives, and tours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guide {
    /// Which initiatives serve which goal, in the order of the file.
    pub services: Vec<Service>,
    /// Tours in the order in which they are offered.
    pub tours: Vec<Tour>,
}

impl Guide {
    /// What serves a goal.
    pub fn for_goal(&self, goal: u16) -> impl Iterator<Item = &Service> {
        self.services.iter().filter(move |service| service.goal == goal)
    }

    /// What an initiative serves.
    pub fn of_initiative(&self, initiative: u16) -> impl Iterator<Item = &Service> {
        self.services
            .iter()
            .filter(move |service| service.initiative == initiative)
    }

    /// Every text that stands in several languages.
    pub(super) fn each_text(&mut self, visit: &mut impl FnMut(&mut Localized)) {
        for service in &mut self.services {
            visit(&mut service.reason);
        }
        for tour in &mut self.tours {
            visit(&mut tour.title);
            visit(&mut tour.about);
            for step in &mut tour.steps {
                visit(&mut step.title);
                visit(&mut step.text);
            }
        }
    }
}

/// Whether an initiative was over before a goal was set, as far as their dates say.
#[must_use]
pub fn ended_before(initiative: &Initiative, goal: &Goal) -> bool {
    match (initiative.to, goal.citation.date) {
        (Some(to), Some(set)) => to < set && !says_less(to, set),
        _ => false,
    }
}

/// Whether one of two dates is only less exact than the other: "2023" and "2023-11-17".
fn says_less(one: PartialDate, other: PartialDate) -> bool {
    let (one, other) = (one.to_string(), other.to_string());
    one.starts_with(&other) || other.starts_with(&one)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::Status;

    fn initiative(to: Option<&str>) -> Initiative {
        Initiative {
            slug: "x".into(),
            name: Localized::default(),
            field: 0,
            summary: Localized::default(),
            from: None,
            to: to.map(|to| to.parse().unwrap()),
            status: Status::Unknown,
            participants: Vec::new(),
            place: None,
            url: None,
            citation: Citation {
                urls: Vec::new(),
                date: None,
            },
            tags: Vec::new(),
        }
    }

    #[test]
    fn only_what_surely_ended_earlier_ended_before_the_goal() {
        let goal = Goal {
            id: "x".into(),
            field: None,
            text: Localized::default(),
            citation: Citation {
                urls: Vec::new(),
                date: Some("2023-11-17".parse().unwrap()),
            },
        };
        for (to, before) in [
            (Some("2023-09-30"), true),
            (Some("2011"), true),
            (Some("2023"), false),
            (Some("2023-11"), false),
            (Some("2027-12-31"), false),
            (None, false),
        ] {
            assert_eq!(ended_before(&initiative(to), &goal), before, "{to:?}");
        }
    }

    #[test]
    fn what_an_initiative_serves_is_found_from_either_end() {
        let guide = Guide {
            services: vec![Service {
                goal: 0,
                initiative: 3,
                basis: Basis::Stated,
                reason: Localized::default(),
                citation: Citation::default(),
            }],
            tours: Vec::new(),
        };
        assert_eq!(guide.of_initiative(3).count(), 1);
        assert_eq!(guide.for_goal(0).count(), 1);
        assert_eq!(guide.for_goal(1).count(), 0);
    }
}
