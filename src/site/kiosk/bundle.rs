//! The kiosk's own files under one name that changes with any of them.

use crate::asset::content_hash;
use crate::linked::linked;
use crate::{Asset, PublishError};

use super::{SERVICE_WORKER, SETTINGS};

/// The kiosk's own files.
pub struct Kiosk {
    /// Scripts and style sheet, by name. They name each other by these names.
    pub files: Vec<(String, Vec<u8>)>,
    /// The sequence that invites people, and the words of the kiosk, as JSON.
    pub invitation: String,
    /// The script that answers while there is no network.
    pub service_worker: String,
    /// Settings of a device.
    pub settings: String,
}

impl Kiosk {
    /// What the script that starts the app calls the first script of the kiosk.
    pub const FIRST: &str = "./kiosk/main.js";
    const INVITATION: &str = "invitation.json";

    /// All files that carry a hash: they share one folder, so that they go on to name each other.
    pub(crate) fn bundle(&self) -> Vec<Asset> {
        let mut all: Vec<(&str, &[u8])> = self
            .files
            .iter()
            .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
            .collect();
        all.push((Self::INVITATION, self.invitation.as_bytes()));
        let together: Vec<u8> = all
            .iter()
            .flat_map(|(name, bytes)| [name.as_bytes(), b"\0", bytes].concat())
            .collect();
        let folder = format!("assets/kiosk-{}", content_hash(&together));
        all.into_iter()
            .map(|(name, bytes)| Asset::named(format!("{folder}/{name}"), bytes))
            .collect()
    }

    /// Files with a fixed address.
    pub(crate) fn fixed(&self) -> [Asset; 2] {
        [
            Asset::named(SERVICE_WORKER, self.service_worker.as_bytes()),
            Asset::named(SETTINGS, self.settings.as_bytes()),
        ]
    }

    /// The script that starts the app, naming the first script of the kiosk as it is published.
    pub(crate) fn linked(start: &str, bundle: &[Asset]) -> Result<String, PublishError> {
        let first = bundle.iter().find(|asset| asset.path.ends_with("/main.js"));
        match first {
            Some(first) => linked("start.js", start, Self::FIRST, first),
            None => Err(PublishError::Unlinked {
                script: "start.js",
                name: Self::FIRST.to_owned(),
                count: 0,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kiosk(main: &str) -> Kiosk {
        Kiosk {
            files: vec![
                ("main.js".to_owned(), main.as_bytes().to_vec()),
                ("idle.js".to_owned(), b"idle".to_vec()),
            ],
            invitation: "{}".to_owned(),
            service_worker: String::new(),
            settings: String::new(),
        }
    }

    #[test]
    fn all_files_share_a_folder_that_changes_with_any_of_them() {
        let (one, two) = (kiosk("import \"./idle.js\"").bundle(), kiosk("other").bundle());
        let folder = |asset: &Asset| asset.path.rsplit_once('/').unwrap().0.to_owned();
        assert!(one.iter().all(|asset| folder(asset) == folder(&one[0])));
        assert_ne!(
            folder(&one[1]),
            folder(&two[1]),
            "the name of a file that stayed changes too"
        );
        assert!(one[0].path.starts_with("assets/kiosk-") && one[0].path.ends_with("/main.js"));
    }

    #[test]
    fn the_start_script_names_the_first_script() {
        let bundle = kiosk("x").bundle();
        let start = Kiosk::linked("import(\"./kiosk/main.js\")", &bundle).unwrap();
        assert_eq!(
            start,
            format!("import(\"{}\")", bundle[0].path.replacen("assets", ".", 1))
        );
        assert!(Kiosk::linked("nothing", &bundle).is_err());
    }
}
