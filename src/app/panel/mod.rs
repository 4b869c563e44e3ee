//! The panel: profiles, initiatives, lists.

mod about;
mod area;
mod association;
mod collective;
mod comparison;
mod district;
mod fact;
mod initiative;
mod initiative_list;
mod lists;
mod membership;
mod municipality_list;
mod names;
mod not_found;
mod place_list;
mod region;
mod sign_video;
mod site_pages;
mod table_filter;
mod themes;
mod view;

pub(crate) use initiative::status_name;
pub(crate) use names::{membership_line, place_title};
pub(crate) use view::{Panel, content, panel};
