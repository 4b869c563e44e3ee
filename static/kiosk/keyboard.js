// A keyboard on the screen for the search box and the filter of the table, in a German and an English layout.
import { button, element } from "./build.js";
import { say } from "./texts.js";

const LAYOUTS = {
  de: ["1234567890", "qwertzuiopü", "asdfghjklöä", "yxcvbnmß-"],
  en: ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm-'"],
};
/** What is typed into. */
const FIELDS = "#search, #filter";
let keyboard;
let field;
let layout = document.documentElement.lang.startsWith("en") ? "en" : "de";

/** Yew hears the event and reads the box. */
function type(change) {
  field.value = change(field.value);
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** The search goes where Enter leads; the filter has done its work already. */
function enter() {
  if (field.id === "search") field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  else field.blur();
}

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
    key("⏎", enter, { attr: { "aria-label": field.getAttribute("aria-label") ?? field.labels[0]?.textContent ?? "" } }),
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

function open(target) {
  put();
  field = target;
  keyboard = element("section", { className: "kiosk-keyboard", lang: document.documentElement.lang, attr: { "aria-label": say("keyboard") } }, ...rows());
  // The box keeps the focus, and with it its list of results.
  keyboard.addEventListener("pointerdown", (event) => event.preventDefault());
  keyboard.addEventListener("mousedown", (event) => event.preventDefault());
  document.body.append(keyboard);
  document.documentElement.dataset.kioskTyping = field.id;
}

/** Opens the keyboard whenever a field for text is used. */
export function serveFields() {
  addEventListener("focusin", ({ target }) => {
    if (!target.matches?.(FIELDS)) return;
    target.inputMode = "none";
    open(target);
  });
  addEventListener("focusout", ({ target }) => target === field && put());
  addEventListener("pointerdown", (event) => {
    if (keyboard && !event.target.closest(".kiosk-keyboard, .search, .table-filter")) field.blur();
  }, { capture: true });
}
