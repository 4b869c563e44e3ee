// Nobody there? First a countdown that any touch dismisses, then everything begins anew.
import { now, watch } from "./clock.js";
import { forgetVisitor, settings } from "./device.js";
import { card } from "./build.js";
import { filled, say } from "./texts.js";

const TOUCHES = ["pointerdown", "pointermove", "keydown", "wheel", "input", "scroll"];
let last = now();
let warning;
let leaving = false;

/** What is to be done after so many seconds without a touch. */
export const due = (quiet, { warning_s, reset_s }) => (quiet >= reset_s ? "reset" : quiet >= warning_s ? "warning" : "nothing");

/** Seconds without a touch. */
export const quiet = () => (now() - last) / 1000;

/** Somebody is there. */
export function noticed() {
  last = now();
  warning?.close();
  warning = undefined;
}

function warn() {
  const left = Math.max(1, Math.ceil(settings.reset_s - quiet()));
  if (!warning) {
    warning = card(say("still_there"), say("stay"), Object.assign(document.createElement("p"), { className: "kiosk-count" }));
    warning.classList.add("kiosk-warning");
    warning.addEventListener("cancel", noticed);
  }
  const line = warning.querySelector(".kiosk-count");
  const text = filled("counting", left);
  if (line.textContent !== text) line.textContent = text;
}

/** Watches from now on; `reset` begins anew, `isInviting` says whether nobody was there to begin with. */
export function watchIdle(reset, isInviting) {
  for (const name of TOUCHES) addEventListener(name, noticed, { capture: true, passive: true });
  watch(() => {
    if (isInviting() || leaving) {
      last = now();
      return;
    }
    const what = due(quiet(), settings);
    if (what === "warning") warn();
    if (what === "reset") {
      leaving = true;
      forgetVisitor();
      reset();
    }
  });
}
