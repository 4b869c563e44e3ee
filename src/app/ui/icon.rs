//! Icons.

use yew::prelude::*;

/// Which icon. Drawn on a grid of 24 with round strokes of 2, in the manner of the Lucide set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum IconName {
    Search,
    Plus,
    Minus,
    Whole,
    Close,
    Back,
    Panel,
    Legend,
    File,
    ChevronUp,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    Pan,
    Help,
    Take,
}

impl IconName {
    fn path(self) -> &'static str {
        match self {
            Self::Search => "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM20 20l-4-4",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Minus => "M5 12h14",
            Self::Whole => "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
            Self::Close => "M6 6l12 12M18 6L6 18",
            Self::Back => "M19 12H5M11 6l-6 6 6 6",
            Self::Panel => "M4 5h16v14H4zM14 5v14",
            Self::Legend => "M4 6h2M4 12h2M4 18h2M10 6h10M10 12h10M10 18h10",
            Self::File => "M12 15V4M8 8l4-4 4 4M4 15v5h16v-5",
            Self::ChevronUp => "M6 15l6-6 6 6",
            Self::ChevronDown => "M6 9l6 6 6-6",
            Self::ChevronLeft => "M15 6l-6 6 6 6",
            Self::ChevronRight => "M9 6l6 6-6 6",
            Self::Pan => "M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3",
            Self::Take => "M12 3v11M8 10l4 4 4-4M5 17v3h14v-3",
            Self::Help => "M9 9a3 3 0 1 1 4.4 2.7c-.9.5-1.4 1.1-1.4 2.3M12 18v.01",
        }
    }
}

/// An icon without a name of its own: what it stands beside or in says it.
pub(crate) fn icon(name: IconName) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d={name.path()}/>
        </svg>
    }
}

/// A button that shows an icon and has a name.
pub(crate) fn icon_button(
    name: IconName,
    label: &'static str,
    class: &'static str,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <button type="button" class={classes!("icon-button", class)} aria-label={label} title={label} {onclick}>
            { icon(name) }
        </button>
    }
}
