//! From state to browser: address, title, files. What they learn comes back as an action.

mod address;
mod detail;
mod explore;
mod focus;
mod layers;
mod motion;
mod page_title;
mod settle;
mod surroundings;
mod theme;
mod told;

pub(crate) use address::use_address;
pub(crate) use detail::use_detail;
pub(crate) use explore::use_explore;
pub(crate) use focus::{use_focus, use_kept_focus};
pub(crate) use layers::{open_files, use_layers};
pub(crate) use motion::{use_motion, use_ready};
#[cfg(feature = "server")]
pub(crate) use page_title::title;
pub(crate) use page_title::use_page_title;
pub(crate) use settle::use_movement;
pub(crate) use surroundings::use_surroundings;
pub(crate) use theme::use_theme;
pub(crate) use told::use_told;
