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
    "seq-1",
    "seq-2",
    "seq-3",
    "seq-4",
    "seq-5",
    "seq-6",
    "seq-7",
    "no-data",
    "no-data-line",
];

/// Colours by token, as `#rrggbb`.
type Scheme = BTreeMap<String, String>;

/// The colours of each theme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Colours {
    /// On light paper.
    pub light: Scheme,
    /// On dark paper.
    pub dark: Scheme,
    /// What high contrast changes on light paper.
    pub contrast_light: Scheme,
    /// What high contrast changes on dark paper.
    pub contrast_dark: Scheme,
}

impl Colours {
    /// The themes by name, each with all its colours.
    #[must_use]
    pub fn themes(&self) -> [(&'static str, Scheme); 4] {
        let changed = |scheme: &Scheme, changes: &Scheme| {
            let all = scheme.iter().chain(changes);
            all.map(|(token, colour)| (token.clone(), colour.clone()))
                .collect()
        };
        [
            ("light", self.light.clone()),
            ("dark", self.dark.clone()),
            ("high contrast, light", changed(&self.light, &self.contrast_light)),
            ("high contrast, dark", changed(&self.dark, &self.contrast_dark)),
        ]
    }

    /// The colours as custom properties: by the wishes of the visitor's system, else by the theme that was chosen. High
    /// contrast is light or dark as the system is. Paper is always light.
    #[must_use]
    pub fn to_css(&self) -> String {
        let light = declarations(&self.light);
        let dark = declarations(&self.dark);
        // What `10-base.css` has besides colours.
        const LINES: &str = "--edge:2px;--firm:1;";
        let mut css = format!(
            ":root{{color-scheme:light;{light}}}\n\
             @media screen and (prefers-color-scheme:dark){{:root:not([data-theme=light]){{color-scheme:dark;{dark}}}}}\n\
             @media screen{{:root[data-theme=dark]{{color-scheme:dark;{dark}}}}}\n"
        );
        for (scheme, changes) in [("light", &self.contrast_light), ("dark", &self.contrast_dark)] {
            let changes = declarations(changes);
            // Writing to a String cannot fail.
            let _ = write!(
                css,
                "@media screen and (prefers-color-scheme:{scheme}) and (prefers-contrast:more){{:root:not([data-theme]){{{LINES}{changes}}}}}\n\
                 @media screen and (prefers-color-scheme:{scheme}){{:root[data-theme=contrast]{{{LINES}{changes}}}}}\n"
            );
        }
        css
    }
}

/// Classes of figures are no colours of the page; they go by their own names.
fn property(token: &str) -> String {
    if token.starts_with("seq-") || token.starts_with("no-data") {
        format!("--{token}")
    } else {
        format!("--c-{token}")
    }
}

fn declarations(colours: &Scheme) -> String {
    let mut css = String::new();
    for (token, colour) in colours {
        // Writing to a String cannot fail.
        let _ = write!(css, "{}:{colour};", property(token));
    }
    css
}

pub(super) fn read(section: &Section<'_>) -> Colours {
    let whole = |name| {
        section
            .section(name, |section| scheme(section, true))
            .unwrap_or_default()
    };
    let changes = |name| {
        section
            .section(name, |section| scheme(section, false))
            .unwrap_or_default()
    };
    Colours {
        light: whole("light"),
        dark: whole("dark"),
        contrast_light: changes("contrast-light"),
        contrast_dark: changes("contrast-dark"),
    }
}

fn scheme(section: &Section<'_>, whole: bool) -> Scheme {
    let mut colours = BTreeMap::new();
    for token in TOKENS {
        let mut value = section.value(token);
        if whole {
            value = value.required("a colour as #0f5c63");
        }
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

    fn scheme<const N: usize>(pairs: [(&str, &str); N]) -> Scheme {
        pairs
            .map(|(token, colour)| (token.to_owned(), colour.to_owned()))
            .into()
    }

    fn colours() -> Colours {
        Colours {
            light: scheme([("ink", "#111111"), ("seq-1", "#eeeeee")]),
            dark: scheme([("ink", "#dddddd"), ("seq-1", "#222222")]),
            contrast_light: scheme([("ink", "#000000")]),
            contrast_dark: scheme([("ink", "#ffffff")]),
        }
    }

    #[test]
    fn the_style_sheet_has_light_first_and_the_others_by_system_and_by_choice() {
        assert_eq!(
            colours().to_css(),
            ":root{color-scheme:light;--c-ink:#111111;--seq-1:#eeeeee;}\n\
             @media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;--c-ink:#dddddd;--seq-1:#222222;}}\n\
             @media screen{:root[data-theme=dark]{color-scheme:dark;--c-ink:#dddddd;--seq-1:#222222;}}\n\
             @media screen and (prefers-color-scheme:light) and (prefers-contrast:more){:root:not([data-theme]){--edge:2px;--firm:1;--c-ink:#000000;}}\n\
             @media screen and (prefers-color-scheme:light){:root[data-theme=contrast]{--edge:2px;--firm:1;--c-ink:#000000;}}\n\
             @media screen and (prefers-color-scheme:dark) and (prefers-contrast:more){:root:not([data-theme]){--edge:2px;--firm:1;--c-ink:#ffffff;}}\n\
             @media screen and (prefers-color-scheme:dark){:root[data-theme=contrast]{--edge:2px;--firm:1;--c-ink:#ffffff;}}\n"
        );
    }

    #[test]
    fn high_contrast_keeps_what_it_does_not_change() {
        let [_, _, light, dark] = colours().themes();
        assert_eq!(light.1, scheme([("ink", "#000000"), ("seq-1", "#eeeeee")]));
        assert_eq!(dark.1, scheme([("ink", "#ffffff"), ("seq-1", "#222222")]));
    }
}
