//! Files of the visitor. They are read here and never sent anywhere.

use gloo::file::futures::read_as_text;
use gloo::file::{Blob, File, FileList};
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, HtmlInputElement};

/// The files picked in an input; the input is emptied, so that the same file can be picked again.
pub(crate) fn picked_files(event: &Event) -> Vec<File> {
    let Some(input) = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
    else {
        return Vec::new();
    };
    let files = input
        .files()
        .map(|files| FileList::from(files).to_vec())
        .unwrap_or_default();
    input.set_value("");
    files
}

/// The files dropped on an element.
pub(crate) fn dropped_files(event: &DragEvent) -> Vec<File> {
    event
        .data_transfer()
        .and_then(|transfer| transfer.files())
        .map(|files| FileList::from(files).to_vec())
        .unwrap_or_default()
}

/// Reads a file as text.
pub(crate) async fn read_file(file: &File) -> Result<String, String> {
    let blob: &Blob = file;
    read_as_text(blob).await.map_err(|error| error.to_string())
}

/// Gives the browser a turn, so that it can draw and answer in the midst of long work.
pub(crate) async fn next_turn() {
    gloo::timers::future::TimeoutFuture::new(0).await;
}
