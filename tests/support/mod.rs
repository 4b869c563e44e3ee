//! Browsers for tests: one [`Page`] in each [`Engine`], driven over WebDriver.

mod command;
mod console;
mod driver;
mod engine;
mod harness;
mod host;
mod input;
mod markup;
mod page;
mod places;
mod session;

pub use engine::Engine;
pub use harness::{PageTest, run};
pub use host::{Host, without_script_elements};
pub use input::key;
pub use markup::{Element, Markup};
pub use page::Page;
pub use places::{dist, output_folder};
pub use session::Session;
