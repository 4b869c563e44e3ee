//! The Yew app: turns state into a page and events into actions. It decides nothing; see `region_core::state`.

mod browser;
mod effects;
mod map;
mod panel;
mod search;
mod shell;
mod start;
mod ui;
