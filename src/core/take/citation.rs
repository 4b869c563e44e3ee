//! How to cite what is shown.

use crate::admin::PartialDate;
use crate::atlas::Atlas;
use crate::route::{Route, page_name};
use crate::text::{date, messages};

/// Title, publisher, address, day of the visit, and whose data it is.
#[must_use]
pub fn citation(route: &Route, url: &str, today: Option<PartialDate>, atlas: &Atlas) -> String {
    let identity = &atlas.region.identity;
    let language = route.language;
    let name = page_name(&route.page, language, atlas);
    let day = today.map_or_else(String::new, |day| date(language, day));
    messages(language).citation.with(&[
        identity.name.get(language),
        &name,
        url,
        &day,
        identity.map_attribution.get(language),
    ])
}
