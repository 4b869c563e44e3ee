//! Files as they travel: compressed ahead of time, as small as the formats allow.

use std::io::Write as _;

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::Asset;

/// Extensions of files that shrink; pictures and fonts are compressed already.
const SHRINKING: [&str; 10] = [
    "html", "css", "js", "wasm", "bin", "geojson", "json", "svg", "txt", "xml",
];

/// Files of which there are thousands are kept as they are when they are smaller than this: they come with the first packets
/// anyway.
const WORTH_BROTLI: usize = 4096;

/// Pages smaller than this have no form for `gzip`. Every browser of today reads brotli; for the rest a host packs them as it sends
/// them, or sends them as they are. Kept, these forms were a seventh of the whole site.
const WORTH_GZIP: usize = 64 * 1024;

/// Extensions of files of which there are thousands.
const MANY: [&str; 3] = ["html", "json", "svg"];

/// The same bytes for each `Accept-Encoding`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compressed {
    /// For `gzip`, where that is kept.
    pub gzip: Option<Vec<u8>>,
    /// For `br`.
    pub brotli: Vec<u8>,
}

/// Compresses a file, or returns `None` where that gains nothing.
#[must_use]
pub fn compress(asset: &Asset) -> Option<Compressed> {
    let (_, extension) = asset.path.rsplit_once('.')?;
    let tiny = MANY.contains(&extension) && asset.bytes.len() < WORTH_BROTLI;
    let small_page = extension == "html" && asset.bytes.len() < WORTH_GZIP;
    (!tiny && SHRINKING.contains(&extension)).then(|| Compressed {
        gzip: (!small_page).then(|| gzip(&asset.bytes)),
        brotli: brotli(&asset.bytes),
    })
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder
        .write_all(bytes)
        .and_then(|()| encoder.finish())
        .expect("writing to memory cannot fail")
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters).expect("writing to memory cannot fail");
    out
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn both_encodings_unpack_to_the_same_bytes() {
        let text = "Einbeck, Northeim, Göttingen. ".repeat(200);
        let packed = compress(&Asset::named("a.css", text.clone())).unwrap();
        let mut from_gzip = String::new();
        flate2::read::GzDecoder::new(&packed.gzip.unwrap()[..])
            .read_to_string(&mut from_gzip)
            .unwrap();
        let mut from_brotli = Vec::new();
        brotli::BrotliDecompress(&mut &packed.brotli[..], &mut from_brotli).unwrap();
        assert_eq!(from_gzip, text);
        assert_eq!(from_brotli, text.as_bytes());
        assert!(packed.brotli.len() < text.len() / 10);
    }

    #[test]
    fn a_small_page_is_left_as_it_is_and_a_small_script_is_not() {
        let small = |name: &str| compress(&Asset::named(name, "abc ".repeat(200)));
        assert_eq!(small("a.html"), None);
        assert!(small("a.js").is_some());
    }

    #[test]
    fn most_pages_have_one_packed_form_and_large_ones_two() {
        let page = |count| compress(&Asset::named("a.html", "abc ".repeat(count))).unwrap();
        assert_eq!(page(5_000).gzip, None);
        assert!(page(20_000).gzip.is_some());
    }

    #[test]
    fn a_picture_is_left_as_it_is() {
        assert_eq!(compress(&Asset::named("a.png", "x")), None);
    }
}
