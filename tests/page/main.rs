//! Whole pages in Chromium, Firefox and WebKit. Run by `cargo xtask test`.

mod embed;
mod explore;
mod guide;
mod hands;
mod instruments;
mod keyboard;
mod kiosk;
mod kiosk_soak;
mod kiosk_versions;
mod layers;
mod map;
mod prerender;
mod sight;
mod site;
mod snippets;
mod table;
mod take;
mod takeover;
mod told;

use std::process::ExitCode;

use region_tests::support::{Engine, watched_in};

fn main() -> ExitCode {
    region_tests::support::run(
        &[
            instruments::tests(),
            site::tests(),
            map::tests(),
            keyboard::tests(),
            told::tests(),
            hands::tests(),
            watched_in(&[Engine::Chromium], table::tests()),
            watched_in(&[Engine::Chromium], explore::tests()),
            layers::tests(),
            prerender::tests(),
            watched_in(&[Engine::Chromium], sight::tests()),
            takeover::tests(),
            watched_in(&[Engine::Chromium], guide::tests()),
            watched_in(&[Engine::Chromium], take::tests()),
            watched_in(&[Engine::Chromium, Engine::Webkit], embed::tests()),
            watched_in(&[Engine::Chromium, Engine::Webkit], snippets::tests()),
            kiosk::tests(),
            kiosk_versions::tests(),
            kiosk_soak::tests(),
        ]
        .concat(),
    )
}
