//! The messages of exploring, which come with its file: layers, filters, timeline.

#[cfg(feature = "every-language")]
mod de;
#[cfg(feature = "every-language")]
mod easy;
#[cfg(feature = "every-language")]
mod en;

#[cfg(not(feature = "every-language"))]
use std::sync::OnceLock;

use crate::admin::Language;

use super::template::AsText;
use super::{Options, Template};

/// Parts texts from each other.
const BETWEEN: char = '\u{1f}';

messages! {
    /// Every message of exploring in one language.
    struct ExploreMessages;
    /// Label of the choice of layers.
    pub map_shows: &'static str,
    /// Layer.
    pub districts: &'static str,
    /// Class and value.
    pub no_data: &'static str,
    /// Smallest and largest figure of a class.
    pub limits: Template,
    /// How limits were found.
    pub methods: Options,
    /// How many classes, by which method.
    pub classes_by: Template,
    /// Text of the histogram: smallest, middle and largest figure.
    pub distribution: Template,
    /// Below a histogram whose scale is logarithmic.
    pub compressed: &'static str,
    /// Areas without a figure.
    pub areas_without: Options,
    /// Link.
    pub all_figures: &'static str,
    /// Which class of how many.
    pub class_of: Template,
    /// A figure and its unit.
    pub figure_with_unit: Template,
    /// The address names a layer that is not there.
    pub layer_unknown: Template,
    /// Name of the timeline.
    pub timeline: &'static str,
    /// Button.
    pub open_timeline: &'static str,
    /// Button.
    pub close_timeline: &'static str,
    /// Name of the slider.
    pub year: &'static str,
    /// Button.
    pub play: &'static str,
    /// Button.
    pub pause: &'static str,
    /// Button.
    pub year_before: &'static str,
    /// Button.
    pub year_after: &'static str,
    /// No event is known of a year.
    pub nothing_known: Template,
    /// The address names a year beyond the timeline.
    pub outside_years: Template,
    /// Heading: who joined.
    pub joined: &'static str,
    /// Who joined and is no member today.
    pub joined_then: Template,
    /// Heading: initiatives that began.
    pub began: &'static str,
    /// How many initiatives ran in a year.
    pub ran: Options,
    /// Members of unknown date, of all.
    pub undated_members: Template,
    /// Initiatives of unknown date, of all.
    pub undated_initiatives: Template,
    /// Membership in a year: member, represented, undated, former, none.
    pub year_classes: Options,
    /// Heading of the legend.
    pub membership_in: Template,
    /// Name of the form.
    pub filter: &'static str,
    /// Choice of a filter.
    pub any: &'static str,
    /// Filter.
    pub field: &'static str,
    /// Filter.
    pub with: &'static str,
    /// Filter.
    pub tag: &'static str,
    /// Button.
    pub apply: &'static str,
    /// How many initiatives remain, of how many.
    pub remaining: Template,
    /// How many of them have no place on the map.
    pub placeless: Options,
    /// No initiative remains.
    pub nothing_fits: &'static str,
    /// Button: takes one filter away.
    pub take_away: Template,
    /// Button: takes all filters away.
    pub show_all: &'static str,
    /// In place of a source: counted from initiatives.
    pub sources_each: &'static str,
}

#[cfg(not(feature = "every-language"))]
static INSTALLED: OnceLock<ExploreMessages> = OnceLock::new();

/// All texts of a language as one, for [`install_explore`].
#[cfg(feature = "every-language")]
#[must_use]
pub fn joined_explore(language: Language) -> String {
    explore_messages(language).texts().join(&BETWEEN.to_string())
}

/// Takes the messages that came with the file of exploring, and says whether these are all. Later calls change nothing.
#[must_use]
pub fn install_explore(texts: String) -> bool {
    let texts: &'static str = Box::leak(texts.into_boxed_str());
    let read = ExploreMessages::from_texts(texts.split(BETWEEN));
    #[cfg(not(feature = "every-language"))]
    let read = read.map(|messages| INSTALLED.get_or_init(|| messages));
    read.is_some()
}

/// The messages of exploring in a language.
///
/// # Panics
/// In the app, when none were installed: views of exploring are drawn only once they are.
#[cfg(not(feature = "every-language"))]
#[must_use]
pub fn explore_messages(_language: Language) -> &'static ExploreMessages {
    INSTALLED
        .get()
        .expect("messages of exploring are installed before its views are drawn")
}

/// The messages of exploring in a language.
#[cfg(feature = "every-language")]
#[must_use]
pub fn explore_messages(language: Language) -> &'static ExploreMessages {
    match language {
        Language::German => &de::MESSAGES,
        Language::English => &en::MESSAGES,
        Language::EasyGerman => &easy::MESSAGES,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_that_were_joined_are_all_there_and_fewer_are_refused() {
        for language in Language::ALL {
            assert!(install_explore(joined_explore(language)));
        }
        assert!(!install_explore("too few".to_owned()));
    }
}
