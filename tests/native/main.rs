//! The real data and the tiny region through all rooms that need no browser.

#![allow(clippy::unwrap_used, reason = "a test that unwraps nothing has failed")]

mod atlas;
mod below_a_path;
mod dataset;
mod drawn;
mod easy_german;
mod explore;
mod labels;
mod messages;
mod overlay_messages;
mod overlays;
mod previews;
mod regions;
mod routes;
mod searches;
mod sign_videos;
mod states;
mod tables;
mod themes;
mod walks;
mod words;
