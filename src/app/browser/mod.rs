//! The only room that names the browser. Thin: it reads and does, it decides nothing.

mod address;
mod clock;
mod controls;
mod events;
mod fetch;
mod files;
mod focus;
mod page;
mod reader;
#[cfg(feature = "client")]
mod takeover;
mod window;

pub(crate) use address::{Write, go_to, location, on_pop, scroll_panel_to_top, write_address};
pub(crate) use clock::now_ms;
pub(crate) use controls::{chosen, slider_value};
pub(crate) use events::{Listeners, point_in, pointer_input, wheel_input};
#[cfg(feature = "client")]
pub(crate) use fetch::FetchError;
pub(crate) use fetch::fetch_bytes;
pub(crate) use files::{dropped_files, picked_files};
pub(crate) use focus::{find, focus, focus_in_sight, focus_on, focused, is_in, move_tab_stop, open_dialog};
pub(crate) use page::{PageAddresses, mark_ready, set_page_title, set_theme};
pub(crate) use reader::read_layer;
#[cfg(feature = "client")]
pub(crate) use takeover::{
    DrawnMap, app_root, fold_map_into_one_stop, own_path, show_load_error, typed_into,
};
pub(crate) use window::{Measuring, motion_preference, on_motion_change};
