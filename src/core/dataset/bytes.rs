//! Whole numbers as few bytes: zigzag and LEB128, written in streams so that they compress well. Other numbers as
//! they are.

use super::{DatasetError, FileKind};

/// Appends an unsigned number.
pub(super) fn put_u32(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Appends how many of something follow.
pub(super) fn put_count(out: &mut Vec<u8>, count: usize) {
    put_u32(
        out,
        u32::try_from(count).expect("a dataset has fewer than 4 billion of anything"),
    );
}

/// Appends how many things follow, and each of them in this way. [`Reader::list`] reads them.
pub(super) fn put_list<T>(out: &mut Vec<u8>, items: &[T], mut item: impl FnMut(&T, &mut Vec<u8>)) {
    put_count(out, items.len());
    for one in items {
        item(one, out);
    }
}

/// Appends a signed number, small ones of either sign in one byte.
pub(super) fn put_i32(out: &mut Vec<u8>, value: i32) {
    put_u32(out, ((value << 1) ^ (value >> 31)).cast_unsigned());
}

/// Appends a number as its eight bytes, the lowest first.
pub(super) fn put_f64(out: &mut Vec<u8>, value: f64) {
    out.extend(value.to_le_bytes());
}

/// Appends a text with its length.
pub(super) fn put_text(out: &mut Vec<u8>, text: &str) {
    put_count(out, text.len());
    out.extend(text.as_bytes());
}

/// Reads what the functions above wrote; remembers where it is, for messages.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    offset: usize,
    kind: FileKind,
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8], offset: usize, kind: FileKind) -> Self {
        Self { bytes, offset, kind }
    }

    pub(super) fn broken(&self, what: &'static str) -> DatasetError {
        DatasetError::Broken {
            kind: self.kind,
            what,
            offset: self.offset,
        }
    }

    pub(super) fn u8(&mut self) -> Result<u8, DatasetError> {
        let byte = *self
            .bytes
            .get(self.offset)
            .ok_or_else(|| self.broken("end of file too early"))?;
        self.offset += 1;
        Ok(byte)
    }

    pub(super) fn u32(&mut self) -> Result<u32, DatasetError> {
        let mut value = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.u8()?;
            value |= u32::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(self.broken("a number that never ends"))
    }

    pub(super) fn i32(&mut self) -> Result<i32, DatasetError> {
        let value = self.u32()?;
        Ok((value >> 1).cast_signed() ^ -((value & 1).cast_signed()))
    }

    pub(super) fn f64(&mut self) -> Result<f64, DatasetError> {
        let bytes = self.bytes[self.offset..].first_chunk::<8>();
        let bytes = bytes.ok_or_else(|| self.broken("end of file too early"))?;
        self.offset += bytes.len();
        Ok(f64::from_le_bytes(*bytes))
    }

    /// A count of things that each take at least one byte, so that a broken count cannot ask for all memory.
    pub(super) fn count(&mut self) -> Result<usize, DatasetError> {
        let count = self.u32()? as usize;
        if count > self.bytes.len() - self.offset {
            Err(self.broken("a count larger than the file"))
        } else {
            Ok(count)
        }
    }

    /// As many things as their count says, each read in this way.
    pub(super) fn list<T>(
        &mut self,
        mut item: impl FnMut(&mut Self) -> Result<T, DatasetError>,
    ) -> Result<Vec<T>, DatasetError> {
        let count = self.count()?;
        // A plain loop: collecting results is larger for each kind of item.
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(item(self)?);
        }
        Ok(items)
    }

    pub(super) fn text(&mut self) -> Result<String, DatasetError> {
        let length = self.count()?;
        let bytes = &self.bytes[self.offset..self.offset + length];
        let text = core::str::from_utf8(bytes).map_err(|_| self.broken("text that is not UTF-8"))?;
        self.offset += length;
        Ok(text.to_owned())
    }

    pub(super) fn end(&self) -> Result<(), DatasetError> {
        if self.offset == self.bytes.len() {
            Ok(())
        } else {
            Err(self.broken("bytes after the end"))
        }
    }
}
