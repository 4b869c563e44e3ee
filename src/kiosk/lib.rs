//! One program for a booth: the site is inside, a loopback server shows it, and a browser in kiosk mode is started,
//! watched and started again.

mod browser;
mod embedded;
mod error;
mod heartbeat;
mod server;
mod settings;
mod watch;

pub use browser::Browser;
pub use embedded::Site;
pub use error::Error;
pub use heartbeat::Heartbeat;
pub use server::Server;
pub use settings::{PageSettings, Settings};
pub use watch::keep_running;
