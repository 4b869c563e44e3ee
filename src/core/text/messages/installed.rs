//! Which messages there are. Native programs have those of every language; the app has those of its page's language,
//! which come with the facts: a page needs no other, and texts are a large part of a small program.

use std::sync::OnceLock;

use crate::admin::Language;

use super::Messages;

/// Parts texts from each other.
const BETWEEN: char = '\u{1f}';

static INSTALLED: OnceLock<Messages> = OnceLock::new();

/// All texts of a language as one, for [`install`].
#[cfg(feature = "every-language")]
#[must_use]
pub fn joined(language: Language) -> String {
    messages(language).texts().join(&BETWEEN.to_string())
}

/// Takes the messages that came with the facts. Later calls change nothing.
///
/// # Errors
/// With the number of texts found, when there are fewer than messages.
pub fn install(texts: String) -> Result<(), usize> {
    let texts: &'static str = Box::leak(texts.into_boxed_str());
    let count = || texts.split(BETWEEN).count();
    let messages = Messages::from_texts(texts.split(BETWEEN)).ok_or_else(count)?;
    INSTALLED.get_or_init(|| messages);
    Ok(())
}

/// The messages of a language.
///
/// # Panics
/// In the app, when none were installed: it does so before anything else.
#[cfg(not(feature = "every-language"))]
#[must_use]
pub fn messages(_language: Language) -> &'static Messages {
    INSTALLED
        .get()
        .expect("messages are installed before anything is drawn")
}

/// The messages of a language.
#[cfg(feature = "every-language")]
#[must_use]
pub fn messages(language: Language) -> &'static Messages {
    match language {
        Language::German => &super::de::MESSAGES,
        Language::English => &super::en::MESSAGES,
        Language::EasyGerman => &super::easy::MESSAGES,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn installed_messages_say_what_was_joined() {
        assert_eq!(install("too few".to_owned()), Err(1));
        install(joined(Language::English)).unwrap();
        let (installed, english) = (INSTALLED.get().unwrap(), messages(Language::English));
        assert_eq!(installed.texts(), english.texts());
    }
}
