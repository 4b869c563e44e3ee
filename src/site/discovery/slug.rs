//! The rule of the end of an address, held against the published names.

pub use region_core::text::slug;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regions::real_atlas;

    #[test]
    fn umlauts_are_written_out_and_signs_become_one_hyphen() {
        assert_eq!(slug("Hann. Münden"), "hann-muenden");
        assert_eq!(slug("Groß Twülpstedt (Dorf)"), "gross-twuelpstedt-dorf");
        assert_eq!(slug("Öhrum"), "oehrum");
        assert_eq!(slug(" – "), "");
    }

    #[test]
    fn the_published_slugs_follow_the_rule() {
        for area in &real_atlas().region.areas {
            let own = slug(&area.name);
            assert!(
                area.slug == own || area.slug.starts_with(&format!("{own}-")),
                "{} has the slug {}",
                area.name,
                area.slug
            );
        }
    }
}
