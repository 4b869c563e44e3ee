//! QR codes as one path.

use std::fmt::Write as _;

use qrcode::types::{Color, QrError as EncodeError};
use qrcode::{EcLevel, QrCode};

/// Light modules around the code, as ISO/IEC 18004 asks for.
const QUIET: usize = 4;

/// An address that no code can hold: longer than some 2300 letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected an address that fits into a QR code, found one that does not: {0}")]
pub struct QrError(EncodeError);

/// A code as strokes one unit wide, one unit a module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrPath {
    /// Its side with the quiet zone, in units.
    pub side: usize,
    /// Path data.
    pub path: String,
}

/// The QR code of an address. Error correction is M: a seventh of it may be damaged.
///
/// # Errors
/// When the address is too long.
pub fn qr_path(address: &str) -> Result<QrPath, QrError> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M).map_err(QrError)?;
    let width = code.width();
    Ok(QrPath {
        side: width + 2 * QUIET,
        path: path(&code.into_colors(), width),
    })
}

/// Runs of dark modules, each a stroke along the middle of its row.
fn path(modules: &[Color], width: usize) -> String {
    let mut path = String::new();
    for (y, row) in modules.chunks(width).enumerate() {
        write!(path, "M{QUIET} {}.5", y + QUIET).expect("writing to a string cannot fail");
        for run in row.chunk_by(|a, b| a == b) {
            let length = run.len();
            match run[0] {
                Color::Dark => write!(path, "h{length}"),
                Color::Light => write!(path, "m{length} 0"),
            }
            .expect("writing to a string cannot fail");
        }
    }
    path
}
