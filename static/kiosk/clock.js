// The kiosk's own clock. Tests set it forward with an event; nothing else here asks the browser for the time that passed.
let ahead = 0;
const watching = new Set();

/** Milliseconds since the page was opened. */
export const now = () => performance.now() + ahead;

/** Calls back about four times a second, and whenever the clock is set forward; returns how to stop that. */
export function watch(callback) {
  watching.add(callback);
  return () => watching.delete(callback);
}

/** Calls back once after so many milliseconds of this clock; returns how to stop that. */
export function after(wait, callback) {
  const due = now() + wait;
  const stop = watch(() => {
    if (now() < due) return;
    stop();
    callback();
  });
  return stop;
}

function tick() {
  for (const callback of [...watching]) callback();
}

setInterval(tick, 250);
addEventListener("kiosk-clock", ({ detail }) => {
  ahead += detail;
  tick();
});
