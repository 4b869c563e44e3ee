//! `cargo xtask build`: from sources and data to `dist/`.

mod budget;
mod dataset;
mod mathematics;
mod module;
mod order;
mod parts;
mod places;
mod shorten;
mod size;
mod sources;
mod unread;
mod write;

use region_site::{EmbedFiles, Reader, Source, publish};

use crate::cli::BuildOptions;
use crate::error::Result;
use crate::install;
use crate::step::step;
use crate::workspace;

/// Builds the site.
pub(crate) fn run(options: &BuildOptions) -> Result {
    step("Toolchain for WebAssembly", install::wasm_target)?;
    let embed = EmbedFiles {
        card_style: sources::text("static/embed/card.css")?,
        frame: sources::script("static/js/frame.js")?,
        element: sources::script("static/js/embed.js")?,
        generator_style: sources::text("static/embed/generator.css")?,
        generator: sources::script("static/js/generator.js")?,
    };
    let dataset = step("Data: check and compile, draw the pages", || {
        dataset::compile(&options.base, options.origin.as_deref(), &embed)
    })?;
    let modules = step("App and reader: compile to WebAssembly", || {
        module::build(options.debug)
    })?;
    let sizes = step("Site: pages and compressed files", || {
        let source = Source {
            template: sources::text("index.html")?,
            app: modules.app,
            reader: Reader {
                script: sources::script("static/js/reader.js")?,
                module: modules.reader,
            },
            theme: sources::script("static/js/theme.js")?,
            start: sources::script("static/js/start.js")?,
            take: sources::script("static/js/take.js")?,
            embed,
            kiosk: sources::kiosk(dataset.contents.invitation)?,
            reload: options
                .live
                .then(|| sources::script("static/js/reload.js"))
                .transpose()?,
            style: dataset.colours + &sources::styles()?,
            plain: sources::text("static/plain.css")?,
            dataset: dataset.files,
            pages: dataset.contents.pages,
            fixed: {
                let mut fixed = sources::fixed()?;
                fixed.extend(dataset.contents.assets);
                fixed
            },
            address: dataset.address,
        };
        let site = publish(source)?;
        write::write(&site, &workspace::dist())
    })?;
    budget::report(&sizes, options.debug)
}
