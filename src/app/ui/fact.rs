//! What a part of the page or an effect follows from, whatever its type.

use std::any::Any;
use std::rc::Rc;

/// A value that can be compared with others of its own type.
pub(crate) trait Fact: 'static {
    /// Whether another value is of the same type and equal.
    fn same(&self, other: &dyn Fact) -> bool;
    /// For looking into it again.
    fn as_any(&self) -> &dyn Any;
}

impl<T: PartialEq + 'static> Fact for T {
    fn same(&self, other: &dyn Fact) -> bool {
        other.as_any().downcast_ref().is_some_and(|other| self == other)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// A fact that is passed around.
#[derive(Clone)]
pub(crate) struct Facts(pub(crate) Rc<dyn Fact>);

impl PartialEq for Facts {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0.same(&*other.0)
    }
}
