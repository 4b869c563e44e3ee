//! Whether the page still runs: it tells so every second.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The last sign of life, shared by the server, which hears it, and the watch.
#[derive(Clone, Debug, Default)]
pub struct Heartbeat(Arc<Mutex<Option<Instant>>>);

impl Heartbeat {
    /// The page runs.
    pub fn beat(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
    }

    /// Forgets the page: another one is about to be shown.
    pub fn forget(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// How long the page has been silent; `None` before its first sign.
    #[must_use]
    pub fn silent_for(&self) -> Option<Duration> {
        let last = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        last.map(|last| last.elapsed())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silence_begins_with_the_first_sign_and_ends_with_the_page() {
        let heart = Heartbeat::default();
        assert_eq!(heart.silent_for(), None);
        heart.beat();
        assert!(heart.clone().silent_for().is_some());
        heart.forget();
        assert_eq!(heart.silent_for(), None);
    }
}
