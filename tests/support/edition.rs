//! An edition of the site in a folder of its own, which a test can change: what a kiosk keeps of `dist/`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use region_site::Base;
use region_site::server::Server;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::{dist, output_folder};

const LIST: &str = "kiosk/files.json";
const SETTINGS: &str = "kiosk/settings.json";

/// A copy of the site as far as a kiosk keeps it, without compressed forms.
pub struct Edition {
    folder: PathBuf,
}

impl Edition {
    /// A fresh copy; `name` tells it from others.
    ///
    /// # Errors
    /// When the site cannot be copied.
    pub fn new(name: &str) -> io::Result<Self> {
        let folder = output_folder("page-tests").join(format!("edition-{name}"));
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        let edition = Self { folder };
        let listed = read_list(&dist())?;
        let others = [LIST, SETTINGS, "service-worker.js"].map(str::to_owned);
        for path in listed.into_keys().chain(others) {
            let target = edition.folder.join(&path);
            if let Some(parent) = target.parent() {
                fs::create_dir_all(parent)?;
            }
            // The same file under a second name is enough: what is changed is written anew.
            let source = dist().join(&path);
            fs::hard_link(&source, &target).or_else(|_| fs::copy(&source, &target).map(drop))?;
        }
        Ok(edition)
    }

    /// A copy whose kiosk keeps nothing: for tests of everything else.
    ///
    /// # Errors
    /// When the site cannot be copied.
    pub fn light(name: &str) -> io::Result<Self> {
        let edition = Self::new(name)?;
        edition.settle(&json!({ "offline": false }))?;
        Ok(edition)
    }

    /// Changes settings of the device.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn settle(&self, change: &Value) -> io::Result<()> {
        let mut settings: Value = serde_json::from_str(&fs::read_to_string(self.folder.join(SETTINGS))?)?;
        for (name, value) in change.as_object().into_iter().flatten() {
            settings[name] = value.clone();
        }
        self.write(SETTINGS, settings.to_string().as_bytes())
    }

    /// Publishes another version: in these files one passage is replaced, and the list says so.
    ///
    /// # Errors
    /// When a file cannot be read or written.
    pub fn publish(&self, paths: &[&str], passage: &str, replacement: &str) -> io::Result<()> {
        let mut list = read_list(&self.folder)?;
        for path in paths {
            let text = fs::read_to_string(self.folder.join(path))?;
            if !text.contains(passage) {
                return Err(io::Error::other(format!("{path} does not contain {passage:?}")));
            }
            let text = text.replace(passage, replacement);
            self.write(path, text.as_bytes())?;
            list.insert((*path).to_owned(), sha256(text.as_bytes()));
        }
        let version = sha256(serde_json::to_string(&list)?.as_bytes());
        let list = json!({ "version": version, "files": list });
        self.write(LIST, list.to_string().as_bytes())
    }

    /// Spoils a file: its list says something else.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn spoil(&self, path: &str) -> io::Result<()> {
        self.write(path, b"<p>spoilt</p>")
    }

    /// Shows it; port 0 takes any free one.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn serve(&self, port: u16) -> io::Result<Server> {
        Server::start(&self.folder, Base::default(), port)
    }

    /// Writes a file anew, so that another name of the old one keeps what it had.
    fn write(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let file = self.folder.join(path);
        let fresh = file.with_extension("fresh");
        fs::write(&fresh, bytes)?;
        fs::rename(&fresh, &file)
    }
}

fn read_list(folder: &Path) -> io::Result<BTreeMap<String, String>> {
    let list: Value = serde_json::from_str(&fs::read_to_string(folder.join(LIST))?)?;
    Ok(serde_json::from_value(list["files"].clone())?)
}

fn sha256(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
