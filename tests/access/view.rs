//! What is looked at: a page in a state, in a language, a theme and a size.

use std::path::Path;

use region_tests::support::Page;
use serde_json::json;

use crate::pairs::{every_pair, holds_every_pair};
use crate::place::{AREA, COMPARISON, LANGUAGES, PLACES, Place, START};

/// Looks of the site. Another one is one more row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Theme {
    pub(crate) name: &'static str,
    /// What the system asks for.
    scheme: &'static str,
    /// How much contrast it asks for.
    contrast: &'static str,
    /// What the address asks for; nothing leaves it to the system.
    query: Option<&'static str>,
}

pub(crate) const THEMES: [Theme; 5] = [
    Theme {
        name: "light",
        scheme: "light",
        contrast: "no-preference",
        query: None,
    },
    Theme {
        name: "dark",
        scheme: "dark",
        contrast: "no-preference",
        query: None,
    },
    Theme {
        name: "contrast",
        scheme: "light",
        contrast: "more",
        query: None,
    },
    Theme {
        name: "chosen-contrast",
        scheme: "dark",
        contrast: "no-preference",
        query: Some("theme=contrast"),
    },
    Theme {
        name: "chosen-dark",
        scheme: "light",
        contrast: "no-preference",
        query: Some("theme=dark"),
    },
];

/// Sizes: the usual one, the narrowest that must not scroll sideways, a large window, an upright and a very large
/// screen as on fairs.
pub(crate) const SIZES: [(u32, u32); 5] = [(1280, 800), (320, 640), (1920, 1080), (1080, 1920), (3840, 2160)];

/// What is opened on a page before it is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// Nothing.
    Plain,
    /// The search, with results.
    Search,
    /// The search, without any.
    SearchInVain,
    /// The legend.
    Legend,
    /// A layer of the operator.
    Layer,
    /// A file of the visitor.
    File,
    /// A file that cannot be read.
    BrokenFile,
    /// The list of what a press on the map may have meant.
    Chooser,
    /// The panel put away.
    PanelClosed,
    /// The lowest sheet.
    SheetPeek,
    /// The highest sheet.
    SheetFull,
    /// The areas in the colours of a figure.
    Figure,
    /// The timeline.
    Timeline,
    /// Three places side by side.
    Compared,
    /// What can be taken along.
    Take,
    /// The list of keys.
    Keys,
    /// In other people's pages: the map alone.
    FrameMap,
    /// In other people's pages: map and profile.
    FrameProfile,
}

/// States of the start page; each further row of the list names another page.
const STATES: [(Place, State); 21] = [
    (START, State::Search),
    (START, State::SearchInVain),
    (START, State::Legend),
    (START, State::Layer),
    (START, State::File),
    (START, State::BrokenFile),
    (START, State::Chooser),
    (START, State::PanelClosed),
    (START, State::SheetPeek),
    (START, State::SheetFull),
    (AREA, State::SheetPeek),
    (AREA, State::SheetFull),
    (START, State::Figure),
    (AREA, State::Figure),
    (START, State::Timeline),
    (COMPARISON, State::Compared),
    (START, State::Take),
    (START, State::Keys),
    (START, State::FrameMap),
    (AREA, State::FrameMap),
    (AREA, State::FrameProfile),
];

/// A page in a state.
pub(crate) type Subject = (Place, State);

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct View {
    pub(crate) place: Place,
    pub(crate) state: State,
    pub(crate) language: &'static str,
    pub(crate) theme: Theme,
    pub(crate) size: (u32, u32),
}

/// The middle of a gathered marker that nothing floats on and that does not come apart: a press there may mean any of its
/// initiatives.
const GATHERED: &str = "(() => {
    const middle = (node) => { const box = node.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; };
    const few = [...document.querySelectorAll('.marker-count')].filter((count) => Number(count.textContent) <= 12);
    return few.map(middle).find(([x, y]) => document.elementFromPoint(x, y)?.closest('.stage')) ?? null;
})()";

impl State {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Search => "search",
            Self::SearchInVain => "search-in-vain",
            Self::Legend => "legend",
            Self::Layer => "layer",
            Self::File => "file",
            Self::BrokenFile => "broken-file",
            Self::Chooser => "chooser",
            Self::PanelClosed => "panel-closed",
            Self::SheetPeek => "sheet-peek",
            Self::SheetFull => "sheet-full",
            Self::Figure => "figure",
            Self::Timeline => "timeline",
            Self::Compared => "compared",
            Self::Take => "take",
            Self::Keys => "keys",
            Self::FrameMap => "frame-map",
            Self::FrameProfile => "frame-profile",
        }
    }

    /// Whether there is such a state in a window of this width. Wide windows have no sheet, and their legend is open
    /// by itself.
    fn is_for(self, width: u32) -> bool {
        match self {
            Self::Legend | Self::SheetPeek | Self::SheetFull => width < 600,
            // On the narrowest screens the panel is a sheet that is made lower instead.
            Self::PanelClosed => width >= 1280,
            // On the narrowest screens no gathered marker lies free of what floats on the map.
            Self::Chooser => width >= 360,
            _ => true,
        }
    }

    fn query(self) -> Option<&'static str> {
        match self {
            Self::Search => Some("q=ein"),
            Self::SearchInVain => Some("q=xyzxyz"),
            Self::Layer => Some("layers=orte"),
            Self::PanelClosed => Some("panel=closed"),
            Self::Figure => Some("colour=population"),
            Self::Timeline => Some("year=2011"),
            Self::Compared => Some("compare=03155013,03157,03241001"),
            Self::FrameMap => Some("embed=map"),
            Self::FrameProfile => Some("embed=profile"),
            _ => None,
        }
    }

    fn enter(self, page: &Page) {
        const INPUT: &str = ".file-button input[type=file]";
        let fixture = |path: &str| {
            Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("fixtures/overlays")
                .join(path)
        };
        match self {
            Self::Plain | Self::PanelClosed | Self::FrameMap | Self::FrameProfile => {}
            Self::Figure => {
                page.wait_for(".tints path");
            }
            Self::Timeline => {
                page.wait_for(".timebar input");
            }
            Self::Compared => {
                page.wait_for(".compare-table");
            }
            Self::Take => {
                page.click(".controls .pan + button");
                page.wait_for("#take[open] .take-code");
            }
            Self::Keys => {
                page.click(".controls > a");
                page.wait_for("dialog[open]");
            }
            Self::Search => {
                page.wait_for("#search-results [role=option]");
            }
            Self::SearchInVain => {
                page.wait_for(".search-results .hint");
            }
            Self::Legend => {
                page.click(".legend-toggle");
                page.wait_for(".legend.open");
            }
            Self::Layer => page.wait_until("document.querySelectorAll('.overlay-point').length > 20"),
            Self::File => {
                page.choose_file(INPUT, &fixture("good/styled-features.geojson"));
                page.wait_for(".overlay-line");
            }
            Self::BrokenFile => {
                page.choose_file(INPUT, &fixture("broken/metres.geojson"));
                page.wait_for(".legend .problem[role=alert]");
            }
            Self::Chooser => {
                let at = page.eval(GATHERED);
                let (Some(x), Some(y)) = (at[0].as_f64(), at[1].as_f64()) else {
                    panic!("no gathered marker lies free: {at}");
                };
                page.click_at(x, y);
                page.wait_for(".chooser");
            }
            Self::SheetPeek => {
                page.click(".sheet-steps button:first-child");
                page.wait_for(".panel.peek");
            }
            Self::SheetFull => {
                page.click(".sheet-steps button:last-child");
                page.wait_for(".panel.full");
            }
        }
    }
}

impl View {
    /// The view everybody knows: light, German, in a usual window; narrow where the state needs it.
    fn usual((place, state): Subject) -> Self {
        let size = SIZES.into_iter().find(|(width, _)| state.is_for(*width));
        Self {
            place,
            state,
            language: LANGUAGES[0],
            theme: THEMES[0],
            size: size.unwrap_or(SIZES[0]),
        }
    }

    pub(crate) fn name(&self) -> String {
        let (width, height) = self.size;
        format!(
            "{} {} {} {} {width}x{height}",
            self.place.name,
            self.state.name(),
            self.language,
            self.theme.name
        )
    }

    /// Opens it and waits until it is still.
    pub(crate) fn open(&self, page: &Page) {
        page.set_size(self.size.0, self.size.1);
        // Without movement, so that nothing is caught half faded in.
        let features = [
            json!({ "name": "prefers-color-scheme", "value": self.theme.scheme }),
            json!({ "name": "prefers-contrast", "value": self.theme.contrast }),
            json!({ "name": "prefers-reduced-motion", "value": "reduce" }),
        ];
        page.devtools("Emulation.setEmulatedMedia", json!({ "features": features }));
        let queries: Vec<&str> = self.state.query().into_iter().chain(self.theme.query).collect();
        let mut path = self.place.path(self.language);
        if !queries.is_empty() {
            path = format!("{path}?{}", queries.join("&"));
        }
        if self.place.has_app() {
            page.open(&path);
            if page.count(".layer") > 0 {
                page.wait_for(".layer[data-resting]");
            }
        } else {
            page.open_without_waiting(&path);
        }
        self.state.enter(page);
        let settled = "Promise.all([document.fonts.ready, ...document.getAnimations().map((one) => one.finished)]) \
             .then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))))";
        assert_eq!(page.eval(settled), true, "{}", self.name());
    }
}

/// Every page in every state.
pub(crate) fn subjects() -> Vec<Subject> {
    let plain = PLACES.into_iter().map(|place| (place, State::Plain));
    plain.chain(STATES).collect()
}

/// The views: every subject as usual, and then so many that every two of subject, language, theme and size meet.
pub(crate) fn views() -> Vec<View> {
    let subjects = subjects();
    let view = |[subject, language, theme, size]: [usize; 4]| {
        let (place, state) = subjects[subject];
        View {
            place,
            state,
            language: LANGUAGES[language],
            theme: THEMES[theme],
            size: SIZES[size],
        }
    };
    let position = |subject: usize| {
        let usual = View::usual(subjects[subject]);
        let size = SIZES
            .iter()
            .position(|size| *size == usual.size)
            .unwrap_or_default();
        [subject, 0, 0, size]
    };
    let given: Vec<[usize; 4]> = (0..subjects.len()).map(position).collect();
    let counts = [subjects.len(), LANGUAGES.len(), THEMES.len(), SIZES.len()];
    let allowed = |[subject, _, _, size]: [usize; 4]| subjects[subject].1.is_for(SIZES[size].0);
    let rows = every_pair(counts, given, allowed);
    assert!(holds_every_pair(counts, &rows, allowed));
    rows.into_iter().map(view).collect()
}

/// One view of each subject: as usual.
pub(crate) fn usual_views() -> Vec<View> {
    subjects().into_iter().map(View::usual).collect()
}
