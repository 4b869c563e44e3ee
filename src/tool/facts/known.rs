//! What other rows may name: areas, districts, Samtgemeinden, sources, action fields.

use std::collections::BTreeSet;
use std::str::FromStr;

use region_core::admin::{Ags, Citation, CollectiveKey, DistrictKey, KeyError, Participant};

use super::places::Places;
use super::texts::Needs;
use super::value::Value;

/// The keys of everything that is there.
pub(super) struct Known {
    areas: BTreeSet<Ags>,
    districts: BTreeSet<DistrictKey>,
    sources: BTreeSet<String>,
    /// `None` when the settings could not be read: then nothing is said about fields.
    action_fields: Option<Vec<String>>,
    needs: Needs,
}

impl Known {
    pub(super) fn new(
        places: &Places,
        sources: BTreeSet<String>,
        action_fields: Option<Vec<String>>,
        needs: Needs,
    ) -> Self {
        Self {
            areas: places.areas.iter().map(|area| area.ags).collect(),
            districts: places.districts.iter().map(|district| district.key).collect(),
            sources,
            action_fields,
            needs,
        }
    }

    pub(super) fn area(&self, value: &Value<'_>) -> Option<Ags> {
        known_key(value, &self.areas, "unknown-area", "an area of areas.csv")
    }

    pub(super) fn district(&self, value: &Value<'_>) -> Option<DistrictKey> {
        known_key(
            value,
            &self.districts,
            "unknown-district",
            "a district of districts.csv",
        )
    }

    /// An area by eight digits or a district by five. Seven and four digits have lost their zero.
    pub(super) fn participant(&self, value: &Value<'_>) -> Option<Participant> {
        match value.text.len() {
            4 | 5 => self.district(value).map(Participant::District),
            _ => self.area(value).map(Participant::Area),
        }
    }

    /// The position of an action field.
    pub(super) fn action_field(&self, value: &Value<'_>) -> Option<u8> {
        let fields = self.action_fields.as_ref()?;
        let position = fields.iter().position(|field| *field == value.text);
        if position.is_none() {
            value.refuse(
                "unknown-field",
                format_args!("an action field of region.toml: {}", fields.join(", ")),
            );
        }
        u8::try_from(position?).ok()
    }

    /// Addresses, or the id of a row in sources.csv; at least one.
    pub(super) fn citation(&self, sources: &[Value<'_>], empty: &Value<'_>, date: &Value<'_>) -> Citation {
        if sources.is_empty() {
            empty.report("missing-source", "an address or the id of a source", "nothing");
        }
        let url = |value: &Value<'_>| {
            if self.sources.contains(&value.text) {
                Some(value.text.clone())
            } else if value.text.contains(':') {
                value.url()
            } else {
                value.refuse("unknown-source", "an address or the id of a row in sources.csv");
                None
            }
        };
        Citation {
            urls: sources.iter().filter_map(url).collect(),
            date: date.date(),
        }
    }

    /// The languages the texts must stand in.
    pub(super) fn needs(&self) -> Needs {
        self.needs
    }
}

/// A key that is well formed and among `known`.
fn known_key<K>(value: &Value<'_>, known: &BTreeSet<K>, rule: &'static str, expected: &str) -> Option<K>
where
    K: FromStr<Err = KeyError> + Ord + Copy,
{
    let key = value.official_key::<K>()?;
    if known.contains(&key) {
        Some(key)
    } else {
        value.refuse(rule, expected);
        None
    }
}

/// A Samtgemeinde that is among `known`.
pub(super) fn known_collective(value: &Value<'_>, known: &BTreeSet<CollectiveKey>) -> Option<CollectiveKey> {
    known_key(
        value,
        known,
        "unknown-samtgemeinde",
        "a Samtgemeinde of samtgemeinden.csv",
    )
}

/// A district that is among `known`.
pub(super) fn known_district(value: &Value<'_>, known: &BTreeSet<DistrictKey>) -> Option<DistrictKey> {
    known_key(value, known, "unknown-district", "a district of districts.csv")
}
