//! Percent encoding of query values. Written here because the library's table of 256 codes, which every visitor would
//! load, is larger than this file.

/// What stays readable in an address: letters, digits and the marks of our own values.
fn is_kept(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-_./,".contains(&byte)
}

/// Encodes a query value.
pub(super) fn encode(value: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut encoded = String::with_capacity(value.len());
    for byte in value.bytes() {
        if is_kept(byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            for digit in [byte >> 4, byte & 15] {
                encoded.push(char::from(DIGITS[usize::from(digit)]));
            }
        }
    }
    encoded
}

/// Decodes a query value; bytes that are no UTF-8 become replacement characters, and what is not encoded as it should be
/// stays as it is.
pub(super) fn decode(value: &str) -> String {
    let mut decoded = Vec::with_capacity(value.len());
    let mut bytes = value.as_bytes();
    while let [byte, rest @ ..] = bytes {
        bytes = rest;
        let encoded = match rest {
            [high, low, after @ ..] if *byte == b'%' => digit(*high).zip(digit(*low)).map(|two| (two, after)),
            _ => None,
        };
        if let Some(((high, low), after)) = encoded {
            decoded.push(high << 4 | low);
            bytes = after;
        } else {
            decoded.push(if *byte == b'+' { b' ' } else { *byte });
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

fn digit(character: u8) -> Option<u8> {
    // A hexadecimal digit fits.
    char::from(character).to_digit(16).map(|digit| digit as u8)
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn every_text_comes_back() {
        for text in [
            "",
            "Bad Münder",
            "a+b&c=d#e",
            "100 %",
            "%41",
            "日本",
            "x-y_z.1/2,3",
        ] {
            assert_eq!(decode(&encode(text)), text);
        }
        assert_eq!(encode("ä b"), "%C3%A4%20b");
        assert_eq!(encode("x-y_z.1/2,3"), "x-y_z.1/2,3");
    }

    #[test]
    fn what_others_wrote_is_read_as_far_as_it_can() {
        assert_eq!(decode("a+b%20c"), "a b c");
        assert_eq!(decode("%c3%a4"), "ä");
        assert_eq!(decode("%"), "%");
        assert_eq!(decode("%4"), "%4");
        assert_eq!(decode("%4x%zz"), "%4x%zz");
        assert_eq!(decode("%ff!"), "\u{fffd}!");
    }
}
