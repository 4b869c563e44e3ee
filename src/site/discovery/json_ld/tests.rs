use region_core::admin::MemberBody;

use super::*;
use crate::regions::{real_atlas, tiny_atlas};

fn address() -> SiteAddress {
    SiteAddress::new("https://karte.example.org", crate::Base::default()).unwrap()
}

fn german(atlas: &Atlas, page: &Page) -> Value {
    json_ld(atlas, page, Language::German, &address()).unwrap()
}

fn area(key: &str) -> Page {
    Page::Place(Place::Area(key.parse().unwrap()))
}

#[test]
fn a_municipality_names_its_key_its_district_its_people_their_date_and_source() {
    let einbeck = german(real_atlas(), &area("03155013"));
    assert_eq!(einbeck["@context"], "https://schema.org");
    assert_eq!(einbeck["@type"], "AdministrativeArea");
    assert_eq!(einbeck["url"], "https://karte.example.org/kommune/einbeck/");
    assert_eq!(einbeck["identifier"]["value"], "03155013");
    assert_eq!(einbeck["containedInPlace"][0]["name"], "Landkreis Northeim");
    assert_eq!(
        einbeck["containedInPlace"][1]["url"],
        "https://karte.example.org/"
    );
    let people = &einbeck["additionalProperty"][0];
    let expected = real_atlas()
        .region
        .area("03155013".parse().unwrap())
        .unwrap()
        .population;
    assert_eq!(people["value"].as_u64(), expected.map(u64::from));
    assert_eq!(people["valueReference"]["value"], "2023-12-31");
    let credit = people["subjectOf"]["creditText"].as_str().unwrap();
    assert!(credit.contains("Destatis"), "{credit}");
    let size = &einbeck["additionalProperty"][1];
    assert_eq!(
        (&size["value"], &size["unitCode"]),
        (&json!(231.92), &json!("KMK"))
    );
    assert_eq!(size["subjectOf"], json!({ "@id": people["subjectOf"]["@id"] }));
}

#[test]
fn an_independent_city_does_not_contain_itself() {
    let braunschweig = german(real_atlas(), &area("03101000"));
    assert_eq!(braunschweig["containedInPlace"].as_array().unwrap().len(), 1);
}

#[test]
fn a_samtgemeinde_lists_its_municipalities_and_they_lie_in_it() {
    let atlas = tiny_atlas();
    let key = atlas.region.collectives[0].key;
    let collective = german(atlas, &Page::Place(Place::Collective(key)));
    assert_eq!(collective["containsPlace"].as_array().unwrap().len(), 2);
    let member = german(atlas, &area("03901002"));
    assert_eq!(member["containedInPlace"][0]["@id"], collective["@id"]);
}

#[test]
fn the_members_page_is_the_association_with_its_members_and_their_number_as_stated() {
    let atlas = real_atlas();
    let association = german(atlas, &Page::Members);
    assert_eq!(association["@type"], "Organization");
    let members = association["member"].as_array().unwrap();
    assert_eq!(members.len(), atlas.region.members().count());
    assert!(members.iter().all(|member| member["url"].is_string()));
    let stated = atlas.region.identity.head_counts[0].count.to_string();
    let description = association["description"].as_str().unwrap();
    assert!(description.contains(&stated), "{description}");
}

#[test]
fn a_member_association_serves_its_districts() {
    let atlas = tiny_atlas();
    let bodies = (0_u16..).zip(&atlas.region.bodies);
    let (position, _) = bodies
        .into_iter()
        .find(|(_, body)| matches!(body.body, MemberBody::Association { .. }))
        .unwrap();
    let association = german(atlas, &Page::Place(Place::Association(position)));
    assert_eq!(association["@type"], "Organization");
    assert_eq!(association["areaServed"].as_array().unwrap().len(), 2);
    assert_eq!(association["memberOf"]["@type"], "Organization");
}

#[test]
fn an_initiative_is_a_project_with_its_time_and_place() {
    let atlas = real_atlas();
    let position = |slug: &str| {
        let found = atlas
            .region
            .initiatives
            .iter()
            .position(|one| one.slug == slug)
            .unwrap();
        Page::Initiative(u16::try_from(found).unwrap())
    };
    let project = german(atlas, &position("erad-harz"));
    assert_eq!(project["@type"], "Project");
    assert_eq!(project["foundingDate"], "2013");
    assert_eq!(project["dissolutionDate"], "2015");
    let english = json_ld(atlas, &position("erad-harz"), Language::English, &address()).unwrap();
    assert_eq!(
        english["url"],
        "https://karte.example.org/en/initiative/erad-harz/"
    );
    assert_ne!(english["name"], project["name"]);
}

#[test]
fn every_page_has_a_type_a_name_and_its_own_address() {
    for language in Language::ALL {
        for page in Page::all(real_atlas()) {
            let thing = json_ld(real_atlas(), &page, language, &address()).unwrap();
            let path = Route::new(language, page).path(real_atlas());
            assert_eq!(thing["url"], address().url(&path));
            assert!(thing["@type"].is_string() && thing["name"].is_string(), "{path}");
        }
    }
    let nothing = Page::NotFound("x/".into());
    assert_eq!(
        json_ld(real_atlas(), &nothing, Language::German, &address()),
        None
    );
}

#[test]
fn a_data_set_names_its_files_and_sources() {
    let files = [DatasetFile {
        path: "offene-daten/kommunen.csv".into(),
        title: "Kommunen".into(),
        media_type: "text/csv".into(),
    }];
    let (language, texts) = (Language::German, ("Offene Daten", "Alle Dateien"));
    let set = json_ld_dataset(tiny_atlas(), language, &address(), "offene-daten/", texts, &files);
    let download = &set["distribution"][0];
    assert_eq!(
        download["contentUrl"],
        "https://karte.example.org/offene-daten/kommunen.csv"
    );
    assert_eq!(download["encodingFormat"], "text/csv");
    assert_eq!(set["isBasedOn"][0]["creditText"], "© Musteramt");
}

#[test]
fn nothing_in_the_data_can_end_the_script_element() {
    let text = script_text(&json!({ "name": "</script><b>" }));
    assert!(!text.contains('<'));
    assert_eq!(
        serde_json::from_str::<Value>(&text).unwrap()["name"],
        "</script><b>"
    );
}
