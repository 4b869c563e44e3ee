// The page about embedding: makes a snippet of what is chosen and shows exactly that snippet.
const form = document.getElementById("generator");
const lang = document.documentElement.lang;
const FOLDERS = { de: "", en: "en/", "de-simple": "leicht/" };
const CARDS = { de: "einbetten/", en: "en/embed/", "de-simple": "leicht/einbetten/" };
const ENGLISH = { kommune: "municipality", gebiet: "area", kreis: "district", mitglieder: "members", initiativen: "initiatives", kommunen: "municipalities" };
const site = location.href.slice(0, location.href.indexOf(CARDS[lang], location.origin.length));
const places = new Map([...document.querySelectorAll("#places option")].map((option) => [option.value, option.dataset.place]));
const preview = document.getElementById("preview");
const snippet = document.getElementById("snippet");
const note = document.getElementById("snippet-note");
const copied = document.getElementById("copied");

const quoted = (text) => String(text).replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
const attributes = (values) => Object.entries(values).filter(([, value]) => value).map(([name, value]) => ` ${name}="${quoted(value)}"`).join("");

function frameAddress(chosen, place) {
  const [section, ...rest] = place.split("/");
  const word = chosen.lang === "en" ? ENGLISH[section] ?? section : section;
  const path = [word, ...rest].filter(Boolean).map((part) => `${part}/`).join("");
  const card = chosen.view === "card";
  const url = new URL(site + (card ? CARDS : FOLDERS)[chosen.lang] + path);
  const said = { embed: !card && chosen.view, level: chosen.level, field: chosen.field, colour: chosen.colour, layers: chosen.layer, theme: chosen.theme, click: chosen.click };
  for (const name in said) if (said[name]) url.searchParams.set(name, said[name]);
  return url.href;
}

function snippets(chosen, place, title) {
  const width = chosen.width ? `${chosen.width}px` : "100%";
  const id = `after-map-${place.replace(/\W+/g, "-") || "region"}`;
  const frame = `<p><a href="#${id}">${form.dataset.skip}</a></p>\n` +
    `<iframe${attributes({ src: frameAddress(chosen, place), title, width: chosen.width || "100%", height: chosen.height, loading: "lazy", allow: "fullscreen", referrerpolicy: "no-referrer", style: "display:block;border:0" })}></iframe>\n` +
    `<p id="${id}"></p>`;
  const element = `<script async src="${site}embed.js"></script>\n` +
    `<region-map${attributes({ place, view: chosen.view, lang: chosen.lang, colour: chosen.colour, layer: chosen.layer, field: chosen.field, level: chosen.level, theme: chosen.theme, click: chosen.click, title, style: chosen.width && `max-width:${width}` })}>` +
    `<a href="${quoted(frameAddress({ ...chosen, view: "" }, place))}">${quoted(title)}</a></region-map>`;
  return { iframe: frame, element, wordpress: `<!-- wp:html -->\n${frame}\n<!-- /wp:html -->`, typo3: element };
}

let shown;
function draw() {
  const { place: input, view } = form.elements;
  const name = input.value.trim();
  const known = places.get(name);
  note.textContent = name && !known ? form.dataset.unknown : "";
  const place = known ?? "";
  // Only a place has a card.
  const card = place.includes("/");
  view.querySelector("[value=card]").disabled = !card;
  if (view.value === "card" && !card) view.value = "profile";
  const chosen = Object.fromEntries(new FormData(form));
  form.elements.height.closest("label").hidden = chosen.way === "element" || chosen.way === "typo3";
  const code = snippets(chosen, place, place ? name : form.dataset.map)[chosen.way];
  const kept = new URLSearchParams(Object.entries(chosen).filter(([key, value]) => value && value !== form.elements[key].defaultValue));
  history.replaceState(null, "", `${location.pathname}${kept.size ? `?${kept}` : ""}`);
  if (code === shown) return;
  shown = code;
  snippet.textContent = code;
  copied.textContent = "";
  preview.innerHTML = code;
  // Scripts that come as text do not run.
  const script = preview.querySelector("script");
  if (script) {
    script.remove();
    if (!customElements.get("region-map")) document.head.append(Object.assign(document.createElement("script"), { src: script.src }));
  }
}

async function copy() {
  try {
    await navigator.clipboard.writeText(snippet.textContent);
    copied.textContent = form.dataset.copied;
  } catch {
    // Not allowed: marked, so that the keyboard can copy it.
    getSelection().selectAllChildren(snippet);
  }
}

for (const [name, value] of new URLSearchParams(location.search)) if (form.elements[name]) form.elements[name].value = value;
let waiting;
form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(draw, 250);
});
form.addEventListener("submit", (event) => event.preventDefault());
document.getElementById("copy").addEventListener("click", copy);
document.getElementById("ready-made").hidden = true;
form.hidden = false;
draw();
