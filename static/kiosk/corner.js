// The way to the operator's panel, which no visitor finds by chance: hold the upper left corner, then touch the lower right
// one. The panel itself is loaded only then.
import { now } from "./clock.js";

const CORNER_PX = 90;
const HOLD_MS = 3000;
const WITHIN_MS = 3000;
let pressed = 0;
let heldAt = -Infinity;

const upperLeft = ({ clientX, clientY }) => clientX < CORNER_PX && clientY < CORNER_PX;
const lowerRight = ({ clientX, clientY }) => clientX > innerWidth - CORNER_PX && clientY > innerHeight - CORNER_PX;

/** Watches for the gesture. */
export function watchCorner() {
  addEventListener("pointerdown", (event) => {
    pressed = upperLeft(event) ? now() : 0;
    if (!lowerRight(event) || now() - heldAt > WITHIN_MS) return;
    heldAt = -Infinity;
    import("./operator.js").then(({ openPanel }) => openPanel());
  }, { capture: true });
  addEventListener("pointerup", (event) => {
    if (pressed && upperLeft(event) && now() - pressed >= HOLD_MS) heldAt = now();
    pressed = 0;
  }, { capture: true });
}
