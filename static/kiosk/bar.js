// The bar that is always there: begin anew, languages, continue on the phone, state of the data.
import { button, element } from "./build.js";
import { end, shown } from "./invite.js";
import { continueOnPhone } from "./links.js";
import { base, leave, ready } from "./page.js";
import { languages, own, say } from "./texts.js";

/** The page in another language: where the app or the page's head says it is, else the start page of that language. */
function inLanguage(position) {
  const { tag, home } = languages[position];
  const link = document.querySelector(`#app .languages a[hreflang="${tag}"]`);
  const slide = shown();
  if (slide) return new URL(base + slide.said[position].path, location.href).href;
  return ready() && link ? link.href : (link?.href ?? new URL(base + home, location.href).href);
}

function languageButton({ tag, name }, position) {
  const current = position === own();
  return button(name, () => {
    if (current) return end();
    leave(inLanguage(position));
  }, { className: "kiosk-button", lang: tag, attr: current ? { "aria-current": "true" } : {} });
}

/** Shows the bar; `startOver` begins anew. */
export function showBar(startOver) {
  const bar = element(
    "nav",
    { className: "kiosk-bar", attr: { "aria-label": say("bar") } },
    button(say("start_over"), startOver, { className: "kiosk-button" }),
    element("div", { className: "kiosk-languages", attr: { role: "group", "aria-label": say("languages") } }, ...languages.map(languageButton)),
    button(say("phone"), continueOnPhone, { className: "kiosk-button" }),
    element("p", { className: "kiosk-state", textContent: languages[own()].as_of }),
  );
  document.body.append(bar);
}
