// What a page does when it stands in somebody else's: good manners, a foot, its height, and the talk with the page around
// it. start.js loads it where the address asks for it, cards load it themselves. What is said stands on the page about
// embedding.
const VERSION = 1;
// What goes along from address to address.
const KEPT = ["embed", "height", "click", "origin", "theme", "debug"];
const FOLDERS = { de: "", en: "en/", "de-simple": "leicht/" };
const CARDS = { de: "einbetten/", en: "en/embed/", "de-simple": "leicht/einbetten/" };
const ENGLISH = { kommune: "municipality", gebiet: "area", kreis: "district", samtgemeinde: "collective-municipality", verband: "association", mitglieder: "members", initiativen: "initiatives", kommunen: "municipalities", daten: "data" };
const WORDS = {
  de: { skip: "Karte überspringen", foot: "Über diese Karte", whole: "Ganze Karte öffnen", imprint: ["Impressum", "impressum/"], privacy: ["Datenschutz", "datenschutz/"], full: "Vollbild", wheel: (key) => `${key} halten und am Rad drehen: vergrößern`, fingers: "Mit zwei Fingern verschieben", key: "Strg" },
  en: { skip: "Skip the map", foot: "About this map", whole: "Open the whole map", imprint: ["Legal notice", "legal-notice/"], privacy: ["Privacy", "privacy/"], full: "Full screen", wheel: (key) => `Hold ${key} and turn the wheel to zoom`, fingers: "Use two fingers to move the map", key: "Ctrl" },
  "de-simple": { skip: "Karte überspringen", foot: "Über diese Karte", whole: "Die ganze Karte öffnen", imprint: ["Impressum", "impressum/"], privacy: ["Daten·schutz", "datenschutz/"], full: "Ganzer Bildschirm", wheel: (key) => `Halten Sie die Taste ${key}. Drehen Sie dann am Rad. So wird die Karte größer.`, fingers: "Nehmen Sie 2 Finger. So bewegen Sie die Karte.", key: "Strg" },
};

const root = document.documentElement;
const asked = new URLSearchParams(location.search);
const { base } = root.dataset;
const card = root.dataset.app === undefined;
const framed = parent !== window;
// In a sandbox: nothing may be opened, and the address can hardly be written.
const opaque = self.origin === "null";
const click = asked.get("click") ?? "stay";
const host = originOf(asked.get("origin"));
const words = WORDS[root.lang] ?? WORDS.de;

// What is shown. Not always what the browser says: in a sandbox it refuses to write other paths.
let address = location.href;

function originOf(text) {
  try {
    const { origin } = new URL(text);
    return origin === "null" ? null : origin;
  } catch {
    return null;
  }
}

const inSite = (url) => url.origin === location.origin && url.pathname.startsWith(base);

// The same address, asking for the same frame.
function kept(url) {
  for (const name of KEPT) {
    if (asked.has(name) && !url.searchParams.has(name)) url.searchParams.set(name, asked.get(name));
  }
  return url;
}

// The address of the whole page that shows the same.
function plain(href) {
  const url = new URL(href);
  for (const name of KEPT) url.searchParams.delete(name);
  if (card) url.pathname = base + root.dataset.path;
  return url.href;
}

// Places are named by the words of German addresses, whatever the language: "kommune/einbeck".
function placeOf(url) {
  const path = url.pathname.slice(base.length).replace(/^(en|leicht)\//, "").replace(/\/$/, "");
  const [section, ...rest] = path.split("/");
  const german = Object.keys(ENGLISH).find((word) => ENGLISH[word] === section) ?? section;
  return [german, ...rest].join("/");
}

function pathOf(place, lang) {
  const [section, ...rest] = place.split("/");
  const word = lang === "en" ? ENGLISH[section] ?? section : section;
  const path = [word, ...rest].filter(Boolean).join("/");
  const folder = (card ? CARDS : FOLDERS)[lang];
  return base + folder + (path && `${path}/`);
}

const shownPlace = () => placeOf(new URL(card ? plain(address) : address));

function send(type, more) {
  if (framed) parent.postMessage({ "region-map": VERSION, type, ...more }, host ?? "*");
}

// What can be said to the page: the type, and what each of its parts looks like.
const token = (value) => typeof value === "string" && /^[a-z0-9-]{1,80}$/.test(value);
const tokens = (value) => Array.isArray(value) && value.length < 30 && value.every(token);
const oneOf = (...values) => (value) => values.includes(value);
const orNothing = (check) => (value) => value === undefined || value === null || check(value);
const SHAPES = {
  select: { place: (value) => typeof value === "string" && /^([a-z0-9-]{1,80}(\/[a-z0-9-]{1,80})?)?$/.test(value) },
  layer: { layers: tokens, colour: orNothing(token) },
  filter: { field: orNothing(token), show: orNothing(tokens), level: orNothing(oneOf("municipalities", "districts")) },
  theme: { theme: oneOf("light", "dark", "contrast", "system") },
  lang: { lang: oneOf(...Object.keys(FOLDERS)) },
};

// Why a message is not for this page; undefined for one that is.
function problem({ data, source, origin }) {
  if (source !== parent) return "source";
  if (host && origin !== host) return "origin";
  if (typeof data !== "object" || data === null || Array.isArray(data)) return "shape";
  if (data["region-map"] !== VERSION) return "version";
  if (!Object.hasOwn(SHAPES, data.type)) return "type";
  const shape = SHAPES[data.type];
  const known = Object.keys(data).every((name) => name === "region-map" || name === "type" || Object.hasOwn(shape, name));
  return known && Object.keys(shape).every((name) => shape[name](data[name])) ? undefined : "shape";
}

const set = (url, name, value) => (value ? url.searchParams.set(name, value) : url.searchParams.delete(name));
const CHANGES = {
  select: (url, { place }) => {
    url.pathname = pathOf(place, root.lang);
    url.searchParams.delete("view");
  },
  layer: (url, { layers, colour }) => {
    set(url, "layers", layers.join(","));
    if (colour !== undefined) set(url, "colour", colour);
  },
  filter: (url, { field, show, level }) => {
    set(url, "field", field);
    set(url, "show", show?.join(","));
    set(url, "level", level);
  },
  theme: (url, { theme }) => {
    set(url, "theme", theme !== "system" && theme);
    set({ searchParams: asked }, "theme", theme !== "system" && theme);
  },
  lang: (url, { lang }) => {
    url.pathname = pathOf(shownPlace(), lang);
  },
};

let latest = 0;
async function follow(data) {
  const url = kept(new URL(address));
  CHANGES[data.type](url, data);
  const number = (latest += 1);
  if (url.pathname !== new URL(address).pathname) {
    // Every place is a file: what is not there cannot be shown.
    const there = await fetch(url, { method: "HEAD" }).then((answer) => answer.ok, () => false);
    if (!there) send("error", { reason: "place", place: data.place ?? shownPlace() });
    if (!there || number !== latest) return;
  }
  if (data.type === "theme") paint();
  if (card && data.type === "theme") return;
  if (card || data.type === "lang") return location.replace(url);
  try {
    write.call(history, null, "", url);
    address = url.href;
    update();
    dispatchEvent(new PopStateEvent("popstate"));
  } catch {
    location.replace(url);
  }
}

addEventListener("message", (event) => {
  const reason = problem(event);
  if (!reason) follow(event.data);
  else if (asked.has("debug")) {
    console.warn("region-map: message ignored:", reason, event.data);
    if (event.source === parent) send("error", { reason });
  }
});

// The app writes addresses; they stay in the frame, and never into the history: "back" is for the page around.
const write = history.replaceState;
function written(state, title, to) {
  const url = kept(new URL(to, location.href));
  if (url.pathname !== new URL(address).pathname) {
    const told = { place: placeOf(url), url: plain(url.href) };
    if (click !== "stay") {
      const here = click === "open" && !opaque;
      if (here) open(told.url, "_blank", "noopener");
      send("select", { ...told, open: click === "open" && !here });
      // Back to what the address says.
      queueMicrotask(() => dispatchEvent(new PopStateEvent("popstate")));
      return;
    }
    send("select", { ...told, open: false });
  }
  address = url.href;
  update();
  write.call(history, state, title, url);
}
history.pushState = written;
history.replaceState = written;

// A link that nobody answered leaves the page: what belongs to the frame stays in it, all else opens elsewhere.
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const href = link.getAttribute("href");
  if (href.startsWith("#")) return;
  const url = new URL(href, location.href);
  const stays = inSite(url) && !link.closest(".site-pages, .frame-foot") && !card;
  if (stays) link.setAttribute("href", kept(url).href);
  link.toggleAttribute("target", false);
  if (!stays && !opaque) {
    link.setAttribute("target", "_blank");
    link.setAttribute("rel", "noopener");
  }
});

// Nobody's focus is taken away: only who is in the frame already is led on.
for (const { prototype } of [HTMLElement, SVGElement]) {
  const { focus } = prototype;
  prototype.focus = function (...options) {
    if (!framed || document.hasFocus()) focus.apply(this, options);
  };
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

// The foot: where all else is.
const folder = base + (FOLDERS[root.lang] ?? "");
const whole = element("a", { textContent: words.whole });
function update() {
  whole.href = plain(address);
}
function foot() {
  const link = ([textContent, path]) => element("a", { textContent, href: folder + path });
  const nav = element("nav", { className: "frame-foot" }, whole, link(words.imprint), link(words.privacy));
  nav.setAttribute("aria-label", words.foot);
  if (document.fullscreenEnabled) {
    const button = element("button", { type: "button", textContent: words.full });
    button.addEventListener("click", () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen()));
    nav.append(button);
  }
  nav.id = "frame-foot";
  const skip = element("a", { className: "skip-link", href: "#frame-foot", textContent: words.skip });
  skip.addEventListener("click", (event) => {
    event.preventDefault();
    whole.focus();
  });
  document.body.prepend(skip);
  if (root.dataset.embed === "map") entitle(nav);
  document.body.append(nav, hint);
  update();
}

// The map alone has no heading that could be seen.
function entitle(place) {
  const heading = element("h1", { className: "visually-hidden" });
  const name = () => (heading.textContent = document.title);
  new MutationObserver(name).observe(document.querySelector("title"), { childList: true });
  name();
  place.prepend(heading);
}

// The wheel and one finger belong to the page around; Ctrl with the wheel and two fingers to the map.
const hint = element("p", { className: "frame-hint", hidden: true });
hint.setAttribute("aria-hidden", "true");
let hiding;
function tell(text) {
  hint.textContent = text;
  hint.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => (hint.hidden = true), 1500);
}
const onMap = (event) => event.target.closest?.(".stage") && !document.fullscreenElement;
const key = /Mac/.test(navigator.platform) ? "⌘" : words.key;
const fingers = new Map();
// So far is still a tap.
const SLOP = 9;

function wheel(event) {
  if (event.ctrlKey || event.metaKey || !onMap(event)) return;
  event.stopImmediatePropagation();
  tell(words.wheel(key));
}

function finger(event) {
  const { type, pointerId, clientX, clientY, target } = event;
  if (event.pointerType !== "touch" || !onMap(event)) return;
  if (type === "pointerdown") return void fingers.set(pointerId, { clientX, clientY, moved: false });
  const pressed = fingers.get(pointerId);
  if (type !== "pointermove") fingers.delete(pointerId);
  if (!pressed || fingers.size > 1) return;
  if (type === "pointermove") {
    event.stopImmediatePropagation();
    pressed.moved ||= Math.hypot(clientX - pressed.clientX, clientY - pressed.clientY) > SLOP;
    if (pressed.moved) tell(words.fingers);
  } else if (type === "pointerup" && pressed.moved) {
    // A stroke for the page around, and no tap on the map.
    event.stopImmediatePropagation();
    target.dispatchEvent(new PointerEvent("pointercancel", { pointerId, pointerType: "touch", bubbles: true, clientX, clientY }));
  }
}

function manners() {
  addEventListener("wheel", wheel, { capture: true, passive: true });
  for (const name of ["pointerdown", "pointermove", "pointerup", "pointercancel"]) addEventListener(name, finger, true);
  const two = (event) => {
    if (event.touches.length > 1 && onMap(event) && event.cancelable) event.preventDefault();
  };
  for (const name of ["touchstart", "touchmove"]) addEventListener(name, two, { capture: true, passive: false });
}

// The height of what is shown, told when it has changed. It follows the width alone, never the height of the frame.
function fit() {
  root.dataset.fit = "";
  let last;
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    send("height", { height });
  }).observe(document.body);
}

function paint() {
  const theme = asked.get("theme");
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
  for (const source of document.querySelectorAll("source")) {
    source.media = theme ? (theme === "light" ? "not all" : "all") : "(prefers-color-scheme: dark)";
  }
}

const ready = () => send("ready", { place: shownPlace(), view: root.dataset.embed, lang: root.lang, title: document.title });

function whenReady() {
  if ("ready" in root.dataset) return ready();
  const notice = document.querySelector("[data-load-error]");
  const watch = new MutationObserver(() => {
    if ("ready" in root.dataset) ready();
    else if (!notice || notice.hidden) return;
    else send("error", { reason: "load" });
    watch.disconnect();
  });
  watch.observe(root, { attributeFilter: ["data-ready"] });
  if (notice) watch.observe(notice, { attributeFilter: ["hidden"] });
}

// The card of a page lies at an address of its own; what has none is shown with its map.
if (!card && root.dataset.embed === "card") {
  const place = placeOf(new URL(address));
  root.dataset.embed = "profile";
  if (/^(kommune|gebiet|kreis|initiative)\/./.test(place)) {
    const url = new URL(address);
    url.pathname = base + CARDS[root.lang] + url.pathname.slice((base + FOLDERS[root.lang]).length);
    url.searchParams.delete("embed");
    location.replace(url);
  }
}
paint();
if (card || asked.get("height") === "auto") fit();
if (card) {
  ready();
} else {
  foot();
  if (framed) manners();
  whenReady();
}
