//! How large the site may be.

use crate::error::{Error, Result};

/// What a visitor downloads until the map can be used may take this many bytes, compressed with brotli.
const BUDGET_BROTLI: usize = 300_000;

/// The three sizes of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Size {
    /// As it is.
    pub(super) raw: usize,
    /// For `gzip`.
    pub(super) gzip: usize,
    /// For `br`.
    pub(super) brotli: usize,
}

impl Size {
    fn plus(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}

/// The sizes of all files.
pub(super) struct Sizes {
    /// Every file by path.
    pub(super) files: Vec<(String, Size)>,
    /// Paths of the files that count.
    pub(super) until_usable: Vec<String>,
}

impl Sizes {
    fn of(&self, path: &str) -> Size {
        self.files
            .iter()
            .find(|(name, _)| name == path)
            .map_or(Size::default(), |(_, size)| *size)
    }

    fn total(&self) -> Size {
        self.until_usable
            .iter()
            .map(|path| self.of(path))
            .fold(Size::default(), Size::plus)
    }
}

/// Prints the sizes and refuses a site that is too large.
pub(super) fn report(sizes: &Sizes, debug: bool) -> Result {
    println!(
        "\n{:<44} {:>10} {:>10} {:>10}",
        "bytes until the map is usable", "raw", "gzip", "brotli"
    );
    for path in &sizes.until_usable {
        print_row(path, sizes.of(path));
    }
    let total = sizes.total();
    print_row("together", total);
    println!("{:<44} {:>32}", "allowed", BUDGET_BROTLI);
    let later = |path: &&(String, Size)| {
        let (name, _) = path;
        (name.starts_with("assets/") || name.starts_with("overlays/")) && !sizes.until_usable.contains(name)
    };
    println!("\nloaded later");
    let mut rest: Vec<_> = sizes.files.iter().filter(later).collect();
    rest.sort_by(|a, b| a.0.cmp(&b.0));
    for (path, size) in rest {
        print_row(path, *size);
    }
    if debug {
        println!("\nSizes are not judged: the app was compiled quickly (--debug), not small.");
        return Ok(());
    }
    judge(total)
}

fn judge(total: Size) -> Result {
    if total.brotli <= BUDGET_BROTLI {
        return Ok(());
    }
    Err(Error::Other(format!(
        "the site is too large: expected at most {BUDGET_BROTLI} bytes (brotli) until the map is usable, found {}",
        total.brotli
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
        }
    }

    #[test]
    fn only_what_is_needed_until_the_map_is_usable_counts() {
        let files = vec![
            ("a".to_owned(), size(10)),
            ("b".to_owned(), size(5)),
            ("detail".to_owned(), size(99)),
        ];
        let sizes = Sizes {
            files,
            until_usable: vec!["a".to_owned(), "b".to_owned()],
        };
        assert_eq!(
            sizes.total(),
            Size {
                raw: 60,
                gzip: 17,
                brotli: 15
            }
        );
    }

    #[test]
    fn a_site_one_byte_too_large_is_refused_and_the_message_says_by_how_much() {
        assert!(judge(size(BUDGET_BROTLI)).is_ok());
        let error = judge(size(BUDGET_BROTLI + 1)).unwrap_err().to_string();
        assert!(error.contains("300001"), "{error}");
    }
}
