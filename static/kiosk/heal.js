// When the app breaks: a calm card, and a fresh start after a pause that grows. After three times in a row the kiosk goes on
// without the app: every page can be read from its HTML.
import { card } from "./build.js";
import { after } from "./clock.js";
import { keep, kept, settings } from "./device.js";
import { base, fresh, ready } from "./page.js";
import { say } from "./texts.js";

const MOST = 3;
const PAUSES_MS = [1000, 3000, 6000];
/** After so long without the app it is tried again. */
const PLAIN_MS = 10 * 60 * 1000;
/** The app has to run after so long. */
const START_MS = 8000;
/** So long without a failure, and the next one is a first one again. */
const HEALTHY_MS = 60 * 1000;
const BEAT_MS = 1000;
/** What is remembered of failures. */
const MOST_ERRORS = 20;

let failing = false;

const failures = () => kept("failures", { count: 0, at: 0 }, sessionStorage);

/** Whether the kiosk is to go on without the app. */
export const isPlain = () => {
  const { count, at } = failures();
  return count >= MOST && Date.now() - at < PLAIN_MS;
};

function remember(what) {
  keep("errors", [...kept("errors", []), { at: new Date().toISOString().slice(0, 16), what: String(what).slice(0, 200) }].slice(-MOST_ERRORS));
}

/** The app has failed: tell so calmly, and begin anew. */
export function fail(what) {
  remember(what);
  if (failing) return;
  failing = true;
  const { count } = failures();
  keep("failures", { count: count + 1, at: Date.now() }, sessionStorage);
  const told = card(say("one_moment"), "", Object.assign(document.createElement("p"), { textContent: say("restarting") }));
  told.classList.add("kiosk-calm");
  setTimeout(() => location.replace(fresh), PAUSES_MS[Math.min(count, PAUSES_MS.length - 1)]);
}

const isFatal = (error) => error instanceof WebAssembly.RuntimeError || error instanceof RangeError;

function watchErrors() {
  addEventListener("error", ({ error, message }) => (isFatal(error) ? fail(error) : remember(message)));
  addEventListener("unhandledrejection", ({ reason }) => (isFatal(reason) ? fail(reason) : remember(reason)));
}

/** The app has to come; the page itself tells when it cannot. */
function watchStart() {
  const notice = document.querySelector("[data-load-error]");
  const observer = new MutationObserver(() => {
    if (ready()) observer.disconnect();
    else if (!notice.hidden) fail("the app did not load");
  });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-ready"] });
  observer.observe(notice, { attributes: true, attributeFilter: ["hidden"] });
  setTimeout(() => ready() || fail("the app did not start"), START_MS);
}

/** A page that hangs cannot help itself, and no script of its process can: the program that shows it listens to its beats. */
function beat() {
  if (settings.heartbeat) setInterval(() => fetch(`${base}kiosk/heartbeat`, { method: "POST" }).catch(() => {}), BEAT_MS);
}

/** Goes on without the app: with the style sheet that pages have where nothing runs. */
function goOnWithoutApp() {
  const inside = document.querySelector("noscript")?.textContent ?? "";
  document.head.insertAdjacentHTML("beforeend", inside);
  document.documentElement.dataset.kioskPlain = "";
}

/** Watches over the app, or does without it. */
export function heal() {
  beat();
  if (isPlain()) return goOnWithoutApp();
  watchErrors();
  watchStart();
  after(HEALTHY_MS, () => failing || keep("failures", undefined, sessionStorage));
}
