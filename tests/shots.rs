//! Pictures of pages in Chromium, in several sizes and looks, to look at. Run by `cargo xtask shots`.

use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use region_site::Base;
use region_site::server::Server;
use region_tests::support::{Engine, Page, Session, dist, output_folder};
use serde_json::{Value, json};

/// A phone, a laptop, an upright and a large screen.
const SIZES: [(u32, u32); 4] = [(360, 780), (1280, 800), (1080, 1920), (3840, 2160)];
/// A phone and a laptop.
const FEW_SIZES: [(u32, u32); 2] = [(360, 780), (1280, 800)];

#[derive(Parser)]
struct Options {
    /// How the pages are looked at; several with a comma between them.
    #[arg(long, value_delimiter = ',', default_value = "usual")]
    look: Vec<Look>,
    /// Paths below the base.
    paths: Vec<String>,
}

/// How a page is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Look {
    /// Light and dark.
    Usual,
    /// The system asks for more contrast, light and dark.
    Contrast,
    /// The system prescribes its own few colours, light and dark.
    ForcedColours,
    /// Without any colour.
    Greyscale,
    /// Without one kind of cones.
    Protanopia,
    /// Without one kind of cones.
    Deuteranopia,
    /// Without one kind of cones.
    Tritanopia,
    /// 320 pixels wide.
    Narrow,
    /// A laptop at a zoom of 400 %, and at 200 %.
    Zoom,
    /// Letters of twice the size, spaced as WCAG 1.4.12 says.
    Text,
}

/// One picture: size in CSS pixels, screen pixels for each, light or dark.
struct Picture {
    size: (u32, u32),
    scale: u32,
    scheme: &'static str,
}

/// Letters of twice the size with the distances of WCAG 1.4.12, as a visitor's own style sheet would set them.
const LARGE_TEXT: &str = "(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(':root { font-size: 200% !important } \
     * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } \
     p { margin-block-end: 2em !important }'); document.adoptedStyleSheets = [sheet]; return true; })()";

impl Look {
    fn name(self) -> String {
        self.to_possible_value()
            .map_or_else(String::new, |value| value.get_name().to_owned())
    }

    fn pictures(self) -> Vec<Picture> {
        let each = |sizes: &[(u32, u32)], scale: u32, schemes: &[&'static str]| {
            let pairs = sizes
                .iter()
                .flat_map(|size| schemes.iter().map(|scheme| (*size, *scheme)));
            pairs
                .map(|(size, scheme)| Picture { size, scale, scheme })
                .collect::<Vec<_>>()
        };
        match self {
            Self::Usual => each(&SIZES, 1, &["light", "dark"]),
            Self::Contrast | Self::ForcedColours => each(&FEW_SIZES, 1, &["light", "dark"]),
            Self::Narrow => each(&[(320, 640)], 2, &["light"]),
            Self::Zoom => {
                let mut pictures = each(&[(320, 200), (320, 256)], 4, &["light"]);
                pictures.extend(each(&[(640, 400)], 2, &["light"]));
                pictures
            }
            _ => each(&FEW_SIZES, 1, &["light"]),
        }
    }

    /// What the system says besides light and dark.
    fn feature(self) -> Option<Value> {
        let feature = |name: &str, value: &str| Some(json!({ "name": name, "value": value }));
        match self {
            Self::Contrast => feature("prefers-contrast", "more"),
            Self::ForcedColours => feature("forced-colors", "active"),
            _ => None,
        }
    }

    /// What Chromium calls the way of seeing.
    fn deficiency(self) -> &'static str {
        match self {
            Self::Greyscale => "achromatopsia",
            Self::Protanopia => "protanopia",
            Self::Deuteranopia => "deuteranopia",
            Self::Tritanopia => "tritanopia",
            _ => "none",
        }
    }
}

fn main() -> ExitCode {
    let mut options = Options::parse();
    if options.paths.is_empty() {
        options.paths.push(String::new());
    }
    match shoot(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn shoot(options: &Options) -> Result<(), String> {
    let server = Server::start(&dist(), Base::default(), 0).map_err(|error| error.to_string())?;
    let session = Session::open(Engine::Chromium)?;
    let base = server.url();
    let page = Page::new(&session, &base);
    for path in &options.paths {
        let path = path.trim_start_matches('/');
        for look in &options.look {
            for picture in look.pictures() {
                take(&page, path, *look, &picture);
            }
        }
    }
    session.close();
    Ok(())
}

fn take(page: &Page, path: &str, look: Look, picture: &Picture) {
    let (width, height) = picture.size;
    let features: Vec<Value> = [
        Some(json!({ "name": "prefers-color-scheme", "value": picture.scheme })),
        look.feature(),
    ]
    .into_iter()
    .flatten()
    .collect();
    page.devtools("Emulation.setEmulatedMedia", json!({ "features": features }));
    page.devtools(
        "Emulation.setEmulatedVisionDeficiency",
        json!({ "type": look.deficiency() }),
    );
    page.devtools(
        "Emulation.setDeviceMetricsOverride",
        json!({ "width": width, "height": height, "deviceScaleFactor": picture.scale, "mobile": false }),
    );
    page.open(path);
    if look == Look::Text {
        assert_eq!(page.eval(LARGE_TEXT), true);
    }
    page.wait_until("document.fonts.status === 'loaded'");
    page.wait_for(".layer[data-resting]");
    let looked = if look == Look::Usual {
        String::new()
    } else {
        format!("-{}", look.name())
    };
    let name = format!(
        "{}-{width}x{height}-{}{looked}.png",
        file_name(path),
        picture.scheme
    );
    let file = output_folder("shots").join(name);
    page.screenshot_to(&file);
    println!("{}", file.display());
}

/// A path as part of a file name.
fn file_name(path: &str) -> String {
    let plain: String = path
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    match plain.trim_matches('-') {
        "" => "start".to_owned(),
        name => name.to_owned(),
    }
}
