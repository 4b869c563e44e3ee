//! Whole pages in Chromium, Firefox and WebKit. Run by `cargo xtask test`.

mod instruments;
mod layers;
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
            layers::tests(),
            prerender::tests(),
            takeover::tests(),
        ]
        .concat(),
    )
}
