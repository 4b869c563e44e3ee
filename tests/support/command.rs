//! WebDriver commands that the client library has no name for.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::Value;
use url::{ParseError, Url};

/// A command below the session's address, sent as it is.
#[derive(Debug)]
pub(super) struct Plain {
    /// The address below the session's.
    pub(super) path: &'static str,
    /// What is sent; nothing means a request without a body.
    pub(super) body: Option<Value>,
    /// How it is sent.
    pub(super) method: Method,
}

impl Plain {
    /// A command that sends something.
    pub(super) fn post(path: &'static str, body: Value) -> Self {
        Self {
            path,
            body: Some(body),
            method: Method::POST,
        }
    }

    /// A command that takes something away.
    pub(super) fn delete(path: &'static str) -> Self {
        Self {
            path,
            body: None,
            method: Method::DELETE,
        }
    }
}

impl WebDriverCompatibleCommand for Plain {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        base_url.join(&format!(
            "session/{}/{}",
            session_id.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (self.method.clone(), self.body.as_ref().map(Value::to_string))
    }
}
