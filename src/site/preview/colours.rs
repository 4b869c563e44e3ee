//! The colours of the pictures.

use region_core::atlas::MembershipClass;

/// A colour that the settings do not give.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a colour \"{0}\" for the pictures, found none")]
pub struct MissingColour(
    /// Its token.
    pub String,
);

/// The colours of the pictures, each as `#rrggbb`: those of the light page, because a link preview stands on
/// somebody else's page and cannot follow a dark one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewColours {
    /// Behind icons, and the wash over what is not meant.
    pub paper: String,
    /// Behind the text.
    pub surface: String,
    /// Around the territory.
    pub surroundings: String,
    /// Names.
    pub ink: String,
    /// What stands below a name.
    pub ink_muted: String,
    /// Thin lines.
    pub line: String,
    /// Areas that are members.
    pub member: String,
    /// Naming cities.
    pub naming: String,
    /// Areas that others represent.
    pub represented: String,
    /// Areas without membership.
    pub none: String,
    /// Unincorporated areas.
    pub unincorporated: String,
    /// Their hatching.
    pub hatch: String,
    /// Between areas.
    pub border_area: String,
    /// Between districts.
    pub border_district: String,
    /// Around the territory.
    pub border_outline: String,
    /// Around what the picture is about.
    pub selection: String,
    /// Initiatives.
    pub accent: String,
    /// Around lines and letters on the map.
    pub halo: String,
    /// Action fields in their order.
    pub fields: Vec<String>,
}

impl PreviewColours {
    /// Takes the colours from the tokens of `region.toml` ("ink-muted", "field-1", …).
    ///
    /// # Errors
    /// When a token has no colour; fields are read as far as they are numbered.
    pub fn read<'a>(colour: impl Fn(&str) -> Option<&'a str>) -> Result<Self, MissingColour> {
        let get = |token: &str| {
            colour(token)
                .map(str::to_owned)
                .ok_or_else(|| MissingColour(token.to_owned()))
        };
        let fields = (1..=u8::MAX).map_while(|number| colour(&format!("field-{number}")));
        Ok(Self {
            paper: get("paper")?,
            surface: get("surface")?,
            surroundings: get("surroundings")?,
            ink: get("ink")?,
            ink_muted: get("ink-muted")?,
            line: get("line")?,
            member: get("member")?,
            naming: get("naming")?,
            represented: get("represented")?,
            none: get("none")?,
            unincorporated: get("unincorporated")?,
            hatch: get("hatch")?,
            border_area: get("border-area")?,
            border_district: get("border-district")?,
            border_outline: get("border-outline")?,
            selection: get("selection")?,
            accent: get("accent")?,
            halo: get("halo")?,
            fields: fields.map(str::to_owned).collect(),
        })
    }

    /// The colour of a membership class.
    pub(super) fn class(&self, class: MembershipClass) -> &str {
        match class {
            MembershipClass::Naming => &self.naming,
            MembershipClass::Member => &self.member,
            MembershipClass::Represented => &self.represented,
            MembershipClass::Outside => &self.none,
            MembershipClass::Unincorporated => &self.unincorporated,
        }
    }

    /// The colour of an action field.
    pub(super) fn field(&self, field: u8) -> &str {
        self.fields.get(usize::from(field)).unwrap_or(&self.accent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_token_becomes_a_colour_and_fields_are_counted() {
        let known = |token: &str| (token != "field-3").then_some("#123456");
        let colours = PreviewColours::read(known).unwrap();
        assert_eq!(colours.fields.len(), 2);
        assert_eq!(colours.field(7), "#123456");
    }

    #[test]
    fn a_colour_that_is_missing_is_named() {
        let error = PreviewColours::read(|token| (token != "hatch").then_some("#123456")).unwrap_err();
        assert_eq!(
            error.to_string(),
            "expected a colour \"hatch\" for the pictures, found none"
        );
    }
}
