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
            guide::tests(),
            take::tests(),
            embed::tests(),
            snippets::tests(),
            kiosk::tests(),
            kiosk_versions::tests(),
            kiosk_soak::tests(),
        ]
        .concat(),
    )
}
