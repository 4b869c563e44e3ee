// No way out: nothing leaves the site, opens a menu, marks text, drags, prints or changes the browser's zoom.
const root = document.documentElement;
const refuse = (event) => {
  event.preventDefault();
  event.stopPropagation();
};

/** Keys that do something inside a page; all others belong to the browser. */
const KEYS = /^(?:.|Enter|Backspace|Delete|Tab|Escape|Home|End|Page(?:Up|Down)|Arrow\w+|Shift|CapsLock|Dead)$/u;

function refuseKeys(event) {
  const typing = event.target.matches?.("input");
  const held = event.ctrlKey || event.metaKey || event.altKey;
  const characters = event.getModifierState?.("AltGraph") && typing;
  // Not even a second Escape, which the browser would not let a page refuse later.
  const locked = event.key === "Escape" && document.querySelector(".kiosk-locked[open]");
  if ((held && !characters) || locked || !KEYS.test(event.key)) refuse(event);
}

function refuseBrowserZoom(event) {
  // The map pinches by itself, in the browser's own events; everything else is left as large as it is.
  if (event.ctrlKey && !event.target.closest?.(".stage")) refuse(event);
}

/** Asks for the whole screen when it was lost; only a touch may ask. */
function wantWholeScreen() {
  const whole = document.fullscreenElement || matchMedia("(display-mode: fullscreen)").matches;
  if (!whole && document.fullscreenEnabled && !navigator.webdriver) root.requestFullscreen({ navigationUI: "hide" }).catch(() => {});
}

async function stayAwake() {
  if (document.visibilityState !== "visible") return;
  await navigator.wakeLock?.request("screen").catch(() => {});
}

/** Closes all ways out. */
export function closeWaysOut() {
  const capture = { capture: true, passive: false };
  for (const name of ["contextmenu", "dragstart", "selectstart", "auxclick", "gesturestart", "gesturechange", "copy", "cut", "paste"]) {
    addEventListener(name, refuse, capture);
  }
  // Files are neither dropped nor chosen.
  for (const name of ["dragenter", "dragover", "drop"]) addEventListener(name, refuse, capture);
  addEventListener("click", (event) => event.target.closest?.("input[type=file], label:has(input[type=file])") && refuse(event), capture);
  addEventListener("keydown", refuseKeys, capture);
  addEventListener("wheel", refuseBrowserZoom, capture);
  addEventListener("touchmove", (event) => event.touches.length > 1 && !event.target.closest?.(".stage") && event.cancelable && event.preventDefault(), capture);
  globalThis.print = () => {};
  globalThis.open = () => null;
  // What is taken along is saved, shared or printed: in a kiosk it is the code for a phone.
  globalThis.takeAlong = async () => {};
  Object.defineProperty(navigator, "share", { value: undefined });
  addEventListener("pointerup", wantWholeScreen);
  document.addEventListener("visibilitychange", stayAwake);
  stayAwake();
}
