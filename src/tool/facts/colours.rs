//! Colours of `region.toml` and the style sheet they become.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::settings::Section;

/// Every colour the page and the map use. Each one must be given for the light and the dark page.
pub const TOKENS: &[&str] = &[
    "paper",
    "surface",
    "surroundings",
    "ink",
    "ink-muted",
    "line",
    "member",
    "naming",
    "represented",
    "none",
    "unincorporated",
    "hatch",
    "border-area",
    "border-district",
    "border-outline",
    "selection",
    "focus",
    "accent",
    "link",
    "halo",
    "field-1",
    "field-2",
    "field-3",
    "field-4",
    "field-5",
    "field-6",
    "field-7",
];

/// The colours of the light and of the dark page, by token, as `#rrggbb`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Colours {
    /// On light paper.
    pub light: BTreeMap<String, String>,
    /// On dark paper.
    pub dark: BTreeMap<String, String>,
}

impl Colours {
    /// The colours as custom properties: light by default, dark by the visitor's system or choice.
    #[must_use]
    pub fn to_css(&self) -> String {
        let light = declarations(&self.light);
        let dark = declarations(&self.dark);
        format!(
            ":root{{color-scheme:light;{light}}}\n\
             @media (prefers-color-scheme:dark){{:root:not([data-theme=light]){{color-scheme:dark;{dark}}}}}\n\
             :root[data-theme=dark]{{color-scheme:dark;{dark}}}\n"
        )
    }
}

fn declarations(colours: &BTreeMap<String, String>) -> String {
    let mut css = String::new();
    for (token, colour) in colours {
        // Writing to a String cannot fail.
        let _ = write!(css, "--c-{token}:{colour};");
    }
    css
}

pub(super) fn read(section: &Section<'_>) -> Colours {
    Colours {
        light: section.section("light", scheme).unwrap_or_default(),
        dark: section.section("dark", scheme).unwrap_or_default(),
    }
}

fn scheme(section: &Section<'_>) -> BTreeMap<String, String> {
    let mut colours = BTreeMap::new();
    for token in TOKENS {
        let value = section.value(token).required("a colour as #0f5c63");
        if is_colour(&value.text) {
            colours.insert((*token).to_owned(), value.text.to_ascii_lowercase());
        } else if !value.is_empty() {
            value.refuse("bad-colour", "a colour as #0f5c63");
        }
    }
    colours
}

fn is_colour(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_has_light_first_and_dark_by_system_and_by_choice() {
        let colours = Colours {
            light: BTreeMap::from([("ink".to_owned(), "#000000".to_owned())]),
            dark: BTreeMap::from([("ink".to_owned(), "#ffffff".to_owned())]),
        };
        assert_eq!(
            colours.to_css(),
            ":root{color-scheme:light;--c-ink:#000000;}\n\
             @media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;--c-ink:#ffffff;}}\n\
             :root[data-theme=dark]{color-scheme:dark;--c-ink:#ffffff;}\n"
        );
    }
}
