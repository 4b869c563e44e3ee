//! Puts the site into the program: every file of the folder `site`, which `cargo xtask kiosk` fills. Without it the program
//! is built all the same and says so when it is started.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env("CARGO_MANIFEST_DIR")?).join("site");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut files = Vec::new();
    if root.is_dir() {
        collect(&root, &mut files)?;
    }
    // Sorted by the name as it is looked up.
    let mut named: Vec<(String, PathBuf)> = files
        .into_iter()
        .filter_map(|path| Some((name(path.strip_prefix(&root).ok()?), path)))
        .collect();
    named.sort();
    let mut table = String::from("&[\n");
    for (name, path) in named {
        writeln!(table, "({name:?}, include_bytes!({path:?})),").map_err(io::Error::other)?;
    }
    table.push_str("]\n");
    fs::write(Path::new(&env("OUT_DIR")?).join("files.rs"), table)
}

fn env(name: &str) -> io::Result<String> {
    std::env::var(name).map_err(io::Error::other)
}

/// The path of a file as in addresses.
fn name(below: &Path) -> String {
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
