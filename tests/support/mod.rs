//! Browsers for tests: one [`Page`] in each [`Engine`], driven over WebDriver.

mod command;
mod console;
mod driver;
mod edition;
mod engine;
mod frame;
mod harness;
mod host;
mod input;
mod markup;
mod page;
mod partner;
mod places;
mod session;

pub use edition::Edition;
pub use engine::Engine;
pub use harness::{PageTest, only_in, run};
pub use host::{Host, without_script_elements};
pub use input::key;
pub use markup::{Element, Markup};
pub use page::Page;
pub use partner::Partner;
pub use places::{dist, output_folder};
pub use session::Session;
