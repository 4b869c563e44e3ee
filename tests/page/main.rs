//! Whole pages in Chromium, Firefox and WebKit. Run by `cargo xtask test`.

mod instruments;
mod map;
mod prerender;
mod site;
mod takeover;

use std::process::ExitCode;

fn main() -> ExitCode {
    region_tests::support::run(
        &[
            instruments::tests(),
            site::tests(),
            map::tests(),
            prerender::tests(),
            takeover::tests(),
        ]
        .concat(),
    )
}
