//! What can happen.

use std::rc::Rc;

use crate::admin::Participant;
use crate::atlas::{Compass, MembershipClass, Place};
use crate::dataset::Context;
use crate::explore::Explorer;
use crate::geo::{Insets, ScreenPoint, Viewport};
use crate::overlay::Overlay;
use crate::route::{Level, Page, Route, Theme, Words};

use super::{LayerId, Motion, Sheet};

/// What touches the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointerKind {
    /// Mouse or trackpad: exact.
    Mouse,
    /// Finger: wide.
    Touch,
    /// Pen: exact, but it trembles.
    Pen,
}

/// Whether a press asks the browser for something else (a new tab, a download).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Modifier {
    /// A plain press.
    None,
    /// Ctrl, Cmd, Shift or Alt is held, or it is not the first button.
    Held,
}

/// A key that means something on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MapKey {
    /// An arrow: to the neighbour there.
    Go(Compass),
    /// An arrow with Shift: look farther there.
    Pan(Compass),
    /// Home: to the first place by name.
    First,
    /// End: to the last place by name.
    Last,
    /// A letter, at a time in milliseconds of a steady clock: to the next place whose name begins like this.
    Letter(char, f64),
    /// Plus.
    ZoomIn,
    /// Minus.
    ZoomOut,
    /// Zero: the whole region.
    Whole,
    /// Escape.
    Escape,
}

/// A movement in the list of search results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchStep {
    /// To the next result, from the last to the first.
    Next,
    /// To the one before, from the first to the last.
    Previous,
    /// To the first.
    First,
    /// To the last.
    Last,
}

/// Something that happened, or that somebody wants.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The window or what covers it changed its size.
    Measured {
        /// Size of the map's window.
        viewport: Viewport,
        /// What floats on it.
        insets: Insets,
    },
    /// The visitor's wish about movement.
    MotionPreferred(Motion),
    /// Time passed while something moves; milliseconds of a steady clock.
    Ticked {
        /// Now.
        now_ms: f64,
    },
    /// The camera has rested a while: draw sharply.
    Settled,
    /// A pointer went down on the map.
    PointerPressed {
        /// The browser's number for it.
        id: i32,
        /// Where.
        at: ScreenPoint,
        /// What it is.
        kind: PointerKind,
    },
    /// A pointer moved over the map, pressed or not.
    PointerMoved {
        /// The browser's number for it.
        id: i32,
        /// Where.
        at: ScreenPoint,
    },
    /// A pointer went up.
    PointerReleased {
        /// The browser's number for it.
        id: i32,
        /// Where.
        at: ScreenPoint,
        /// Whether the press was meant for the browser.
        modifier: Modifier,
        /// Milliseconds of a steady clock, to tell double taps.
        now_ms: f64,
    },
    /// The browser took a pointer away, or it left the map.
    PointerLost {
        /// The browser's number for it.
        id: i32,
    },
    /// The wheel turned, or a trackpad pinched.
    Wheeled {
        /// Where.
        at: ScreenPoint,
        /// How far down, in pixels as browsers count (a notch is about 100).
        delta_px: f64,
    },
    /// A key was pressed while the map has the focus.
    KeyPressed(MapKey),
    /// A zoom button: steps of one level, positive is closer.
    ZoomStepped(f64),
    /// Show the whole region.
    ShowWhole,
    /// Look farther in a direction: what dragging does, by a press.
    Panned(Compass),
    /// A link on the map got the focus.
    Reached(Place),
    /// Open or close the list of keys.
    ShowKeys(bool),
    /// Open or close what visitors can take along.
    ShowTake(bool),
    /// Open a page.
    Open(Page),
    /// Follow a link that names a page and some of the state; what it does not name stays.
    Follow(Page, String),
    /// Show the rows of the table that contain a text.
    FilterTable(String),
    /// Compare these places.
    Compare(Vec<Participant>),
    /// The browser went back or forward, or was given an address.
    RouteChanged(Route),
    /// Choose what is picked and named.
    ChooseLevel(Level),
    /// The legend is opened, or closed.
    ToggleLegend,
    /// Show or hide a class of the legend.
    ToggleClass(MembershipClass),
    /// Show the initiatives of one field only, or of all.
    FilterField(Option<u8>),
    /// Show or put away the panel.
    TogglePanel,
    /// Set the height of the bottom sheet.
    SetSheet(Sheet),
    /// Choose a theme, or leave it to the system.
    ChooseTheme(Option<Theme>),
    /// Text of the search box.
    SetQuery(String),
    /// Move in the search results; there are so many.
    StepSearch(SearchStep, usize),
    /// Close the list of results, keep the text.
    CloseSearch,
    /// Open the list of results.
    OpenSearch,
    /// Close the chooser.
    CloseChooser,
    /// The detailed geometry arrived (or not).
    DetailArrived(Result<(), String>),
    /// What lies around the territory arrived.
    SurroundingsArrived(Rc<Context>),
    /// Somebody wants to explore.
    Explore,
    /// What answers the words of exploring arrived.
    ExplorerArrived(Explorer),
    /// Explore by these words.
    SetWords(Words),
    /// Show or hide a class of the colours; `None` are the areas without one.
    ToggleShown(Option<usize>),
    /// Let the years pass, or stop.
    Play(bool),
    /// Show or hide a layer.
    ToggleLayer(LayerId),
    /// A layer was read, or cannot be; why not, in a sentence of the page's language.
    LayerRead(LayerId, Result<Rc<Overlay>, String>),
    /// A layer's file did not come.
    LayerFailed(LayerId, String),
    /// The visitor opened a file of this name; its number is the argument.
    FileOpened(u32, String),
    /// Take an opened file away.
    RemoveFile(u32),
}
