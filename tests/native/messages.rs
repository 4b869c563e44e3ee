//! The messages of the interface against the sources that use them.

use std::fs;
use std::path::{Path, PathBuf};

const MESSAGES: &str = "../src/core/text/messages";

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The names of all messages of a set, as the struct lists them.
fn names(file: &str) -> Vec<String> {
    let list = fs::read_to_string(Path::new(MESSAGES).join(file)).unwrap();
    let list = list.split("\nmessages! {").nth(1).unwrap();
    let list = list.split("\n}").next().unwrap();
    let name = |line: &str| Some(line.trim().strip_prefix("pub ")?.split(':').next()?.to_owned());
    list.lines().filter_map(name).collect()
}

/// Whether a source, blanks taken out, asks messages for `name`.
fn asks_for(source: &str, name: &str) -> bool {
    let end_of_name = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
    source.match_indices(&format!(".{name}")).any(|(at, found)| {
        let before = &source[..at];
        // `messages.x`, `words.x`, `ui.messages().x`, `messages(language).x`
        let call = before.ends_with(')') && before.rsplit('(').nth(1).is_some_and(ends_in_messages);
        end_of_name(&source[at + found.len()..]) && (ends_in_messages(before) || call)
    })
}

fn ends_in_messages(before: &str) -> bool {
    before.ends_with("messages") || before.ends_with("words")
}

#[test]
fn every_message_is_used_somewhere() {
    let mut paths = Vec::new();
    sources(Path::new("../src"), &mut paths);
    let texts: Vec<String> = paths
        .iter()
        .filter(|path| !path.starts_with(MESSAGES))
        .map(|path| fs::read_to_string(path).unwrap().split_whitespace().collect())
        .collect();
    let (usual, exploring) = (names("mod.rs"), names("explore/mod.rs"));
    assert!(usual.len() > 100, "{} messages found", usual.len());
    assert!(exploring.len() > 30, "{} messages found", exploring.len());
    let names = [usual, exploring].concat();
    let unused: Vec<&String> = names
        .iter()
        .filter(|name| !texts.iter().any(|text| asks_for(text, name)))
        .collect();
    assert_eq!(unused, Vec::<&String>::new());
}
