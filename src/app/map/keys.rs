//! The list of keys.

use region_core::document::DocumentId;
use region_core::state::Action;
use yew::prelude::*;

use crate::browser::open_dialog;
use crate::ui::{IconName, Ui, icon, use_change};

/// A link to the help page, which opens the list of keys instead once the app runs.
pub(super) fn keys_link(ui: &Ui) -> Html {
    let messages = ui.messages();
    let dispatch = ui.dispatch.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        if !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()) {
            event.prevent_default();
            dispatch.emit(Action::ShowKeys(true));
        }
    });
    html! {
        <a class="icon-button" href={help_page(ui)} aria-label={messages.keys} title={messages.keys} {onclick}>
            { icon(IconName::Help) }
        </a>
    }
}

fn help_page(ui: &Ui) -> String {
    format!("{}{}", ui.base, DocumentId::Help.path(ui.language))
}

/// The list, as a dialog. The browser itself keeps the focus in it, closes it with Escape and gives the focus back.
#[hook]
pub(crate) fn use_keys(shown: bool, ui: &Ui) -> Html {
    use_change(shown, |shown| {
        if *shown {
            open_dialog("#keys");
        }
    });
    if !shown {
        return Html::default();
    }
    let messages = ui.messages();
    let mut listed = messages.keys_listed.0.split('|');
    let mut rows = Vec::new();
    while let (Some(key), Some(meaning)) = (listed.next(), listed.next()) {
        rows.push(html! { <><dt><kbd>{ key }</kbd></dt><dd>{ meaning }</dd></> });
    }
    html! {
        <dialog id="keys" class="keys" aria-labelledby="keys-title" onclose={ui.on(Action::ShowKeys(false))}>
            <form method="dialog" class="keys-head">
                <h2 id="keys-title">{ messages.keys }</h2>
                <button class="icon-button" aria-label={messages.close}>{ icon(IconName::Close) }</button>
            </form>
            <dl>{ for rows }</dl>
            <p>{ messages.keys_more }{ " " }<a href={help_page(ui)}>{ messages.help }</a></p>
        </dialog>
    }
}
