//! The run: opens every view and asks every checker.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

use region_site::Base;
use region_site::server::Server;
use region_tests::support::{Engine, Page, Session, dist, output_folder};

use crate::checker::{Answer, Checker, Violation};
use crate::differences::{self, Difference};
use crate::report::{self, Part};
use crate::tree::tree;
use crate::view::{View, usual_views, views};

/// Browsers side by side.
const BROWSERS: usize = 2;

/// A view may be tried again this often: a browser under load loses its page now and then.
const TRIES: usize = 2;

/// A page that breaks rules on purpose: both checkers and the tree must say so.
const BROKEN: &str = "(() => { const main = document.querySelector('main, article, body');
    main.innerHTML += '<button type=\"button\"></button><img src=\"/x.png\"><p style=\"color:#ccc;background:#fff\">x</p>'
        + '<a href=\"/a\">gleich</a><a href=\"/b\">gleich</a>'; return true; })()";

/// What was found in one view.
#[derive(Default)]
struct Found {
    axe: Answer,
    second: Option<Answer>,
    tree: Option<Vec<String>>,
}

/// Looks at all views (or those whose name contains `part`) and keeps or compares the report.
///
/// # Errors
/// Everything that is wrong.
pub(crate) fn run(packages: &Path, renew: Option<&str>, part: &str) -> Result<(), Vec<String>> {
    let begin = Instant::now();
    let one = |error: String| vec![error];
    if let Some(date) = renew.filter(|date| !differences::is_date(date)) {
        return Err(one(format!("expected a day as 2026-11-25, found {date:?}")));
    }
    let mut known = differences::read()?;
    // What panics say goes to the list of complaints.
    set_hook(Box::new(|_| {}));
    let [axe, second] = Checker::both(packages).map_err(one)?;
    let server = Server::start(&dist(), Base::default(), 0).map_err(|error| one(error.to_string()))?;
    let base = server.url();
    let chosen: Vec<View> = views()
        .into_iter()
        .filter(|view| view.name().contains(part))
        .collect();
    shows_what_is_wrong([&axe, &second], &base).map_err(one)?;
    println!("ok       a page that breaks rules is noticed by both checkers and in the tree");

    let results = look_at_all(&chosen, [&axe, &second], &base);
    let mut complaints = Vec::new();
    let mut answers = Vec::new();
    for (view, result) in chosen.iter().zip(results) {
        match result {
            Ok(found) => answers.push((view, found)),
            Err(error) => complaints.push(format!("{}: {error}", view.name())),
        }
    }
    let parts = summed(&answers, [&axe, &second], &mut known, &mut complaints);
    for part in &parts {
        println!(
            "{:<30} {:<8} {:>4} views, {:>3} rules, {} violations, undecided: {}",
            part.tool,
            part.version,
            part.views.len(),
            part.rules_checked,
            part.violations,
            part.undecided
                .iter()
                .map(|(rule, views)| format!("{rule} in {views}"))
                .collect::<Vec<_>>()
                .join(", "),
        );
    }
    println!("{} views in {:.0} s", chosen.len(), begin.elapsed().as_secs_f64());
    if part.is_empty() && complaints.is_empty() {
        complaints.extend(differences::out_of_date(&known));
    }
    let is_whole = part.is_empty() && answers.len() == chosen.len();
    if is_whole {
        let now = report::report(renew.unwrap_or_default(), &parts);
        report::assert_changes_are_noticed(&now);
        if renew.is_some() {
            let file = report::keep(&now).map_err(one)?;
            println!("The report is kept in {}", file.display());
        } else {
            complaints.extend(report::differs_from_kept(&now));
        }
    }
    if complaints.is_empty() {
        Ok(())
    } else {
        Err(complaints)
    }
}

/// Looks at the views in several browsers at once; answers in the order of the views.
fn look_at_all(chosen: &[View], checkers: [&Checker; 2], base: &str) -> Vec<Result<Found, String>> {
    let next = AtomicUsize::new(0);
    let results: Vec<Mutex<Result<Found, String>>> = chosen
        .iter()
        .map(|_| Mutex::new(Err("was not looked at".to_owned())))
        .collect();
    let usual = usual_views();
    thread::scope(|scope| {
        for _ in 0..BROWSERS {
            scope.spawn(|| {
                let mut open = None;
                while let Some(view) = chosen.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let position = chosen.iter().position(|other| other == view).unwrap_or_default();
                    let mut result = Err(String::new());
                    for _ in 0..TRIES {
                        let session = open.take().map_or_else(|| Session::open(Engine::Chromium), Ok);
                        result = session.and_then(|session| {
                            let found =
                                look_at(view, checkers, &Page::new(&session, base), usual.contains(view));
                            match found {
                                Ok(found) => {
                                    open = Some(session);
                                    Ok(found)
                                }
                                Err(error) => {
                                    let page = Page::new(&session, base);
                                    let picture = guarded(|| page.screenshot(&view.name().replace(' ', "-")));
                                    session.close();
                                    let picture =
                                        picture.map_or_else(|why| why, |file| file.display().to_string());
                                    Err(format!("{error}\n    {picture}"))
                                }
                            }
                        });
                        if result.is_ok() {
                            break;
                        }
                    }
                    if let Ok(mut place) = results[position].lock() {
                        *place = result;
                    }
                }
                if let Some(session) = open {
                    session.close();
                }
            });
        }
    });
    let unlocked = results.into_iter().map(|result| {
        result
            .into_inner()
            .unwrap_or_else(|poisoned| poisoned.into_inner())
    });
    unlocked.collect()
}

/// Opens a view and asks the checkers: the first one always, the second one and the tree for views as usual.
fn look_at(view: &View, [axe, second]: [&Checker; 2], page: &Page, is_usual: bool) -> Result<Found, String> {
    guarded(|| {
        view.open(page);
        let mut found = Found {
            axe: axe.check(page),
            ..Found::default()
        };
        if is_usual {
            found.second = Some(second.check(page));
            let tree = tree(page);
            let folder = output_folder("accessibility");
            let file = folder.join(format!("{}-{}.txt", view.place.name, view.state.name()));
            let written = fs::create_dir_all(&folder).and_then(|()| fs::write(&file, &tree.text));
            written.unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            found.tree = Some(tree.complaints);
        }
        found
    })
}

/// Shows that checkers and tree do notice what is wrong.
fn shows_what_is_wrong(checkers: [&Checker; 2], base: &str) -> Result<(), String> {
    let session = Session::open(Engine::Chromium)?;
    let page = Page::new(&session, base);
    let outcome = guarded(|| {
        page.open_without_waiting("impressum/");
        assert_eq!(page.eval(BROKEN), true);
        for checker in checkers {
            let rules: BTreeSet<String> = checker
                .check(&page)
                .violations
                .into_iter()
                .map(|one| one.rule)
                .collect();
            assert!(rules.len() >= 3, "{} sees only {rules:?}", checker.name);
        }
        let complaints = tree(&page).complaints;
        assert_eq!(complaints.len(), 2, "the tree shows {complaints:?}");
    });
    session.close();
    outcome
}

/// What each tool says of all views together. Violations become complaints, the same one of many views only once.
fn summed(
    answers: &[(&View, Found)],
    [axe, second]: [&Checker; 2],
    known: &mut [Difference],
    complaints: &mut Vec<String>,
) -> Vec<Part> {
    let first: Vec<(&View, &Answer)> = answers.iter().map(|(view, found)| (*view, &found.axe)).collect();
    let others: Vec<(&View, &Answer)> = answers
        .iter()
        .filter_map(|(view, found)| Some((*view, found.second.as_ref()?)))
        .collect();
    let trees: Vec<(&View, &Vec<String>)> = answers
        .iter()
        .filter_map(|(view, found)| Some((*view, found.tree.as_ref()?)))
        .collect();
    let axe = part(axe, &first, &mut [], complaints);
    let mut second = part(second, &others, known, complaints);
    second.differences = known
        .iter()
        .map(|known| {
            (
                known.rule.to_owned(),
                known.reason.to_owned(),
                known.date.to_owned(),
            )
        })
        .collect();
    let mut wrong = 0;
    for (view, found) in &trees {
        wrong += found.len();
        complaints.extend(
            found
                .iter()
                .map(|what| format!("tree of {}: {what}", view.name())),
        );
    }
    let tree = Part {
        tool: "accessibility tree of Chromium".to_owned(),
        version: String::new(),
        rules: "names, roles, targets".to_owned(),
        rules_checked: 3,
        views: trees.iter().map(|(view, _)| view.name()).collect(),
        violations: wrong,
        undecided: Vec::new(),
        differences: Vec::new(),
    };
    vec![axe, second, tree]
}

fn part(
    checker: &Checker,
    answers: &[(&View, &Answer)],
    known: &mut [Difference],
    complaints: &mut Vec<String>,
) -> Part {
    let mut rules = BTreeSet::new();
    let mut undecided: BTreeMap<&str, usize> = BTreeMap::new();
    let mut broken: BTreeMap<&Violation, Vec<String>> = BTreeMap::new();
    for (view, answer) in answers {
        rules.extend(&answer.rules);
        for rule in answer.undecided.keys() {
            *undecided.entry(rule).or_default() += 1;
        }
        for violation in &answer.violations {
            if !differences::is_known(violation, known) {
                broken.entry(violation).or_default().push(view.name());
            }
        }
    }
    for (Violation { rule, element, what }, views) in &broken {
        complaints.push(format!(
            "{} {rule} in {} views, first {}:\n    {element}\n    {}",
            checker.name,
            views.len(),
            views[0],
            what.replace('\n', "\n    ")
        ));
    }
    Part {
        tool: checker.name.to_owned(),
        version: checker.version.clone(),
        rules: checker.rules.to_owned(),
        rules_checked: rules.len(),
        views: answers.iter().map(|(view, _)| view.name()).collect(),
        violations: broken.values().map(Vec::len).sum(),
        undecided: undecided
            .into_iter()
            .map(|(rule, views)| (rule.to_owned(), views))
            .collect(),
        differences: Vec::new(),
    }
}

/// Turns a panic into a message.
fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| {
        let text = panic.downcast_ref::<String>().cloned();
        text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()))
            .unwrap_or_else(|| "a panic without words".to_owned())
    })
}
