//! Pictures of pages in Chromium, in several sizes, light and dark, to look at. Run by `cargo xtask shots`.

use std::process::ExitCode;

use region_site::Base;
use region_site::server::Server;
use region_tests::support::{ColorScheme, Engine, Page, Session, dist, output_folder};

/// A phone, a laptop, an upright and a large screen.
const SIZES: [(u32, u32); 4] = [(360, 780), (1280, 800), (1080, 1920), (3840, 2160)];

fn main() -> ExitCode {
    let mut paths: Vec<String> = std::env::args().skip(1).collect();
    if paths.is_empty() {
        paths.push(String::new());
    }
    match shoot(&paths) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn shoot(paths: &[String]) -> Result<(), String> {
    let server = Server::start(&dist(), Base::default(), 0).map_err(|error| error.to_string())?;
    let session = Session::open(Engine::Chromium)?;
    let base = server.url();
    let page = Page::new(&session, &base);
    for path in paths {
        let path = path.trim_start_matches('/');
        for (width, height) in SIZES {
            for scheme in [ColorScheme::Light, ColorScheme::Dark] {
                page.set_size(width, height);
                page.set_color_scheme(scheme);
                page.open(path);
                page.wait_until("document.fonts.status === 'loaded'");
                std::thread::sleep(std::time::Duration::from_millis(1500));
                let name = format!("{}-{width}x{height}-{}.png", file_name(path), scheme.name());
                let file = output_folder("shots").join(name);
                page.screenshot_to(&file);
                println!("{}", file.display());
            }
        }
    }
    session.close();
    Ok(())
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
