// What is known of this device: its settings, and what the kiosk remembers. Nothing of it leaves the device.
import { base } from "./page.js";

/** Used where a file of settings says nothing. */
const USUAL = { warning_s: 45, reset_s: 60, slide_s: 14, sequence: "all", languages: ["de", "en"], panel: "right", counts: true, offline: true, pin_sha256: null, heartbeat: false };
const PREFIX = "kiosk-";

const read = async () => {
  try {
    const answer = await fetch(`${base}kiosk/settings.json`, { cache: "no-cache" });
    return answer.ok ? await answer.json() : {};
  } catch {
    return {};
  }
};

/** Remembers a value beyond a restart, or forgets it. A full or forbidden storage is no reason to stop. */
export function keep(name, value, storage = localStorage) {
  try {
    if (value === undefined) storage.removeItem(PREFIX + name);
    else storage.setItem(PREFIX + name, JSON.stringify(value));
  } catch (error) {
    console.warn(error);
  }
}

/** What was remembered. */
export function kept(name, usual, storage = localStorage) {
  try {
    return JSON.parse(storage.getItem(PREFIX + name)) ?? usual;
  } catch {
    return usual;
  }
}

/** Forgets everything that a visitor may have left. */
export function forgetVisitor() {
  for (const storage of [localStorage, sessionStorage]) {
    for (const name of Object.keys(storage)) if (!name.startsWith(PREFIX)) storage.removeItem(name);
  }
}

/** The settings: of the file, and over them what the operator chose here. */
export const settings = { ...USUAL, ...(await read()), ...kept("chosen", {}) };
