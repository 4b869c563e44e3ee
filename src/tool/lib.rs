//! Command line for the data: import, check, compile. The only room that reads data/.

pub mod compile;
pub mod facts;
pub mod finding;
pub mod geometry;
pub mod import;
