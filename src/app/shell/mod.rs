//! Frames around map and panel.

mod attribution;
mod root;
mod standard;
mod top;

pub(crate) use root::Still;
#[cfg(any(feature = "client", feature = "server"))]
pub(crate) use root::{Root, RootProps, Typed};
