//! Classes of the membership map.

use crate::admin::{Area, Certainty, MemberBody, Region};

/// How an area belongs to the association.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MembershipClass {
    /// Gives the region its name; itself a member.
    Naming,
    /// Itself a member.
    Member,
    /// Only its district, region or association is a member.
    Represented,
    /// Not represented.
    Outside,
    /// Unincorporated: cannot be a member.
    Unincorporated,
}

impl MembershipClass {
    /// All classes in the order of the legend.
    pub const ALL: [Self; 5] = [
        Self::Naming,
        Self::Member,
        Self::Represented,
        Self::Outside,
        Self::Unincorporated,
    ];

    /// Name of the CSS class and of the value in addresses.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Self::Naming => "naming",
            Self::Member => "member",
            Self::Represented => "represented",
            Self::Outside => "outside",
            Self::Unincorporated => "unincorporated",
        }
    }

    /// The class of an area.
    #[must_use]
    pub fn of(region: &Region, area: &Area) -> Self {
        if !area.kind.is_municipality() {
            return Self::Unincorporated;
        }
        let district = area.ags.district();
        let is_member = |body: &&crate::admin::Member| body.certainty != Certainty::Unknown;
        match region.body_of_area(area.ags).filter(is_member) {
            Some(member) if member.naming => Self::Naming,
            Some(_) => Self::Member,
            None => {
                let covered = region.members().any(|member| match &member.body {
                    MemberBody::District(key) => *key == district,
                    MemberBody::Association { covers } => covers.contains(&district),
                    MemberBody::Area(_) => false,
                });
                if covered { Self::Represented } else { Self::Outside }
            }
        }
    }
}

/// Which classes are shown; the legend switches them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ClassSet(u8);

impl ClassSet {
    /// Every class.
    pub const ALL: Self = Self(0b1_1111);

    /// Whether the class is shown.
    #[must_use]
    pub fn contains(self, class: MembershipClass) -> bool {
        self.0 & (1 << class as u8) != 0
    }

    /// The set with one class switched. Switching off the last one shows all again: an empty map helps nobody.
    #[must_use]
    pub fn toggled(self, class: MembershipClass) -> Self {
        let toggled = Self(self.0 ^ (1 << class as u8));
        if toggled.0 == 0 { Self::ALL } else { toggled }
    }

    /// The set of some classes; `None` when there are none.
    #[must_use]
    pub fn from_classes(classes: impl IntoIterator<Item = MembershipClass>) -> Option<Self> {
        let bits = classes
            .into_iter()
            .fold(0, |bits, class| bits | (1 << class as u8));
        (bits != 0).then_some(Self(bits))
    }

    /// The shown classes in the order of the legend.
    pub fn iter(self) -> impl Iterator<Item = MembershipClass> {
        MembershipClass::ALL
            .into_iter()
            .filter(move |class| self.contains(*class))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_class_cannot_be_switched_off() {
        let only = ClassSet::from_classes([MembershipClass::Member]).unwrap();
        assert_eq!(only.toggled(MembershipClass::Member), ClassSet::ALL);
        assert!(
            !ClassSet::ALL
                .toggled(MembershipClass::Member)
                .contains(MembershipClass::Member)
        );
        assert_eq!(ClassSet::from_classes([]), None);
    }
}
