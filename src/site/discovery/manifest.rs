//! The web manifest: what the site is called and looks like when it stands among the programs of a device.

use serde::Serialize;

/// A picture for the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Icon {
    /// Address, relative to the manifest or whole.
    pub src: String,
    /// Edge lengths in pixels such as `192x192`, or `any` for drawings.
    pub sizes: String,
    /// Media type.
    #[serde(rename = "type")]
    pub media_type: String,
    /// `any`, or `maskable` where the rim may be cut off.
    pub purpose: String,
}

/// What a manifest says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest<'a> {
    /// Full name.
    pub name: &'a str,
    /// Name for narrow places.
    pub short_name: &'a str,
    /// One sentence.
    pub description: &'a str,
    /// Language tag of these texts.
    pub language: &'a str,
    /// Address of the start page in this language, below the host.
    pub start: &'a str,
    /// The base path of the site.
    pub scope: &'a str,
    /// Colour of the frame around the page.
    pub theme_colour: &'a str,
    /// Colour before the page has come.
    pub background_colour: &'a str,
    /// Pictures.
    pub icons: &'a [Icon],
}

#[derive(Serialize)]
struct Written<'a> {
    name: &'a str,
    short_name: &'a str,
    description: &'a str,
    lang: &'a str,
    dir: &'a str,
    id: &'a str,
    start_url: &'a str,
    scope: &'a str,
    display: &'a str,
    theme_color: &'a str,
    background_color: &'a str,
    icons: &'a [Icon],
}

/// The manifest as JSON.
///
/// # Errors
/// Never for texts; the type comes from the JSON writer.
pub fn manifest(manifest: &Manifest<'_>) -> Result<String, serde_json::Error> {
    let written = Written {
        name: manifest.name,
        short_name: manifest.short_name,
        description: manifest.description,
        lang: manifest.language,
        dir: "ltr",
        id: manifest.scope,
        start_url: manifest.start,
        scope: manifest.scope,
        display: "minimal-ui",
        theme_color: manifest.theme_colour,
        background_color: manifest.background_colour,
        icons: manifest.icons,
    };
    let mut json = serde_json::to_string_pretty(&written)?;
    json.push('\n');
    Ok(json)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_reads_back_with_names_colours_and_icons() {
        let icons = [Icon {
            src: "icons/icon.svg".into(),
            sizes: "any".into(),
            media_type: "image/svg+xml".into(),
            purpose: "any".into(),
        }];
        let json = manifest(&Manifest {
            name: "Metropolregion \"Karte\"",
            short_name: "Karte",
            description: "Alle Kommunen",
            language: "de",
            start: "/karte/",
            scope: "/karte/",
            theme_colour: "#0f5c63",
            background_colour: "#f6f3ec",
            icons: &icons,
        })
        .unwrap();
        let read: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(read["name"], "Metropolregion \"Karte\"");
        assert_eq!(read["theme_color"], "#0f5c63");
        assert_eq!(read["start_url"], "/karte/");
        assert_eq!(read["icons"][0]["type"], "image/svg+xml");
    }
}
