//! Facts as bytes, one after the other: what each kind of value looks like, and reading that remembers what was wrong.

use super::bytes::{Reader, put_f64, put_i32, put_list, put_text, put_u32};
use super::{DatasetError, FileKind};

/// A value of a file of facts.
pub(super) trait Record: Sized {
    /// Appends it.
    fn put(&self, out: &mut Vec<u8>);
    /// Reads it. Where the bytes are no such value, the source remembers that and the value means nothing.
    fn get(from: &mut Input<'_>) -> Self;
}

/// Bytes that are read to their end; the first thing that is wrong with them is told then. Fifty kinds of values are
/// read: were each read checked where it is made, the program would be larger by some kilobytes.
pub(super) struct Input<'a> {
    reader: Reader<'a>,
    wrong: Option<DatasetError>,
}

impl<'a> Input<'a> {
    pub(super) fn new(bytes: &'a [u8], content: usize, kind: FileKind) -> Self {
        Self {
            reader: Reader::new(bytes, content, kind),
            wrong: None,
        }
    }

    /// Whether all bytes were read and were what they should be.
    ///
    /// # Errors
    /// The first thing that was wrong.
    pub(super) fn end(self) -> Result<(), DatasetError> {
        self.wrong.map_or_else(|| self.reader.end(), Err)
    }

    /// What another reader of these bytes makes of what follows.
    pub(super) fn read<T: Default>(
        &mut self,
        read: impl FnOnce(&mut Reader<'a>) -> Result<T, DatasetError>,
    ) -> T {
        read(&mut self.reader).unwrap_or_else(|error| {
            self.wrong.get_or_insert(error);
            T::default()
        })
    }

    /// One byte that says which of so many kinds follows; the first one where it says none.
    pub(super) fn kind(&mut self, count: u8) -> u8 {
        let kind = u8::get(self);
        if kind < count {
            return kind;
        }
        self.fail("a kind of facts that is not known");
        0
    }

    /// As many values as their count says, each read in this way.
    pub(super) fn values<T>(&mut self, one: impl Fn(&mut Self) -> T) -> Vec<T> {
        let count = self.read(Reader::count);
        let mut values = Vec::new();
        while values.len() < count && self.wrong.is_none() {
            values.push(one(self));
        }
        values
    }

    pub(super) fn fail(&mut self, what: &'static str) {
        let error = self.reader.broken(what);
        self.wrong.get_or_insert(error);
    }
}

impl Record for u8 {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(*self);
    }

    fn get(from: &mut Input<'_>) -> Self {
        from.read(Reader::u8)
    }
}

impl Record for u16 {
    fn put(&self, out: &mut Vec<u8>) {
        put_u32(out, u32::from(*self));
    }

    fn get(from: &mut Input<'_>) -> Self {
        Self::try_from(u32::get(from)).unwrap_or_else(|_| {
            from.fail("a number above 65,535");
            0
        })
    }
}

impl Record for u32 {
    fn put(&self, out: &mut Vec<u8>) {
        put_u32(out, *self);
    }

    fn get(from: &mut Input<'_>) -> Self {
        from.read(Reader::u32)
    }
}

impl Record for i32 {
    fn put(&self, out: &mut Vec<u8>) {
        put_i32(out, *self);
    }

    fn get(from: &mut Input<'_>) -> Self {
        from.read(Reader::i32)
    }
}

impl Record for bool {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }

    fn get(from: &mut Input<'_>) -> Self {
        from.kind(2) == 1
    }
}

impl Record for f64 {
    fn put(&self, out: &mut Vec<u8>) {
        put_f64(out, *self);
    }

    fn get(from: &mut Input<'_>) -> Self {
        from.read(Reader::f64)
    }
}

impl Record for String {
    fn put(&self, out: &mut Vec<u8>) {
        put_text(out, self);
    }

    fn get(from: &mut Input<'_>) -> Self {
        from.read(Reader::text)
    }
}

impl<T: Record> Record for Option<T> {
    fn put(&self, out: &mut Vec<u8>) {
        self.is_some().put(out);
        if let Some(value) = self {
            value.put(out);
        }
    }

    fn get(from: &mut Input<'_>) -> Self {
        bool::get(from).then(|| T::get(from))
    }
}

impl<T: Record> Record for Vec<T> {
    fn put(&self, out: &mut Vec<u8>) {
        put_list(out, self, T::put);
    }

    fn get(from: &mut Input<'_>) -> Self {
        from.values(T::get)
    }
}

/// Says that values of a type are these fields in this order. One that is forgotten does not compile.
macro_rules! records {
    ($($name:ident { $($field:tt),* $(,)? })*) => { $(
        impl Record for $name {
            fn put(&self, out: &mut Vec<u8>) {
                $( self.$field.put(out); )*
            }

            fn get(from: &mut Input<'_>) -> Self {
                Self { $( $field: Record::get(from) ),* }
            }
        }
    )* };
}

/// Says that values of a type are one of these kinds, numbered from 0. One that is forgotten does not compile.
macro_rules! kinds {
    ($($name:ident { $($kind:ident),* $(,)? })*) => { $(
        impl Record for $name {
            fn put(&self, out: &mut Vec<u8>) {
                out.push(match self { $( Self::$kind => Self::$kind as u8 ),* });
            }

            fn get(from: &mut Input<'_>) -> Self {
                const KINDS: &[$name] = &[$( $name::$kind ),*];
                KINDS[usize::from(from.kind(KINDS.len() as u8))]
            }
        }
    )* };
}

pub(super) use {kinds, records};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::{Participant, Status};

    fn read<T: Record>(bytes: &[u8]) -> Result<T, DatasetError> {
        let mut input = Input::new(bytes, 0, FileKind::Region);
        let value = T::get(&mut input);
        input.end().map(|()| value)
    }

    fn written(value: &impl Record) -> Vec<u8> {
        let mut bytes = Vec::new();
        value.put(&mut bytes);
        bytes
    }

    fn wrong(what: &'static str, offset: usize) -> DatasetError {
        DatasetError::Broken {
            kind: FileKind::Region,
            what,
            offset,
        }
    }

    #[test]
    fn values_come_back_as_they_were_written() {
        let texts = vec![Some("Größe".to_owned()), None, Some(String::new())];
        assert_eq!(read(&written(&texts)), Ok(texts));
        for number in [0, 1, 127, 128, u16::MAX] {
            assert_eq!(read(&written(&number)), Ok(number));
        }
        let status = vec![Status::Active, Status::Unknown];
        assert_eq!(read(&written(&status)), Ok(status));
        let one = Participant::Area("03155013".parse().unwrap());
        assert_eq!(read(&written(&one)), Ok(one));
    }

    #[test]
    fn the_first_thing_that_is_wrong_is_told_with_its_place() {
        assert_eq!(
            read::<bool>(&[2]),
            Err(wrong("a kind of facts that is not known", 1))
        );
        assert_eq!(
            read::<Status>(&[9]),
            Err(wrong("a kind of facts that is not known", 1))
        );
        assert_eq!(
            read::<u16>(&[0x80, 0x80, 4]),
            Err(wrong("a number above 65,535", 3))
        );
        assert_eq!(read::<u8>(&[1, 2]), Err(wrong("bytes after the end", 1)));
        // Two texts, of which the first is none: what comes after does not matter any more.
        let broken = [2, 1, 0xff, 200, 0];
        assert_eq!(
            read::<Vec<String>>(&broken),
            Err(wrong("text that is not UTF-8", 2))
        );
        assert_eq!(
            read::<Vec<u8>>(&[200, 1]),
            Err(wrong("a count larger than the file", 2))
        );
        assert_eq!(read::<f64>(&[0; 7]), Err(wrong("end of file too early", 0)));
    }
}
