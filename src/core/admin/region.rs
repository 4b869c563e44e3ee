//! The region: everything the published dataset says, except geometry.

use super::{
    Ags, Area, Certainty, Collective, CollectiveKey, District, DistrictKey, DistrictKind, Event, Figure,
    FormerMember, Goal, Guide, Identity, Initiative, Member, MemberBody, Overlay, Participant, SignVideo,
    Source,
};

/// Position of an area in [`Region::areas`]; shapes of the topology have the same order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AreaIndex(pub u16);

impl AreaIndex {
    /// As an index into a slice.
    #[must_use]
    pub fn usize(self) -> usize {
        usize::from(self.0)
    }
}

/// All facts of the map. Never changes once it is decoded.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    /// Names, operator, action fields.
    pub identity: Identity,
    /// Districts, ordered by key.
    pub districts: Vec<District>,
    /// Samtgemeinden, ordered by key.
    pub collectives: Vec<Collective>,
    /// Municipalities and unincorporated areas, ordered by AGS.
    pub areas: Vec<Area>,
    /// Bodies with a link to the association, in the order of the file. Use [`Self::members`] to get members.
    pub bodies: Vec<Member>,
    /// Bodies that were members or part of a predecessor.
    pub former_members: Vec<FormerMember>,
    /// Initiatives, in the order of their slugs.
    pub initiatives: Vec<Initiative>,
    /// Headline figures.
    pub figures: Vec<Figure>,
    /// History, oldest first.
    pub events: Vec<Event>,
    /// Strategic goals.
    pub goals: Vec<Goal>,
    /// Data sources.
    pub sources: Vec<Source>,
    /// Additional layers.
    pub overlays: Vec<Overlay>,
    /// Videos in sign language.
    pub sign_videos: Vec<SignVideo>,
    /// Messages of the interface, joined, in the file for one language; else empty.
    pub words: String,
    /// Which initiatives serve the goals, and tours.
    pub guide: Guide,
}

impl Region {
    /// Members, as far as they are identified (confirmed or historical).
    pub fn members(&self) -> impl Iterator<Item = &Member> {
        self.bodies
            .iter()
            .filter(|body| body.certainty != Certainty::Unknown)
    }

    /// The index of an area, by binary search.
    #[must_use]
    pub fn index_of(&self, ags: Ags) -> Option<AreaIndex> {
        let found = self.areas.binary_search_by_key(&ags, |area| area.ags).ok()?;
        u16::try_from(found).ok().map(AreaIndex)
    }

    /// An area by key.
    #[must_use]
    pub fn area(&self, ags: Ags) -> Option<&Area> {
        self.index_of(ags).map(|index| &self.areas[index.usize()])
    }

    /// A district by key.
    #[must_use]
    pub fn district(&self, key: DistrictKey) -> Option<&District> {
        self.districts
            .binary_search_by_key(&key, |district| district.key)
            .ok()
            .map(|found| &self.districts[found])
    }

    /// A Samtgemeinde by key.
    #[must_use]
    pub fn collective(&self, key: CollectiveKey) -> Option<&Collective> {
        let found = self
            .collectives
            .binary_search_by_key(&key, |collective| collective.key)
            .ok()?;
        Some(&self.collectives[found])
    }

    /// The areas of a district, with their positions.
    pub fn areas_of_district(&self, key: DistrictKey) -> impl Iterator<Item = (AreaIndex, &Area)> {
        self.indexed_areas()
            .filter(move |(_, area)| area.ags.district() == key)
    }

    /// The municipalities of a Samtgemeinde, with their positions.
    pub fn areas_of_collective(&self, key: CollectiveKey) -> impl Iterator<Item = (AreaIndex, &Area)> {
        self.indexed_areas()
            .filter(move |(_, area)| area.collective == Some(key))
    }

    /// Every area with its position.
    pub fn indexed_areas(&self) -> impl Iterator<Item = (AreaIndex, &Area)> {
        (0..).map(AreaIndex).zip(&self.areas)
    }

    /// The body entry of a municipality, member or not.
    #[must_use]
    pub fn body_of_area(&self, ags: Ags) -> Option<&Member> {
        self.bodies.iter().find(|body| body.body == MemberBody::Area(ags))
    }

    /// The body entry of a district, member or not.
    #[must_use]
    pub fn body_of_district(&self, key: DistrictKey) -> Option<&Member> {
        self.bodies
            .iter()
            .find(|body| body.body == MemberBody::District(key))
    }

    /// The member associations without territory of their own that cover a district.
    pub fn associations_over(&self, key: DistrictKey) -> impl Iterator<Item = &Member> {
        self.members().filter(move |member| match &member.body {
            MemberBody::Association { covers } => covers.contains(&key),
            _ => false,
        })
    }

    /// Whether an initiative is one of a municipality's or district's own: it names it as a participant, or takes place
    /// there. An independent city is one under either key. What a district takes part in is not its municipalities' own,
    /// and the other way round.
    #[must_use]
    pub fn takes_part(&self, one: Participant, initiative: &Initiative) -> bool {
        let own = self.one_body(one);
        let place = initiative.place.map(Participant::Area);
        let named = initiative.participants.iter().copied().chain(place);
        named.into_iter().any(|named| self.one_body(named) == own)
    }

    /// The positions of all initiatives that are one's own; see [`Self::takes_part`].
    #[must_use]
    pub fn own_initiatives(&self, one: Participant) -> Vec<u16> {
        let initiatives = (0..).zip(&self.initiatives);
        initiatives
            .filter(|(_, initiative)| self.takes_part(one, initiative))
            .map(|(position, _)| position)
            .collect()
    }

    /// An independent city is its one municipality.
    fn one_body(&self, one: Participant) -> Participant {
        match one {
            Participant::District(key)
                if self
                    .district(key)
                    .is_some_and(|district| district.kind == DistrictKind::IndependentCity) =>
            {
                let city = self.areas_of_district(key).next();
                city.map_or(one, |(_, area)| Participant::Area(area.ags))
            }
            other => other,
        }
    }

    /// The initiatives that name a participant.
    pub fn initiatives_of(&self, participant: Participant) -> impl Iterator<Item = &Initiative> {
        self.initiatives
            .iter()
            .filter(move |initiative| initiative.participants.contains(&participant))
    }
}
