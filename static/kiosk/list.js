// Lists to choose from, as cards with large buttons: those that the browser itself shows are too small for fingers, and lie
// outside the page.
import { button, card, element } from "./build.js";
import { say } from "./texts.js";

function titleOf(list) {
  const label = list.labels[0]?.cloneNode(true);
  label?.querySelector("select")?.remove();
  return label?.textContent.trim() || list.getAttribute("aria-label") || "";
}

/** Shows a list's choices; where they stand in groups, first the groups. */
function choose(list) {
  const row = (text, isPressed, onclick) => button(text, onclick, { className: "kiosk-choice", attr: { "aria-pressed": String(isPressed) } });
  const choice = (option) =>
    row(option.textContent, option.selected, () => {
      dialog.close();
      list.value = option.value;
      for (const name of ["input", "change"]) list.dispatchEvent(new Event(name, { bubbles: true }));
    });
  const group = (one) =>
    row(one.label, Boolean(one.querySelector("option:checked")), () => {
      choices.replaceChildren(element("h3", { textContent: one.label }), ...[...one.children].map(choice));
      choices.scrollTop = 0;
      choices.querySelector("button")?.focus({ preventScroll: true });
    });
  const rows = [...list.children].map((child) => (child.matches("optgroup") ? group(child) : choice(child)));
  const choices = element("div", { className: "kiosk-text kiosk-list" }, ...rows);
  const dialog = card(titleOf(list), say("close"), choices);
  dialog.classList.add("kiosk-wide");
  const chosen = choices.querySelector("[aria-pressed=true]");
  chosen?.focus({ preventScroll: true });
  chosen?.scrollIntoView({ block: "center" });
}

const listOf = (event) => event.target.closest?.("select");
/** Keys with which the browser would open its list. */
const OPENING = /^(?: |Enter|F4|Arrow(?:Up|Down))$/;

/** Opens a card wherever the browser would show a list of its own. */
export function serveLists() {
  addEventListener("mousedown", (event) => {
    const list = listOf(event);
    if (!list) return;
    event.preventDefault();
    list.focus();
  }, { capture: true });
  addEventListener("click", (event) => {
    const list = listOf(event);
    if (list) choose(list);
  }, { capture: true });
  addEventListener("keydown", (event) => {
    const list = listOf(event);
    if (!list || !OPENING.test(event.key)) return;
    event.preventDefault();
    choose(list);
  }, { capture: true });
}
