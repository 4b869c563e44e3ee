//! Pages that lead on from the names of municipalities that have become part of another.

use std::collections::BTreeMap;

use region_core::admin::{Area, Language};
use region_core::atlas::{Atlas, Place};
use region_core::route::{Page, Route};

use super::xml::escaped;
use super::{SiteAddress, slug};
use crate::icons::icon_link;

/// A page under a former name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redirect {
    /// Language of the page.
    pub language: Language,
    /// Its path below the base ("kommune/bomlitz/").
    pub path: String,
    /// Where it leads ("kommune/walsrode/").
    pub target: String,
    /// The former name.
    pub former_name: String,
    /// The name of the place it leads to.
    pub name: String,
}

/// The pages under former names in every language, in the order of the areas. A former name that a place of today
/// bears, or that several places have taken in, leads nowhere: it would be wrong for somebody.
#[must_use]
pub fn redirects(atlas: &Atlas) -> Vec<Redirect> {
    let names = former_names(atlas);
    let languages = Language::ALL.into_iter();
    languages
        .flat_map(|language| {
            names
                .iter()
                .filter_map(move |(area, name)| redirect(atlas, language, area, name))
        })
        .collect()
}

fn former_names(atlas: &Atlas) -> Vec<(&Area, &str)> {
    let areas = &atlas.region.areas;
    let mut bearers: BTreeMap<String, usize> = BTreeMap::new();
    let former = || {
        areas
            .iter()
            .flat_map(|area| area.former_names.iter().map(move |name| (area, name.as_str())))
    };
    for taken in areas
        .iter()
        .map(|area| area.slug.clone())
        .chain(former().map(|(_, name)| slug(name)))
    {
        *bearers.entry(taken).or_default() += 1;
    }
    former()
        .filter(|(_, name)| bearers.get(&slug(name)) == Some(&1))
        .filter(|(_, name)| !slug(name).is_empty())
        .collect()
}

fn redirect(atlas: &Atlas, language: Language, area: &Area, former_name: &str) -> Option<Redirect> {
    let target = Route::new(language, Page::Place(Place::Area(area.ags))).path(atlas);
    let folder = target.strip_suffix(&format!("{}/", area.slug))?;
    Some(Redirect {
        language,
        path: format!("{folder}{}/", slug(former_name)),
        former_name: former_name.to_owned(),
        name: area.name.clone(),
        target,
    })
}

/// The page itself: it leads on by itself, and has a link for everyone whom it does not lead.
#[must_use]
pub fn redirect_html(redirect: &Redirect, address: &SiteAddress) -> String {
    let language = redirect.language.tag();
    let target = escaped(&address.base.join(&redirect.target));
    let canonical = escaped(&address.url(&redirect.target));
    let icon = icon_link(&address.base);
    let name = escaped(&redirect.name);
    let former = escaped(&redirect.former_name);
    let sentence = sentence(
        redirect.language,
        &former,
        &format!("<a href=\"{target}\">{name}</a>"),
    );
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <title>{former}: {name}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"refresh\" content=\"0; url={target}\">\n\
         {icon}<link rel=\"canonical\" href=\"{canonical}\">\n</head>\n<body>\n\
         <main><h1>{former}</h1><p>{sentence}</p></main>\n</body>\n</html>\n"
    )
}

fn sentence(language: Language, former: &str, link: &str) -> String {
    match language {
        Language::German => format!("{former} gehört heute zu {link}."),
        Language::English => format!("{former} is part of {link} today."),
        Language::EasyGerman => format!("{former} gehört jetzt zu {link}."),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::regions::{real_atlas, tiny_atlas};

    #[test]
    fn bomlitz_leads_to_walsrode_in_every_language() {
        let found = redirects(real_atlas());
        let of_bomlitz: Vec<_> = found.iter().filter(|one| one.former_name == "Bomlitz").collect();
        assert_eq!(of_bomlitz.len(), Language::ALL.len());
        assert_eq!(
            (of_bomlitz[0].path.as_str(), of_bomlitz[0].target.as_str()),
            ("kommune/bomlitz/", "kommune/walsrode/")
        );
        assert_eq!(
            (of_bomlitz[1].path.as_str(), of_bomlitz[1].target.as_str()),
            ("en/municipality/bomlitz/", "en/municipality/walsrode/")
        );
    }

    #[test]
    fn no_redirect_stands_at_the_address_of_a_page_or_of_another_redirect() {
        for atlas in [real_atlas(), tiny_atlas()] {
            let pages = |language| {
                let path = move |page| Route::new(language, page).path(atlas);
                Page::all(atlas).into_iter().map(path)
            };
            let mut taken: BTreeSet<String> = Language::ALL.into_iter().flat_map(pages).collect();
            for redirect in redirects(atlas) {
                assert!(taken.contains(&redirect.target), "{redirect:?}");
                assert!(taken.insert(redirect.path.clone()), "{redirect:?}");
            }
        }
    }

    #[test]
    fn a_former_name_that_a_place_bears_today_leads_nowhere() {
        let mut atlas = tiny_atlas().clone();
        atlas.region.areas[0].former_names = vec!["Ostdorf".into(), "Weiler".into(), "Heide".into()];
        atlas.region.areas[3].former_names = vec!["Weiler".into()];
        let names: Vec<_> = redirects(&atlas).into_iter().map(|one| one.former_name).collect();
        assert_eq!(names, vec!["Heide"; Language::ALL.len()]);
    }

    #[test]
    fn the_page_leads_on_and_has_a_link() {
        let address = SiteAddress::new("https://example.org", "/karte/".parse().unwrap()).unwrap();
        let found = redirects(real_atlas());
        let bomlitz = found.iter().find(|one| one.former_name == "Bomlitz").unwrap();
        let html = redirect_html(bomlitz, &address);
        for part in [
            "<html lang=\"de\">",
            "content=\"0; url=/karte/kommune/walsrode/\"",
            "<link rel=\"canonical\" href=\"https://example.org/karte/kommune/walsrode/\">",
            "Bomlitz gehört heute zu <a href=\"/karte/kommune/walsrode/\">Walsrode</a>.",
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
    }
}
