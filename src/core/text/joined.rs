//! Texts in a row.

/// Texts with something between them. The standard library's way is larger for each kind of list.
#[must_use]
pub fn joined<T: AsRef<str>>(texts: impl IntoIterator<Item = T>, between: &str) -> String {
    let mut all = String::new();
    for (position, text) in texts.into_iter().enumerate() {
        if position > 0 {
            all.push_str(between);
        }
        all.push_str(text.as_ref());
    }
    all
}
