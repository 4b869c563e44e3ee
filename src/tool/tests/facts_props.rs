//! Whatever happens to a file, the checks answer with findings and never panic.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests fail by panicking, as tests do"
)]

use std::path::Path;

use proptest::prelude::*;
use region_tool::compile::check_facts;
use region_tool::facts::DataFiles;

fn tiny() -> DataFiles {
    DataFiles::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/tiny")).unwrap()
}

/// A small accident: a byte that changes, a piece that is cut out, or one that is doubled.
#[derive(Clone, Debug)]
enum Accident {
    Flip { at: usize, to: u8 },
    Cut { from: usize, length: usize },
    Double { from: usize, length: usize },
}

impl Accident {
    fn happen_to(&self, bytes: &mut Vec<u8>) {
        if bytes.is_empty() {
            return;
        }
        let range = |from: usize, length: usize| {
            let from = from % bytes.len();
            from..bytes.len().min(from + length)
        };
        match *self {
            Self::Flip { at, to } => {
                let at = at % bytes.len();
                bytes[at] = to;
            }
            Self::Cut { from, length } => {
                let range = range(from, length);
                bytes.drain(range);
            }
            Self::Double { from, length } => {
                let range = range(from, length);
                let piece = bytes[range.clone()].to_vec();
                bytes.splice(range.end..range.end, piece);
            }
        }
    }
}

fn accident() -> impl Strategy<Value = Accident> {
    // Bytes that mean something to one of the formats are more likely than others.
    let byte = prop_oneof![
        any::<u8>(),
        proptest::sample::select(b"\";,|.-\n\r[]{}=#<&0\xff".to_vec())
    ];
    prop_oneof![
        (any::<usize>(), byte).prop_map(|(at, to)| Accident::Flip { at, to }),
        (any::<usize>(), 1_usize..80).prop_map(|(from, length)| Accident::Cut { from, length }),
        (any::<usize>(), 1_usize..80).prop_map(|(from, length)| Accident::Double { from, length }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn accidents_in_any_file_are_survived(
        file in any::<prop::sample::Index>(),
        accidents in prop::collection::vec(accident(), 1..5),
    ) {
        let tiny = tiny();
        let paths: Vec<String> = tiny.iter().map(|(path, _)| path.to_owned()).collect();
        let path = file.get(&paths);
        let mut bytes = tiny.iter().find(|(name, _)| name == path).map(|(_, bytes)| bytes.to_vec()).unwrap_or_default();
        for accident in &accidents {
            accident.happen_to(&mut bytes);
        }
        let checked = check_facts(&tiny.with(path, bytes));
        // Findings name files of the region and lines that can be looked up.
        for finding in &checked.findings {
            prop_assert!(paths.contains(&finding.file), "{finding}");
            prop_assert!(finding.line != Some(0), "{finding}");
        }
        // Settings that cannot be read leave no facts, and never without a word.
        prop_assert!(checked.facts.is_some() || !checked.findings.is_empty());
    }
}
