//! Links.

use region_core::admin::Citation;
use region_core::route::{Page, Route, Theme};
use region_core::state::Action;
use region_core::text::date;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::Ui;

/// A real link to a page; see [`follow_links`].
pub(crate) fn page_link(ui: &Ui, page: Page, class: &'static str, children: Html) -> Html {
    html! {
        <a href={ui.href(&page)} {class}>{ children }</a>
    }
}

/// A plain press on any link to a page that the app knows, in the page's language, stays in the app, whoever wrote the
/// link; everything else is left to the browser.
pub(crate) fn follow_links(ui: &Ui) -> Callback<MouseEvent> {
    let ui = ui.clone();
    Callback::from(move |event: MouseEvent| {
        let held = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if held || event.button() != 0 || event.default_prevented() {
            return;
        }
        let Some((link, route)) = site_link(&event, &ui).filter(|(_, route)| route.language == ui.language)
        else {
            return;
        };
        event.prevent_default();
        ui.dispatch.emit(match said(&link) {
            Some(query) => Action::Follow(route.page, query),
            None => Action::Open(route.page),
        });
    })
}

/// A link that is about to be used gets the theme that was chosen: it may be opened in a new tab.
pub(crate) fn keep_theme<E: AsRef<Event>>(ui: &Ui, theme: Option<Theme>) -> Callback<E> {
    let ui = ui.clone();
    Callback::from(move |event: E| {
        if let Some((link, mut route)) = site_link(event.as_ref(), &ui)
            .filter(|(link, route)| route.query.theme != theme && said(link).is_none())
        {
            route.query.theme = theme;
            // The attribute name is valid, so this cannot fail.
            link.set_attribute("href", &route.address(&ui.base, &ui.atlas))
                .unwrap_or_default();
        }
    })
}

/// The link of an event that leads to a page of the app.
fn site_link(event: &Event, ui: &Ui) -> Option<(Element, Route)> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let link = target.closest("a[href]").ok()??;
    let href = link.get_attribute("href")?;
    if !href.starts_with(&*ui.base) {
        return None;
    }
    let (path, query) = href.split_once('?').unwrap_or((&href, ""));
    let route = Route::parse(path, query, &ui.base, &ui.atlas);
    (!matches!(route.page, Page::NotFound(_))).then_some((link, route))
}

/// What a link says of the state of the map after its question mark, also that something has its usual value again. A
/// theme alone is no such thing.
fn said(link: &Element) -> Option<String> {
    let href = link.get_attribute("href")?;
    let (_, query) = href.split_once('?')?;
    let said = query
        .split('&')
        .any(|pair| !pair.is_empty() && !pair.starts_with("theme="));
    said.then(|| query.to_owned())
}

/// A link to a page with a plain text.
pub(crate) fn text_link(ui: &Ui, page: Page, text: impl Into<AttrValue>) -> Html {
    page_link(ui, page, "", Html::VText(text.into().into()))
}

/// A link of a list: a name, and on a line of its own what is said of it.
pub(crate) fn entry_link(ui: &Ui, page: Page, name: String, about: String) -> Html {
    let entry = html! { <><strong>{ name }</strong>{ " " }<span class="muted">{ about }</span></> };
    page_link(ui, page, "", entry)
}

/// A link away from the site, named by its host. Who hears it is told the last part of the address too: many
/// sources are of one host.
pub(crate) fn host_link(url: &str) -> Html {
    html! {
        <a href={url.to_owned()} rel="noreferrer external">
            { host_of(url).to_owned() }
            <span class="visually-hidden">{ page_words(url) }</span>
        </a>
    }
}

/// The last part of an address as words: " expo real 2021"; nothing where the address is only a host.
fn page_words(url: &str) -> String {
    let path = without_scheme(url).split_once('/').map_or("", |(_, path)| path);
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    if last.is_empty() {
        return String::new();
    }
    let mut words = String::from(" ");
    words.extend(
        last.chars()
            .map(|c| if c.is_ascii_punctuation() { ' ' } else { c }),
    );
    words
}

/// The host of an address, as a short name for a source.
pub(crate) fn host_of(url: &str) -> &str {
    let rest = without_scheme(url);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host).trim_end_matches('.')
}

/// An address from its host on. Looks for one character, because looking for texts costs a kilobyte.
fn without_scheme(url: &str) -> &str {
    url.split_once(':')
        .map_or(url, |(_, rest)| rest.trim_start_matches('/'))
}

/// The sources of a statement as links, with their date.
pub(crate) fn source_links(ui: &Ui, citation: &Citation) -> Html {
    let messages = ui.messages();
    let Citation { urls, date: state } = citation;
    let label = if urls.len() > 1 {
        messages.sources
    } else {
        messages.source
    };
    let links = urls.iter().enumerate().map(|(position, url)| {
        let known = ui.atlas.region.sources.iter().find(|source| source.id == *url);
        let link = known.map_or_else(
            || host_link(url),
            |source| Html::VText(AttrValue::from(source.title.get(ui.language).to_owned()).into()),
        );
        html! { <>{ if position > 0 { ", " } else { "" } }{ link }</> }
    });
    let as_of = state.map(|state| format!(" ({} {})", messages.as_of, date(ui.language, state)));
    html! {
        <p class="sources">{ label }{ ": " }{ for links }{ as_of.unwrap_or_default() }</p>
    }
}
