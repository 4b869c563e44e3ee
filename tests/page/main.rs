//! Whole pages in Chromium, Firefox and WebKit. Run by `cargo xtask test`.

mod hands;
mod instruments;
mod keyboard;
mod kiosk;
mod kiosk_soak;
mod kiosk_versions;
mod layers;
mod map;
mod prerender;
mod site;
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
            kiosk::tests(),
            kiosk_versions::tests(),
            kiosk_soak::tests(),
        ]
        .concat(),
    )
}
