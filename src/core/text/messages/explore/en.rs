//! The messages of exploring in English.

use super::super::{Options, Template};
use super::ExploreMessages;

/// All of them.
pub(super) const MESSAGES: ExploreMessages = ExploreMessages {
    map_shows: "Map shows",
    districts: "Districts and independent cities",
    no_data: "no data",
    limits: Template("{0} to {1}"),
    methods: Options(
        "as many areas in each class|natural breaks after Jenks|classes of equal width|limits set by the editors",
    ),
    classes_by: Template("{0} classes, {1}"),
    distribution: Template("Distribution: smallest value {0}, middle value {1}, largest value {2}"),
    compressed: "The axis is compressed: equal steps multiply the value.",
    areas_without: Options(
        "There is a figure for every area.|There is no figure for 1 area.|There is no figure for {0} areas.",
    ),
    all_figures: "Figures as a list",
    class_of: Template("class {0} of {1}: {2}"),
    figure_with_unit: Template("{0} {1}"),
    layer_unknown: Template("There is no map named “{0}”."),
    timeline: "Timeline",
    open_timeline: "Open timeline",
    close_timeline: "Close timeline",
    year: "Year",
    play: "Play the years",
    pause: "Pause",
    year_before: "One year back",
    year_after: "One year on",
    nothing_known: Template("No event of {0} is known."),
    outside_years: Template("The timeline reaches from {0} to {1}."),
    joined: "Joined",
    joined_then: Template("{0} (no longer a member)"),
    began: "Begun",
    ran: Options(
        "No known initiative ran in this year.|1 initiative ran in this year.|{0} initiatives ran in this year.",
    ),
    undated_members: Template("For {0} of {1} members it is not known since when."),
    undated_initiatives: Template("{0} of {1} initiatives have no known year and are missing here."),
    year_classes: Options(
        "member|represented by district or association|a member or represented today, beginning not known|was part of it then, is not today|no member known",
    ),
    membership_in: Template("Membership in {0}"),
    filter: "Filter initiatives",
    any: "all",
    field: "Action field",
    with: "Taking part or place",
    tag: "Topic",
    apply: "Show",
    remaining: Template("{0} of {1} initiatives"),
    placeless: Options(
        "all with a place on the map|1 of them without a place on the map: it is in the list only|{0} of them without a place on the map: they are in the list only",
    ),
    nothing_fits: "No initiative fits all filters at once. Take one of them away:",
    take_away: Template("{0}: {1} – remove"),
    show_all: "Show all initiatives",
    sources_each: "Sources are given with each initiative.",
};
