// Starts the app once the page is drawn. Pages work without it; what is pressed while it loads is done when it is there.
const root = document.documentElement;
const { app, wasm, region, map, grid, reader, take } = root.dataset;

// Firefox is content where a sliver of what has the focus can be seen.
addEventListener("focusin", ({ target }) => target.matches("#panel-scroll :is(a, button, input, select, summary)") && target.scrollIntoView({ block: "nearest" }));

// Leaving the page breaks off loading too; then nobody is there to be told.
const told = (error, notice) => setTimeout(() => {
  console.error(error);
  notice?.();
}, 300);

// In somebody else's page: only what was asked for. Before the app, which writes addresses.
const embed = new URLSearchParams(location.search).get("embed");
if (["map", "profile", "list", "card"].includes(embed)) {
  root.dataset.embed = embed;
  await import("./frame.js").catch(told);
}

// What the app asks for when a layer is wanted; see reader.js.
globalThis.readLayer = async (...layer) => (await import(reader)).read(...layer);
// And for what visitors take along; see take.js.
globalThis.takeAlong = async (what) => (await import(take)).run(...what);

// Links lead on by themselves; a button, and a place on a map without links, need the app.
let pressed = null;
const remember = (event) => {
  const target = event.target.closest?.("a, button, summary, #map");
  if (target?.matches("button")) pressed = () => target.isConnected && target.click();
  else if (target?.matches("#map")) pressed = () => document.elementFromPoint(event.clientX, event.clientY)?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
};
addEventListener("click", remember, true);
new MutationObserver((_, observer) => {
  observer.disconnect();
  removeEventListener("click", remember, true);
  pressed?.();
}).observe(root, { attributeFilter: ["data-ready"] });

for (const href of grid ? [region] : [region, map]) {
  document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "", href }));
}
// A page that was left before the app came, and is shown again as it was left, begins anew.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted && !("ready" in root.dataset)) location.reload();
});
// A kiosk without its scripts is none.
const again = (error) => {
  console.error(error);
  setTimeout(() => location.reload(), 5000);
};
try {
  // A kiosk does without the app after it has failed several times.
  const kiosk = /[?&]kiosk\b/.test(location.search) && (await import("./kiosk/main.js").catch(again));
  if (!kiosk?.plain) {
    const { default: start } = await import(app);
    await start({ module_or_path: wasm });
  }
} catch (error) {
  told(error, () => {
    for (const notice of document.querySelectorAll("[data-load-error]")) notice.hidden = false;
  });
}
