//! The style sheets as rules.

use std::fs;
use std::path::Path;

/// One rule of a style sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Rule {
    /// The condition it stands under; empty without any.
    pub(crate) media: String,
    /// Its selectors, as they are written.
    pub(crate) selectors: String,
    /// Properties and values.
    declarations: Vec<(String, String)>,
}

/// All rules, in their order.
pub(crate) struct Sheet(pub(crate) Vec<Rule>);

impl Rule {
    pub(crate) fn value(&self, property: &str) -> Option<&str> {
        let of_name = self.declarations.iter().rev().find(|(name, _)| name == property);
        of_name.map(|(_, value)| value.as_str())
    }

    /// The colour token that a property names, if it names one.
    pub(crate) fn token(&self, property: &str) -> Option<&str> {
        token_in(self.value(property)?)
    }

    pub(crate) fn is_for(&self, selector: &str) -> bool {
        self.selectors.split(',').any(|one| one.trim() == selector)
    }
}

/// The token in a value: `ink` of `1px solid var(--c-ink)`.
pub(crate) fn token_in(value: &str) -> Option<&str> {
    let (_, after) = value.split_once("var(--c-")?;
    after.split_once(')').map(|(token, _)| token)
}

impl Sheet {
    /// The rules of all of `static/css`, as the site has them.
    pub(crate) fn real() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/css");
        let mut paths: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        paths.sort();
        let text: String = paths
            .iter()
            .map(|path| fs::read_to_string(path).unwrap())
            .collect();
        Self::read(&text)
    }

    pub(crate) fn read(text: &str) -> Self {
        let mut rules = Vec::new();
        collect(&without_comments(text), "", &mut rules);
        Self(rules)
    }

    /// Rules for screens that show colours: not those for paper and for forced colours.
    pub(crate) fn on_screen(&self) -> impl Iterator<Item = &Rule> {
        let elsewhere = |rule: &&Rule| !rule.media.contains("print") && !rule.media.contains("forced-colors");
        self.0.iter().filter(elsewhere)
    }

    /// The token that a property of an element has, by its own selector.
    pub(crate) fn token(&self, selector: &str, property: &str) -> String {
        let of_selector = |rule: &&Rule| rule.is_for(selector) && rule.token(property).is_some();
        let rule = self.on_screen().filter(of_selector).last();
        let token = rule.and_then(|rule| rule.token(property));
        token
            .unwrap_or_else(|| {
                panic!("expected a colour as {property} of {selector} in the style sheets, found none")
            })
            .to_owned()
    }
}

fn without_comments(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out + rest
}

/// Reads rules up to the end of the text; blocks that hold rules are read with their condition.
fn collect(text: &str, media: &str, rules: &mut Vec<Rule>) {
    let mut rest = text;
    while let Some((head, after)) = rest.split_once('{') {
        let end = end_of_block(after);
        let (body, head) = (&after[..end], head.trim());
        rest = after.get(end + 1..).unwrap_or_default();
        if head.starts_with("@media") || head.starts_with("@container") || head.starts_with("@supports") {
            collect(body, &format!("{media} {head}"), rules);
        } else {
            let pair = |text: &str| {
                let (name, value) = text.split_once(':')?;
                Some((name.trim().to_owned(), value.trim().to_owned()))
            };
            rules.push(Rule {
                media: media.trim().to_owned(),
                selectors: head.to_owned(),
                declarations: body.split(';').filter_map(pair).collect(),
            });
        }
    }
}

/// Where the block ends that has been entered.
fn end_of_block(text: &str) -> usize {
    let mut depth = 1;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    panic!("expected a closing brace after {text:?}, found the end");
}

#[test]
fn rules_are_read_with_their_condition() {
    let sheet =
        Sheet::read("/* a { } */ .a, .b { color: var(--c-ink) } @media print { .c { color: red; top: 0 } }");
    assert_eq!(sheet.0.len(), 2);
    assert_eq!(sheet.token(".b", "color"), "ink");
    assert_eq!(
        (sheet.0[1].media.as_str(), sheet.0[1].value("top")),
        ("@media print", Some("0"))
    );
}
