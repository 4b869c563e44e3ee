//! The views of the panel together with the texts that only they show.

use std::rc::Rc;

use region_core::admin::Guide;
use yew::prelude::*;

use crate::browser::fetch_bytes;
use crate::panel::Panel;
use crate::ui::Ui;

use super::marks::{ViewsPart, load_views};

/// The views, ready to draw.
#[derive(Clone)]
pub(crate) struct Views {
    /// What comes with them.
    pub(crate) part: ViewsPart,
    guide: Rc<Guide>,
}

impl Views {
    /// What stands in the panel.
    pub(crate) fn content(&self, shown: &Panel, ui: &Ui) -> Html {
        let ui = Ui {
            guide: Some(Rc::clone(&self.guide)),
            ..ui.clone()
        };
        (self.part.content)(shown, &ui)
    }
}

/// Loads the views and the texts of goals and tours, which lie at an address.
///
/// # Errors
/// When one of them does not come.
pub(crate) async fn load_views_with_texts(address: String) -> Result<Views, ()> {
    let part = load_views().await.map_err(|_| ())?;
    let bytes = fetch_bytes(&address).await.map_err(|_| ())?;
    let guide = (part.guide)(&bytes).ok_or(())?;
    Ok(Views {
        part,
        guide: Rc::new(guide),
    })
}
