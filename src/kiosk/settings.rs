//! The settings of a device: one small file beside the program. What it does not say has its usual value.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::Error;

/// Where the file lies when nobody says so: beside the program.
const FILE: &str = "region-kiosk.toml";

/// How this device shows the site.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// Port on this machine. Always the same one: what the browser keeps belongs to it.
    pub port: u16,
    /// The browser, where it is not found by itself.
    pub browser: Option<PathBuf>,
    /// More arguments for the browser, such as those of the graphics system.
    pub browser_arguments: Vec<String>,
    /// Folder for what the browser keeps.
    pub profile: Option<PathBuf>,
    /// What the page does.
    pub page: PageSettings,
}

/// What the page does; the names are those of `static/kiosk/settings.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PageSettings {
    /// Seconds without a touch until the countdown.
    pub warning_s: u32,
    /// Seconds without a touch until everything begins anew.
    pub reset_s: u32,
    /// Seconds that each picture of the invitation is shown.
    pub slide_s: u32,
    /// What the invitation shows.
    pub sequence: Sequence,
    /// Languages of the invitation, by their tags.
    pub languages: Vec<String>,
    /// Where the panel is on wide screens.
    pub panel: Side,
    /// Whether opened pages are counted on the device.
    pub counts: bool,
    /// PIN of the operator's panel; without one it stays closed. The page gets its hash.
    #[serde(skip_serializing)]
    pub pin: Option<String>,
}

/// What the invitation shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Sequence {
    /// Tours, initiatives and places in turn.
    All,
    /// Places.
    Places,
    /// Initiatives.
    Initiatives,
    /// Tours, one after the other.
    Tours,
    /// One tour, by its key. Which there are is a matter of the data.
    Tour(String),
}

/// Before the key of a tour.
const TOUR: &str = "tour/";

impl TryFrom<String> for Sequence {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        match text.as_str() {
            "all" => Ok(Self::All),
            "places" => Ok(Self::Places),
            "initiatives" => Ok(Self::Initiatives),
            "tours" => Ok(Self::Tours),
            other => match other.strip_prefix(TOUR).filter(|id| !id.is_empty()) {
                Some(id) => Ok(Self::Tour(id.to_owned())),
                None => Err(format!(
                    "expected \"all\", \"places\", \"initiatives\", \"tours\" or \"tour/…\", found {other:?}"
                )),
            },
        }
    }
}

impl From<Sequence> for String {
    fn from(sequence: Sequence) -> Self {
        match sequence {
            Sequence::All => "all".to_owned(),
            Sequence::Places => "places".to_owned(),
            Sequence::Initiatives => "initiatives".to_owned(),
            Sequence::Tours => "tours".to_owned(),
            Sequence::Tour(id) => format!("{TOUR}{id}"),
        }
    }
}

/// A side of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// Left.
    Left,
    /// Right.
    Right,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            port: 8437,
            browser: None,
            browser_arguments: Vec::new(),
            profile: None,
            page: PageSettings::default(),
        }
    }
}

impl Default for PageSettings {
    fn default() -> Self {
        Self {
            warning_s: 45,
            reset_s: 60,
            slide_s: 14,
            sequence: Sequence::All,
            languages: vec!["de".to_owned(), "en".to_owned()],
            panel: Side::Right,
            counts: true,
            pin: None,
        }
    }
}

impl Settings {
    /// Reads a file: the named one, which must be there, or the one beside the program, if there is one.
    ///
    /// # Errors
    /// When the file cannot be read or says something else than expected.
    pub fn read(named: Option<&Path>) -> Result<Self, Error> {
        let beside = || {
            let program = std::env::current_exe().ok()?;
            let file = program.parent()?.join(FILE);
            file.is_file().then_some(file)
        };
        let Some(path) = named.map(Path::to_owned).or_else(beside) else {
            return Ok(Self::default());
        };
        let text = fs::read_to_string(&path).map_err(|cause| Error::Unreadable {
            path: path.clone(),
            cause,
        })?;
        toml::from_str(&text).map_err(|cause| Error::Settings {
            path,
            cause: Box::new(cause),
        })
    }

    /// The folder for what the browser keeps.
    #[must_use]
    pub fn profile(&self) -> PathBuf {
        let variable = |name: &str| std::env::var_os(name).map(PathBuf::from);
        let usual = || {
            variable("XDG_DATA_HOME")
                .or_else(|| variable("LOCALAPPDATA"))
                .or_else(|| std::env::home_dir().map(|home| home.join(".local/share")))
                .unwrap_or_else(std::env::temp_dir)
                .join("region-kiosk")
        };
        self.profile.clone().unwrap_or_else(usual)
    }
}

impl PageSettings {
    /// What the page is told, as JSON.
    ///
    /// # Errors
    /// Never for these fields; the error is that of the library.
    pub fn told(&self) -> serde_json::Result<String> {
        let mut told = serde_json::to_value(self)?;
        let hash = self.pin.as_deref().map(|pin| {
            let digest = Sha256::digest(pin.as_bytes());
            digest
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect::<String>()
        });
        told["pin_sha256"] = serde_json::to_value(hash)?;
        // The program listens whether the page runs, and has the whole site inside.
        told["heartbeat"] = true.into();
        told["offline"] = false.into();
        serde_json::to_string(&told)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_does_not_say_has_its_usual_value() {
        let settings: Settings =
            toml::from_str("port = 9000\n[page]\nreset_s = 90\npanel = \"left\"").unwrap();
        assert_eq!(
            (settings.port, settings.page.reset_s, settings.page.warning_s),
            (9000, 90, 45)
        );
        assert_eq!(settings.page.panel, Side::Left);
    }

    #[test]
    fn a_mistyped_name_is_told_with_its_line() {
        let error = toml::from_str::<Settings>("port = 9000\nbrowsr = \"x\"")
            .unwrap_err()
            .to_string();
        assert!(error.contains("line 2") && error.contains("browsr"), "{error}");
    }

    #[test]
    fn a_tour_can_be_chosen_and_a_mistyped_sequence_is_told() {
        let chosen = |sequence: &str| toml::from_str::<Settings>(&format!("[page]\nsequence = {sequence:?}"));
        let tour = chosen("tour/mitglieder").unwrap().page;
        assert_eq!(tour.sequence, Sequence::Tour("mitglieder".to_owned()));
        assert!(tour.told().unwrap().contains("\"sequence\":\"tour/mitglieder\""));
        for wrong in ["tour", "tour/", "orte"] {
            let error = chosen(wrong).unwrap_err().to_string();
            assert!(error.contains("line 2") && error.contains(wrong), "{error}");
        }
    }

    #[test]
    fn the_page_gets_the_hash_of_the_pin_and_not_the_pin() {
        let page = PageSettings {
            pin: Some("1234".to_owned()),
            ..PageSettings::default()
        };
        let told = page.told().unwrap();
        assert!(
            told.contains("03ac674216f3e15c761ee1a5e255f067953623c8b388b4459e13f978d7c846f4"),
            "{told}"
        );
        assert!(
            !told.contains("\"1234\"") && told.contains("\"heartbeat\":true"),
            "{told}"
        );
    }

    #[test]
    fn the_usual_values_are_those_that_the_site_brings() {
        let site: serde_json::Value =
            serde_json::from_str(include_str!("../../static/kiosk/settings.json")).unwrap();
        let own: serde_json::Value = serde_json::from_str(&PageSettings::default().told().unwrap()).unwrap();
        for (name, value) in site
            .as_object()
            .unwrap()
            .iter()
            .filter(|(name, _)| *name != "offline")
        {
            assert_eq!(Some(value), own.get(name), "{name}");
        }
    }
}
