//! The only room that names the browser. Thin: it reads and does, it decides nothing.

mod address;
mod clock;
mod events;
mod fetch;
mod files;
mod page;
mod window;

pub(crate) use address::{Write, location, on_pop, scroll_panel_to_top, write_address};
pub(crate) use clock::now_ms;
pub(crate) use events::{Listeners, point_in, pointer_input, wheel_input};
pub(crate) use fetch::{FetchError, fetch_bytes, fetch_text};
pub(crate) use files::{dropped_files, next_turn, picked_files, read_file};
pub(crate) use page::{PageAddresses, app_root, mark_ready, set_page_title, show_load_error};
pub(crate) use window::{Measuring, focus, motion_preference, on_motion_change, window_viewport};
