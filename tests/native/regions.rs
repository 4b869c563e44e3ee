//! The regions that are tested, compiled once.

use std::path::PathBuf;
use std::sync::OnceLock;

use region_core::atlas::Atlas;
use region_tool::compile::{Published, compile};

fn folder(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn compiled(path: &str) -> Published {
    compile(&folder(path)).unwrap_or_else(|findings| {
        let list: Vec<String> = findings.iter().map(ToString::to_string).collect();
        panic!("{path} does not compile:\n{}", list.join("\n"))
    })
}

/// The real region as it is published.
pub(crate) fn real() -> &'static Published {
    static REAL: OnceLock<Published> = OnceLock::new();
    REAL.get_or_init(|| compiled("../data"))
}

fn atlas(published: &Published) -> Atlas {
    Atlas::new(published.region.clone(), published.map.clone()).unwrap()
}

/// The real region, joined.
pub(crate) fn real_atlas() -> &'static Atlas {
    static REAL: OnceLock<Atlas> = OnceLock::new();
    REAL.get_or_init(|| atlas(real()))
}

/// A second region of six areas as it is published.
pub(crate) fn tiny() -> &'static Published {
    static TINY: OnceLock<Published> = OnceLock::new();
    TINY.get_or_init(|| compiled("fixtures/tiny"))
}

/// A second region of six areas, joined: nothing of the real one is in code.
pub(crate) fn tiny_atlas() -> &'static Atlas {
    static TINY: OnceLock<Atlas> = OnceLock::new();
    TINY.get_or_init(|| atlas(tiny()))
}
