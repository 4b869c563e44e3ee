//! The views of the panel together with the texts that only they show.

use std::rc::Rc;

use region_core::atlas::Atlas;

use crate::browser::fetch_bytes;

use super::marks::{ViewsPart, load_views};

/// The views, ready to draw.
#[derive(Clone)]
pub(crate) struct Views {
    /// What comes with them.
    pub(crate) part: ViewsPart,
    /// All facts with all their texts.
    pub(crate) atlas: Rc<Atlas>,
}

/// Loads the views and the texts of an atlas, which lie at an address.
///
/// # Errors
/// When one of them does not come.
pub(crate) async fn load_views_with_texts(atlas: Rc<Atlas>, address: String) -> Result<Views, ()> {
    let bytes = fetch_bytes(&address);
    let part = load_views().await.map_err(|_| ())?;
    let bytes = bytes.await.map_err(|_| ())?;
    let whole = (part.with_texts)(&atlas, &bytes).map_err(|_| ())?;
    Ok(Views {
        part,
        atlas: Rc::new(whole),
    })
}
