//! Pages in frames.

use serde_json::{Value, json};

use super::Page;
use super::command::Plain;

impl Page<'_> {
    /// The address of the site that is tested, with a slash at its end.
    #[must_use]
    pub fn site(&self) -> &str {
        self.base
    }

    /// The picture of an element, as a PNG file.
    #[track_caller]
    #[must_use]
    pub fn picture_of(&self, css: &str) -> Vec<u8> {
        let element = self.wait_for(css);
        self.done(self.session.wait(async |_| element.screenshot().await))
    }

    /// Looks into a frame, which a JavaScript expression of the page around names; afterwards the page around is meant again.
    #[track_caller]
    pub fn in_frame<T>(&self, frame: &str, look: impl FnOnce(&Self) -> T) -> T {
        self.wait_until(&format!("{frame}?.isConnected"));
        let id = self.eval(frame);
        self.done(self.session.send(Plain::post("frame", json!({ "id": id }))));
        let seen = look(self);
        self.done(
            self.session
                .send(Plain::post("frame", json!({ "id": Value::Null }))),
        );
        seen
    }
}
