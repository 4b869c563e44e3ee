//! The regions that tests use: the real one and a tiny made-up one, compiled once.

use std::path::PathBuf;
use std::sync::OnceLock;

use region_core::atlas::Atlas;
use region_core::document::TextPage;
use region_tool::compile::compile;

fn compiled(path: &str) -> (Atlas, Vec<TextPage>) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path);
    let published = compile(&folder).unwrap_or_else(|findings| panic!("{path}: {}", findings[0]));
    let atlas = Atlas::new(published.region, published.map).unwrap();
    (atlas, published.pages)
}

fn real() -> &'static (Atlas, Vec<TextPage>) {
    static REAL: OnceLock<(Atlas, Vec<TextPage>)> = OnceLock::new();
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

/// A region of six areas.
pub(crate) fn tiny_atlas() -> &'static Atlas {
    static TINY: OnceLock<Atlas> = OnceLock::new();
    TINY.get_or_init(|| compiled("../../tests/fixtures/tiny").0)
}
