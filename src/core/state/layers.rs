//! Layers over the map: published ones and files of the visitor.

use std::rc::Rc;

use crate::atlas::Atlas;
use crate::overlay::{Feature, Overlay};

/// Which layer.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum LayerId {
    /// One of the operator's, by its id.
    Published(String),
    /// A file the visitor opened, by its number. It never leaves the machine and is in no address.
    File(u32),
}

/// How far a layer is. Contents are equal only if they are the same: they may be megabytes.
#[derive(Clone, Debug)]
pub enum LayerStatus {
    /// It is being fetched or read.
    Loading,
    /// It can be drawn.
    Ready(Rc<Overlay>),
    /// It did not come.
    Missing(String),
    /// It cannot be read; why, in a sentence of the page's language.
    Unreadable(String),
}

impl PartialEq for LayerStatus {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Loading, Self::Loading) => true,
            (Self::Ready(a), Self::Ready(b)) => Rc::ptr_eq(a, b),
            (Self::Missing(a), Self::Missing(b)) => a == b,
            (Self::Unreadable(a), Self::Unreadable(b)) => a == b,
            _ => false,
        }
    }
}

/// A layer that was asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// Which.
    pub id: LayerId,
    /// Name of an opened file; empty for a published layer, whose title stands in the region.
    pub file_name: String,
    /// Whether it is drawn.
    pub visible: bool,
    /// How far it is.
    pub status: LayerStatus,
}

impl Layer {
    pub(super) fn new(id: LayerId, file_name: String) -> Rc<Self> {
        Rc::new(Self {
            id,
            file_name,
            visible: true,
            status: LayerStatus::Loading,
        })
    }
}

impl Layer {
    /// What can be drawn and tapped of it now.
    #[must_use]
    pub fn shown(&self) -> Option<&Rc<Overlay>> {
        match &self.status {
            LayerStatus::Ready(overlay) if self.visible => Some(overlay),
            _ => None,
        }
    }
}

/// A feature by its position and that of its layer.
#[must_use]
pub fn feature_of(layers: &[Rc<Layer>], layer: usize, feature: usize) -> Option<&Feature> {
    layers.get(layer)?.shown()?.features.get(feature)
}

/// The number of the next file that is opened: above those of all that are open.
#[must_use]
pub fn next_file(layers: &[Rc<Layer>]) -> u32 {
    let numbers = layers.iter().filter_map(|layer| match layer.id {
        LayerId::File(number) => Some(number),
        LayerId::Published(_) => None,
    });
    numbers.max().map_or(0, |number| number.saturating_add(1))
}

/// The layers an address asks for, as far as they exist.
pub(super) fn published(ids: &[String], atlas: &Atlas) -> Vec<Rc<Layer>> {
    let known = |id: &&String| atlas.region.overlays.iter().any(|overlay| overlay.id == **id);
    ids.iter()
        .filter(known)
        .map(|id| Layer::new(LayerId::Published(id.clone()), String::new()))
        .collect()
}
