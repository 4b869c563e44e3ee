//! Neighbours in the legend are told apart: by colour with every kind of colour vision, or by pattern or shape.

use region_core::atlas::MembershipClass;

use crate::colour::{VISIONS, Vision, distance};
use crate::shared::{Theme, action_fields};
use crate::sheet::{Sheet, token_in};

/// The least CIEDE2000 difference of neighbours, and of a pattern from its ground.
pub(crate) const TOLD_APART: f64 = 10.0;

/// An entry of the legend: its colour, and the pattern or shape that it has besides.
struct Entry {
    name: String,
    token: String,
    pattern: Option<String>,
}

/// What is drawn on a pattern's ground: the element of the drawing and the property that colours it.
const DRAWN: [(&str, &str, &str); 3] = [
    ("hatch", ".hatch-line", "stroke"),
    ("rings", ".rings-ring", "stroke"),
    ("dots", ".dots-dot", "fill"),
];

/// The classes of membership as the map's style sheet fills them.
fn classes(sheet: &Sheet) -> Vec<Entry> {
    let entry = |class: MembershipClass| {
        let selector = format!(".c-{}", class.token());
        let on_map = format!(".map {selector}");
        let filled = |rule: &&crate::sheet::Rule| rule.is_for(&on_map) && rule.media.is_empty();
        let pattern = sheet.on_screen().filter(filled).find_map(|rule| {
            let (_, after) = rule.value("fill")?.split_once("url(#")?;
            Some(after.trim_end_matches(')').to_owned())
        });
        Entry {
            name: class.token().to_owned(),
            token: sheet.token(&selector, "fill"),
            pattern,
        }
    };
    MembershipClass::ALL.map(entry).into()
}

/// The action fields, each with the shape of its marker.
fn fields(sheet: &Sheet) -> Vec<Entry> {
    let entry = |(number, field): (usize, &region_core::admin::ActionField)| Entry {
        name: field.id.clone(),
        token: sheet.token(&format!(".marker.f-{number}"), "fill"),
        pattern: Some(format!("{:?}", field.marker)),
    };
    (1..).zip(action_fields()).map(entry).collect()
}

/// Whether what a pattern draws is seen on its ground.
fn is_seen(pattern: &str, theme: &Theme, sheet: &Sheet, vision: &Vision) -> bool {
    let Some((_, drawn, property)) = DRAWN.iter().find(|(name, ..)| *name == pattern) else {
        panic!("expected a known pattern, found {pattern:?}");
    };
    let rule = sheet.on_screen().find(|rule| rule.is_for(drawn)).unwrap();
    let opacity = rule.value("opacity").map_or(1.0, |text| text.parse().unwrap());
    let ground = theme.colour(&sheet.token(&format!(".{pattern}-ground"), "fill"));
    let line = theme.colour(token_in(rule.value(property).unwrap()).unwrap());
    distance(line.over(ground, opacity), ground, vision) >= TOLD_APART
}

/// What cannot be told apart, in sentences.
pub(crate) fn findings(themes: &[Theme], sheet: &Sheet) -> Vec<String> {
    let mut found = Vec::new();
    for theme in themes {
        for vision in &VISIONS {
            let patterned = |entry: &Entry| {
                let seen = |pattern: &String| is_seen(pattern, theme, sheet, vision);
                entry.pattern.clone().filter(seen)
            };
            for pair in classes(sheet).windows(2) {
                let apart = distance(theme.colour(&pair[0].token), theme.colour(&pair[1].token), vision);
                if apart < TOLD_APART && patterned(&pair[0]) == patterned(&pair[1]) {
                    found.push(differ(theme, vision, &pair[0], &pair[1], apart));
                }
            }
            // Markers lie about in any order, and are small: their shapes come on top.
            let fields = fields(sheet);
            for (position, field) in fields.iter().enumerate() {
                for other in &fields[..position] {
                    let apart = distance(theme.colour(&field.token), theme.colour(&other.token), vision);
                    if apart < TOLD_APART {
                        found.push(differ(theme, vision, other, field, apart));
                    }
                    if field.pattern == other.pattern {
                        found.push(format!("{} and {} have one shape", other.name, field.name));
                    }
                }
            }
        }
    }
    found
}

fn differ(theme: &Theme, vision: &Vision, a: &Entry, b: &Entry, apart: f64) -> String {
    let (theme, vision, a, b) = (theme.name, vision.name, &a.name, &b.name);
    format!("{theme}, {vision}: {a} and {b} differ by {apart:.1}, needed are {TOLD_APART}")
}

#[test]
fn neighbours_in_the_legend_are_told_apart_by_everybody() {
    assert_eq!(findings(&Theme::real(), &Sheet::real()), Vec::<String>::new());
}
