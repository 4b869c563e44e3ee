//! Whole pages in Chromium, Firefox and WebKit. Run by `cargo xtask test`.

mod embed;
mod explore;
mod guide;
mod hands;
mod instruments;
mod keyboard;
mod kiosk;
mod kiosk_guard;
mod kiosk_heal;
mod kiosk_operator;
mod kiosk_reset;
mod kiosk_soak;
mod kiosk_targets;
mod kiosk_touches;
mod kiosk_versions;
mod layers;
mod layout;
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

use region_tests::support::{Engine, only_in};

const BOOTH: &str = "booths run Chromium, and its developer tools are asked";

const WINDOWS: &str = "other drivers cannot show small windows";

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
            only_in(&[Engine::Chromium], WINDOWS, layout::tests()),
            prerender::tests(),
            sight::tests(),
            takeover::tests(),
            guide::tests(),
            take::tests(),
            embed::tests(),
            snippets::tests(),
            only_in(&[Engine::Chromium], BOOTH, kiosk::tests()),
            only_in(&[Engine::Chromium], BOOTH, kiosk_targets::tests()),
            only_in(&[Engine::Chromium], BOOTH, kiosk_reset::tests()),
            only_in(&[Engine::Chromium], BOOTH, kiosk_guard::tests()),
            only_in(&[Engine::Chromium], BOOTH, kiosk_heal::tests()),
            only_in(&[Engine::Chromium], BOOTH, kiosk_operator::tests()),
            only_in(&[Engine::Chromium], BOOTH, kiosk_versions::tests()),
            only_in(&[Engine::Chromium], BOOTH, kiosk_soak::tests()),
        ]
        .concat(),
    )
}
