//! Every page of `dist/`, read without a browser: links, marks for search engines, the list of pages. Run by
//! `cargo xtask test`, because it needs a built site.

#![allow(clippy::unwrap_used, reason = "a test that unwraps nothing has failed")]

mod languages;
mod links;
mod marks;
mod site;
mod sitemap;

/// Fails with what is wrong, but not with a thousand lines of it.
#[track_caller]
fn none(complaints: impl IntoIterator<Item = String>) {
    const SHOWN: usize = 25;
    let complaints: Vec<String> = complaints.into_iter().collect();
    let shown = &complaints[..complaints.len().min(SHOWN)];
    assert!(
        complaints.is_empty(),
        "{} complaints: {shown:#?}",
        complaints.len()
    );
}
