//! Fetching the package with the npm client.

use std::fmt::Write;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

use flate2::read::GzDecoder;
use sha2::{Digest, Sha256};

use super::ImportError;
use super::source::{Layer, Source};

/// A package on disk.
pub(super) struct Package {
    archive: PathBuf,
}

/// The package, from the cache if it is there.
pub(super) fn package(source: &Source, cache: &Path) -> Result<Package, ImportError> {
    let archive = cache.join(format!("{}-{}.tgz", source.package, source.version));
    let name = source.package_and_version();
    if archive.is_file() {
        eprintln!("{name} is in {} already", cache.display());
        return Ok(Package { archive });
    }
    eprintln!("Fetching {name} with npm into {} …", cache.display());
    std::fs::create_dir_all(cache).map_err(|cause| ImportError::File {
        path: cache.to_owned(),
        cause,
    })?;
    let failed = |reason: String| ImportError::Npm {
        package: name.clone(),
        reason,
    };
    let output = Command::new("npm")
        .args(["pack", "--silent", &name])
        .current_dir(cache)
        .output()
        .map_err(|error| failed(error.to_string()))?;
    if output.status.success() && archive.is_file() {
        Ok(Package { archive })
    } else {
        Err(failed(String::from_utf8_lossy(&output.stderr).trim().to_owned()))
    }
}

impl Package {
    /// The content of one file, if it is the one that was checked.
    pub(super) fn layer(&self, layer: &Layer) -> Result<String, ImportError> {
        let unreadable = |cause| ImportError::File {
            path: self.archive.clone(),
            cause,
        };
        let wanted = Path::new("package").join(&layer.file);
        let file = std::fs::File::open(&self.archive).map_err(unreadable)?;
        let mut archive = tar::Archive::new(GzDecoder::new(file));
        for entry in archive.entries().map_err(unreadable)? {
            let mut entry = entry.map_err(unreadable)?;
            if entry.path().map_err(unreadable)? != wanted {
                continue;
            }
            let mut content = String::new();
            entry.read_to_string(&mut content).map_err(unreadable)?;
            check_hash(layer, &content)?;
            return Ok(content);
        }
        Err(ImportError::LayerMissing(layer.file.clone()))
    }
}

fn check_hash(layer: &Layer, content: &str) -> Result<(), ImportError> {
    let mut found = String::new();
    for byte in Sha256::digest(content) {
        // Writing to a text cannot fail.
        let _ = write!(found, "{byte:02x}");
    }
    if found == layer.sha256 {
        Ok(())
    } else {
        Err(ImportError::OtherHash {
            file: layer.file.clone(),
            expected: layer.sha256.clone(),
            found,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_with_another_hash_is_refused_with_both_hashes() {
        let mut layer = Layer {
            file: "a.json".into(),
            // SHA-256 of "abc", from FIPS 180-2.
            sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad".into(),
        };
        assert!(check_hash(&layer, "abc").is_ok());
        layer.sha256 = "00".into();
        let message = check_hash(&layer, "abc").unwrap_err().to_string();
        assert!(
            message.starts_with("a.json of the package: expected SHA-256 00, found ba7816bf"),
            "{message}"
        );
    }
}
