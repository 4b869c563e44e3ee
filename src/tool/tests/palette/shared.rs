//! What every check needs: the themes with their colours.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use region_core::admin::ActionField;
use region_tool::compile::check;
use region_tool::facts::Facts;

use crate::colour::Colour;

/// A theme with all its colours.
#[derive(Clone)]
pub(crate) struct Theme {
    pub(crate) name: &'static str,
    colours: BTreeMap<String, String>,
}

impl Theme {
    /// The themes of the real region.
    pub(crate) fn real() -> Vec<Self> {
        let themes = facts().colours.themes().into_iter();
        themes.map(|(name, colours)| Self { name, colours }).collect()
    }

    pub(crate) fn colour(&self, token: &str) -> Colour {
        let found = self.colours.get(token);
        Colour::read(found.unwrap_or_else(|| panic!("expected a colour {token:?}, found none")))
    }

    /// With another colour.
    pub(crate) fn with(mut self, token: &str, colour: &str) -> Self {
        let before = self.colours.insert(token.to_owned(), colour.to_owned());
        assert!(before.is_some(), "there is no colour {token:?}");
        self
    }
}

fn facts() -> &'static Facts {
    static FACTS: OnceLock<Facts> = OnceLock::new();
    FACTS.get_or_init(|| {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
        check(&data).facts.unwrap()
    })
}

/// The action fields of the real region, in the order of the legend.
pub(crate) fn action_fields() -> &'static [ActionField] {
    &facts().region.identity.action_fields
}
