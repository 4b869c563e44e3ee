//! Tests that cross rooms. This library is what page tests stand on: it starts the site and the browsers, and
//! gives tests a page to look at and to act on.

pub mod support;
