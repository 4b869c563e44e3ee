//! The messages of the interface, one file a language. A message that a language lacks does not compile.

#[cfg(feature = "every-language")]
mod de;
#[cfg(feature = "every-language")]
mod easy;
#[cfg(feature = "every-language")]
mod en;
mod installed;
mod template;

#[cfg(feature = "every-language")]
pub use explore::joined_explore;
pub use explore::{ExploreMessages, explore_messages, install_explore};
#[cfg(feature = "every-language")]
pub use installed::joined;
pub use installed::{install, messages};
pub use template::{Options, Template};

use template::AsText;

/// Defines a set of messages, how they become a list of texts, and how they are read from one.
macro_rules! messages {
    ($(#[$about:meta])* struct $set:ident; $($(#[$doc:meta])* pub $name:ident: $type:ty,)*) => {
        $(#[$about])*
        pub struct $set {
            $($(#[$doc])* pub $name: $type,)*
        }

        impl $set {
            /// All texts, in the order of the messages.
            #[must_use]
            pub fn texts(&self) -> Vec<&'static str> {
                vec![$(self.$name.as_text(),)*]
            }

            /// How many there are.
            const COUNT: usize = [$(stringify!($name)),*].len();

            /// The messages of which these are the texts; `None` when there are too few.
            fn from_texts(texts: core::str::Split<'static, char>) -> Option<Self> {
                // First all, then each to its place: a step for each message would be a large part of the program.
                let texts: Vec<&'static str> = texts.take(Self::COUNT).collect();
                let texts: &[&'static str; Self::COUNT] = texts.as_slice().try_into().ok()?;
                let [$($name,)*] = *texts;
                Some(Self {
                    $($name: AsText::from_text($name),)*
                })
            }
        }
    };
}

// Beneath the macro, which it uses.
mod explore;

messages! {
    /// Every message in one language.
    struct Messages;
    /// Names of the months.
    pub months: Options,
    /// Stadt.
    pub kind_town: &'static str,
    /// Flecken.
    pub kind_market_town: &'static str,
    /// Gemeinde.
    pub kind_municipality: &'static str,
    /// Gemeindefreies Gebiet.
    pub kind_unincorporated_area: &'static str,
    /// Gemeindefreier Bezirk.
    pub kind_unincorporated_district: &'static str,
    /// Landkreis.
    pub kind_rural_district: &'static str,
    /// Kreisfreie Stadt.
    pub kind_independent_city: &'static str,
    /// A region that counts as a district.
    pub kind_regional_authority: &'static str,
    /// Samtgemeinde.
    pub kind_collective: &'static str,
    /// Member association without territory.
    pub kind_association: &'static str,
    /// Initiative.
    pub kind_initiative: &'static str,
    /// Membership: is a member.
    pub membership_member: &'static str,
    /// Membership: naming city.
    pub membership_naming: &'static str,
    /// Membership: only its district is one.
    pub membership_indirect: &'static str,
    /// Membership: none.
    pub membership_none: &'static str,
    /// Membership: unincorporated.
    pub membership_unincorporated: &'static str,
    /// Status: active.
    pub status_active: &'static str,
    /// Status: planned.
    pub status_planned: &'static str,
    /// Status: completed.
    pub status_completed: &'static str,
    /// Status: unknown.
    pub status_unknown: &'static str,
    /// Name of the search box.
    pub search_label: &'static str,
    /// Hint in the search box.
    pub search_placeholder: &'static str,
    /// Nothing found.
    pub search_no_result: &'static str,
    /// Name of the level switch.
    pub level: &'static str,
    /// Level: districts.
    pub level_districts: &'static str,
    /// Button.
    pub zoom_in: &'static str,
    /// Button.
    pub zoom_out: &'static str,
    /// Button.
    pub zoom_all: &'static str,
    /// Heading.
    pub legend: &'static str,
    /// Heading.
    pub layers: &'static str,
    /// Button.
    pub open_file: &'static str,
    /// Button.
    pub close: &'static str,
    /// Heading.
    pub population: &'static str,
    /// Heading.
    pub area: &'static str,
    /// Heading.
    pub density: &'static str,
    /// Heading.
    pub postal_code: &'static str,
    /// Heading.
    pub website: &'static str,
    /// Heading.
    pub initiatives: &'static str,
    /// Heading.
    pub neighbours: &'static str,
    /// Heading.
    pub sources: &'static str,
    /// In place of a value.
    pub unknown: &'static str,
    /// Title of the page for unknown addresses.
    pub error_not_found_title: &'static str,
    /// Text of that page.
    pub error_not_found: &'static str,
    /// A period with a beginning, that goes on.
    pub since: Template,
    /// A period of which only the beginning is known.
    pub starting: Template,
    /// A period of which only the end is known.
    pub until: Template,
    /// A period.
    pub from_to: Template,
    /// Full name of a Landkreis.
    pub rural_district_named: Template,
    /// Full name of a Samtgemeinde.
    pub collective_named: Template,
    /// A former name that leads here.
    pub formerly: Template,
    /// Link for keyboards.
    pub skip_to_content: &'static str,
    /// Name of the links to the lists.
    pub lists: &'static str,
    /// Name of the navigation.
    pub main_navigation: &'static str,
    /// Name of the map.
    pub map: &'static str,
    /// How the map is used by keyboard.
    pub map_keys: &'static str,
    /// Name of the buttons on the map.
    pub map_controls: &'static str,
    /// Button and link.
    pub whole_region: &'static str,
    /// Kicker and comparison.
    pub region: &'static str,
    /// Heading.
    pub members: &'static str,
    /// Heading.
    pub municipalities: &'static str,
    /// Heading.
    pub membership: &'static str,
    /// How many members are identified, of how many, at what time.
    pub members_identified: Template,
    /// Link.
    pub all_members: &'static str,
    /// Heading.
    pub former_members: &'static str,
    /// Reason.
    pub former_left: &'static str,
    /// Reason.
    pub former_dissolved: &'static str,
    /// Heading.
    pub associations: &'static str,
    /// Badge.
    pub confirmed: &'static str,
    /// Badge.
    pub historical: &'static str,
    /// Badge.
    pub unconfirmed: &'static str,
    /// In place of a badge.
    pub no_membership_known: &'static str,
    /// Badge.
    pub naming_shareholder: &'static str,
    /// Beside a participant.
    pub not_listed_as_member: &'static str,
    /// Before a list of associations.
    pub also_member: &'static str,
    /// Explanation.
    pub unincorporated_explained: &'static str,
    /// Explanation.
    pub collective_explained: &'static str,
    /// Explanation.
    pub collective_about: &'static str,
    /// Heading.
    pub collectives: &'static str,
    /// Heading.
    pub member_municipalities: &'static str,
    /// Heading.
    pub unincorporated_areas: &'static str,
    /// Heading.
    pub covered_districts: &'static str,
    /// Heading.
    pub figures: &'static str,
    /// How a figure came about.
    pub figure_computed: &'static str,
    /// How a figure came about.
    pub figure_stated: &'static str,
    /// Density with its unit.
    pub people_per_km2: Template,
    /// Rank among all municipalities.
    pub rank_of: Template,
    /// Caption of the drawing.
    pub density_compared: &'static str,
    /// Label.
    pub official_key: &'static str,
    /// Note.
    pub postal_code_note: &'static str,
    /// Heading.
    pub former_names: &'static str,
    /// Empty list.
    pub no_initiatives: &'static str,
    /// Heading.
    pub by_action_field: &'static str,
    /// Beside an action field.
    pub earlier_field: &'static str,
    /// The filter in words.
    pub filtered_by: Template,
    /// Button.
    pub show_all: &'static str,
    /// Label.
    pub period: &'static str,
    /// In place of a period.
    pub period_not_known: &'static str,
    /// Label.
    pub status: &'static str,
    /// Label.
    pub venue: &'static str,
    /// Heading.
    pub participants: &'static str,
    /// Empty list.
    pub no_participants_named: &'static str,
    /// Heading.
    pub goals: &'static str,
    /// Heading.
    pub overall_goals: &'static str,
    /// Heading.
    pub history: &'static str,
    /// How many.
    pub municipalities_counted: Template,
    /// Column.
    pub name: &'static str,
    /// Link and heading.
    pub about_data: &'static str,
    /// Text.
    pub about_lead: &'static str,
    /// Label.
    pub licence: &'static str,
    /// Heading.
    pub operator: &'static str,
    /// In place of a value.
    pub not_filled_in: &'static str,
    /// Before a date.
    pub territory_as_of: &'static str,
    /// Before a date.
    pub as_of: &'static str,
    /// Label.
    pub source: &'static str,
    /// Before a source.
    pub summed_up: &'static str,
    /// Name of the scale bar.
    pub scale: &'static str,
    /// Name of the chooser.
    pub choose: &'static str,
    /// Name of the panel.
    pub panel: &'static str,
    /// Button.
    pub open_panel: &'static str,
    /// Button.
    pub close_panel: &'static str,
    /// Button.
    pub larger: &'static str,
    /// Button.
    pub smaller: &'static str,
    /// Name of the list.
    pub search_results: &'static str,
    /// Button.
    pub clear_search: &'static str,
    /// How many results.
    pub hits_counted: Options,
    /// Heading.
    pub perhaps_meant: &'static str,
    /// Explanation.
    pub open_file_hint: &'static str,
    /// How many objects a layer has.
    pub layer_features: Options,
    /// Problem.
    pub layer_missing: &'static str,
    /// While waiting.
    pub loading: &'static str,
    /// Button.
    pub remove: &'static str,
    /// Text page: legal notice.
    pub imprint: &'static str,
    /// Text page: privacy.
    pub privacy: &'static str,
    /// Text page: accessibility statement.
    pub accessibility: &'static str,
    /// Text page: how to use the map.
    pub help: &'static str,
    /// Text page: open data.
    pub open_data: &'static str,
    /// Name of the list of text pages.
    pub site_pages: &'static str,
    /// Button, and heading of the list of keys.
    pub keys: &'static str,
    /// Keys and what they do, in turns.
    pub keys_listed: Options,
    /// Before the link to the text page.
    pub keys_more: &'static str,
    /// Button.
    pub pan: &'static str,
    /// Buttons: north, east, south, west.
    pub pan_towards: Options,
    /// Told: a page was opened.
    pub told_open: Template,
    /// Told: what the map shows now.
    pub told_level: Template,
    /// Told: a layer is no longer shown.
    pub told_hidden: Template,
    /// Eight directions in which a place lies from a city, clockwise from north.
    pub directions: Options,
    /// A distance in kilometres and a direction from a city.
    pub distance_from: Template,
    /// What stands between distances, and before the last one.
    pub distances_joined: Options,
    /// A place and its distances.
    pub lies: Template,
    /// Neighbours in the north, east, south, west.
    pub neighbours_towards: Options,
    /// What stands between directions.
    pub neighbours_joined: &'static str,
    /// All neighbours by direction.
    pub neighbours_lie: Template,
    /// No neighbour at all.
    pub neighbours_none: &'static str,
    /// Heading and name of a video in sign language.
    pub sign_language: &'static str,
    /// Link beside it to the same in plain words.
    pub sign_language_text: &'static str,
    /// Label of the field that filters the table.
    pub filter_rows: &'static str,
    /// How many rows of how many are listed.
    pub rows_counted: Template,
    /// No row contains this text.
    pub rows_none: Template,
    /// The legend hides some classes.
    pub rows_hidden: &'static str,
    /// Column and direction.
    pub sorted_by: Template,
    /// Ascending, descending.
    pub sort_directions: Options,
    /// Name of the choice of a theme.
    pub theme: &'static str,
    /// The themes: as the system has it, light, dark, high contrast.
    pub themes: Options,
    /// Button that loads layers and timeline.
    pub explore: &'static str,
    /// Which initiatives stand with a municipality.
    pub own_initiatives: &'static str,
    /// Which initiatives stand with a district.
    pub own_initiatives_of_district: &'static str,
    /// Name of the page that compares places, and of the link that adds one.
    pub compare: &'static str,
    /// Name of the list of tours.
    pub tours: &'static str,
    /// First sentence of the page of goals.
    pub goals_lead: &'static str,
    /// A goal that no initiative serves.
    pub goal_none: &'static str,
    /// How it is known that an initiative serves a goal: a source says so; it follows.
    pub goal_bases: Options,
    /// An initiative that ended before the goal was set.
    pub goal_earlier: &'static str,
    /// Heading on the page of an initiative.
    pub serves_goals: &'static str,
    /// First sentence of the list of tours.
    pub tours_lead: &'static str,
    /// Link.
    pub tour_start: &'static str,
    /// Link to all steps of a tour.
    pub tour_whole: &'static str,
    /// Which step of how many.
    pub tour_step: Template,
    /// Links of a tour: back, next.
    pub tour_ways: Options,
    /// Link of a step to the page that it shows.
    pub tour_open: Template,
    /// First sentence of the page that compares places.
    pub compare_lead: &'static str,
    /// Where nothing can be chosen: why not, before a link to all municipalities.
    pub compare_scripts: &'static str,
    /// Button: takes a place out of the comparison.
    pub compare_remove: Template,
    /// What is seen of that button.
    pub compare_take_away: &'static str,
    /// Above the table: what figures are held against.
    pub compare_means: &'static str,
    /// Row of the table.
    pub compare_kind: &'static str,
    /// Row of the table.
    pub compare_district: &'static str,
    /// A figure above the mean: by so many per cent; the mean.
    pub compare_above: Template,
    /// A figure below the mean: by so many per cent; the mean.
    pub compare_below: Template,
    /// A figure that is a multiple of the mean.
    pub compare_times: Template,
    /// A figure as large as the mean.
    pub compare_equal: Template,
    /// A figure that nobody states.
    pub no_statement: &'static str,
    /// Heading: initiatives of at least two of the places.
    pub compare_common: &'static str,
    /// No initiative of at least two of them.
    pub compare_nothing_common: &'static str,
    /// Five places are compared.
    pub compare_full: &'static str,
    /// Label of the choice of a place.
    pub compare_pick: &'static str,
    /// Button beside it.
    pub compare_add: &'static str,
    /// Button on the map and heading: what visitors can take along.
    pub take_along: &'static str,
    /// Heading.
    pub take_share: &'static str,
    /// Buttons: share, copy the link.
    pub take_shares: Options,
    /// Heading.
    pub take_picture: &'static str,
    /// Buttons: SVG, PNG of the screen, PNG for paper, print.
    pub take_pictures: Options,
    /// Heading of the tables of areas: for none, one, more.
    pub take_areas: Options,
    /// Heading of the tables of initiatives: for none, one, more.
    pub take_initiatives: Options,
    /// Heading.
    pub take_cite: &'static str,
    /// Button.
    pub take_copy_text: &'static str,
    /// Told: a file was saved, something was copied, something failed.
    pub take_done: Options,
    /// Name of the code with the address.
    pub take_qr: &'static str,
    /// A citation: title of the site, page, address, day, whose data.
    pub citation: Template,
    /// Where the middle of a district lies: distances from the naming cities.
    pub middle_lies: Template,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::admin::Language;

    #[test]
    fn the_languages_say_different_things() {
        let [german, english, easy] = Language::ALL.map(messages);
        let names: BTreeSet<&str> = Language::ALL.map(Language::own_name).into();
        assert_eq!(names.len(), Language::ALL.len());
        assert_ne!(german.close, english.close);
        assert_ne!(german.members, english.members);
        assert_ne!(german.about_lead, easy.about_lead);
        assert_eq!(german.from_to.with(&["1", "2"]), "1 bis 2");
        assert_eq!(english.from_to.with(&["1", "2"]), "1 to 2");
        assert_eq!(easy.from_to.with(&["1", "2"]), "1 bis 2");
    }
}
