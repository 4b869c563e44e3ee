//! The colours of the real region can be read and told apart, in light and dark.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests fail by panicking, as tests do"
)]

use std::collections::BTreeMap;
use std::path::Path;

use region_tool::compile::check;

/// Red, green and blue in linear light.
fn linear(colour: &str) -> [f64; 3] {
    [1, 3, 5].map(|at| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    })
}

/// Relative luminance of WCAG 2.
fn luminance(colour: &str) -> f64 {
    let [red, green, blue] = linear(colour);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn schemes() -> [(&'static str, BTreeMap<String, String>); 2] {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let colours = check(&data).facts.unwrap().colours;
    [("light", colours.light), ("dark", colours.dark)]
}

#[test]
fn pairs_that_lie_upon_each_other_have_enough_contrast() {
    // Text needs 4.5, parts of a drawing that carry meaning 3 (WCAG 2.2, 1.4.3 and 1.4.11).
    let pairs = [
        ("ink", "paper", 7.0),
        ("ink", "surface", 7.0),
        ("ink-muted", "paper", 4.5),
        ("ink-muted", "surface", 4.5),
        ("ink-muted", "surroundings", 4.5),
        ("link", "paper", 4.5),
        ("link", "surface", 4.5),
        ("accent", "surface", 4.5),
        ("focus", "surface", 3.0),
        ("focus", "paper", 3.0),
        ("selection", "none", 3.0),
        ("selection", "represented", 3.0),
        ("border-outline", "surroundings", 3.0),
        ("border-district", "none", 3.0),
        ("border-district", "represented", 3.0),
        ("member", "represented", 3.0),
        ("member", "none", 3.0),
    ];
    for (name, colours) in schemes() {
        for (front, back, least) in pairs {
            let found = contrast(&colours[front], &colours[back]);
            assert!(
                found >= least,
                "{name}: {front} on {back} has {found:.2}, needs {least}"
            );
        }
        for number in 1..=7 {
            let found = contrast(&colours[&format!("field-{number}")], &colours["surface"]);
            assert!(found >= 4.5, "{name}: field-{number} on surface has {found:.2}");
        }
    }
}

#[test]
fn the_four_kinds_of_membership_differ_in_lightness() {
    for (name, colours) in schemes() {
        let steps = ["naming", "member", "represented", "none"].map(|token| luminance(&colours[token]));
        for pair in steps.windows(2) {
            let ratio = (pair[0].max(pair[1]) + 0.05) / (pair[0].min(pair[1]) + 0.05);
            assert!(
                ratio >= 1.2,
                "{name}: neighbouring steps {pair:?} have only {ratio:.2}"
            );
        }
        assert!(
            steps.is_sorted() || steps.iter().rev().is_sorted(),
            "{name}: {steps:?}"
        );
    }
}

type Matrix = [[f64; 3]; 3];

fn times(matrix: &Matrix, vector: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(vector).map(|(a, b)| a * b).sum())
}

/// How colours look to people without one of the three kinds of cones, on linear light: G. M. Machado et al., "A
/// physiologically-based model for simulation of color vision deficiency" (2009), severity 1.
const VISIONS: [(&str, Matrix); 4] = [
    (
        "full colour vision",
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    ),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// Oklab of B. Ottosson (2020): distances in it are close to how different colours look.
fn oklab(linear: [f64; 3]) -> [f64; 3] {
    let cones = times(
        &[
            [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
            [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
            [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
        ],
        linear.map(|channel| channel.clamp(0.0, 1.0)),
    );
    times(
        &[
            [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
            [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
            [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
        ],
        cones.map(f64::cbrt),
    )
}

fn distance(a: &str, b: &str, vision: &Matrix) -> f64 {
    let (a, b) = (oklab(times(vision, linear(a))), oklab(times(vision, linear(b))));
    a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}

/// A just noticeable difference is about 0.02; markers are small and lie apart, so more is asked for.
const TOLD_APART: f64 = 0.08;

fn assert_told_apart(tokens: &[&str]) {
    for (name, colours) in schemes() {
        for (vision, matrix) in &VISIONS {
            for (position, a) in tokens.iter().enumerate() {
                for b in &tokens[..position] {
                    let found = distance(&colours[*a], &colours[*b], matrix);
                    assert!(
                        found >= TOLD_APART,
                        "{name}, {vision}: {a} and {b} differ by {found:.3}"
                    );
                }
            }
        }
    }
}

#[test]
fn action_fields_are_told_apart_with_every_kind_of_colour_vision() {
    assert_told_apart(&[
        "field-1", "field-2", "field-3", "field-4", "field-5", "field-6", "field-7",
    ]);
}

#[test]
fn kinds_of_membership_are_told_apart_with_every_kind_of_colour_vision() {
    assert_told_apart(&["naming", "member", "represented", "none"]);
    assert_told_apart(&["selection", "member", "represented", "none"]);
}
