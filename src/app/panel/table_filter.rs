//! The field that filters the table. It stands in the panel's frame, so that it works before the views are there.

use region_core::explore::Explored;
use region_core::state::Action;
use region_core::table::TableView;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::ui::Ui;

/// Field, and how many rows it left.
pub(super) fn table_filter(table: &TableView, explored: &Explored, ui: &Ui) -> Html {
    let messages = ui.messages();
    let dispatch = ui.dispatch.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        let field = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(field) = field {
            dispatch.emit(Action::FilterTable(field.value()));
        }
    });
    // Nothing is told that was not asked for.
    let counted = if table.filter.is_empty() {
        String::new()
    } else {
        let rows = table.rows(ui.language, &ui.atlas).into_iter();
        let found = rows.filter(|index| explored.shows(*index)).count().to_string();
        let all = ui.atlas.region.areas.len().to_string();
        messages.rows_counted.with(&[&found, &all])
    };
    html! {
        <div class="table-filter">
            <label for="filter">{ messages.filter_rows }</label>
            <input id="filter" type="search" autocomplete="off" value={table.filter.clone()} {oninput}/>
            <span role="status">{ counted }</span>
        </div>
    }
}
