//! The frame of the panel and which content it shows.

use region_core::admin::Participant;
use region_core::atlas::Place;
use region_core::route::{Page, Theme};
use region_core::state::{Action, Sheet};
use region_core::table::TableView;
use yew::prelude::*;

use crate::explore::Exploring;
use crate::ui::{IconName, Ui, icon, page_link};

use super::about::about_view;
use super::area::area_profile;
use super::association::association_profile;
use super::collective::collective_profile;
use super::compare::compare_intro;
use super::district::district_profile;
use super::goals::goals_view;
use super::initiative::initiative_view;
use super::lists::{initiatives_view, members_view};
use super::municipality_list::municipalities_view;
use super::not_found::not_found_view;
use super::region::region_profile;
use super::site_pages::site_pages;
use super::table_filter::table_filter;
use super::themes::themes;
use super::tour::{tour_view, tours_view};

/// What the panel shows.
#[derive(Clone, PartialEq)]
pub(crate) struct Panel {
    pub(crate) page: Page,
    pub(crate) field: Option<u8>,
    /// What the table of municipalities shows.
    pub(crate) table: TableView,
    pub(crate) step: Option<u8>,
    /// The places that are compared, on the page that compares them.
    pub(crate) compare: Vec<Participant>,
    pub(crate) sheet: Sheet,
    pub(crate) closed: bool,
    /// Whether another page is to be shown than the one in the HTML, and its views are not there yet.
    pub(crate) waiting: bool,
    /// Whether the app draws the content; else what the HTML brought stays.
    pub(crate) drawn: bool,
    /// The chosen theme; nothing where there is no choice, as the app does not run yet.
    pub(crate) theme: Option<Option<Theme>>,
    /// How far exploring is.
    pub(crate) exploring: Exploring,
}

/// Beside the map on wide screens, a sheet of three heights on narrow ones.
pub(crate) fn panel(shown: &Panel, content: Html, ui: &Ui) -> Html {
    let messages = ui.messages();
    let sheet = match shown.sheet {
        Sheet::Peek => "peek",
        Sheet::Half => "half",
        Sheet::Full => "full",
    };
    let (lower, higher) = match shown.sheet {
        Sheet::Peek => (None, Some(Sheet::Half)),
        Sheet::Half => (Some(Sheet::Peek), Some(Sheet::Full)),
        Sheet::Full => (Some(Sheet::Half), None),
    };
    let step = |sheet: Option<Sheet>, name: IconName, label: &'static str| {
        html! {
            <button
                type="button"
                class="icon-button"
                aria-label={label}
                disabled={sheet.is_none()}
                onclick={ui.on(Action::SetSheet(sheet.unwrap_or_default()))}
            >
                { icon(name) }
            </button>
        }
    };
    html! {
        <aside
            class={classes!("panel", sheet, shown.closed.then_some("closed"))}
            aria-label={messages.panel}
            hidden={shown.closed}
        >
            <div class="panel-bar">
                if shown.page != Page::Region {
                    { page_link(ui, Page::Region, "back", html! { <>{ icon(IconName::Back) }{ messages.whole_region }</> }) }
                }
                <span class="sheet-steps">
                    { step(lower, IconName::ChevronDown, messages.smaller) }
                    { step(higher, IconName::ChevronUp, messages.larger) }
                </span>
                <button
                    type="button"
                    class="icon-button close-panel"
                    aria-label={messages.close_panel}
                    onclick={ui.on(Action::TogglePanel)}
                >
                    { icon(IconName::Close) }
                </button>
            </div>
            if shown.page == Page::Municipalities {
                { table_filter(&shown.table, &shown.exploring.explored, ui) }
            }
            <div id="panel-scroll" class="panel-scroll" tabindex="-1">
                <article id="content" tabindex="-1" aria-busy={shown.waiting.then_some("true")}>{ content }</article>
                { site_pages(ui) }
                { shown.theme.map(|chosen| themes(chosen, ui)).unwrap_or_default() }
            </div>
        </aside>
    }
}

/// What stands in the panel.
pub(crate) fn content(shown: &Panel, ui: &Ui) -> Html {
    match &shown.page {
        Page::Region => region_profile(ui),
        Page::Place(place @ Place::Area(ags)) => {
            let note = shown
                .exploring
                .coloured()
                .map(|(views, explored)| (views.note)(explored, *place, ui));
            area_profile(ui, *ags, note)
        }
        Page::Place(Place::District(key)) => district_profile(ui, *key),
        Page::Place(Place::Collective(key)) => collective_profile(ui, *key),
        Page::Place(Place::Association(body)) => association_profile(ui, *body),
        Page::Initiative(index) => initiative_view(ui, *index),
        Page::Members => members_view(ui),
        Page::Initiatives => initiatives_view(ui, shown.field, &shown.exploring),
        Page::Municipalities => municipalities_view(&shown.table, &shown.exploring.explored, ui),
        Page::About => about_view(ui),
        Page::Goals => goals_view(ui),
        Page::Compare => compare_intro(ui),
        Page::Tours => tours_view(ui),
        Page::Tour(index) => tour_view(ui, *index, shown.step),
        Page::NotFound(path) => not_found_view(ui, path),
    }
}
