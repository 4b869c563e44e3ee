//! What a fresh machine lacks, in pinned versions.

mod browsers;
mod debian;
mod npm;
mod tools;
mod wasm;

pub(crate) use browsers::browsers;
pub(crate) use npm::{Packages, accessibility_checkers, html_validator};
pub(crate) use tools::{Tool, cargo_tool};
pub(crate) use wasm::wasm_target;
