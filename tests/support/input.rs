//! Mouse, wheel, fingers and keys.

use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};

use super::command::Plain;
use super::{Engine, Page};

/// A movement is told to the browser in this many steps.
const STEPS: u32 = 8;

/// Milliseconds a step takes, about one frame.
const STEP_MS: u32 = 16;

/// Keys without a character, as WebDriver writes them.
pub mod key {
    /// Enter.
    pub const ENTER: char = '\u{e007}';
    /// Tab.
    pub const TAB: char = '\u{e004}';
    /// Escape.
    pub const ESCAPE: char = '\u{e00c}';
    /// Shift.
    pub const SHIFT: char = '\u{e008}';
    /// End.
    pub const END: char = '\u{e010}';
    /// Home.
    pub const HOME: char = '\u{e011}';
    /// Arrow to the left.
    pub const LEFT: char = '\u{e012}';
    /// Arrow upwards.
    pub const UP: char = '\u{e013}';
    /// Arrow to the right.
    pub const RIGHT: char = '\u{e014}';
    /// Arrow downwards.
    pub const DOWN: char = '\u{e015}';
}

impl Page<'_> {
    /// Clicks an element, as a visitor would: it has to be visible and not covered.
    #[track_caller]
    pub fn click(&self, css: &str) {
        let element = self.wait_for(css);
        self.done(self.session.wait(async |_| element.click().await));
    }

    /// Chooses a file of this machine in an input, which may be hidden.
    #[track_caller]
    pub fn choose_file(&self, css: &str, file: &Path) {
        let element = self.wait_for(css);
        let path = file.to_string_lossy();
        self.done(self.session.wait(async |_| element.send_keys(&path).await));
    }

    /// Clicks at a point of the view.
    #[track_caller]
    pub fn click_at(&self, x: f64, y: f64) {
        self.act(&[mouse(vec![move_to(x, y, 0), down(), up()])]);
    }

    /// Moves the mouse to a point of the view.
    #[track_caller]
    pub fn hover_at(&self, x: f64, y: f64) {
        self.act(&[mouse(vec![move_to(x, y, 0)])]);
    }

    /// Drags with the mouse.
    #[track_caller]
    pub fn drag(&self, from: (f64, f64), to: (f64, f64)) {
        self.act(&[mouse(stroke((from, to)))]);
    }

    /// Turns the wheel at a point of the view; a positive distance scrolls down.
    #[track_caller]
    pub fn wheel(&self, x: f64, y: f64, distance: i32) {
        let scroll = json!({
            "type": "scroll", "x": x.round() as i64, "y": y.round() as i64, "deltaX": 0, "deltaY": distance, "duration": 0,
        });
        self.act(&[json!({ "type": "wheel", "id": "wheel", "actions": [scroll] })]);
    }

    /// Turns the wheel until a JavaScript expression is true: WebKit's driver drops about one turn in twelve, and
    /// the page never hears of it. It also passes on only by how much a turn differs from the one before.
    #[track_caller]
    pub fn wheel_until(&self, (x, y): (f64, f64), distance: i32, expression: &str) {
        let arrived = (1..=5).any(|turn| {
            self.wheel(x, y, distance * turn);
            self.becomes(expression, Duration::from_secs(2))
        });
        assert!(arrived, "expected after the wheel was turned: {expression}");
    }

    /// Taps with one finger.
    #[track_caller]
    pub fn tap(&self, x: f64, y: f64) {
        self.act(&[finger("first", vec![move_to(x, y, 0), down(), up()])]);
    }

    /// Taps with one finger at one place after the other, in one command.
    #[track_caller]
    pub fn taps(&self, places: &[(f64, f64)]) {
        let taps = places
            .iter()
            .flat_map(|(x, y)| [move_to(*x, *y, 0), down(), up()]);
        self.act(&[finger("first", taps.collect())]);
    }

    /// Drags with one finger.
    #[track_caller]
    pub fn swipe(&self, from: (f64, f64), to: (f64, f64)) {
        self.act(&[finger("first", stroke((from, to)))]);
    }

    /// Moves two fingers, left and right of a point, from one distance to another.
    ///
    /// The driver of Chromium does it with real touches. Firefox's driver loses the second finger's press and
    /// WebKit's knows no touch at all: there the page is given the pointer events that two fingers cause.
    #[track_caller]
    pub fn pinch(&self, centre: (f64, f64), from_distance: f64, to_distance: f64) {
        let finger_path = |side: f64| {
            let at = |distance: f64| (centre.0 + side * distance / 2.0, centre.1);
            (at(from_distance), at(to_distance))
        };
        let (left, right) = (finger_path(-1.0), finger_path(1.0));
        if self.engine() == Engine::Chromium {
            self.act(&[finger("first", stroke(left)), finger("second", stroke(right))]);
        } else {
            let script = format!("({TWO_FINGERS})({}, {STEPS})", json!([left, right]));
            assert_eq!(self.eval(&script), true);
        }
    }

    /// Types text, and keys of [`key`], into whatever has the focus.
    #[track_caller]
    pub fn keys(&self, text: &str) {
        let strokes = text.chars().flat_map(|value| {
            ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": value.to_string() }))
        });
        self.act(&[json!({ "type": "key", "id": "keyboard", "actions": strokes.collect::<Vec<_>>() })]);
    }

    /// Presses keys at once: all down, then all up.
    #[track_caller]
    pub fn chord(&self, keys: &[char]) {
        let stroke = |kind: &str, value: &char| json!({ "type": kind, "value": value.to_string() });
        let down = keys.iter().map(|value| stroke("keyDown", value));
        let up = keys.iter().rev().map(|value| stroke("keyUp", value));
        self.act(&[
            json!({ "type": "key", "id": "keyboard", "actions": down.chain(up).collect::<Vec<_>>() }),
        ]);
    }

    #[track_caller]
    fn act(&self, sources: &[Value]) {
        self.done(
            self.session
                .send(Plain::post("actions", json!({ "actions": sources }))),
        );
    }
}

fn mouse(actions: Vec<Value>) -> Value {
    pointer("mouse", "mouse", actions)
}

fn finger(id: &str, actions: Vec<Value>) -> Value {
    pointer(id, "touch", actions)
}

fn pointer(id: &str, kind: &str, actions: Vec<Value>) -> Value {
    json!({ "type": "pointer", "id": id, "parameters": { "pointerType": kind }, "actions": actions })
}

/// Not all engines take fractions of pixels.
fn move_to(x: f64, y: f64, duration: u32) -> Value {
    json!({ "type": "pointerMove", "x": x.round() as i64, "y": y.round() as i64, "duration": duration, "origin": "viewport" })
}

fn down() -> Value {
    json!({ "type": "pointerDown", "button": 0 })
}

fn up() -> Value {
    json!({ "type": "pointerUp", "button": 0 })
}

/// Down, along a straight path, up.
fn stroke((from, to): ((f64, f64), (f64, f64))) -> Vec<Value> {
    let mut actions = vec![move_to(from.0, from.1, 0), down()];
    actions.extend((1..=STEPS).map(|step| {
        let share = f64::from(step) / f64::from(STEPS);
        let between = |a: f64, b: f64| a + (b - a) * share;
        move_to(between(from.0, to.0), between(from.1, to.1), STEP_MS)
    }));
    actions.push(up());
    actions
}

/// The pointer events of two fingers on their paths, in the order a browser sends them.
const TWO_FINGERS: &str = "(paths, steps) => {
    const target = document.elementFromPoint(...paths[0][0]);
    const send = (name, finger, share) => {
        const [[x0, y0], [x1, y1]] = paths[finger];
        target.dispatchEvent(new PointerEvent(name, {
            pointerId: 1001 + finger, pointerType: 'touch', isPrimary: finger === 0,
            bubbles: true, cancelable: true, composed: true, width: 20, height: 20,
            button: name === 'pointermove' ? -1 : 0, buttons: name === 'pointerup' ? 0 : 1,
            clientX: x0 + (x1 - x0) * share, clientY: y0 + (y1 - y0) * share,
        }));
    };
    for (const finger of [0, 1]) send('pointerdown', finger, 0);
    for (let step = 1; step <= steps; step += 1) {
        for (const finger of [0, 1]) send('pointermove', finger, step / steps);
    }
    for (const finger of [0, 1]) send('pointerup', finger, 1);
    return true;
}";
