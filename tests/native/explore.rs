//! Layers, filters and years on the real data, against a second way to the same answers.

use std::collections::BTreeSet;
use std::rc::Rc;

use proptest::prelude::*;
use region_core::admin::{AreaIndex, DistrictKind, Initiative, Language, Participant, Status};
use region_core::atlas::Place;
use region_core::classify::Method;
use region_core::explore::{
    Asked, Choices, Colour, Direction, Explored, Explorer, Filter, Indicator, Period, Shown, Tint, YearClass,
    explore, happened, running, year_class, years,
};
use region_core::geo::{Insets, Viewport};
use region_core::route::{Page, Route, Word, Words};
use region_core::state::{Action, AppState, Motion, map_markers, reduce};

use crate::regions::{real, real_atlas, tiny_atlas};

fn indicators() -> &'static [Indicator] {
    let of_languages = &real().indicators;
    let found = of_languages
        .iter()
        .find(|(language, _)| *language == Language::German);
    &found.unwrap().1
}

fn indicator(id: &str) -> &'static Indicator {
    indicators().iter().find(|indicator| indicator.id == id).unwrap()
}

fn explored(words: &Words) -> Explored {
    explore(words, real_atlas(), &Rc::new(indicators().to_vec()))
}

fn measured(path: &str, query: &str) -> AppState {
    let atlas = real_atlas();
    let route = Route::parse(path, query, "/", atlas);
    let state = Rc::new(AppState::new(route.clone(), Motion::Full, atlas));
    let explorer = Explorer {
        indicators: Rc::new(indicators().to_vec()),
        explore,
        toggled: Explored::toggled,
    };
    let measured = Action::Measured {
        viewport: Viewport::new(1280.0, 800.0),
        insets: Insets::default(),
    };
    let state = [
        Action::RouteChanged(route),
        measured,
        Action::ExplorerArrived(explorer),
    ]
    .into_iter()
    .fold(state, |state, action| reduce(&state, action, atlas));
    (*state).clone()
}

#[test]
fn figures_are_those_of_the_statistics() {
    let atlas = real_atlas();
    for (index, area) in atlas.region.indexed_areas() {
        let figure = |id: &str| indicator(id).figures[index.usize()];
        assert_eq!(
            figure("population").map(i64::from),
            area.population.map(i64::from)
        );
        let tenths = area.area_km2.map(|km2| (km2 * 10.0).round() as i32);
        assert_eq!(figure("area"), tenths, "{}", area.name);
        let density = area.density().map(|density| density.round() as i32);
        assert_eq!(figure("density"), density, "{}", area.name);
    }
}

/// Limits found by another way than the program's: by counting, by dividing, by trying.
fn limits_again(indicator: &Indicator) -> Option<Vec<i32>> {
    let mut sorted: Vec<i32> = indicator.figures.iter().copied().flatten().collect();
    sorted.sort_unstable();
    let classes = indicator.class_count();
    match indicator.method {
        Method::Quantiles => {
            // The figure that so many areas lie below.
            let at = |class: usize| sorted[class * sorted.len() / classes];
            Some((1..classes).map(at).collect())
        }
        Method::Fixed => None,
        Method::Equal => {
            let (least, most) = (f64::from(sorted[0]), f64::from(sorted[sorted.len() - 1]));
            let width = (most - least) / classes as f64;
            Some(
                (1..classes)
                    .map(|class| (least + width * class as f64 - 1e-9).ceil() as i32)
                    .collect(),
            )
        }
        Method::NaturalBreaks => Some(natural_again(&sorted, classes)),
    }
}

/// The best division, remembered from the top down over single areas: the program goes from the bottom up over different
/// figures, with sums from the beginning.
fn natural_again(sorted: &[i32], classes: usize) -> Vec<i32> {
    let count = sorted.len();
    let mut spread = vec![vec![0.0; count]; count];
    for (first, row) in spread.iter_mut().enumerate() {
        let (mut mean, mut sum) = (0.0, 0.0);
        for last in first..count {
            // Welford: the mean and the sum of squares grow with each figure.
            let step = f64::from(sorted[last]) - mean;
            mean += step / (last - first + 1) as f64;
            sum += step * (f64::from(sorted[last]) - mean);
            row[last] = sum;
        }
    }
    let mut least = vec![vec![f64::INFINITY; count + 1]; classes + 1];
    let mut cut = vec![vec![0; count + 1]; classes + 1];
    for begin in 0..count {
        least[1][begin] = spread[begin][count - 1];
    }
    for left in 2..=classes {
        for begin in (0..count).rev() {
            for next in begin + 1..count {
                let sum = spread[begin][next - 1] + least[left - 1][next];
                if sum < least[left][begin] - 1e-9 {
                    least[left][begin] = sum;
                    cut[left][begin] = next;
                }
            }
        }
    }
    let mut limits = Vec::new();
    let mut begin = 0;
    for left in (2..=classes).rev() {
        begin = cut[left][begin];
        limits.push(sorted[begin]);
    }
    limits
}

#[test]
fn classes_recomputed_are_those_of_the_legend() {
    let mut methods = BTreeSet::new();
    for indicator in indicators() {
        methods.insert(indicator.method as u8);
        if let Some(again) = limits_again(indicator) {
            assert_eq!(indicator.lower_limits, again, "{}", indicator.id);
        }
        let words = Asked {
            colour: Colour::Indicator(indicator.id.clone()),
            ..Asked::default()
        };
        let colouring = explored(&words.write()).colouring.unwrap();
        assert_eq!(colouring.classes.len(), indicator.class_count());
        // Every area is in the class within whose limits its figure lies, and in no other.
        for (area, figure) in indicator.figures.iter().enumerate() {
            let area = AreaIndex(u16::try_from(area).unwrap());
            let within: Vec<usize> = (0..indicator.class_count())
                .filter(|class| {
                    let (lower, upper) = indicator.limits(*class);
                    figure.is_some_and(|figure| (lower..=upper).contains(&figure))
                })
                .collect();
            let classes = colouring.classes.iter().enumerate();
            let has: Vec<usize> = classes
                .filter(|(_, class)| class.areas.contains(&area))
                .map(|(position, _)| position)
                .collect();
            assert_eq!(has, within, "{} {area:?}", indicator.id);
            assert_eq!(within.len(), usize::from(figure.is_some()));
            assert_eq!(colouring.without.contains(&area), figure.is_none());
        }
    }
    assert!(methods.len() >= 3, "several methods are in use: {methods:?}");
}

#[test]
fn every_figure_has_source_date_and_unit() {
    for (_, indicators) in &real().indicators {
        for indicator in indicators {
            assert!(
                !indicator.title.is_empty() && !indicator.unit.is_empty(),
                "{}",
                indicator.id
            );
            // Counts of initiatives rest on the sources of each initiative.
            let counted = indicator.id.starts_with("initiatives");
            assert!(!indicator.citation.urls.is_empty() || counted, "{}", indicator.id);
            assert!(indicator.date.year() > 2000);
        }
    }
    let sourced = |one: &Initiative| !one.citation.urls.is_empty();
    assert!(real_atlas().region.initiatives.iter().all(sourced));
}

#[test]
fn the_more_the_darker_and_the_other_way_round() {
    let mut density = indicator("density").clone();
    let tints = |indicator: &Indicator| -> Vec<u8> {
        (0..indicator.class_count())
            .map(|class| indicator.tint(class))
            .collect()
    };
    let up = tints(&density);
    assert_eq!((up.first(), up.last()), (Some(&1), Some(&7)));
    assert!(up.windows(2).all(|pair| pair[0] < pair[1]), "{up:?}");
    density.direction = Direction::Down;
    assert!(tints(&density).iter().eq(up.iter().rev()));
}

#[test]
fn neighbouring_districts_differ_in_colour() {
    let atlas = real_atlas();
    let words = Words::default().with(Word::Colour, "districts");
    let colouring = explored(&words).colouring.unwrap();
    assert_eq!(colouring.classes.len(), atlas.region.districts.len());
    assert!(colouring.without.is_empty());
    let tint = |index: AreaIndex| {
        let class = colouring
            .classes
            .iter()
            .find(|class| class.areas.contains(&index));
        class.unwrap().tint
    };
    for (index, area) in atlas.region.indexed_areas() {
        assert!(matches!(tint(index), Tint::Kind(_)));
        for other in atlas.neighbours(index) {
            let district = atlas.region.areas[other.usize()].ags.district();
            assert_eq!(
                tint(index) == tint(other),
                district == area.ags.district(),
                "{}",
                area.name
            );
        }
    }
}

/// Who takes part, read from the initiative alone: independent cities are written by either key.
fn named(initiative: &Initiative) -> BTreeSet<Place> {
    let region = &real_atlas().region;
    let place = initiative.place.map(Participant::Area);
    let of = |one: &Participant| match one {
        Participant::Area(ags) => Place::Area(*ags),
        Participant::District(key) => {
            let district = region.district(*key).unwrap();
            if district.kind == DistrictKind::IndependentCity {
                Place::Area(format!("{key}000").parse().unwrap())
            } else {
                Place::District(*key)
            }
        }
    };
    initiative.participants.iter().chain(&place).map(of).collect()
}

#[test]
fn what_an_initiative_highlights_are_its_participants() {
    let atlas = real_atlas();
    for (position, initiative) in (0..).zip(&atlas.region.initiatives) {
        let state = AppState::new(
            Route::new(Language::German, Page::Initiative(position)),
            Motion::Full,
            atlas,
        );
        let highlighted: BTreeSet<AreaIndex> = state.route.outlined_areas(atlas).into_iter().collect();
        let participates = |(index, area): &(AreaIndex, &region_core::admin::Area)| {
            let own = Place::Area(area.ags);
            let district = Place::District(area.ags.district());
            let named = named(initiative);
            (named.contains(&own) || named.contains(&district)).then_some(*index)
        };
        let expected = atlas
            .region
            .indexed_areas()
            .filter_map(|area| participates(&area))
            .collect();
        assert_eq!(highlighted, expected, "{}", initiative.slug);
    }
}

#[test]
fn every_area_and_district_lists_exactly_its_initiatives_and_the_layer_counts_them() {
    let atlas = real_atlas();
    let region = &atlas.region;
    let own = |place: Place| -> Vec<u16> {
        let initiatives = (0..).zip(&region.initiatives);
        initiatives
            .filter(|(_, initiative)| named(initiative).contains(&place))
            .map(|(position, _)| position)
            .collect()
    };
    let mut counted = 0;
    for (index, area) in region.indexed_areas() {
        let expected = own(Place::Area(area.ags));
        assert_eq!(
            region.own_initiatives(Participant::Area(area.ags)),
            expected,
            "{}",
            area.name
        );
        let all = indicator("initiatives").figures[index.usize()];
        assert_eq!(all, i32::try_from(expected.len()).ok(), "{}", area.name);
        for (field, known) in (0_u8..).zip(&region.identity.action_fields) {
            let of_field = expected
                .iter()
                .filter(|position| region.initiatives[usize::from(**position)].field == field)
                .count();
            let id = format!("initiatives-{}", known.id);
            let figures = indicators().iter().find(|indicator| indicator.id == id);
            // A field without any layer counts nothing anywhere.
            let figure = figures.map_or(Some(0), |indicator| indicator.figures[index.usize()]);
            assert_eq!(figure, i32::try_from(of_field).ok(), "{} {}", area.name, known.id);
        }
        counted += expected.len();
    }
    assert!(counted > 50, "{counted}");
    for district in &region.districts {
        if let Some(place @ Place::District(key)) = atlas.district_place(district.key) {
            assert_eq!(
                region.own_initiatives(Participant::District(key)),
                own(place),
                "{}",
                district.name
            );
        }
    }
}

#[test]
fn each_filter_keeps_what_has_it_and_nothing_else() {
    let atlas = real_atlas();
    let region = &atlas.region;
    let choices = Choices::of(atlas, Language::German);
    let kept = |filter: Filter| -> Vec<&Initiative> {
        let asked = Asked {
            filter,
            ..Asked::default()
        };
        let explored = explored(&asked.write());
        let initiatives = (0..).zip(&region.initiatives);
        initiatives
            .filter(|(position, _)| explored.keeps(*position))
            .map(|(_, one)| one)
            .collect()
    };
    let is = |kept: Vec<&Initiative>, rule: &dyn Fn(&Initiative) -> bool| {
        assert!(!kept.is_empty(), "nothing that can be chosen is without a hit");
        assert!(kept.iter().all(|one| rule(one)));
        assert_eq!(
            kept.len(),
            region.initiatives.iter().filter(|one| rule(one)).count()
        );
    };
    for status in choices.statuses {
        let filter = Filter {
            status: Some(status),
            ..Filter::default()
        };
        is(kept(filter), &|one| one.status == status);
    }
    for tag in choices.tags {
        let filter = Filter {
            tag: Some(tag.clone()),
            ..Filter::default()
        };
        is(kept(filter), &|one| one.tags.contains(&tag));
    }
    for with in choices.participants {
        let filter = Filter {
            with: Some(with),
            ..Filter::default()
        };
        let place = atlas.participant_place(with);
        is(kept(filter), &|one| named(one).contains(&place));
    }
    for period in choices.periods {
        let filter = Filter {
            period: Some(period),
            ..Filter::default()
        };
        is(kept(filter), &|one| match (period, running(one)) {
            (Period::Unknown, span) => span.is_none(),
            (Period::Years(from, to), Some((begin, end))) => {
                (from..=to).any(|year| begin <= year && year <= end)
            }
            (Period::Years(..), None) => false,
        });
    }
}

#[test]
fn the_map_marks_exactly_the_remaining_initiatives_that_have_a_place() {
    let atlas = real_atlas();
    for query in [
        "",
        "status=active",
        "tag=messe",
        "field=mobilitaet&status=completed",
        "year=2012",
        "tag=nichts",
    ] {
        let state = measured("/initiativen/", query);
        let marked: BTreeSet<u16> = map_markers(&state, atlas)
            .into_iter()
            .flat_map(|marker| marker.initiatives)
            .collect();
        let shown = (0_u16..).zip(&atlas.region.initiatives);
        let shown = shown.filter(|(position, one)| state.shows_initiative(*position, one));
        let with_place = shown.filter(|(_, one)| !named(one).is_empty());
        assert_eq!(
            marked,
            with_place.map(|(position, _)| position).collect(),
            "{query}"
        );
    }
    let nothing = measured("/initiativen/", "tag=nichts");
    assert!(map_markers(&nothing, atlas).is_empty());
}

#[test]
fn an_initiative_without_an_end_runs_on_only_where_a_source_says_so() {
    let mut initiative = real_atlas().region.initiatives[0].clone();
    let date = |text: &str| text.parse().ok();
    for (from, to, status, span) in [
        ("2012", "2015-03", Status::Completed, Some((2012, 2015))),
        ("2012", "", Status::Active, Some((2012, u16::MAX))),
        ("2012", "", Status::Unknown, Some((2012, 2012))),
        ("", "2015", Status::Completed, Some((2015, 2015))),
        ("", "", Status::Active, None),
    ] {
        (initiative.from, initiative.to, initiative.status) = (date(from), date(to), status);
        assert_eq!(running(&initiative), span, "{from} {to}");
    }
}

#[test]
fn the_years_begin_with_the_first_that_is_known_and_end_with_the_data() {
    let years = years(&real_atlas().region).unwrap();
    assert_eq!(years.first, 2004);
    assert!((2024..2100).contains(&years.last), "{}", years.last);
    let region = &real_atlas().region;
    let nothing: Vec<u16> = (years.first..=years.last)
        .filter(|year| happened(*year, region).is_empty())
        .collect();
    assert!(nothing.contains(&2006), "{nothing:?}");
    let founding = happened(2005, region);
    assert_eq!(founding.events.len(), 1);
    // Each dated thing of these years happens in exactly one of them.
    let all = (years.first..=years.last).map(|year| happened(year, region));
    let (joined, began) = all.fold((0, 0), |(joined, began), year| {
        (joined + year.joined.len(), began + year.began.len())
    });
    assert_eq!(
        joined,
        region.members().filter(|member| member.since.is_some()).count()
    );
    let within = |one: &&Initiative| one.from.is_some_and(|from| from.year() <= years.last);
    assert_eq!(began, region.initiatives.iter().filter(within).count());
}

#[test]
fn a_year_shows_who_had_joined_and_says_of_whom_it_is_not_known() {
    let region = &real_atlas().region;
    let class = |ags: &str, year| year_class(year, region.area(ags.parse().unwrap()).unwrap(), region);
    // Einbeck joined in 2011, Uetze in 2024; of Wolfsburg nothing is known, and its association has no date either.
    assert_eq!(class("03155013", 2011), YearClass::Member);
    assert_ne!(class("03155013", 2010), YearClass::Member);
    assert_eq!(class("03241018", 2024), YearClass::Member);
    assert_eq!(
        class("03241018", 2023),
        YearClass::Undated,
        "by the Region Hannover, of unknown date"
    );
    assert_eq!(class("03103000", 2020), YearClass::Undated);
    assert_eq!(
        class("03157001", 2009),
        YearClass::Represented,
        "Landkreis Peine since 2008"
    );
    assert_eq!(class("03159017", 2010), YearClass::Former, "Hann. Münden");
    for year in 2004..2025 {
        let words = Words::default().with(Word::Year, year.to_string());
        let colouring = explored(&words).colouring.unwrap();
        let areas: usize = colouring.classes.iter().map(|class| class.areas.len()).sum();
        let municipalities = region
            .areas
            .iter()
            .filter(|area| area.kind.is_municipality())
            .count();
        assert_eq!(
            (areas, colouring.without.len()),
            (municipalities, region.areas.len() - municipalities)
        );
    }
}

#[test]
fn years_pass_only_where_movement_is_welcome_and_never_by_themselves() {
    let atlas = real_atlas();
    let state = Rc::new(measured("/", "year=2010"));
    assert!(!state.playing);
    let playing = reduce(&state, Action::Play(true), atlas);
    assert!(playing.playing);
    let still = reduce(&playing, Action::MotionPreferred(Motion::Reduced), atlas);
    assert!(!still.playing);
    assert!(!reduce(&still, Action::Play(true), atlas).playing);
}

#[test]
fn another_region_is_explored_by_the_same_code() {
    let atlas = tiny_atlas();
    let empty = Rc::new(Vec::new());
    let explored = explore(&Words::default().with(Word::Colour, "districts"), atlas, &empty);
    assert_eq!(
        explored.colouring.unwrap().classes.len(),
        atlas.region.districts.len()
    );
    let unknown = explore(&Words::default().with(Word::Colour, "density"), atlas, &empty);
    assert_eq!(unknown.colouring, None);
}

fn any_asked() -> impl Strategy<Value = Asked> {
    let atlas = real_atlas();
    let choices = Choices::of(atlas, Language::German);
    let ids: Vec<String> = indicators()
        .iter()
        .map(|indicator| indicator.id.clone())
        .collect();
    let colour = prop_oneof![
        Just(Colour::Membership),
        Just(Colour::Districts),
        prop::sample::select(ids).prop_map(Colour::Indicator),
    ];
    let shown = prop::collection::vec(prop::option::of(0_usize..6), 0..5).prop_map(|toggled| {
        let toggle = |shown: Shown, class: Option<usize>| shown.toggled(class, 6);
        toggled.into_iter().fold(Shown::default(), toggle)
    });
    let period = prop_oneof![
        Just(Period::Unknown),
        (1990_u16..2040, 0_u16..20).prop_map(|(from, years)| Period::Years(from, from + years))
    ];
    (
        colour,
        shown,
        prop::option::of(prop::sample::select(choices.statuses)),
        prop::option::of(period),
        prop::option::of(prop::sample::select(choices.participants)),
        prop::option::of(prop::sample::select(choices.tags)),
        prop::option::of(1990_u16..2060),
    )
        .prop_map(|(colour, shown, status, period, with, tag, year)| Asked {
            colour,
            shown,
            filter: Filter {
                status,
                period,
                with,
                tag,
            },
            year,
        })
}

proptest! {
    #[test]
    fn every_state_of_exploring_survives_its_address(asked in any_asked(), page in 0_usize..500) {
        let atlas = real_atlas();
        let pages = Page::all(atlas);
        let mut route = Route::new(Language::German, pages[page % pages.len()].clone());
        route.query.words = asked.write();
        let address = route.address("/karte/", atlas);
        let (path, query) = address.split_once('?').unwrap_or((&address, ""));
        let back = Route::parse(path, query, "/karte/", atlas);
        prop_assert_eq!(Asked::read(&back.query.words), asked, "{}", address);
        prop_assert_eq!(back, route);
    }

    #[test]
    fn no_words_break_exploring(values in prop::array::uniform7(".{0,12}")) {
        let mut words = Words::default();
        for (word, value) in Word::ALL.into_iter().zip(values) {
            words.set(word, value);
        }
        let explored = explored(&words);
        prop_assert_eq!(explored.words, words);
    }
}

#[test]
fn areas_are_shown_as_the_legend_of_the_colours_says() {
    let all = explored(&Words::default().with(Word::Colour, "population"));
    assert!(all.areas_shown.is_empty());
    let some = explored(&all.words.with(Word::Classes, "0,6"));
    let colouring = some.colouring.as_ref().unwrap();
    let mut shown = colouring.without.clone();
    shown.extend(&colouring.classes[5].areas);
    assert!(!shown.is_empty());
    for (index, area) in real_atlas().region.indexed_areas() {
        assert_eq!(some.shows(index), shown.contains(&index), "{}", area.name);
        assert!(all.shows(index));
    }
}
