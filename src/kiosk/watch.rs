//! Keeps a browser running: one that has died or hangs is started again.

use std::process::Child;
use std::thread;
use std::time::{Duration, Instant};

use crate::{Browser, Heartbeat};

/// Between two looks.
const LOOK: Duration = Duration::from_millis(200);
/// A page that was heard once and is silent for so long hangs.
const SILENCE: Duration = Duration::from_secs(6);
/// A browser that has run for so long has started well.
const STEADY: Duration = Duration::from_secs(60);
const FIRST_PAUSE: Duration = Duration::from_millis(500);
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// Starts the browser again and again, with pauses that grow while it ends early. Never returns.
pub fn keep_running(browser: &Browser, url: &str, heartbeat: &Heartbeat) -> ! {
    let mut pause = FIRST_PAUSE;
    loop {
        let begin = Instant::now();
        heartbeat.forget();
        match browser.start(url) {
            Ok(child) => eprintln!("{}", watch(child, heartbeat)),
            Err(error) => eprintln!("{} does not start: {error}", browser.program().display()),
        }
        pause = next_pause(pause, begin.elapsed());
        thread::sleep(pause);
    }
}

/// Waits until the browser has ended, or ends it because its page hangs; says why.
fn watch(mut child: Child, heartbeat: &Heartbeat) -> String {
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return format!("the browser has ended ({status}) and is started again"),
            Err(error) => return format!("the browser cannot be watched: {error}"),
            Ok(None) => {}
        }
        if heartbeat.silent_for().is_some_and(|silent| silent > SILENCE) {
            // It may have ended by itself in between.
            let ended = child.kill().and_then(|()| child.wait());
            return match ended {
                Ok(_) => "the page hung: the browser is started again".to_owned(),
                Err(error) => format!("the page hung, and the browser could not be ended: {error}"),
            };
        }
        thread::sleep(LOOK);
    }
}

/// After an early end the pause doubles, after a good run it is short again.
fn next_pause(pause: Duration, ran: Duration) -> Duration {
    if ran >= STEADY {
        FIRST_PAUSE
    } else {
        (pause * 2).min(LONGEST_PAUSE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_a_limit_and_are_short_again_after_a_good_run() {
        let mut pause = FIRST_PAUSE;
        let mut all = Vec::new();
        for _ in 0..8 {
            pause = next_pause(pause, Duration::ZERO);
            all.push(pause);
        }
        assert!(
            all.is_sorted() && all[0] < all[3] && all[7] == LONGEST_PAUSE,
            "{all:?}"
        );
        assert_eq!(next_pause(pause, STEADY), FIRST_PAUSE);
    }
}
