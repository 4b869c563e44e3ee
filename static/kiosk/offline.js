// The way to the service worker: it keeps the site on the device and takes new versions only while nobody is there.
import { base } from "./page.js";

/** Without an answer after so long, the kiosk goes on without it. */
const PATIENCE_MS = 4000;
let registration;

/** Begins to keep the site. Where a device cannot, the kiosk works as long as its network does. */
export async function keepSite() {
  try {
    registration = await navigator.serviceWorker.register(`${base}service-worker.js`, { scope: base, updateViaCache: "none" });
    await navigator.serviceWorker.ready;
  } catch (error) {
    console.warn(error);
  }
}

/** Asks the service worker to do something; resolves to its answer, or to nothing. */
export function ask(wish, patience = PATIENCE_MS) {
  const worker = registration?.active;
  if (!worker) return Promise.resolve();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    setTimeout(resolve, patience);
    worker.postMessage(wish, [port2]);
  });
}
