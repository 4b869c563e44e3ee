//! The regions that tests use: the real one and a tiny made-up one, compiled once.

use std::path::PathBuf;
use std::sync::OnceLock;

use region_core::atlas::Atlas;
use region_core::document::{AccessibilityRecord, TextPage};
use region_tool::compile::compile;

type Compiled = (Atlas, Vec<TextPage>, Option<AccessibilityRecord>);

fn compiled(path: &str) -> Compiled {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path);
    let published = compile(&folder).unwrap_or_else(|findings| panic!("{path}: {}", findings[0]));
    let atlas = Atlas::new(published.region, published.map).unwrap();
    (atlas, published.pages, published.accessibility)
}

fn real() -> &'static Compiled {
    static REAL: OnceLock<Compiled> = OnceLock::new();
    REAL.get_or_init(|| compiled("../../data"))
}

/// The real region.
pub(crate) fn real_atlas() -> &'static Atlas {
    &real().0
}

/// The text pages of the real region.
pub(crate) fn real_pages() -> &'static [TextPage] {
    &real().1
}

/// What the accessibility statement of the real region rests on.
pub(crate) fn real_accessibility() -> Option<&'static AccessibilityRecord> {
    real().2.as_ref()
}

/// A region of six areas.
pub(crate) fn tiny_atlas() -> &'static Atlas {
    static TINY: OnceLock<Atlas> = OnceLock::new();
    TINY.get_or_init(|| compiled("../../tests/fixtures/tiny").0)
}
