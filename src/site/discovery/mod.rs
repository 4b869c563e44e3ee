//! What search engines and other programs ask a site for: structured data, a list of all pages, rules for crawlers, a
//! web manifest, and pages that lead on from former names. Pure functions; the caller decides where the results go.

mod address;
mod json_ld;
mod manifest;
mod redirects;
mod robots;
mod sitemap;
mod slug;
mod xml;

pub use address::{AddressError, SiteAddress};
pub use json_ld::{DatasetFile, json_ld, json_ld_dataset, script_text};
pub use manifest::{Icon, Manifest, manifest};
pub use redirects::{Redirect, redirect_html, redirects};
pub use robots::robots;
pub use sitemap::{Alternate, map_pages, sitemap};
pub use slug::slug;

pub(crate) use xml::escaped;
