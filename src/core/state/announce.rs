//! What a change is told as to those who cannot see it.

use std::rc::Rc;

use crate::atlas::Atlas;
use crate::route::{Level, Page, page_name};
use crate::text::{joined, messages, place_title};

use super::{AppState, Layer, LayerId};

/// One sentence on what changed: the page that was opened, the order of the table, the level, a
/// layer. `None` where nothing of this changed, or
/// where the page itself tells it: search counts its results, and a layer with an error has an alert of its own.
#[must_use]
pub fn announcement(before: &AppState, after: &AppState, atlas: &Atlas) -> Option<String> {
    if !(before.measured && before.arrived) {
        return None;
    }
    let words = messages(after.language());
    if before.route.page != after.route.page {
        let name = page_name(&after.route.page, after.language(), atlas);
        return Some(words.told_open.with(&[&name]));
    }
    let order = after.query().sort;
    if before.query().sort != order && after.route.page == Page::Municipalities {
        return Some(order.in_words(words));
    }
    if before.query().step != after.query().step
        && let Some((step, count)) = after.route.progress(atlas)
    {
        let step = words.tour_step.with(&[&step.to_string(), &count.to_string()]);
        let name = page_name(&after.route.subject(atlas), after.language(), atlas);
        return Some(format!("{step}: {name}"));
    }
    if after.route.page == Page::Compare && before.query().compare != after.query().compare {
        let places = after.query().compare.iter();
        let titles =
            places.map(|place| place_title(after.language(), atlas.participant_place(*place), atlas));
        return Some(format!("{}: {}", words.compare, joined(titles, ", ")));
    }
    let level = after.level(atlas);
    if before.level(atlas) != level {
        let shown = match level {
            Level::Municipalities => words.municipalities,
            Level::Districts => words.level_districts,
        };
        return Some(words.told_level.with(&[shown]));
    }
    let twin = |layers: &[Rc<Layer>], id: &LayerId| layers.iter().find(|layer| layer.id == *id).cloned();
    let appeared = after.layers.iter().find_map(|layer| {
        let overlay = layer.shown()?;
        let was = twin(&before.layers, &layer.id);
        let news = was.is_none_or(|was| was.shown().is_none());
        news.then(|| {
            let count = words.layer_features.counted(overlay.features.len());
            format!("{}: {count}", layer_title(layer, after, atlas))
        })
    });
    appeared.or_else(|| {
        let hidden = before.layers.iter().find(|layer| {
            let is = twin(&after.layers, &layer.id);
            layer.visible && !is.is_some_and(|is| is.visible)
        })?;
        Some(words.told_hidden.with(&[&layer_title(hidden, after, atlas)]))
    })
}

fn layer_title(layer: &Layer, state: &AppState, atlas: &Atlas) -> String {
    match &layer.id {
        LayerId::File(_) => layer.file_name.clone(),
        LayerId::Published(id) => atlas
            .region
            .overlays
            .iter()
            .find(|overlay| overlay.id == *id)
            .map(|overlay| overlay.title.get(state.language()).to_owned())
            .unwrap_or_default(),
    }
}
