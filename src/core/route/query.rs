//! The part of an address after the question mark: the state of map, filters and search.

use crate::admin::{Ags, Identity, Participant};
use crate::atlas::{ClassSet, MembershipClass};
use crate::table::TableOrder;
use crate::text::{fixed, joined, parse_decimal};

use super::Theme;
use super::percent::{decode, encode};
use super::{Word, Words};

/// What is picked and named on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Level {
    /// Municipalities.
    Municipalities,
    /// Districts.
    Districts,
}

impl Level {
    /// The value in addresses.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Self::Municipalities => "municipalities",
            Self::Districts => "districts",
        }
    }
}

/// A camera as it stands in an address, in whole thousandths so that it compares exactly: zoom in hundredths,
/// latitude and longitude in ten-thousandths of a degree (about 10 m).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View {
    /// Hundredths of a zoom step.
    pub zoom_e2: i32,
    /// Ten-thousandths of a degree north.
    pub lat_e4: i32,
    /// Ten-thousandths of a degree east.
    pub lon_e4: i32,
}

/// The most places side by side.
pub const MOST_COMPARED: usize = 5;

/// The state of map, filters and search. What is not said has its usual value and is not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// Where the camera is, if it was moved.
    pub view: Option<View>,
    /// The level, if it was chosen.
    pub level: Option<Level>,
    /// Membership classes that are shown.
    pub classes: ClassSet,
    /// The action field initiatives are filtered by: its index.
    pub field: Option<u8>,
    /// Text in the search box.
    pub search: String,
    /// Overlays that are switched on, by id.
    pub layers: Vec<String>,
    /// Whether the panel was put away.
    pub panel_closed: bool,
    /// By what the table is sorted.
    pub sort: TableOrder,
    /// Text that the rows of the table contain.
    pub filter: String,
    /// The row of the table that one came from.
    pub at: Option<Ags>,
    /// The theme, if it was chosen.
    pub theme: Option<Theme>,
    /// What exploring is asked for.
    pub words: Words,
    /// The step of a tour, counted from 1.
    pub step: Option<u8>,
    /// What is compared, in the order of the columns.
    pub compare: Vec<Participant>,
    /// Whether the page is one of a kiosk, which stays one from page to page.
    pub kiosk: bool,
}

impl Default for Query {
    fn default() -> Self {
        Self {
            view: None,
            level: None,
            classes: ClassSet::ALL,
            field: None,
            search: String::new(),
            layers: Vec::new(),
            panel_closed: false,
            sort: TableOrder::default(),
            filter: String::new(),
            at: None,
            theme: None,
            words: Words::default(),
            step: None,
            compare: Vec::new(),
            kiosk: false,
        }
    }
}

impl View {
    fn parse(text: &str) -> Option<Self> {
        let mut parts = text
            .split('/')
            .map(|part| parse_decimal(part).filter(|value| value.is_finite()));
        let (zoom, lat, lon) = (parts.next()??, parts.next()??, parts.next()??);
        let inside = (0.0..=30.0).contains(&zoom) && lat.abs() <= 90.0 && lon.abs() <= 180.0;
        (inside && parts.next().is_none()).then(|| Self::new(zoom, lat, lon))
    }

    /// A view from a zoom and degrees.
    #[must_use]
    pub fn new(zoom: f64, lat: f64, lon: f64) -> Self {
        // Rounded numbers of this size fit.
        let round = |value: f64| value.round() as i32;
        Self {
            zoom_e2: round(zoom * 1e2),
            lat_e4: round(lat * 1e4),
            lon_e4: round(lon * 1e4),
        }
    }

    /// Zoom.
    #[must_use]
    pub fn zoom(self) -> f64 {
        f64::from(self.zoom_e2) / 1e2
    }

    /// Degrees north.
    #[must_use]
    pub fn lat(self) -> f64 {
        f64::from(self.lat_e4) / 1e4
    }

    /// Degrees east.
    #[must_use]
    pub fn lon(self) -> f64 {
        f64::from(self.lon_e4) / 1e4
    }

    fn write(self) -> String {
        format!(
            "{}/{}/{}",
            fixed(self.zoom(), 2),
            fixed(self.lat(), 4),
            fixed(self.lon(), 4)
        )
    }
}

/// Keys of areas and districts, each once and only as many as are compared.
fn places(value: &str) -> Vec<Participant> {
    let mut places = Vec::new();
    for place in value.split(',').filter_map(|key| key.parse().ok()) {
        if places.len() < MOST_COMPARED && !places.contains(&place) {
            places.push(place);
        }
    }
    places
}

impl Query {
    /// Reads a query string without its question mark. Unknown names and impossible values are left out: an
    /// old or mistyped address still opens.
    #[must_use]
    pub fn parse(text: &str, identity: &Identity) -> Self {
        let mut query = Self::default();
        query.read(text, identity);
        query
    }

    /// Takes over what a query string says; what it does not name stays.
    pub fn read(&mut self, text: &str, identity: &Identity) {
        for (name, value) in text
            .split('&')
            .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        {
            let value = decode(value);
            match name {
                "view" => self.view = View::parse(&value),
                "level" => {
                    self.level = [Level::Municipalities, Level::Districts]
                        .into_iter()
                        .find(|level| level.token() == value);
                }
                "show" => {
                    let named =
                        |class: &MembershipClass| value.split(',').any(|token| token == class.token());
                    let classes = MembershipClass::ALL.into_iter().filter(named);
                    self.classes = ClassSet::from_classes(classes).unwrap_or(ClassSet::ALL);
                }
                "field" => {
                    self.field = (0..)
                        .zip(&identity.action_fields)
                        .find(|(_, field)| field.id == value)
                        .map(|(index, _)| index);
                }
                "q" => self.search = value,
                "layers" => {
                    self.layers = value
                        .split(',')
                        .filter(|id| !id.is_empty())
                        .map(str::to_owned)
                        .collect();
                }
                "panel" => self.panel_closed = value == "closed",
                "sort" => self.sort = TableOrder::parse(&value).unwrap_or_default(),
                "filter" => self.filter = value,
                "at" => self.at = value.parse().ok(),
                "theme" => self.theme = Theme::ALL.into_iter().find(|theme| theme.token() == value),
                "step" => self.step = value.parse().ok().filter(|step| *step > 0),
                "compare" => self.compare = places(&value),
                // With any value: `?kiosk` starts it, and the script beside the app reads the rest.
                "kiosk" => self.kiosk = true,
                name => {
                    if let Some(word) = Word::ALL.into_iter().find(|word| word.name() == name) {
                        self.words.set(word, value);
                    }
                }
            }
        }
    }

    /// Writes the query string with its question mark; empty when everything is usual.
    #[must_use]
    pub fn write(&self, identity: &Identity) -> String {
        let field = self
            .field
            .and_then(|index| identity.action_fields.get(usize::from(index)));
        let classes = || joined(self.classes.iter().map(MembershipClass::token), ",");
        let compared = || joined(self.compare.iter().map(Participant::to_string), ",");
        let mut written = String::new();
        let mut add = |name: &str, value: Option<String>| {
            let Some(value) = value else { return };
            written.push(if written.is_empty() { '?' } else { '&' });
            written.push_str(name);
            written.push('=');
            written.push_str(&encode(&value));
        };
        add("view", self.view.map(View::write));
        add("level", self.level.map(|level| level.token().to_owned()));
        add("show", (self.classes != ClassSet::ALL).then(classes));
        add("field", field.map(|field| field.id.clone()));
        add("q", (!self.search.is_empty()).then(|| self.search.clone()));
        add(
            "layers",
            (!self.layers.is_empty()).then(|| joined(&self.layers, ",")),
        );
        add("panel", self.panel_closed.then(|| "closed".to_owned()));
        add(
            "sort",
            (self.sort != TableOrder::default()).then(|| self.sort.token()),
        );
        add("filter", (!self.filter.is_empty()).then(|| self.filter.clone()));
        add("at", self.at.map(|ags| ags.to_string()));
        add("theme", self.theme.map(|theme| theme.token().to_owned()));
        add("step", self.step.map(|step| step.to_string()));
        add("compare", (!self.compare.is_empty()).then(compared));
        add("kiosk", self.kiosk.then(|| "on".to_owned()));
        for word in Word::ALL {
            let value = self.words.get(word);
            add(word.name(), (!value.is_empty()).then(|| value.to_owned()));
        }
        written
    }
}
