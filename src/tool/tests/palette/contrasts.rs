//! Contrast of text and of lines that carry meaning, wherever the style sheets use a colour.

use crate::colour::{Colour, contrast};
use crate::shared::Theme;
use crate::sheet::{Rule, Sheet, token_in};

const TEXT: f64 = 4.5;
const GRAPHIC: f64 = 3.0;

/// What text stands on where its own rule says nothing: a page, or what a pointer rests on.
const GROUNDS: [&str; 2] = ["surface", "paper"];

/// Fills of areas, in the order of the legend.
const FILLS: [&str; 5] = ["naming", "member", "represented", "none", "unincorporated"];

/// Lines that separate controls and areas from what lies beside them: selector, property, and what they lie on.
const LINES: [(&str, &str, &[&str]); 10] = [
    (":focus-visible", "outline", &["surface", "paper", "surroundings"]),
    (".search-field:focus-within", "outline", &["surroundings", "none"]),
    (".file-button:focus-within", "outline", &["surface"]),
    (".check", "border", &["surface", "paper"]),
    (".swatch .area", "stroke", &["surface", "paper"]),
    (".themes button", "border", &["surface"]),
    (
        ".border-outline",
        "stroke",
        &["surroundings", "none", "represented"],
    ),
    (
        ".border-district",
        "stroke",
        &["none", "represented", "unincorporated"],
    ),
    (".marker.gathered", "stroke", &["surface"]),
    (
        ".hover-outline",
        "stroke",
        &["none", "represented", "unincorporated"],
    ),
];

/// Double lines: on each fill one of the two is seen, and each is seen beside the other.
const DOUBLE: [(&str, &str); 2] = [
    (".selection-line", ".selection-halo"),
    (".ring-line", ".ring-halo"),
];

/// What lies on what with too little contrast, in sentences.
pub(crate) fn findings(themes: &[Theme], sheet: &Sheet) -> Vec<String> {
    let mut found = Vec::new();
    for theme in themes {
        let mut check = |what: &str, front: Colour, back: (&str, Colour), least: f64| {
            let ratio = contrast(front, back.1);
            if ratio < least {
                found.push(format!(
                    "{}: {what} on {} has {ratio:.2}, needs {least}",
                    theme.name, back.0
                ));
            }
        };
        let named = |token: &'static str| (token, theme.colour(token));
        for rule in sheet.on_screen() {
            for (front, backs) in texts(rule) {
                for back in backs {
                    let what = format!("{front} of {}", rule.selectors);
                    check(&what, theme.colour(&front), (&back, theme.colour(&back)), TEXT);
                }
            }
        }
        for (selector, property, backs) in LINES {
            let line = theme.colour(&sheet.token(selector, property));
            for back in backs {
                check(&format!("{property} of {selector}"), line, named(back), GRAPHIC);
            }
        }
        for (line, halo) in DOUBLE {
            let colours = [line, halo].map(|selector| theme.colour(&sheet.token(selector, "stroke")));
            check(line, colours[0], (halo, colours[1]), GRAPHIC);
            for fill in FILLS {
                let fill = named(fill);
                let seen = colours
                    .into_iter()
                    .max_by(|a, b| contrast(*a, fill.1).total_cmp(&contrast(*b, fill.1)));
                check(&format!("{line} with {halo}"), seen.unwrap(), fill, GRAPHIC);
            }
        }
        for number in 1..=7 {
            // Counts stand in markers.
            let field = theme.colour(&sheet.token(&format!(".marker.f-{number}"), "fill"));
            check(&format!("field-{number}"), field, named("surface"), TEXT);
        }
        check("ink", theme.colour("ink"), named("surface"), 7.0);
        check("member", theme.colour("member"), named("represented"), GRAPHIC);
        check("member", theme.colour("member"), named("none"), GRAPHIC);
        if theme.name.starts_with("high contrast") {
            for (ground, fill) in GROUNDS
                .into_iter()
                .flat_map(|ground| [(ground, "ink-muted"), (ground, "link")])
            {
                check(fill, theme.colour(fill), named(ground), 7.0);
            }
            check("line", theme.colour("line"), named("surface"), GRAPHIC);
            for fill in FILLS {
                check(
                    "border-area",
                    theme.colour(&sheet.token(".border-municipal", "stroke")),
                    named(fill),
                    GRAPHIC,
                );
                check(
                    "border-district",
                    theme.colour("border-district"),
                    named(fill),
                    GRAPHIC,
                );
            }
        }
    }
    found
}

/// Colours of text in a rule, and what each may stand on.
fn texts(rule: &Rule) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    let ground = rule.value("background").and_then(token_in);
    if let Some(front) = rule.token("color") {
        let back = ground.or(rule.token("text-shadow"));
        let backs = back.map_or_else(
            || GROUNDS.map(str::to_owned).to_vec(),
            |back| vec![back.to_owned()],
        );
        found.push((front.to_owned(), backs));
    }
    // Names on the map stand on their own halo.
    let is_label = rule.selectors.contains(".label") || rule.selectors.contains(".l-");
    if let Some(front) = rule.token("fill").filter(|_| is_label) {
        let back = rule.token("stroke").unwrap_or("halo");
        found.push((front.to_owned(), vec![back.to_owned()]));
    }
    found
}

#[test]
fn whatever_lies_on_another_colour_has_enough_contrast() {
    assert_eq!(findings(&Theme::real(), &Sheet::real()), Vec::<String>::new());
}

#[test]
fn the_line_of_sources_is_read_on_every_part_of_the_map() {
    let sheet = Sheet::real();
    let rule = sheet
        .on_screen()
        .find(|rule| rule.is_for(".attribution") && rule.value("background").is_some())
        .unwrap();
    let mixed = rule.value("background").unwrap();
    let opaque = mixed
        .split_once('%')
        .and_then(|(before, _)| before.rsplit_once(' '));
    let opacity = opaque.unwrap().1.parse::<f64>().unwrap() / 100.0;
    for theme in Theme::real() {
        let text = theme.colour(rule.token("color").unwrap());
        let paper = theme.colour(token_in(mixed).unwrap());
        for fill in FILLS.into_iter().chain(["surroundings"]) {
            let ratio = contrast(text, paper.over(theme.colour(fill), opacity));
            assert!(
                ratio >= TEXT,
                "{}: on paper over {fill} it has {ratio:.2}",
                theme.name
            );
        }
    }
}

#[test]
fn kinds_of_membership_differ_in_lightness() {
    for theme in Theme::real() {
        let steps = ["naming", "member", "represented", "none"].map(|token| theme.colour(token).luminance());
        assert!(
            steps.is_sorted() || steps.iter().rev().is_sorted(),
            "{}: {steps:?}",
            theme.name
        );
        for pair in steps.windows(2) {
            let ratio = (pair[0].max(pair[1]) + 0.05) / (pair[0].min(pair[1]) + 0.05);
            assert!(
                ratio >= 1.2,
                "{}: neighbours {pair:?} have only {ratio:.2}",
                theme.name
            );
        }
    }
}

#[test]
fn no_style_sheet_has_colours_of_its_own() {
    let sheet = Sheet::real();
    let own = sheet.on_screen().filter(|rule| {
        let values = ["color", "background", "fill", "stroke", "border", "outline"]
            .map(|property| rule.value(property));
        values
            .into_iter()
            .flatten()
            .any(|value| value.contains('#') && !value.contains("url(#"))
    });
    assert_eq!(
        own.map(|rule| rule.selectors.clone()).collect::<Vec<_>>(),
        Vec::<String>::new()
    );
}
