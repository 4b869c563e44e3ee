// Where links lead in a kiosk: pages of the site stay, texts open in a card, everything else goes to the visitor's phone.
import { card, element } from "./build.js";
import { isOurs, leave, publicAddress } from "./page.js";
import { code } from "./code.js";
import { say } from "./texts.js";

/** Shows an address as a code for a phone. */
export function onPhone(address, title) {
  const host = element("p", { className: "kiosk-host", textContent: address.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "") });
  const hint = element("p", { textContent: say("phone_hint") });
  return card(title, say("close"), element("div", { className: "kiosk-code" }, code(address, title)), hint, host);
}

/** The page that is shown, for a phone. */
export const continueOnPhone = () => onPhone(publicAddress(), say("phone"));

/** A text page of the site in a card. */
function openText(page) {
  const main = page.querySelector("main");
  const title = main.querySelector("h1");
  title.remove();
  const text = card(title.textContent, say("close"), element("div", { className: "kiosk-text", tabIndex: 0 }, ...main.childNodes));
  text.classList.add("kiosk-wide");
  text.lang = page.documentElement.lang;
}

async function follow(href) {
  try {
    const answer = await fetch(href);
    const kind = answer.headers.get("content-type") ?? "";
    if (!kind.includes("html")) return onPhone(publicAddress(href), say("outside"));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const leads = page.querySelector("meta[http-equiv=refresh]");
    if (page.documentElement.dataset.app || leads) return leave(href);
    openText(page);
  } catch (error) {
    console.warn(error);
  }
}

const linkOf = (event) => event.target.closest?.("a[href], area[href]");

/** Follows every link in the manner of the kiosk. */
export function followLinks() {
  // First of all: what leads away never gets as far as the browser.
  addEventListener(
    "click",
    (event) => {
      const link = linkOf(event);
      if (!link) return;
      const href = typeof link.href === "string" ? link.href : new URL(link.getAttribute("href"), location.href).href;
      if (isOurs(href) && !link.hasAttribute("download")) return;
      event.preventDefault();
      event.stopPropagation();
      onPhone(isOurs(href) ? publicAddress(href) : href, say("outside"));
    },
    { capture: true },
  );
  // Last of all: what the app did not answer.
  addEventListener("click", (event) => {
    const link = linkOf(event);
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    const href = new URL(link.getAttribute("href"), location.href);
    const same = href.pathname === location.pathname && href.hash;
    if (same) document.getElementById(decodeURIComponent(href.hash.slice(1)))?.scrollIntoView();
    else if (link.hreflang || link.lang) leave(href);
    else follow(href.href);
  });
  addEventListener("submit", (event) => event.preventDefault(), { capture: true });
}
