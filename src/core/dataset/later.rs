//! Facts of which a part comes later, in a file of its own.

use super::bytes::{Reader, put_list};
use super::record::Input;

/// A value of which a part comes later, in a file of its own.
pub(super) trait Later: Sized {
    /// Appends what comes at once.
    fn put_first(&self, out: &mut Vec<u8>);
    /// Reads that; what comes later is empty.
    fn get_first(from: &mut Input<'_>) -> Self;
    /// Appends what comes later.
    fn put_later(&self, out: &mut Vec<u8>);
    /// Reads that into the value.
    fn fill(&mut self, from: &mut Input<'_>);
}

impl<T: Later> Later for Vec<T> {
    fn put_first(&self, out: &mut Vec<u8>) {
        put_list(out, self, T::put_first);
    }

    fn get_first(from: &mut Input<'_>) -> Self {
        from.values(T::get_first)
    }

    fn put_later(&self, out: &mut Vec<u8>) {
        put_list(out, self, T::put_later);
    }

    fn fill(&mut self, from: &mut Input<'_>) {
        if from.read(Reader::count) != self.len() {
            from.fail("texts of other facts");
        }
        for value in self {
            value.fill(from);
        }
    }
}

/// Says that of values of a type these fields come at once, of these a part, and these later. One that is forgotten
/// does not compile.
macro_rules! later {
    ($($name:ident { $($field:ident),*; partly $($partly:ident),*; later $($later:ident),* })*) => { $(
        impl Later for $name {
            fn put_first(&self, out: &mut Vec<u8>) {
                $( self.$field.put(out); )*
                $( self.$partly.put_first(out); )*
            }

            fn get_first(from: &mut Input<'_>) -> Self {
                Self {
                    $( $field: Record::get(from), )*
                    $( $partly: Later::get_first(from), )*
                    $( $later: Default::default(), )*
                }
            }

            fn put_later(&self, out: &mut Vec<u8>) {
                $( self.$partly.put_later(out); )*
                $( self.$later.put(out); )*
            }

            fn fill(&mut self, from: &mut Input<'_>) {
                $( self.$partly.fill(from); )*
                $( self.$later = Record::get(from); )*
            }
        }
    )* };
}

pub(super) use later;
