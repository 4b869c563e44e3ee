//! Files of the visitor. They are read here and never sent anywhere.

use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, File, FileList, HtmlInputElement};

/// The files picked in an input; the input is emptied, so that the same file can be picked again.
pub(crate) fn picked_files(event: &Event) -> Vec<File> {
    let Some(input) = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
    else {
        return Vec::new();
    };
    let files = all(input.files());
    input.set_value("");
    files
}

/// The files dropped on an element.
pub(crate) fn dropped_files(event: &DragEvent) -> Vec<File> {
    all(event.data_transfer().and_then(|transfer| transfer.files()))
}

fn all(list: Option<FileList>) -> Vec<File> {
    let files = list.iter();
    files
        .flat_map(|list| (0..list.length()).filter_map(|index| list.get(index)))
        .collect()
}
