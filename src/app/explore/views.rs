//! All views of exploring together.

use std::rc::Rc;

use region_core::dataset::decode_explore;
use region_core::explore::{Explored, Explorer, explore};
use region_core::text::install_explore;

use super::ExploreViews;
use super::area_note::{area_line, area_note};
use super::chooser::legend_top;
use super::filters::filters;
use super::timeline::timeline;
use super::tint::{colours, patterns};

/// The views.
pub(crate) fn explore_views() -> ExploreViews {
    ExploreViews {
        open,
        legend: legend_top,
        colours,
        patterns,
        timeline,
        filters,
        line: area_line,
        note: area_note,
    }
}

fn open(bytes: &[u8]) -> Result<Explorer, String> {
    let (words, indicators) = decode_explore(bytes).map_err(|error| error.to_string())?;
    if !install_explore(words) {
        return Err("expected every message of exploring, found fewer".to_owned());
    }
    Ok(Explorer {
        indicators: Rc::new(indicators),
        explore,
        toggled: Explored::toggled,
    })
}
