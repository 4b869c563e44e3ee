//! The checks find a colour that is wrong: each row changes one colour of one theme, or one rule.

use crate::shared::Theme;
use crate::sheet::Sheet;
use crate::{classes, contrasts, legend};

/// Everything that the checks find.
fn findings(themes: &[Theme], sheet: &Sheet) -> Vec<String> {
    let mut found = legend::findings(themes, sheet);
    found.extend(classes::findings(themes));
    found.extend(contrasts::findings(themes, sheet));
    found
}

/// Theme, colour, a bad value for it, and a part of the sentence that says so.
const WRONG: [(usize, &str, &str, &str); 14] = [
    (
        0,
        "represented",
        "#135f66",
        "light, protanopia: member and represented differ by",
    ),
    (
        0,
        "field-2",
        "#6c0db6",
        "light, deuteranopia: gesundheit and kultur differ by 0.0",
    ),
    (0, "ink-muted", "#8a9294", "light: ink-muted of .muted on surface"),
    (
        0,
        "focus",
        "#dfe8ff",
        "light: outline of :focus-visible on surface",
    ),
    (
        0,
        "selection",
        "#f3d9cc",
        "light: .selection-line on .selection-halo",
    ),
    (
        0,
        "seq-3",
        "#9fd488",
        "light, tritanopia: seq-2 and the next differ by 0.0",
    ),
    (0, "no-data-line", "#cac5bb", "light: the hatching of no data"),
    (1, "link", "#3a4747", "dark: link of a on surface"),
    (
        1,
        "border-outline",
        "#1b2526",
        "dark: stroke of .border-outline on surroundings",
    ),
    (
        1,
        "seq-6",
        "#024d71",
        "dark, full colour vision: seq goes up and down in lightness",
    ),
    (
        2,
        "border-area",
        "#ffffff",
        "high contrast, light: border-area on none",
    ),
    (
        2,
        "ink-muted",
        "#6e6e6e",
        "high contrast, light: ink-muted on surface",
    ),
    (
        3,
        "represented",
        "#5cdcdc",
        "high contrast, dark, full colour vision: member and represented differ by",
    ),
    (3, "halo", "#ffffff", "high contrast, dark: ink of .label on halo"),
];

#[test]
fn a_bad_colour_is_found_in_every_theme() {
    let sheet = Sheet::real();
    for (theme, token, bad, expected) in WRONG {
        let mut themes = Theme::real();
        themes[theme] = themes[theme].clone().with(token, bad);
        let found = findings(&themes, &sheet);
        assert!(
            found.iter().any(|sentence| sentence.contains(expected)),
            "{token} as {bad}: expected {expected:?}, found {found:#?}"
        );
    }
}

/// Rules in place of those for the same selector, and what is said of them.
const BAD_RULES: [(&str, &str, &str); 3] = [
    (".new", "color: var(--c-line)", "line of .new on surface"),
    (
        ".new",
        "background: var(--c-member); color: var(--c-ink)",
        "ink of .new on member",
    ),
    (
        ".map .c-unincorporated",
        "fill: url(#rings)",
        "outside and unincorporated differ by",
    ),
];

#[test]
fn a_bad_rule_is_found() {
    for (selector, declarations, expected) in BAD_RULES {
        let mut sheet = Sheet::real();
        sheet.0.retain(|known| !known.is_for(selector));
        sheet
            .0
            .extend(Sheet::read(&format!("{selector} {{ {declarations} }}")).0);
        let found = findings(&Theme::real(), &sheet);
        assert!(
            found.iter().any(|sentence| sentence.contains(expected)),
            "{selector}: expected {expected:?}, found {found:#?}"
        );
    }
}
