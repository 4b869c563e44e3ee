//! A browser that is open.

use std::time::Duration;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use super::Engine;
use super::command::Plain;
use super::driver::Driver;

/// No single command may take longer: a browser that hangs fails its test and does not stop the others.
const COMMAND_TIMEOUT: Duration = Duration::from_secs(45);

/// A browser that is open, with the driver it answers to.
pub struct Session {
    engine: Engine,
    runtime: Runtime,
    client: Client,
    driver: Driver,
}

impl Session {
    /// Opens a browser.
    ///
    /// # Errors
    /// When the browser or its driver is missing or does not start.
    pub fn open(engine: Engine) -> Result<Self, String> {
        Self::open_with(engine, json!({}))
    }

    /// Opens a browser in which opening an address does not wait for the page.
    ///
    /// # Errors
    /// When the browser or its driver is missing or does not start.
    pub fn open_impatient(engine: Engine) -> Result<Self, String> {
        Self::open_with(engine, json!({ "pageLoadStrategy": "none" }))
    }

    fn open_with(engine: Engine, more: Value) -> Result<Self, String> {
        let (Value::Object(mut capabilities), Value::Object(more)) = (engine.capabilities()?, more) else {
            return Err("expected capabilities as an object".to_owned());
        };
        capabilities.extend(more);
        let driver = Driver::start(engine)?;
        let runtime = Runtime::new().map_err(|error| error.to_string())?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities);
        let opening = async { tokio::time::timeout(COMMAND_TIMEOUT, builder.connect(&driver.url)).await };
        let client = runtime
            .block_on(opening)
            .map_err(|_| format!("{} does not open after {COMMAND_TIMEOUT:?}", engine.name()))?
            .map_err(|error| {
                format!(
                    "{} does not open: {error}; see {}",
                    engine.name(),
                    driver.log.display()
                )
            })?;
        Ok(Self {
            engine,
            runtime,
            client,
            driver,
        })
    }

    /// Which engine it is.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Does something with the browser and waits for the answer.
    pub(super) fn wait<T, E: std::fmt::Display>(
        &self,
        work: impl AsyncFnOnce(&Client) -> Result<T, E>,
    ) -> Result<T, String> {
        let limited = async { tokio::time::timeout(COMMAND_TIMEOUT, work(&self.client)).await };
        match self.runtime.block_on(limited) {
            Ok(answer) => answer.map_err(|error| error.to_string()),
            Err(_) => Err(format!("no answer from the browser after {COMMAND_TIMEOUT:?}")),
        }
    }

    /// Sends a command that the client library has no name for.
    pub(super) fn send(&self, command: Plain) -> Result<Value, String> {
        self.wait(async |client| client.issue_cmd(command).await)
    }

    /// What driver and browser have written so far.
    pub(super) fn log(&self) -> String {
        std::fs::read(&self.driver.log)
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            .unwrap_or_default()
    }

    /// Closes the browser.
    pub fn close(self) {
        if let Err(error) = self.wait(async |client| client.clone().close().await) {
            eprintln!("{} did not close: {error}", self.engine.name());
        }
    }
}
