//! Why a file cannot be shown.

use crate::geo::LonLat;

/// What JSON asks for at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// A value.
    Value,
    /// A name in quotes.
    Name,
    /// A colon after a name.
    Colon,
    /// A comma or the end of an object.
    CommaOrBrace,
    /// A comma or the end of an array.
    CommaOrBracket,
    /// Nothing more.
    End,
    /// The end of a text.
    Quote,
    /// A known letter after a backslash, or four hexadecimal digits.
    Escape,
    /// A digit.
    Digit,
}

/// What GeoJSON asks for at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// An object.
    Object,
    /// An array.
    Array,
    /// A text.
    Text,
    /// A member of this name.
    Member(&'static str),
    /// One of the nine types.
    AnyType,
    /// `Feature`.
    Feature,
    /// One of the seven types of geometries.
    Geometry,
    /// A number.
    Number,
    /// A position: longitude and latitude.
    Position,
    /// Positions within so many arrays.
    Nesting(u8),
    /// At least so many positions.
    Positions(usize),
}

/// What is there instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing.
    Nothing,
    /// An object.
    Object,
    /// An array.
    Array,
    /// This text.
    Text(String),
    /// This number, as it is written.
    Number(String),
    /// `true` or `false`.
    Truth,
    /// `null`.
    Null,
    /// Positions within so many arrays.
    Nesting(u8),
    /// So many positions.
    Count(usize),
    /// So many numbers.
    Numbers(usize),
}

/// Why a file cannot be shown, and where. Lines and columns count from one.
#[derive(Clone, Debug, PartialEq)]
pub enum OverlayError {
    /// More than the page takes.
    TooLarge {
        /// Size of the file.
        bytes: u64,
    },
    /// Nothing but white space.
    Empty,
    /// Well-formed, but there is nothing to draw.
    NoGeometry,
    /// Not JSON.
    NotJson {
        /// Line.
        line: usize,
        /// Column in characters.
        column: usize,
        /// What JSON asks for.
        expected: Syntax,
        /// The character that is there, `None` at the end of the file.
        found: Option<char>,
    },
    /// Arrays or objects within each other beyond all measure.
    TooDeep {
        /// Line.
        line: usize,
        /// Column in characters.
        column: usize,
    },
    /// JSON, but not GeoJSON.
    NotGeoJson {
        /// Line.
        line: usize,
        /// Members and positions that lead there, empty for the whole document.
        path: String,
        /// What GeoJSON asks for.
        expected: Wanted,
        /// What is there.
        found: Found,
    },
    /// A ring that does not end where it begins.
    OpenRing {
        /// Line.
        line: usize,
        /// Members and positions that lead there.
        path: String,
        /// Where it begins.
        first: LonLat,
        /// Where it ends.
        last: LonLat,
    },
    /// Coordinates that are no degrees.
    NotOnEarth {
        /// Line.
        line: usize,
        /// Members and positions that lead there.
        path: String,
        /// What is there.
        found: LonLat,
    },
}

impl OverlayError {
    /// Whether these coordinates look like metres of a projected system rather than degrees.
    #[must_use]
    pub fn looks_projected(found: LonLat) -> bool {
        let large = |value: f64| value.is_finite() && value.abs() > 1000.0;
        large(found.lon) || large(found.lat)
    }
}
