//! The colours of the real region can be read and told apart, by everybody and in every theme: read from `region.toml`
//! and the style sheets of the site.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests fail by panicking, as tests do"
)]

mod classes;
mod colour;
mod contrasts;
mod legend;
mod shared;
mod sharma;
mod sheet;
mod wrong;
