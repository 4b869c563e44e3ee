//! How large the site may be.

use region_core::admin::Language;

use crate::error::{Error, Result};

use super::size::{Size, Sizes};

/// A start page with the whole map in it, in brotli.
const START_PAGE: usize = 60_000;
/// Any other page, in brotli.
const OTHER_PAGE: usize = 20_000;
/// All style sheets, in brotli.
const STYLE: usize = 12_000;
/// The program, in brotli: WebAssembly, its JavaScript, and what starts it. The README says how it stays below.
const PROGRAM: usize = 170_000;
/// What a page loads besides its HTML and the program until everything works, in brotli: the facts, and the map where
/// the HTML does not hold the whole of it.
const DATA: usize = 40_000;
/// All of these together on the start page, in brotli.
const TOGETHER: usize = 300_000;
/// The whole folder, with all compressed forms.
const FOLDER: usize = 120_000_000;

/// One limit and what it is held against.
struct Budget {
    what: String,
    found: usize,
    allowed: usize,
}

/// Prints the sizes and refuses a site that is too large.
pub(super) fn report(sizes: &Sizes, debug: bool) -> Result {
    println!(
        "\n{:<44} {:>10} {:>10} {:>10}",
        "until everything on the start page works", "raw", "gzip", "brotli"
    );
    for path in &sizes.until_complete {
        print_row(path, sizes.of(path));
    }
    println!("\nloaded later");
    let later = |path: &str| {
        let loaded = path.starts_with("assets/") || path.starts_with("overlays/");
        loaded && !sizes.until_complete.iter().any(|known| known == path)
    };
    let mut rest: Vec<_> = sizes.files.iter().filter(|(path, _)| later(path)).collect();
    rest.sort_by(|a, b| a.0.cmp(&b.0));
    for (path, size) in rest {
        print_row(path, *size);
    }
    let budgets = budgets(sizes);
    println!("\n{:<66} {:>11} {:>11}", "bytes", "found", "allowed");
    for Budget { what, found, allowed } in &budgets {
        println!("{what:<66} {found:>11} {allowed:>11}");
    }
    if debug {
        println!("\nSizes are not judged: the app was compiled quickly (--debug), not small.");
        return Ok(());
    }
    judge(&budgets)
}

fn budgets(sizes: &Sizes) -> Vec<Budget> {
    let brotli = |what: &str, size: Size, allowed: usize| Budget {
        what: format!("{what} (brotli)"),
        found: size.brotli,
        allowed,
    };
    let page = |path: &str| path.ends_with(".html");
    let largest = |what: &str, found: Option<(&str, Size)>, allowed: usize| {
        let (path, size) = found.unwrap_or_default();
        brotli(&format!("{what}: {path}"), size, allowed)
    };
    let asset = |stem: &'static str| move |path: &str| path.starts_with(&format!("assets/{stem}-"));
    let (style, plain, app, start) = (asset("style"), asset("plain"), asset("app"), asset("start"));
    let facts = sizes.largest(asset("region"));
    let together = sizes.sum(|path| sizes.until_complete.iter().any(|known| known == path));
    vec![
        largest("largest start page", sizes.largest(is_start_page), START_PAGE),
        largest(
            "largest other page",
            sizes.largest(|path| page(path) && !is_start_page(path)),
            OTHER_PAGE,
        ),
        brotli(
            "style sheets",
            sizes.sum(|path| style(path) || plain(path)),
            STYLE,
        ),
        brotli("program", sizes.sum(|path| app(path) || start(path)), PROGRAM),
        largest(
            "data of a page, with the map",
            facts.map(|(path, size)| (path, size.plus(sizes.sum(asset("map"))))),
            DATA,
        ),
        brotli("start page with all it loads", together, TOGETHER),
        Budget {
            what: "the whole folder, all forms".to_owned(),
            found: sizes.sum(|_| true).kept,
            allowed: FOLDER,
        },
    ]
}

fn is_start_page(path: &str) -> bool {
    Language::ALL
        .into_iter()
        .any(|language| match language.path_word() {
            "" => path == "index.html",
            word => path.strip_prefix(word) == Some("/index.html"),
        })
}

fn judge(budgets: &[Budget]) -> Result {
    let too_large: Vec<String> = budgets
        .iter()
        .filter(|budget| budget.found > budget.allowed)
        .map(|Budget { what, found, allowed }| {
            format!("{what}: expected at most {allowed} bytes, found {found}")
        })
        .collect();
    if too_large.is_empty() {
        return Ok(());
    }
    Err(Error::Other(format!(
        "the site is too large\n{}",
        too_large.join("\n")
    )))
}

fn print_row(name: &str, size: Size) {
    println!(
        "{name:<44} {:>10} {:>10} {:>10}",
        size.raw, size.gzip, size.brotli
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(brotli: usize) -> Size {
        Size {
            raw: brotli * 4,
            gzip: brotli + 1,
            brotli,
            kept: brotli * 6 + 1,
        }
    }

    fn site(start: usize, other: usize, map: usize) -> Sizes {
        let file = |path: &str, brotli| (path.to_owned(), size(brotli));
        Sizes {
            files: vec![
                file("index.html", 9),
                file("leicht/index.html", start),
                file("kommune/einbeck/index.html", other),
                file("assets/style-1.css", 5),
                file("assets/app-1.wasm", 100),
                file("assets/region-de-1.bin", 14_000),
                file("assets/region-easy-1.bin", 15_000),
                file("assets/map-1.bin", map),
            ],
            until_complete: vec!["index.html".to_owned(), "assets/app-1.wasm".to_owned()],
        }
    }

    #[test]
    fn a_site_within_its_limits_is_accepted() {
        assert!(judge(&budgets(&site(START_PAGE, OTHER_PAGE, DATA - 15_000))).is_ok());
    }

    #[test]
    fn everything_that_is_one_byte_too_large_is_named_with_both_sizes() {
        let error = judge(&budgets(&site(START_PAGE + 1, OTHER_PAGE + 1, DATA - 14_999)))
            .unwrap_err()
            .to_string();
        for part in [
            "leicht/index.html",
            "at most 60000 bytes, found 60001",
            "kommune/einbeck",
            "found 20001",
            "with the map: assets/region-easy-1.bin (brotli): expected at most 40000 bytes, found 40001",
        ] {
            assert!(error.contains(part), "{part}: {error}");
        }
    }

    #[test]
    fn only_what_the_start_page_loads_counts_together() {
        let together = budgets(&site(1, 1, 1))
            .into_iter()
            .find(|budget| budget.allowed == TOGETHER);
        assert_eq!(together.unwrap().found, 109);
    }
}
