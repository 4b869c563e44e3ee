//! What stands in the markup of a page, without a browser.

use html5gum::{DefaultEmitter, Token, Tokenizer};

/// Attributes that may be very long and that nothing here asks for.
const LEFT_OUT: [&str; 3] = ["d", "transform", "class"];

/// The elements of a page, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Markup {
    /// All start tags.
    pub elements: Vec<Element>,
}

/// A start tag with what follows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    /// Its name.
    pub name: String,
    /// Names and values of its attributes; path data, transforms and classes are left out.
    pub attributes: Vec<(String, String)>,
    /// The text up to the next tag.
    pub text: String,
}

impl Markup {
    /// Reads a page.
    #[must_use]
    pub fn read(page: &str) -> Self {
        let mut emitter = DefaultEmitter::default();
        // The content of scripts and titles is text.
        emitter.naively_switch_states(true);
        let mut elements: Vec<Element> = Vec::new();
        let mut open = false;
        for token in Tokenizer::new_with_emitter(page, emitter) {
            let Ok(token) = token;
            match token {
                Token::StartTag(tag) => {
                    open = true;
                    let kept = tag.attributes.into_iter().map(|(name, value)| {
                        let value = value.value;
                        (text(&name), value)
                    });
                    elements.push(Element {
                        name: text(&tag.name),
                        attributes: kept
                            .filter(|(name, _)| !LEFT_OUT.contains(&name.as_str()))
                            .map(|(name, value)| (name, text(&value)))
                            .collect(),
                        text: String::new(),
                    });
                }
                Token::String(value) if open => {
                    if let Some(element) = elements.last_mut() {
                        element.text.push_str(&text(&value.value));
                    }
                }
                Token::EndTag(_) => open = false,
                _ => {}
            }
        }
        Self { elements }
    }

    /// All elements of a name.
    pub fn named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.elements.iter().filter(move |element| element.name == name)
    }

    /// The value of an attribute of the first element of a name that has another attribute with a given value.
    #[must_use]
    pub fn value(&self, name: &str, (key, value): (&str, &str), wanted: &str) -> Option<&str> {
        let mut elements = self.elements.iter();
        elements
            .find(|element| element.name == name && element.attribute(key) == Some(value))?
            .attribute(wanted)
    }

    /// The value of an attribute of the first element of a name.
    #[must_use]
    pub fn value_of(&self, name: &str, wanted: &str) -> Option<&str> {
        self.elements
            .iter()
            .find(|element| element.name == name)?
            .attribute(wanted)
    }

    /// Every address in attributes of the page that a browser or a script would load or open.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        const HOLDERS: [&str; 13] = [
            "href",
            "src",
            "action",
            "poster",
            "xlink:href",
            "data-base",
            "data-app",
            "data-wasm",
            "data-region",
            "data-map",
            "data-detail",
            "data-surroundings",
            "data-explore",
        ];
        let plain = self.elements.iter().flat_map(|element| {
            let of_scripts = element.name == "html";
            let held = element.attributes.iter();
            held.filter(move |(name, _)| {
                HOLDERS.contains(&name.as_str()) && (of_scripts || !name.starts_with("data-"))
            })
            .map(|(_, value)| value.as_str())
        });
        plain.chain(self.leads_on_to())
    }

    /// Where the page leads on by itself.
    #[must_use]
    pub fn leads_on_to(&self) -> Option<&str> {
        let (_, target) = self
            .value("meta", ("http-equiv", "refresh"), "content")?
            .split_once("url=")?;
        Some(target)
    }
}

impl Element {
    /// The value of an attribute.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let (_, value) = self.attributes.iter().find(|(own, _)| own == name)?;
        Some(value)
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_read_with_their_attributes_and_texts() {
        let page = "<html data-wasm=\"/a.wasm\"><title>A &amp; B</title><meta http-equiv=refresh content=\"0; url=/c/\">\
                    <script type=\"application/ld+json\">{\"a\": \"<b>\"}</script><a href=\"/x?a&amp;b#c\" data-map=no>text</a>";
        let read = Markup::read(page);
        assert_eq!(
            read.named("title").next().map(|title| title.text.as_str()),
            Some("A & B")
        );
        assert_eq!(
            read.named("script").next().map(|script| script.text.as_str()),
            Some("{\"a\": \"<b>\"}")
        );
        assert_eq!(
            read.addresses().collect::<Vec<_>>(),
            ["/a.wasm", "/x?a&b#c", "/c/"]
        );
    }
}
