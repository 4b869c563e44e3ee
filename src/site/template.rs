//! From the template `index.html` to a page.

use minijinja::value::ValueKind;
use minijinja::{AutoEscape, Environment, Output, State, UndefinedBehavior, Value, context};
use region_core::admin::Language;
use serde::Serialize;

use crate::contents::manifest_path;
use crate::words::words;
use crate::{Base, Content, Page};

/// The template with everything that is the same on all pages filled in.
pub(crate) struct Template<'a> {
    environment: Environment<'a>,
    common: &'a Common<'a>,
}

/// What every page names: the base, the addresses of the files, the build.
#[derive(Serialize)]
pub(crate) struct Common<'a> {
    #[serde(serialize_with = "as_text")]
    pub(crate) base: &'a Base,
    /// Address of the start page, with host.
    pub(crate) site: String,
    pub(crate) build: String,
    pub(crate) style: Reference,
    pub(crate) plain: Reference,
    pub(crate) theme: Reference,
    pub(crate) start: Reference,
    pub(crate) app: Reference,
    pub(crate) wasm: Reference,
    pub(crate) region_de: Reference,
    pub(crate) region_en: Reference,
    pub(crate) region_easy: Reference,
    pub(crate) explore_de: Reference,
    pub(crate) explore_en: Reference,
    pub(crate) explore_easy: Reference,
    pub(crate) texts_de: Reference,
    pub(crate) texts_en: Reference,
    pub(crate) texts_easy: Reference,
    pub(crate) map: Reference,
    pub(crate) detail: Reference,
    pub(crate) surroundings: Reference,
    pub(crate) reader: Reference,
    pub(crate) take: Reference,
    /// Only while developing: the script that loads the page anew after a change.
    pub(crate) reload: Option<Reference>,
}

/// Address and checksum of a file.
#[derive(Serialize)]
pub(crate) struct Reference {
    pub(crate) url: String,
    pub(crate) integrity: String,
}

fn as_text<S: serde::Serializer>(base: &&Base, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(base.as_str())
}

impl<'a> Template<'a> {
    /// Reads the template. Whatever is filled in is escaped; a name it does not know is an error.
    pub(crate) fn new(source: &'a str, common: &'a Common<'a>) -> Result<Self, minijinja::Error> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment.set_formatter(write_escaped);
        environment.set_trim_blocks(true);
        environment.set_lstrip_blocks(true);
        environment.add_template("index.html", source)?;
        Ok(Self { environment, common })
    }

    /// One page.
    pub(crate) fn render(&self, page: &Page) -> Result<String, minijinja::Error> {
        self.environment.get_template("index.html")?.render(context! {
            lang => page.language.tag(),
            title => page.title,
            description => page.description,
            path => page.has_address().then_some(&page.path),
            alternates => page.alternates.iter().map(|one| context! {
                lang => one.tag,
                path => one.path,
                name => language_name(&one.tag),
            }).collect::<Vec<_>>(),
            home => home(page.language),
            manifest => manifest_path(page.language),
            preview => page.preview,
            oembed => page.oembed,
            json_ld => page.json_ld.clone().map(Value::from_safe_string),
            qr => page.qr.clone().map(Value::from_safe_string),
            words => Value::from_serialize(words(page.language)),
            shown => content(&page.content),
            ..Value::from_serialize(self.common)
        })
    }
}

/// The path of the start page of a language.
fn home(language: Language) -> String {
    match language.path_word() {
        "" => String::new(),
        word => format!("{word}/"),
    }
}

/// What a language calls itself.
fn language_name(tag: &str) -> &'static str {
    let known = Language::ALL.into_iter().find(|language| language.tag() == tag);
    known.map_or("", Language::own_name)
}

/// What the page shows, as the template names it.
fn content(content: &Content) -> Value {
    match content {
        Content::App { body, map } => context! {
            app => true,
            style => None::<&str>,
            script => None::<&str>,
            body => Value::from_safe_string(body.clone()),
            grid => map.as_ref().map(|map| &map.grid_m),
            labels => map.as_ref().map(|map| &map.label_points),
        },
        Content::Document {
            heading,
            html,
            others,
            extra,
        } => context! {
            app => false,
            heading => heading,
            body => Value::from_safe_string(html.clone()),
            style => extra.as_ref().map(|extra| &extra.style),
            script => extra.as_ref().map(|extra| &extra.script),
            others => others.iter().map(|(title, path)| context! { title, path }).collect::<Vec<_>>(),
        },
    }
}

/// Writes a value so that it can stand in text and in quoted attributes. The usual escaping would also spell
/// out every slash, and addresses are full of them.
fn write_escaped(out: &mut Output, state: &State, value: &Value) -> Result<(), minijinja::Error> {
    let Some(text) = value
        .as_str()
        .filter(|_| value.kind() == ValueKind::String && !value.is_safe())
    else {
        return minijinja::escape_formatter(out, state, value);
    };
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
        let entity = match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        };
        out.write_str(&rest[..at])?;
        out.write_str(entity)?;
        rest = &rest[at + 1..];
    }
    Ok(out.write_str(rest)?)
}
