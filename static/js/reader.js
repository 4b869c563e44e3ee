// Reads a layer for the app: in a worker, so that a large file never freezes the page and its memory is free again at
// the end; where there can be none (opaque origin, blocked), in the page, with turns for the browser.
import start, { Reading, tooLarge } from "./reader-module.js";

const inWorker = globalThis.document === undefined;
const SLICE_BYTES = inWorker ? 2 ** 31 : 2 ** 16;
const TURN_MS = 12;

let started;

// Once, unless it failed: then the next layer is the next try.
function begin() {
  started ??= start({ module_or_path: new URL("./reader.wasm", import.meta.url) }).catch((error) => {
    started = undefined;
    throw error;
  });
  return started;
}

async function bytesOf(source) {
  if (source instanceof Blob) return source.arrayBuffer();
  const answer = await fetch(source);
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  return answer.arrayBuffer();
}

// Resolves to the overlay as bytes, or to the sentence that says why the source cannot be shown.
async function readHere(source, language, ...projection) {
  await begin();
  const refused = tooLarge(source.size ?? 0, language);
  if (refused) return refused;
  const reading = new Reading(new Uint8Array(await bytesOf(source)), language, ...projection);
  let turn = performance.now();
  while (!reading.step(SLICE_BYTES)) {
    if (performance.now() - turn < TURN_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    turn = performance.now();
  }
  const outcome = reading.overlay() ?? reading.problem();
  reading.free();
  return outcome;
}

/**
 * Reads a file of the visitor or what lies at an address. The numbers are those of the projection: central meridian,
 * scale, easting and northing of the origin.
 * @param {[File | string, string, number, number, number, number]} layer source, language tag, projection
 * @returns {Promise<Uint8Array | string>} the overlay, or what is wrong with the source
 */
export function read(...layer) {
  let worker;
  try {
    worker = new Worker(import.meta.url, { type: "module" });
  } catch {
    return readHere(...layer);
  }
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data: { outcome, failure } }) => {
      worker.terminate();
      if (failure === undefined) resolve(outcome);
      else reject(new Error(failure));
    };
    // Only when the worker does not begin at all: what fails in it comes as a message.
    worker.onerror = (event) => {
      event.preventDefault();
      resolve(readHere(...layer));
    };
    worker.postMessage(layer);
  });
}

if (inWorker) {
  onmessage = async ({ data }) => {
    try {
      const outcome = await readHere(...data);
      postMessage({ outcome }, outcome.buffer ? [outcome.buffer] : []);
    } catch (error) {
      postMessage({ failure: error.message });
    }
  };
}
