//! Percent encoding of query values.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What stays readable in an address: letters, digits and the marks of our own values.
const KEPT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'/')
    .remove(b',');

/// Encodes a query value.
pub(super) fn encode(value: &str) -> String {
    utf8_percent_encode(value, KEPT).to_string()
}

/// Decodes a query value; bytes that are no UTF-8 become replacement characters.
pub(super) fn decode(value: &str) -> String {
    let spaces = value.replace('+', " ");
    percent_decode_str(&spaces).decode_utf8_lossy().into_owned()
}
