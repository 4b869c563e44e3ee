// The sequence that invites people while nobody is there: real places and initiatives in turn, in alternating languages.
// One touch enters at the place that is shown.
import { button, element } from "./build.js";
import { after } from "./clock.js";
import { count } from "./counts.js";
import { settings } from "./device.js";
import { leave, path, ready, show } from "./page.js";
import { languages, own, say, sequences, slides } from "./texts.js";

const root = document.documentElement;
const still = matchMedia("(prefers-reduced-motion: reduce)");
let overlay;
let at = 0;
let stop = () => {};
let held = false;

/** Whether the sequence is running. */
export const isInviting = () => Boolean(overlay);

/** The chosen sequence. One that the data does not have (any more) is the usual one. */
function chosen() {
  const sequence = sequences.find(({ name }) => name === settings.sequence) ?? sequences[0];
  return sequence.slides.map((position) => slides[position]);
}

function present() {
  const all = chosen();
  return all[at % all.length];
}

/** The picture that is shown while the sequence runs. */
export const shown = () => overlay && present();

const spoken = () => {
  const known = settings.languages.map((tag) => languages.findIndex((language) => language.tag === tag)).filter((position) => position >= 0);
  return known.length ? known : [0];
};

/** Long words are not cut: the type gets smaller until they fit. */
function fitTitle(title) {
  for (const size of ["", "2.25rem", "1.875rem", "1.625rem"]) {
    title.style.fontSize = size;
    if (title.scrollWidth <= title.clientWidth) return;
  }
}

function draw() {
  const slide = present();
  const language = spoken()[at % spoken().length];
  const said = slide.said[language];
  show(slide.said[own()].path);
  const words = languages[language].words;
  const card = element(
    "div",
    { className: `kiosk-slide ${slide.kind}`, lang: languages[language].tag },
    element("p", { className: "kiosk-kicker", textContent: said.kicker }),
    element("p", { className: "kiosk-title", textContent: said.title }),
    element("p", { className: "kiosk-line", textContent: said.text }),
    element("p", { className: "kiosk-touch", textContent: words.touch }),
  );
  overlay.querySelector(".kiosk-slide").replaceWith(card);
  fitTitle(card.querySelector(".kiosk-title"));
  overlay.querySelector(".kiosk-enter").setAttribute("aria-label", `${said.title}: ${words.touch}`);
  overlay.dataset.at = String(at);
  // The map drifts slowly while the slide is shown; style.css says how far.
  root.dataset.kioskDrift = still.matches || held ? "none" : at % 2 ? "in" : "out";
}

function next() {
  at += 1;
  draw();
  wait();
}

function wait() {
  stop();
  if (!held) stop = after(settings.slide_s * 1000, next);
}

/** Leaves the sequence at the place it shows, in the language it speaks. */
function enter() {
  const language = spoken()[at % spoken().length];
  const { path: there } = present().said[language];
  end();
  count(there.split("?")[0]);
  if (language !== own() || (!ready() && path() !== there)) leave(new URL(there, new URL(root.dataset.base, location.href)).href);
}

/** Ends the sequence where it is. */
export function end() {
  stop();
  overlay?.remove();
  overlay = undefined;
  delete root.dataset.kioskInviting;
  delete root.dataset.kioskDrift;
  document.getElementById("app").inert = false;
}

function hold(event) {
  event.stopPropagation();
  held = !held;
  event.currentTarget.textContent = say(held ? "resume" : "pause");
  event.currentTarget.setAttribute("aria-pressed", String(held));
  draw();
  wait();
}

/** Begins to invite. */
export function invite() {
  root.dataset.kioskInviting = "";
  document.getElementById("app").inert = true;
  overlay = element(
    "section",
    { className: "kiosk-invitation", attr: { "aria-label": say("welcome") } },
    element("div", { className: "kiosk-slide" }),
    button("", enter, { className: "kiosk-enter" }),
    button(say("pause"), hold, { className: "kiosk-button kiosk-pause", attr: { "aria-pressed": "false" } }),
  );
  document.body.append(overlay);
  draw();
  wait();
}
