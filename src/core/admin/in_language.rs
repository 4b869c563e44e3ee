//! A region with the texts of one language only: what a page of that language needs.

use super::{Language, Localized, Region};

impl Localized {
    /// The text a reader of one language gets, and nothing of the others. Where only German is known it stays,
    /// and goes on to be marked as German.
    fn keep(&mut self, language: Language) {
        let kept = self.language(language);
        for (of, text) in [
            (Language::German, &mut self.de),
            (Language::English, &mut self.en),
            (Language::EasyGerman, &mut self.easy),
        ] {
            if of != kept {
                text.clear();
            }
        }
    }
}

impl Region {
    /// The same region for readers of one language.
    #[must_use]
    pub fn in_language(mut self, language: Language) -> Self {
        self.each_text(|text| text.keep(language));
        self
    }

    /// Every text that stands in several languages.
    fn each_text(&mut self, mut visit: impl FnMut(&mut Localized)) {
        let identity = &mut self.identity;
        for text in [
            &mut identity.name,
            &mut identity.short_name,
            &mut identity.association,
            &mut identity.company,
            &mut identity.about,
            &mut identity.map_attribution,
        ] {
            visit(text);
        }
        identity
            .action_fields
            .iter_mut()
            .for_each(|field| visit(&mut field.name));
        identity
            .operator
            .fields
            .iter_mut()
            .for_each(|field| visit(&mut field.label));
        self.bodies.iter_mut().for_each(|body| visit(&mut body.note));
        self.former_members
            .iter_mut()
            .for_each(|former| visit(&mut former.note));
        for initiative in &mut self.initiatives {
            visit(&mut initiative.name);
            visit(&mut initiative.summary);
        }
        for figure in &mut self.figures {
            visit(&mut figure.label);
            visit(&mut figure.value);
            visit(&mut figure.note);
        }
        self.events.iter_mut().for_each(|event| visit(&mut event.text));
        self.goals.iter_mut().for_each(|goal| visit(&mut goal.text));
        for source in &mut self.sources {
            visit(&mut source.title);
            visit(&mut source.note);
        }
        self.overlays
            .iter_mut()
            .for_each(|overlay| visit(&mut overlay.title));
        self.guide.each_text(&mut visit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reader_keeps_what_they_read() {
        for (en, easy) in [("goal", "Das Ziel"), ("goal", ""), ("", "Das Ziel"), ("", "")] {
            let whole = Localized {
                de: "Ziel".into(),
                en: en.into(),
                easy: easy.into(),
            };
            for language in Language::ALL {
                let mut text = whole.clone();
                text.keep(language);
                assert_eq!(text.get(language), whole.get(language));
                assert_eq!(text.language(language), whole.language(language));
                let left = [&text.de, &text.en, &text.easy];
                assert_eq!(left.iter().filter(|text| !text.is_empty()).count(), 1);
            }
        }
    }
}
