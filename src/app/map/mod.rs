//! The map: a stage that listens, a layer that moves, and what floats on them.

mod chooser;
mod controls;
mod drawing;
mod highlight;
mod hover;
mod keyboard;
mod keys;
mod legend;
mod legend_layers;
mod overlays;
mod patterns;
mod placement;
mod stage;
mod symbols;
mod territory;

pub(crate) use controls::{controls, scale_bar};
pub(crate) use keys::use_keys;
pub(crate) use legend::{Legend, legend};
pub(crate) use stage::use_stage;
