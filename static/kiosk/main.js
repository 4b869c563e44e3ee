// The kiosk: everything that a screen in a public place needs beyond the app. Loaded only where the address says "kiosk".
import { showBar } from "./bar.js";
import { after, watch } from "./clock.js";
import { count } from "./counts.js";
import { closeWaysOut } from "./guard.js";
import { heal, isPlain } from "./heal.js";
import { watchIdle } from "./idle.js";
import { invite, isInviting } from "./invite.js";
import { serveFields } from "./keyboard.js";
import { serveLists } from "./list.js";
import { followLinks } from "./links.js";
import { ask, keepSite } from "./offline.js";
import { fresh, path, ready } from "./page.js";
import { settings } from "./device.js";
import { watchCorner } from "./corner.js";

/** A screen this wide or high, whichever is less, is laid out as one of so many pixels and enlarged as a whole. */
const LAID_OUT_PX = 720;
/** What is touched is at least so large on the screen. */
const TARGET_PX = 60;
const UPDATE_MS = 10 * 60 * 1000;
const root = document.documentElement;

/** Whether the app is not to be started: it has failed several times. */
export const plain = isPlain();

function fit() {
  const enlarged = Math.max(1, Math.min(innerWidth, innerHeight) / LAID_OUT_PX);
  root.style.zoom = enlarged;
  root.style.setProperty("--touch", `${Math.max(44, TARGET_PX / enlarged)}px`);
}

/** Loads the style sheet; what is measured afterwards is laid out by it. */
function dress() {
  return new Promise((resolve) => {
    const sheet = document.createElement("link");
    Object.assign(sheet, { rel: "stylesheet", href: new URL("./style.css", import.meta.url).href, onload: resolve, onerror: resolve });
    document.head.append(sheet);
  });
}

/** Begins anew: as the device is switched on, with the newest version there is. */
async function startOver() {
  await ask("activate");
  location.replace(fresh);
}

/** Counts pages that are opened while somebody is there. */
function countPages() {
  let last = path();
  watch(() => {
    if (isInviting() || path() === last) return;
    last = path();
    count(last);
  });
}

/** Keeps the site on the device, and takes new versions. A program that has the site inside needs none of this. */
async function stayOffline() {
  await keepSite();
  if (ready()) ask("started");
  else new MutationObserver((_, observer) => {
    observer.disconnect();
    ask("started");
  }).observe(root, { attributeFilter: ["data-ready"] });
  const update = () => {
    ask("update", UPDATE_MS);
    after(UPDATE_MS, update);
  };
  update();
}

root.dataset.kiosk = settings.panel;
fit();
addEventListener("resize", fit);
closeWaysOut();
followLinks();
await dress();
heal();
showBar(startOver);
serveFields();
serveLists();
watchCorner();
countPages();
watchIdle(startOver, isInviting);
if (new URLSearchParams(location.search).get("kiosk") !== "on") invite();
if (settings.offline) stayOffline();
