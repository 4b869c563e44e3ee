//! What belongs to a word.

/// Whether a sign is a letter or a digit. As the standard library says it for the letters of Europe's languages in
/// Latin script; beyond them everything counts as a letter that is not punctuation or a symbol. The library's own
/// tables are 5 kB of the program.
#[must_use]
pub fn is_word_letter(sign: char) -> bool {
    match sign {
        '\0'..='\u{7f}' => sign.is_ascii_alphanumeric(),
        'ª' | '²' | '³' | 'µ' | '¹' | 'º' | '¼'..='¾' => true,
        '\u{80}'..='\u{bf}' | '×' | '÷' => false,
        // Marks above letters, punctuation, signs and arrows, punctuation of East Asia.
        '\u{2c2}'..='\u{2df}' | '\u{300}'..='\u{344}' | '\u{346}'..='\u{36f}' => false,
        '\u{2000}'..='\u{2070}' | '\u{207a}'..='\u{2bff}' | '\u{3000}'..='\u{3004}' => false,
        '\u{3008}'..='\u{3020}' | '\u{fe00}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff0f}' => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_latin_script_are_those_of_the_standard_library() {
        for sign in ('\0'..='\u{24f}').chain('\u{1e00}'..='\u{1eff}') {
            assert_eq!(is_word_letter(sign), sign.is_alphanumeric(), "{sign:?}");
        }
    }

    #[test]
    fn signs_between_words_are_none() {
        for sign in "–—‘’“”„«»…·•€→ \u{a0}\u{200b}、（".chars() {
            assert!(!is_word_letter(sign), "{sign:?}");
        }
    }
}
