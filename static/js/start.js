// Starts the app once the page is drawn. Pages work without it; what is pressed while it loads is done when it is there.
const root = document.documentElement;
const { app, wasm, region, map, grid } = root.dataset;

// Links lead on by themselves; a button needs the app.
let pressed = null;
const remember = (event) => {
  const button = event.target.closest?.("button, label, summary");
  if (button?.matches("button")) pressed = button;
};
addEventListener("click", remember, true);
new MutationObserver((_, observer) => {
  observer.disconnect();
  removeEventListener("click", remember, true);
  if (pressed?.isConnected) pressed.click();
}).observe(root, { attributeFilter: ["data-ready"] });

for (const href of grid ? [region] : [region, map]) {
  document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "", href }));
}
try {
  const { default: start } = await import(app);
  await start({ module_or_path: wasm });
} catch (error) {
  console.error(error);
  root.dataset.failed = "";
  for (const notice of document.querySelectorAll("[data-load-error]")) notice.hidden = false;
}
