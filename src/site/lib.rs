//! The finished site: its pages, its files as they are published, and the small server that shows it.
//!
//! [`publish`] takes what the other rooms produced (the app as WebAssembly, the dataset, styles) and returns
//! every file of the site under its final name. [`server`] answers requests from a folder of such files the way
//! a good static host does; development, page tests and offline use share it.

mod asset;
mod base;
mod compression;
mod contents;
pub mod discovery;
pub mod documents;
mod embed;
mod icons;
mod kiosk;
mod linked;
pub mod open_data;
mod page;
mod pages;
mod preview;
mod publish;
mod qr;
mod reader;
#[cfg(test)]
mod regions;
pub mod server;
mod still_map;
mod stylesheet;
mod template;
mod words;

pub use asset::Asset;
pub use base::{Base, BaseError};
pub use compression::{Compressed, compress};
pub use contents::{Contents, Material, contents};
pub use embed::{ELEMENT_PATH, EmbedFiles};
pub use icons::icons;
pub use kiosk::{Kiosk, in_kiosk};
pub use page::{Content, Page};
pub use pages::pages;
pub use preview::{MissingColour, PREVIEW_HEIGHT, PREVIEW_WIDTH, PreviewColours, preview_path, previews};
pub use publish::{DataFiles, Part, PublishError, RegionFiles, Site, Source, WasmModule, publish};
pub use qr::qr_svg;
pub use reader::Reader;
pub use still_map::DrawnGrid;
pub use stylesheet::minify;
