//! Writing `dist/`.

use std::fs;
use std::num::NonZero;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use region_site::{Asset, Site, compress};

use super::size::{Size, Sizes};
use crate::error::{Error, Result};

/// Writes every file and its compressed forms. The folder is replaced at once, so that a server that shows it
/// never sees half a site.
pub(super) fn write(site: &Site, dist: &Path) -> Result<Sizes> {
    let fresh = dist.with_extension("new");
    remove(&fresh)?;
    fs::create_dir_all(&fresh).map_err(Error::file(&fresh))?;
    let files = write_all(&site.assets, &fresh)?;
    let old = dist.with_extension("old");
    remove(&old)?;
    if dist.exists() {
        fs::rename(dist, &old).map_err(Error::file(dist))?;
    }
    fs::rename(&fresh, dist).map_err(Error::file(dist))?;
    remove(&old)?;
    eprintln!(
        "    {} files in {}, build {}",
        site.assets.len(),
        dist.display(),
        site.build
    );
    Ok(Sizes {
        files,
        until_complete: site.until_complete.clone(),
    })
}

/// Compression at the highest level takes its time: all cores share the work.
fn write_all(assets: &[Asset], folder: &Path) -> Result<Vec<(String, Size)>> {
    let next = AtomicUsize::new(0);
    let work = || -> Result<Vec<(String, Size)>> {
        let mut sizes = Vec::new();
        while let Some(asset) = assets.get(next.fetch_add(1, Ordering::Relaxed)) {
            sizes.push((asset.path.clone(), write_asset(asset, folder)?));
        }
        Ok(sizes)
    };
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        let running: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        let mut all = Vec::new();
        for worker in running {
            all.extend(worker.join().expect("writing a file does not panic")?);
        }
        Ok(all)
    })
}

fn write_asset(asset: &Asset, folder: &Path) -> Result<Size> {
    let path = folder.join(&asset.path);
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(Error::file(parent))?;
    }
    let store = |suffix: &str, bytes: &[u8]| {
        let path = folder.join(format!("{}{suffix}", asset.path));
        fs::write(&path, bytes).map_err(Error::file(&path))
    };
    store("", &asset.bytes)?;
    let raw = asset.bytes.len();
    let Some(packed) = compress(asset) else {
        return Ok(Size {
            raw,
            gzip: raw,
            brotli: raw,
            kept: raw,
        });
    };
    if let Some(gzip) = &packed.gzip {
        store(".gz", gzip)?;
    }
    store(".br", &packed.brotli)?;
    Ok(Size {
        raw,
        gzip: packed.gzip.as_ref().map_or(raw, Vec::len),
        brotli: packed.brotli.len(),
        kept: raw + packed.gzip.map_or(0, |gzip| gzip.len()) + packed.brotli.len(),
    })
}

fn remove(folder: &Path) -> Result {
    match fs::remove_dir_all(folder) {
        Err(cause) if cause.kind() != std::io::ErrorKind::NotFound => Err(Error::file(folder)(cause)),
        _ => Ok(()),
    }
}
