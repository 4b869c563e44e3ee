//! Figures that staff add: a column of statistics.csv and a row of layers.csv, and nothing in code.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests fail by panicking, as tests do"
)]

use std::path::Path;

use region_core::admin::Language;
use region_core::classify::Method;
use region_core::dataset::decode_explore;
use region_core::explore::{Direction, Indicator};
use region_tool::compile::{check_facts, compile};
use region_tool::facts::DataFiles;

const HEAD: &str = "id;column;title_de;title_en;title_easy;unit_de;unit_en;unit_easy;note_de;note_en;note_easy;\
                    source;source_date;date;direction;decimals;classes;method;limits\n";

fn fixtures() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures")
}

/// The tiny region with a column of figures more, and a layer that shows it.
fn with_change(figures: [&str; 6]) -> DataFiles {
    let files = DataFiles::read(&fixtures().join("tiny")).unwrap();
    let (_, statistics) = files.iter().find(|(path, _)| *path == "statistics.csv").unwrap();
    let statistics = String::from_utf8(statistics.to_vec()).unwrap();
    let rows = statistics.lines().zip(["change"].into_iter().chain(figures));
    let rows: Vec<String> = rows.map(|(row, figure)| format!("{row};{figure}")).collect();
    let layer = "change;change;Veränderung;Change;;Prozent;per cent;;;;;musteramt;;2023;down;1;2;fixed;0\n";
    files
        .with("statistics.csv", rows.join("\n").into_bytes())
        .with("layers.csv", format!("{HEAD}{layer}").into_bytes())
}

fn indicators(files: &DataFiles, language: Language) -> Vec<Indicator> {
    let checked = check_facts(files);
    let findings: Vec<_> = checked.findings.iter().map(ToString::to_string).collect();
    assert_eq!(findings, Vec::<String>::new());
    let of_languages = checked.facts.unwrap().indicators;
    let found = of_languages.into_iter().find(|(of, _)| *of == language);
    found.unwrap().1
}

#[test]
fn a_column_that_staff_add_becomes_a_layer() {
    let files = with_change(["1.5", "-2.3", "", "0", "7", "-0.1"]);
    let [change] = &indicators(&files, Language::English)[..] else {
        panic!("one layer")
    };
    assert_eq!(
        (change.title.as_str(), change.unit.as_str()),
        ("Change", "per cent")
    );
    assert_eq!(
        change.figures,
        [Some(15), Some(-23), None, Some(0), Some(70), Some(-1)]
    );
    assert_eq!(
        (change.method, change.direction),
        (Method::Fixed, Direction::Down)
    );
    assert_eq!(
        [0, 1, 2, 3].map(|area| change.class(area)),
        [Some(1), Some(0), None, Some(1)]
    );
    assert_eq!((change.limits(0), change.limits(1)), ((-23, -1), (0, 70)));
    let german = indicators(&files, Language::German);
    assert_eq!(german[0].title, "Veränderung");
}

#[test]
fn figures_of_an_added_column_are_checked_where_they_stand() {
    let report = |figures| {
        let findings = check_facts(&with_change(figures)).findings;
        findings.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(
        report(["1,5", "-2.3", "x", "0", "7", "-"]),
        [
            "statistics.csv:2: [decimal-comma] 03901001, change: expected a decimal point (meant 1.5?), found \"1,5\"",
            "statistics.csv:4: [not-a-number] 03901003, change: expected a number as 13.7, found \"x\"",
            "statistics.csv:7: [not-a-number] 03902501, change: expected a number as -13.7, found \"-\"",
        ]
    );
    assert_eq!(
        report(["3", "3", "", "3", "3", "3"]),
        [
            "layers.csv:2: [no-differences] change, column: expected at least two different figures in statistics.csv, \
             found 1 figures in \"change\""
        ]
    );
}

#[test]
fn the_published_file_says_what_was_compiled() {
    let published = compile(&fixtures().join("../../data")).unwrap();
    for (language, name) in [
        (Language::German, "explore.de.bin"),
        (Language::English, "explore.en.bin"),
        (Language::EasyGerman, "explore.easy.bin"),
    ] {
        let (words, indicators) = decode_explore(published.file(name).unwrap()).unwrap();
        let compiled = published.indicators.iter().find(|(of, _)| *of == language);
        assert_eq!(indicators, compiled.unwrap().1);
        assert!(words.len() > 1000);
        for indicator in &indicators {
            assert!(
                !indicator.title.is_empty() && !indicator.unit.is_empty(),
                "{}",
                indicator.id
            );
            let counted = indicator.id.starts_with("initiatives");
            assert!(counted || !indicator.citation.urls.is_empty(), "{}", indicator.id);
        }
    }
}
