//! Additional layers of the operator.

use super::Localized;

/// A layer of `data/overlays`, loaded when a visitor switches it on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlay {
    /// File name without ending; also its key in the address.
    pub id: String,
    /// Name in the layer list.
    pub title: Localized,
    /// Source note that is shown while it is on.
    pub attribution: String,
}
