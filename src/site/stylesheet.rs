//! Style sheets as they are published.

/// Characters beside which white space means nothing.
const JOINS: [char; 5] = ['{', '}', ';', ',', '>'];

/// Takes comments and superfluous white space out of a style sheet. Texts in quotes stay as they are; what
/// little more a full minifier would save, compression saves too.
#[must_use]
pub fn minify(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(next) = rest.chars().next() {
        if next.is_whitespace() || rest.starts_with("/*") {
            let (after, separates) = skip_gap(rest);
            rest = after;
            let needless = out.is_empty()
                || rest.is_empty()
                || out.ends_with(JOINS)
                || out.ends_with(':')
                || rest.starts_with(JOINS);
            if separates && !needless {
                out.push(' ');
            }
        } else if matches!(next, '"' | '\'') {
            let (text, after) = split_quoted(rest, next);
            out.push_str(text);
            rest = after;
        } else {
            if next == '}' && out.ends_with(';') {
                out.pop();
            }
            out.push(next);
            rest = &rest[next.len_utf8()..];
        }
    }
    out
}

/// Skips white space and comments; says whether any of it was white space.
fn skip_gap(text: &str) -> (&str, bool) {
    let mut rest = text;
    let mut separates = false;
    loop {
        let trimmed = rest.trim_start();
        separates |= trimmed.len() < rest.len();
        match trimmed.strip_prefix("/*") {
            Some(comment) => rest = comment.split_once("*/").map_or("", |(_, after)| after),
            None => return (trimmed, separates),
        }
    }
}

/// Splits a text that begins with a quotation mark after its closing one.
fn split_quoted(text: &str, quote: char) -> (&str, &str) {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        if c == quote && !escaped {
            return text.split_at(at + c.len_utf8());
        }
        escaped = c == '\\' && !escaped;
    }
    (text, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_white_space_go_but_what_separates_stays() {
        let css = "/* head */\n.a > .b,\n.c {\n  color: red; /* why */\n  margin: 0 1px;\n}\n\n@media (min-width: 40em) and (hover) { .d { left: calc(1px + 2px) } }\n";
        assert_eq!(
            minify(css),
            ".a>.b,.c{color:red;margin:0 1px}@media (min-width:40em) and (hover){.d{left:calc(1px + 2px)}}"
        );
    }

    #[test]
    fn quoted_text_is_not_touched() {
        let css = ".a::before { content: \"  /* ; \\\" } \"; }";
        assert_eq!(minify(css), ".a::before{content:\"  /* ; \\\" } \"}");
    }

    #[test]
    fn a_space_before_a_colon_of_a_pseudo_class_is_kept() {
        assert_eq!(minify(".a :focus-visible { x: y }"), ".a :focus-visible{x:y}");
    }
}
