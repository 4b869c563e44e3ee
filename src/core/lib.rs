//! The region as plain values, and every decision about them.
//!
//! Pure: no browser, disk, clock, network or log. Time and randomness come in as arguments. The same code
//! runs in the browser, in the prerenderer and in the data tool.
//!
//! Terms: an *area* is one of the shapes of the map (municipality or unincorporated area), a *district* is a
//! Landkreis, an independent city or the Region Hannover, a *collective* is a Samtgemeinde.

pub mod admin;
pub mod atlas;
pub mod classify;
pub mod dataset;
pub mod document;
pub mod explore;
pub mod geo;
pub mod order;
pub mod overlay;
pub mod route;
pub mod scene;
pub mod search;
pub mod state;
pub mod table;
pub mod text;
pub mod topology;
