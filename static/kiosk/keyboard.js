// A keyboard on the screen for the search box, in a German and an English layout.
import { button, element } from "./build.js";
import { say } from "./texts.js";

const LAYOUTS = {
  de: ["1234567890", "qwertzuiopü", "asdfghjklöä", "yxcvbnmß-"],
  en: ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm-'"],
};
let keyboard;
let layout = document.documentElement.lang.startsWith("en") ? "en" : "de";

const field = () => document.getElementById("search");
/** Yew hears the event and reads the box. */
function type(change) {
  const box = field();
  if (!box) return;
  box.value = change(box.value);
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

const press = (key) => box(key).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
const box = () => field();

function key(text, action, properties = {}) {
  return button(text, action, { className: "kiosk-key", ...properties });
}

function rows() {
  const letters = LAYOUTS[layout].map((line) => element("div", { className: "kiosk-keys" }, ...[...line].map((letter) => key(letter, () => type((text) => text + letter)))));
  const other = layout === "de" ? "ABC" : "ÄÖÜ";
  const last = element(
    "div",
    { className: "kiosk-keys" },
    key(other, swap, { attr: { "aria-label": say("other_letters") } }),
    key(say("space"), () => type((text) => `${text} `), { className: "kiosk-key space" }),
    key("⌫", () => type((text) => [...text].slice(0, -1).join("")), { attr: { "aria-label": say("delete") } }),
    key("⏎", () => press("Enter"), { attr: { "aria-label": field()?.getAttribute("aria-label") ?? "" } }),
    key("✕", put, { attr: { "aria-label": say("hide_keyboard") } }),
  );
  return [...letters, last];
}

function swap() {
  layout = layout === "de" ? "en" : "de";
  keyboard.replaceChildren(...rows());
}

/** Puts the keyboard away. */
function put() {
  keyboard?.remove();
  keyboard = undefined;
  delete document.documentElement.dataset.kioskTyping;
}

function open() {
  if (keyboard) return;
  keyboard = element("section", { className: "kiosk-keyboard", lang: document.documentElement.lang, attr: { "aria-label": say("keyboard") } }, ...rows());
  // The box keeps the focus, and with it its list of results.
  keyboard.addEventListener("pointerdown", (event) => event.preventDefault());
  keyboard.addEventListener("mousedown", (event) => event.preventDefault());
  document.body.append(keyboard);
  document.documentElement.dataset.kioskTyping = "";
}

/** Opens the keyboard whenever the search box is used. */
export function serveSearch() {
  addEventListener("focusin", ({ target }) => {
    if (target.id !== "search") return;
    target.inputMode = "none";
    open();
  });
  addEventListener("focusout", ({ target }) => target.id === "search" && put());
  addEventListener("pointerdown", (event) => {
    if (keyboard && !event.target.closest(".kiosk-keyboard, .search")) field()?.blur();
  }, { capture: true });
}
