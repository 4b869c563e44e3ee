//! Whole pages in Chromium, Firefox and WebKit. Run by `cargo xtask test`.

mod embed;
mod hands;
mod instruments;
mod keyboard;
mod layers;
mod map;
mod prerender;
mod site;
mod snippets;
mod takeover;
mod told;

use std::process::ExitCode;

fn main() -> ExitCode {
    region_tests::support::run(
        &[
            instruments::tests(),
            site::tests(),
            map::tests(),
            keyboard::tests(),
            told::tests(),
            hands::tests(),
            layers::tests(),
            prerender::tests(),
            takeover::tests(),
            embed::tests(),
            snippets::tests(),
        ]
        .concat(),
    )
}
