// <region-map place="kommune/einbeck" view="profile" lang="de" theme="dark" height="auto">: a frame with the map, as high as
// what it shows. Says as events what the map says. How to use it stands on the map's page about embedding.
{
  const VERSION = 1;
  const site = new URL(".", document.currentScript.src);
  const FOLDERS = { de: "", en: "en/", "de-simple": "leicht/" };
  const CARDS = { de: "einbetten/", en: "en/embed/", "de-simple": "leicht/einbetten/" };
  const ENGLISH = { kommune: "municipality", gebiet: "area", kreis: "district", samtgemeinde: "collective-municipality", verband: "association", mitglieder: "members", initiativen: "initiatives", kommunen: "municipalities", daten: "data" };
  const WORDS = {
    de: ["Karte der Region", "Karte überspringen", "Zurück vor die Karte"],
    en: ["Map of the region", "Skip the map", "Back to before the map"],
    "de-simple": ["Karte von der Region", "Karte überspringen", "Zurück vor die Karte"],
  };
  const STYLE = ":host{display:block;position:relative}:host([hidden]){display:none}iframe,img{display:block;width:100%;border:0}" +
    "img{position:absolute;inset:0;height:100%;object-fit:contain}.box{position:relative;min-height:12rem}" +
    "a{position:absolute;z-index:1;left:8px;padding:12px 16px;background:#fff;color:#0b3d42;clip-path:inset(50%)}a:focus{clip-path:none}.back{bottom:8px}";
  const PICTURED = /^(kommune|gebiet|kreis|initiative)\/[a-z0-9-]+$/;
  // What attributes say to a map that is shown already.
  const MESSAGES = {
    place: (map) => ["select", { place: map.place }],
    theme: (map) => ["theme", { theme: map.theme || "system" }],
    lang: (map) => ["lang", { lang: map.language }],
  };
  const layer = (map) => ["layer", { layers: map.words("layer"), colour: map.getAttribute("colour") }];
  MESSAGES.layer = MESSAGES.colour = layer;
  const filter = (map) => ["filter", { field: map.getAttribute("field"), show: map.words("show"), level: map.getAttribute("level") }];
  for (const name of ["field", "show", "level"]) MESSAGES[name] = filter;

  class RegionMap extends HTMLElement {
    static observedAttributes = [...Object.keys(MESSAGES), "view", "height", "click"];

    get place() {
      return (this.getAttribute("place") ?? "").replace(/^\/|\/$/g, "");
    }

    get view() {
      return this.getAttribute("view") ?? "profile";
    }

    get language() {
      const lang = this.closest("[lang]")?.lang ?? "de";
      return lang in FOLDERS ? lang : lang.startsWith("en") ? "en" : "de";
    }

    get theme() {
      return this.getAttribute("theme") ?? getComputedStyle(this).getPropertyValue("--region-map-theme").trim();
    }

    get fits() {
      return (this.getAttribute("height") ?? "auto") === "auto";
    }

    words(name) {
      return (this.getAttribute(name) ?? "").split(/[\s,]+/).filter(Boolean);
    }

    // The address of the frame.
    get address() {
      const [section, ...rest] = this.place.split("/");
      const word = this.language === "en" ? ENGLISH[section] ?? section : section;
      const folder = (this.view === "card" ? CARDS : FOLDERS)[this.language];
      const path = [word, ...rest].filter(Boolean).map((part) => `${part}/`).join("");
      const url = new URL(folder + path, site);
      const { theme } = this;
      const said = {
        embed: this.view,
        height: this.fits && "auto",
        colour: this.getAttribute("colour"),
        layers: this.words("layer").join(","),
        field: this.getAttribute("field"),
        show: this.words("show").join(","),
        level: this.getAttribute("level"),
        theme: theme !== "system" && theme,
        click: this.getAttribute("click"),
        origin: location.origin !== "null" && location.origin,
        debug: this.hasAttribute("debug") && "1",
      };
      for (const name in said) if (said[name]) url.searchParams.set(name, said[name]);
      return url.href;
    }

    connectedCallback() {
      const [title, skip, back] = WORDS[this.language];
      const make = (name, properties) => Object.assign(document.createElement(name), properties);
      const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      shadow.adoptedStyleSheets = [sheet];
      const link = (className, textContent, target) => {
        const made = make("a", { className, textContent, href: "#" });
        made.addEventListener("click", (event) => {
          event.preventDefault();
          shadow.querySelector(target).focus();
        });
        return made;
      };
      this.box = make("div", { className: "box" });
      const dark = this.theme === "dark" || (!this.theme && matchMedia("(prefers-color-scheme: dark)").matches);
      // The region, and over it the place.
      const pictures = [dark ? "region-dark" : "region", ...(PICTURED.test(this.place) ? [this.place] : [])];
      const picture = (name) => make("img", { alt: "", loading: "lazy", src: new URL(`einbetten/bild/${name}.svg`, site).href });
      this.pictures = pictures.map(picture);
      this.frame = make("iframe", { title: this.getAttribute("title") ?? title, allow: "fullscreen", referrerPolicy: "no-referrer" });
      if (this.hasAttribute("sandbox")) this.frame.setAttribute("sandbox", this.getAttribute("sandbox"));
      this.high(480);
      this.box.append(...this.pictures);
      shadow.replaceChildren(link("skip", skip, ".back"), this.box, link("back", back, ".skip"));
      this.hear = (event) => this.heard(event);
      addEventListener("message", this.hear);
      this.near = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.load(), { rootMargin: "400px" });
      this.near.observe(this);
    }

    disconnectedCallback() {
      this.near.disconnect();
      removeEventListener("message", this.hear);
      this.ready = false;
    }

    attributeChangedCallback(name, before, after) {
      if (before === after || !this.frame?.isConnected) return;
      if (this.ready && MESSAGES[name] && (name !== "place" || this.view !== "card")) this.say(...MESSAGES[name](this));
      else this.show();
    }

    show() {
      this.ready = false;
      if (!this.fits) this.high(Number.parseFloat(this.getAttribute("height")) || 480);
      this.frame.src = this.address;
    }

    load() {
      this.near.disconnect();
      this.frame.addEventListener("load", () => this.pictures.forEach((picture) => picture.remove()), { once: true });
      this.show();
      this.box.append(this.frame);
    }

    high(pixels) {
      this.frame.style.height = `${pixels}px`;
      this.box.style.height = this.frame.style.height;
    }

    say(type, more) {
      const to = this.hasAttribute("sandbox") ? "*" : site.origin;
      this.frame.contentWindow?.postMessage({ "region-map": VERSION, type, ...more }, to);
    }

    heard({ source, origin, data }) {
      const known = source && source === this.frame.contentWindow && (origin === site.origin || (origin === "null" && this.hasAttribute("sandbox")));
      if (!known || data?.["region-map"] !== VERSION || !["ready", "select", "height", "error"].includes(data.type)) return;
      const { "region-map": version, type, ...detail } = data;
      if (type === "ready") this.ready = true;
      if (type === "height") {
        if (!(detail.height > 0 && detail.height < 30000)) return;
        if (this.fits) this.high(detail.height);
      }
      const event = new CustomEvent(`region-${type}`, { detail, bubbles: true, composed: true, cancelable: true });
      const goesOn = this.dispatchEvent(event);
      if (type === "select" && detail.open === true && goesOn && String(detail.url).startsWith(site.href)) open(detail.url, "_blank", "noopener");
    }
  }

  customElements.get("region-map") ?? customElements.define("region-map", RegionMap);
}
