//! Words and figures as visitors read them: numbers, measures, dates, names and the messages of each language.
//!
//! No tables of Unicode and no clock: the languages of the site need Latin letters and dates that are given.

mod date;
mod fixed;
mod fold;
mod joined;
mod letter;
mod measure;
pub mod messages;
mod names;
mod number;
mod order;
mod overlay_error;
mod slug;
mod whereabouts;

pub use date::{date, period};
pub use fixed::{Fixed, fixed, parse_decimal};
pub use fold::{Fold, Folded, fold, sort_key};
pub use joined::joined;
pub use letter::is_word_letter;
pub use measure::{area_km2, density, distance};
pub use messages::{
    ExploreMessages, Messages, explore_messages, install as install_messages, install_explore, messages,
};
#[cfg(feature = "every-language")]
pub use messages::{joined as joined_messages, joined_explore as joined_explore_messages};
pub use names::{
    area_kind, area_kind_name, area_label, class_name, collective_title, district_kind, district_label,
    district_title, place_title,
};
pub use number::{decimal, integer};
pub use order::{order_by_name, sorted_by_name};
pub use overlay_error::overlay_error;
pub use slug::slug;
pub use whereabouts::{district_whereabouts, whereabouts};
