//! JSON as a row of events. The reader holds nothing but its place, so it can pause between any two of them.

use std::borrow::Cow;

use super::Syntax;

/// Arrays and objects within each other; GeoJSON itself needs nine levels.
const MOST_LEVELS: usize = 64;

/// A piece of JSON.
#[derive(Debug, PartialEq)]
pub(super) enum Event<'t> {
    BeginObject,
    EndObject,
    BeginArray,
    EndArray,
    /// The name of a member; its value follows.
    Name(Cow<'t, str>),
    Text(Cow<'t, str>),
    /// A number as it is written.
    Number(&'t str),
    Truth(bool),
    Null,
    /// The document is over.
    End,
}

/// Why a text is not JSON; the place is [`Reader::at`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    Expected(Syntax),
    TooDeep,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Next {
    Value,
    /// A value, or `]` right after `[`.
    ValueOrEnd,
    Name,
    /// A name, or `}` right after `{`.
    NameOrEnd,
    /// Comma or end of what is open; at the top, the end of the text.
    CommaOrEnd,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Bracket {
    Object,
    Array,
}

/// A place in a text. The text is handed in at each step and must be the same one.
#[derive(Debug)]
pub(super) struct Reader {
    /// The byte that is read next.
    pub(super) at: usize,
    open: Vec<Bracket>,
    next: Next,
}

impl Reader {
    pub(super) fn new() -> Self {
        Self {
            at: 0,
            open: Vec::new(),
            next: Next::Value,
        }
    }

    /// The next event.
    pub(super) fn next<'t>(&mut self, text: &'t str) -> Result<Event<'t>, Trouble> {
        let mut byte = self.skip_space(text);
        if self.next == Next::CommaOrEnd {
            match (self.open.last(), byte) {
                (None, None) => return Ok(Event::End),
                (None, Some(_)) => return Err(Trouble::Expected(Syntax::End)),
                (Some(bracket), Some(b',')) => {
                    self.next = match bracket {
                        Bracket::Object => Next::Name,
                        Bracket::Array => Next::Value,
                    };
                    self.at += 1;
                    byte = self.skip_space(text);
                }
                (Some(Bracket::Object), Some(b'}')) => return Ok(self.close(Event::EndObject)),
                (Some(Bracket::Array), Some(b']')) => return Ok(self.close(Event::EndArray)),
                (Some(Bracket::Object), _) => return Err(Trouble::Expected(Syntax::CommaOrBrace)),
                (Some(Bracket::Array), _) => return Err(Trouble::Expected(Syntax::CommaOrBracket)),
            }
        }
        match (self.next, byte) {
            (Next::NameOrEnd, Some(b'}')) => Ok(self.close(Event::EndObject)),
            (Next::ValueOrEnd, Some(b']')) => Ok(self.close(Event::EndArray)),
            (Next::Name | Next::NameOrEnd, Some(b'"')) => {
                let name = self.text(text)?;
                if self.skip_space(text) != Some(b':') {
                    return Err(Trouble::Expected(Syntax::Colon));
                }
                self.at += 1;
                self.next = Next::Value;
                Ok(Event::Name(name))
            }
            (Next::Name | Next::NameOrEnd, _) => Err(Trouble::Expected(Syntax::Name)),
            _ => self.value(text, byte),
        }
    }

    fn value<'t>(&mut self, text: &'t str, byte: Option<u8>) -> Result<Event<'t>, Trouble> {
        match byte {
            Some(b'{') => return self.begin(Bracket::Object, Next::NameOrEnd, Event::BeginObject),
            Some(b'[') => return self.begin(Bracket::Array, Next::ValueOrEnd, Event::BeginArray),
            _ => {}
        }
        let event = match byte {
            Some(b'"') => Event::Text(self.text(text)?),
            Some(b'-' | b'0'..=b'9') => Event::Number(self.number(text)?),
            _ => {
                let words = [
                    ("true", Event::Truth(true)),
                    ("false", Event::Truth(false)),
                    ("null", Event::Null),
                ];
                let rest = &text.as_bytes()[self.at..];
                let known = words
                    .into_iter()
                    .find(|(word, _)| rest.starts_with(word.as_bytes()));
                let (word, event) = known.ok_or(Trouble::Expected(Syntax::Value))?;
                self.at += word.len();
                event
            }
        };
        self.next = Next::CommaOrEnd;
        Ok(event)
    }

    fn begin<'t>(&mut self, bracket: Bracket, next: Next, event: Event<'t>) -> Result<Event<'t>, Trouble> {
        if self.open.len() == MOST_LEVELS {
            return Err(Trouble::TooDeep);
        }
        self.open.push(bracket);
        self.next = next;
        self.at += 1;
        Ok(event)
    }

    fn close<'t>(&mut self, event: Event<'t>) -> Event<'t> {
        self.open.pop();
        self.next = Next::CommaOrEnd;
        self.at += 1;
        event
    }

    fn peek(&self, text: &str) -> Option<u8> {
        text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self, text: &str) -> Option<u8> {
        loop {
            match self.peek(text) {
                Some(b' ' | b'\t' | b'\n' | b'\r') => self.at += 1,
                other => return other,
            }
        }
    }

    /// A text from its opening quote. Without escapes it is a part of the document and costs nothing.
    fn text<'t>(&mut self, text: &'t str) -> Result<Cow<'t, str>, Trouble> {
        self.at += 1;
        let mut from = self.at;
        let mut unescaped: Option<String> = None;
        loop {
            match self.peek(text) {
                Some(b'"') => {
                    let rest = &text[from..self.at];
                    self.at += 1;
                    return Ok(match unescaped {
                        None => Cow::Borrowed(rest),
                        Some(before) => Cow::Owned(before + rest),
                    });
                }
                Some(b'\\') => {
                    let target = unescaped.get_or_insert_default();
                    target.push_str(&text[from..self.at]);
                    self.at += 1;
                    let character = self.escape(text)?;
                    target.push(character);
                    from = self.at;
                }
                None | Some(..b' ') => return Err(Trouble::Expected(Syntax::Quote)),
                Some(_) => self.at += 1,
            }
        }
    }

    /// What stands after a backslash.
    fn escape(&mut self, text: &str) -> Result<char, Trouble> {
        let character = match self.peek(text) {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.unicode(text);
            }
            _ => return Err(Trouble::Expected(Syntax::Escape)),
        };
        self.at += 1;
        Ok(character)
    }

    /// Four hexadecimal digits, or twice four for what lies beyond the first plane. Half a pair becomes the
    /// replacement character.
    fn unicode(&mut self, text: &str) -> Result<char, Trouble> {
        let high = self.four_digits(text)?;
        let paired = (0xd800..0xdc00).contains(&high) && text.as_bytes()[self.at..].starts_with(b"\\u");
        if !paired {
            return Ok(char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        let after_high = self.at;
        self.at += 2;
        let low = self.four_digits(text)?;
        if (0xdc00..0xe000).contains(&low) {
            let code = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
            return Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        self.at = after_high;
        Ok(char::REPLACEMENT_CHARACTER)
    }

    fn four_digits(&mut self, text: &str) -> Result<u32, Trouble> {
        let mut code = 0;
        for _ in 0..4 {
            let digit = self.peek(text).and_then(|byte| char::from(byte).to_digit(16));
            code = code * 16 + digit.ok_or(Trouble::Expected(Syntax::Escape))?;
            self.at += 1;
        }
        Ok(code)
    }

    fn number<'t>(&mut self, text: &'t str) -> Result<&'t str, Trouble> {
        let from = self.at;
        if self.peek(text) == Some(b'-') {
            self.at += 1;
        }
        if self.peek(text) == Some(b'0') {
            self.at += 1;
        } else {
            self.digits(text)?;
        }
        if self.peek(text) == Some(b'.') {
            self.at += 1;
            self.digits(text)?;
        }
        if let Some(b'e' | b'E') = self.peek(text) {
            self.at += 1;
            if let Some(b'+' | b'-') = self.peek(text) {
                self.at += 1;
            }
            self.digits(text)?;
        }
        Ok(&text[from..self.at])
    }

    /// At least one digit.
    fn digits(&mut self, text: &str) -> Result<(), Trouble> {
        let from = self.at;
        while let Some(b'0'..=b'9') = self.peek(text) {
            self.at += 1;
        }
        if self.at == from {
            return Err(Trouble::Expected(Syntax::Digit));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn events(text: &str) -> Result<Vec<Event<'_>>, (Trouble, usize)> {
        let mut reader = Reader::new();
        let mut events = Vec::new();
        loop {
            match reader.next(text) {
                Ok(Event::End) => return Ok(events),
                Ok(event) => events.push(event),
                Err(trouble) => return Err((trouble, reader.at)),
            }
        }
    }

    #[test]
    fn every_kind_of_value_is_read() {
        use Event::*;
        let found = events(r#" {"a" : [1, -2.5e+3, true,false,null,"x"], "b":{}, "c":[ ]} "#).unwrap();
        let name = |text| Name(Cow::Borrowed(text));
        let expected = vec![
            BeginObject,
            name("a"),
            BeginArray,
            Number("1"),
            Number("-2.5e+3"),
            Truth(true),
            Truth(false),
            Null,
            Text(Cow::Borrowed("x")),
            EndArray,
            name("b"),
            BeginObject,
            EndObject,
            name("c"),
            BeginArray,
            EndArray,
            EndObject,
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn escapes_become_the_characters_they_stand_for() {
        let found = events(r#""\"\\\/\b\f\n\r\t\u00e4ö\ud83d\ude00\ud83d\u0041\udc00.""#).unwrap();
        let expected = "\"\\/\u{8}\u{c}\n\r\täö😀\u{fffd}A\u{fffd}.";
        assert_eq!(found, [Event::Text(Cow::Borrowed(expected))]);
    }

    #[test]
    fn what_is_not_json_is_refused_where_it_stops_being_json() {
        let cases = [
            ("", Syntax::Value, 0),
            ("{,}", Syntax::Name, 1),
            ("{\"a\" 1}", Syntax::Colon, 5),
            ("{\"a\":1 \"b\"", Syntax::CommaOrBrace, 7),
            ("{\"a\":1,}", Syntax::Name, 7),
            ("[1,]", Syntax::Value, 3),
            ("[1 2]", Syntax::CommaOrBracket, 3),
            ("[1}", Syntax::CommaOrBracket, 2),
            ("[] []", Syntax::End, 3),
            ("\"abc", Syntax::Quote, 4),
            ("\"a\nb\"", Syntax::Quote, 2),
            ("\"\\x\"", Syntax::Escape, 2),
            ("\"\\u12g4\"", Syntax::Escape, 5),
            ("[-]", Syntax::Digit, 2),
            ("[1.]", Syntax::Digit, 3),
            ("[1e]", Syntax::Digit, 3),
            ("[01]", Syntax::CommaOrBracket, 2),
            ("[.5]", Syntax::Value, 1),
            ("nul", Syntax::Value, 0),
        ];
        for (text, expected, at) in cases {
            assert_eq!(events(text), Err((Trouble::Expected(expected), at)), "{text}");
        }
    }

    #[test]
    fn nesting_ends_before_the_memory_does() {
        let deep = |levels| "[".repeat(levels) + &"]".repeat(levels);
        assert!(events(&deep(64)).is_ok());
        assert_eq!(events(&deep(65)), Err((Trouble::TooDeep, 64)));
        assert_eq!(events(&"[".repeat(1_000_000)), Err((Trouble::TooDeep, 64)));
    }
}
