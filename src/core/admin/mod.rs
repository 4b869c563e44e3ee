//! Administrative vocabulary: keys, areas, districts, members, initiatives, and the region that holds them.

mod area;
mod citation;
mod date;
mod district;
mod figure;
mod guide;
mod identity;
mod in_language;
mod initiative;
mod keys;
mod localized;
mod member;
mod overlay;
mod region;
mod sign_video;
mod tour;

pub use area::{Area, AreaKind, Collective};
pub use citation::{Citation, Source};
pub use date::{PartialDate, PartialDateError};
pub use district::{District, DistrictKind};
pub use figure::{Event, Figure, FigureCertainty, Goal, HeadCount};
pub use guide::{Basis, Guide, Service, ended_before};
pub use identity::{ActionField, Identity, MarkerShape, Operator, OperatorField, ProjectionParameters};
pub use initiative::{Initiative, Participant, Status};
pub use keys::{Ags, CollectiveKey, DistrictKey, KeyError};
pub use localized::{Language, Localized};
pub use member::{Certainty, FormerMember, FormerReason, Member, MemberBody};
pub use overlay::Overlay;
pub use region::{AreaIndex, Region};
pub use sign_video::SignVideo;
pub use tour::{Stop, Tour, TourStep};
