//! Scripts that name files beside them.

use crate::{Asset, PublishError};

/// A script with the published name in place of the one it calls a neighbouring file.
pub(crate) fn linked(
    script: &'static str,
    text: &str,
    name: &str,
    file: &Asset,
) -> Result<String, PublishError> {
    match text.matches(name).count() {
        1 => Ok(text.replace(name, &file.path.replacen("assets/", "./", 1))),
        count => Err(PublishError::Unlinked {
            script,
            name: name.to_owned(),
            count,
        }),
    }
}
