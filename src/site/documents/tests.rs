use region_core::document::Outcome;

use super::*;
use crate::discovery::escaped;
use crate::regions::{real_accessibility, real_atlas, real_pages, tiny_atlas};

fn page(language: &str, markdown: &str) -> TextPage {
    TextPage {
        id: DocumentId::Help,
        language: language.to_owned(),
        markdown: markdown.to_owned(),
    }
}

fn rendered(language: &str, markdown: &str) -> Document {
    let base = "/karte/".parse().unwrap();
    let files = crate::open_data::open_data(tiny_atlas(), &address())
        .unwrap()
        .files;
    let filling = Filling {
        files: &files,
        accessibility: None,
    };
    documents(&[page(language, markdown)], tiny_atlas(), &base, filling).remove(0)
}

fn address() -> crate::discovery::SiteAddress {
    crate::discovery::SiteAddress::new("https://example.org", Base::default()).unwrap()
}

#[test]
fn the_first_line_becomes_the_title_and_the_first_paragraph_the_description() {
    let help = rendered(
        "de",
        "# Hilfe\n\n## Maus\n\nSo *geht* es\nganz `leicht`.\n\nWeiter.\n",
    );
    assert_eq!((help.title.as_str(), help.path.as_str()), ("Hilfe", "hilfe/"));
    assert_eq!(help.description, "So geht es ganz leicht.");
    assert!(help.html.starts_with("<h2>Maus</h2>"), "{}", help.html);
    assert!(!help.html.contains("<h1"));
}

#[test]
fn a_long_description_is_cut_at_a_word() {
    let help = rendered("de", &format!("# Hilfe\n\n{}\n", "Wörter ".repeat(60)));
    assert!(help.description.chars().count() <= DESCRIPTION_LENGTH + 2);
    assert!(help.description.ends_with("Wörter …"), "{}", help.description);
}

#[test]
fn html_of_the_source_is_shown_as_text_and_runs_nothing() {
    for source in [
        "<script>alert(1)</script>",
        "Ein <img src=x onerror=alert(1)> Bild",
        "![x](https://example.org/x.png)",
        "[x](javascript:alert(1))",
    ] {
        let html = rendered("de", &format!("# Hilfe\n\n{source}\n")).html;
        for part in ["<script", "<img", "\"javascript:"] {
            assert!(!html.contains(part), "{part} in {html}");
        }
    }
}

#[test]
fn links_lead_to_the_page_of_the_same_language_below_the_base() {
    let text = "# Titel\n\n[a](page:imprint) [b](page:members) [c](https://example.org/?a=1&b=2)\n";
    let german = rendered("de", text).html;
    assert!(german.contains("href=\"/karte/impressum/\""), "{german}");
    assert!(german.contains("href=\"/karte/mitglieder/\""), "{german}");
    assert!(
        german.contains("href=\"https://example.org/?a=1&amp;b=2\""),
        "{german}"
    );
    let english = rendered("en", text).html;
    assert!(english.contains("href=\"/karte/en/legal-notice/\""), "{english}");
    assert!(english.contains("href=\"/karte/en/members/\""), "{english}");
    assert!(
        rendered("easy", text)
            .html
            .contains("href=\"/karte/leicht/impressum/\"")
    );
}

#[test]
fn in_easy_language_every_sentence_keeps_its_line() {
    let text = "# Titel\n\nDas ist kurz.\nDas auch.\n";
    assert!(rendered("easy", text).html.contains("kurz.<br />\nDas auch."));
    assert!(!rendered("de", text).html.contains("<br"));
}

#[test]
fn what_the_operator_left_empty_is_marked_in_each_language() {
    let text = "# Titel\n\n{{operator}}\n";
    let german = rendered("de", text).html;
    assert!(
        german.contains("<dt>Name</dt>\n<dd>Musterregion GmbH</dd>"),
        "{german}"
    );
    for (language, label, missing) in [
        ("de", "Telefon", "noch nicht eingetragen"),
        ("en", "Telephone", "not filled in yet"),
        ("easy", "Telefon", "Das fehlt noch"),
    ] {
        let line = format!("<dt>{label}</dt>\n<dd><mark class=\"missing\">{missing}</mark></dd>");
        let html = rendered(language, text).html;
        assert!(html.contains(&line), "{html}");
    }
}

#[test]
fn a_page_can_ask_for_single_particulars() {
    let html = rendered("de", "# Titel\n\nVor\n{{operator: Name}}\nnach\n").html;
    assert!(
        html.contains("Musterregion GmbH") && !html.contains("Telefon"),
        "{html}"
    );
    assert!(
        html.starts_with("<p>Vor</p>") && html.trim_end().ends_with("<p>nach</p>"),
        "{html}"
    );
}

#[test]
fn sources_and_files_are_listed_where_a_page_asks_for_them() {
    let html = rendered("de", "# Titel\n\n{{sources}}\n\n{{files}}\n").html;
    assert!(
        html.contains("© Musteramt") && html.contains("Gemeinfrei"),
        "{html}"
    );
    assert!(
        html.contains("href=\"/karte/offene-daten/kommunen.csv\" download"),
        "{html}"
    );
    assert_eq!(html.matches("<li>").count(), 6);
}

#[test]
fn the_real_pages_are_whole_in_every_language() {
    let files = crate::open_data::open_data(real_atlas(), &address())
        .unwrap()
        .files;
    let filling = Filling {
        files: &files,
        accessibility: real_accessibility(),
    };
    let documents = documents(real_pages(), real_atlas(), &Base::default(), filling);
    assert_eq!(documents.len(), Edition::ALL.len() * DocumentId::ALL.len());
    let mut paths: Vec<&str> = documents.iter().map(|document| document.path.as_str()).collect();
    paths.sort_unstable();
    paths.dedup();
    assert_eq!(paths.len(), documents.len());
    for document in &documents {
        assert!(document.description.chars().count() > 30, "{}", document.path);
        assert!(!document.html.contains("{{"), "{}", document.path);
    }
    let alternates = alternates(&documents);
    assert_eq!(alternates.len(), DocumentId::ALL.len());
    let tags: Vec<_> = alternates[0].iter().map(|one| one.tag.as_str()).collect();
    assert_eq!(tags, ["de", "en", "de-simple"]);
    let imprint = &documents[0];
    assert!(imprint.html.contains("Herrenstraße 6"));
    assert!(
        imprint
            .html
            .contains("<mark class=\"missing\">noch nicht eingetragen</mark>")
    );
}

/// The accessibility statement of the real region in a language, with a record.
fn statement(language: &str, record: &AccessibilityRecord) -> String {
    let statement = real_pages().iter();
    let statement =
        statement.filter(|page| page.id == DocumentId::Accessibility && page.language == language);
    let pages: Vec<TextPage> = statement.cloned().collect();
    let filling = Filling {
        files: &[],
        accessibility: Some(record),
    };
    documents(&pages, real_atlas(), &Base::default(), filling)
        .remove(0)
        .html
}

#[test]
fn the_statement_tells_all_of_the_record() {
    let record = real_accessibility().unwrap();
    assert!(record.checks.len() > 1 && record.limits.len() > 1 && record.checklist.len() > 1);
    for edition in Edition::ALL {
        let html = statement(edition.word, record);
        let language = edition.language;
        let mut parts = vec![
            region_core::text::date(language, record.date),
            format!("href=\"/{ACCESSIBILITY_REPORT}\""),
        ];
        for check in &record.checks {
            parts.push(format!("{} {}", check.tool, check.version).trim().to_owned());
            parts.push(format!("<td>{}</td>", check.views));
        }
        for limit in &record.limits {
            parts.extend([limit.text.get(language), limit.reason.get(language)].map(escaped));
            parts.push(region_core::text::date(language, limit.date));
        }
        parts.extend(
            record
                .checklist
                .iter()
                .map(|check| escaped(check.text.get(language))),
        );
        for part in parts {
            assert!(html.contains(&part), "{}: {part}", edition.word);
        }
    }
}

#[test]
fn the_statement_says_what_was_found_and_who_has_checked() {
    let mut record = real_accessibility().unwrap().clone();
    for check in &mut record.checks {
        check.violations = 0;
    }
    assert!(statement("de", &record).contains("fanden keinen Verstoß"));
    record.checks[1].violations = 3;
    record.checklist[0].outcome = Outcome::NotChecked;
    record.checklist[1].outcome = Outcome::Checked {
        passed: false,
        by: "Prüfstelle".to_owned(),
        date: "2026-11-02".parse().unwrap(),
    };
    let html = statement("de", &record);
    assert!(html.contains("fanden Verstöße gegen ihre Regeln: 3."), "{html}");
    assert!(html.contains("<td>nicht geprüft</td>"), "{html}");
    assert!(
        html.contains("<td>nicht in Ordnung (Prüfstelle, 2. November 2026)</td>"),
        "{html}"
    );
}

#[test]
fn the_file_for_programs_holds_the_report_limits_and_checklist() {
    let record = real_accessibility().unwrap();
    let json: serde_json::Value = serde_json::from_str(&accessibility_json(record).unwrap()).unwrap();
    let views = json["automatic"]["checks"][0]["views"].as_array().unwrap().len();
    assert_eq!(u32::try_from(views).unwrap(), record.checks[0].views);
    assert_eq!(
        json["known_limits"].as_array().unwrap().len(),
        record.limits.len()
    );
    assert_eq!(json["manual"].as_array().unwrap().len(), record.checklist.len());
    assert!(
        json["known_limits"][0]["reason"]["en"]
            .as_str()
            .is_some_and(|reason| !reason.is_empty())
    );
}
