//! Whole pages in Chromium, Firefox and WebKit. Run by `cargo xtask test`.

mod explore;
mod hands;
mod instruments;
mod keyboard;
mod layers;
mod map;
mod prerender;
mod sight;
mod site;
mod table;
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
            table::tests(),
            explore::tests(),
            layers::tests(),
            prerender::tests(),
            sight::tests(),
            takeover::tests(),
        ]
        .concat(),
    )
}
