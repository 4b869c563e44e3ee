// Keeps the site of a kiosk on its device. Files are kept by their hashes; a version is a list of them. A new version is
// shown only once every file of it is there and has the hash its list says, only when the kiosk asks for it, and it is
// given up again when it does not start. Only kiosks register this script.
const BASE = new URL("./", location.href).pathname;
const FILES = "kiosk-files";
const NOTES = "kiosk-notes";
const LIST = `${BASE}kiosk/files.json`;
const SETTINGS = `${BASE}kiosk/settings.json`;
/** At once on their way. */
const AT_ONCE = 8;
/** A new version has so long to start. */
const TRIAL_MS = 12000;
const NOTHING = { active: null, previous: null, pending: null, trial: 0, refused: [], problem: null };

let remembered;
let lists = {};
let updating;

async function notes() {
  if (!remembered) {
    const answer = await (await caches.open(NOTES)).match("/notes");
    remembered = { ...NOTHING, ...(answer && (await answer.json())) };
  }
  return remembered;
}

let writing = Promise.resolve();

async function note(change) {
  await notes();
  remembered = { ...remembered, ...change };
  writing = writing.then(async () => (await caches.open(NOTES)).put("/notes", Response.json(remembered)));
  await writing;
}

/** The files of a version: path to hash. */
async function files(version) {
  if (!version) return null;
  const answer = lists[version] ? null : await (await caches.open(NOTES)).match(`/list/${version}`);
  if (answer) lists = { ...lists, [version]: await answer.json() };
  return lists[version] ?? null;
}

async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Fetches a file and keeps it, if it is what its list says. */
async function take(path, hash, store) {
  const address = BASE + (path === "index.html" || path.endsWith("/index.html") ? path.slice(0, -"index.html".length) : path);
  for (const cache of ["no-cache", "reload"]) {
    const answer = await fetch(address, { cache });
    const bytes = await answer.arrayBuffer();
    if ((await sha256(bytes)) !== hash) continue;
    const headers = new Headers(answer.headers);
    for (const name of ["content-encoding", "content-length", "etag", "last-modified", "vary"]) headers.delete(name);
    await store.put(`/${hash}`, new Response(bytes, { headers }));
    return;
  }
  throw new Error(`${path} is not what the list says`);
}

/** Looks for another version and takes all of it, or nothing. */
async function update() {
  const answer = await fetch(LIST, { cache: "no-store" });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  const { version, files: wanted } = await answer.json();
  if (version !== (await sha256(new TextEncoder().encode(JSON.stringify(wanted))))) throw new Error("the list is not whole");
  const { active, pending, refused } = await notes();
  if ([active, pending, ...refused].includes(version)) return;
  const store = await caches.open(FILES);
  const there = new Set((await store.keys()).map(({ url }) => new URL(url).pathname.slice(1)));
  const missing = Object.entries(wanted).filter(([, hash]) => !there.has(hash));
  let next = 0;
  let failure;
  const work = async () => {
    while (next < missing.length && !failure) {
      const [path, hash] = missing[next++];
      await take(path, hash, store).catch((error) => (failure = error));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (failure) throw failure;
  await (await caches.open(NOTES)).put(`/list/${version}`, Response.json(wanted));
  // The first version is the one that is shown already.
  await note(active ? { pending: version } : { active: version });
}

function updateOnce() {
  updating ??= update()
    .then(
      () => note({ problem: null }),
      (error) => note({ problem: error.message }),
    )
    .finally(() => (updating = undefined));
  return updating;
}

/** Forgets files and lists that no version needs any more. */
async function tidy() {
  const { active, previous, pending } = await notes();
  const versions = [active, previous, pending].filter(Boolean);
  const needed = new Set((await Promise.all(versions.map(files))).flatMap((list) => Object.values(list ?? {})));
  const store = await caches.open(FILES);
  for (const request of await store.keys()) if (!needed.has(new URL(request.url).pathname.slice(1))) await store.delete(request);
  const noted = await caches.open(NOTES);
  for (const request of await noted.keys()) {
    const [, kind, version] = new URL(request.url).pathname.split("/");
    if (kind === "list" && !versions.includes(version)) await noted.delete(request);
  }
}

/** Shows the waiting version from the next page on. */
async function activate() {
  const { active, pending } = await notes();
  if (pending) await note({ active: pending, previous: active, pending: null, trial: 1 });
}

/** The new version has started: the old one may go. */
async function started() {
  const { trial } = await notes();
  if (!trial) return;
  await note({ trial: 0, previous: null });
  if (!(await notes()).pending) await tidy();
}

/** The new version has not started: back to the one before, for good. */
async function giveUp() {
  const { active, previous, trial, refused } = await notes();
  if (!trial || !previous) return;
  await note({ active: previous, previous: null, trial: 0, refused: [...refused, active], problem: `version ${active} did not start` });
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The first page of a new version was asked for: if it does not tell in time that it runs, it is given up. */
async function tryOut() {
  await note({ trial: 2 });
  await pause(TRIAL_MS);
  if (!(await notes()).trial) return;
  await giveUp();
  await restart();
}

/** Begins all pages anew. */
async function restart() {
  for (const client of await clients.matchAll({ type: "window" })) await client.navigate(`${BASE}?kiosk`).catch(() => {});
}

async function describe() {
  const { active, pending, problem, trial } = await notes();
  return { active, pending, problem, trial, updating: Boolean(updating), files: Object.keys((await files(active)) ?? {}).length };
}

const WISHES = { update: updateOnce, activate, started, describe: () => {} };

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => {
  const wish = WISHES[event.data];
  if (!wish) return;
  event.waitUntil(
    (async () => {
      await wish();
      event.ports[0]?.postMessage(await describe());
    })(),
  );
});

/** Settings may change without a new version; the last ones are kept. */
async function settings(request) {
  const noted = await caches.open(NOTES);
  try {
    const answer = await fetch(request);
    if (answer.ok) await noted.put("/settings", answer.clone());
    return answer;
  } catch {
    return (await noted.match("/settings")) ?? Response.json({});
  }
}

async function answer(request, path) {
  if (BASE + path === SETTINGS) return settings(request);
  const { active, previous, trial, pending } = await notes();
  const list = await files(active);
  if (!list) return fetch(request);
  // A page that is still open may ask for a part of the version before: names in assets/ say which one is meant.
  const hashed = path.startsWith("assets/");
  const others = hashed ? await Promise.all([previous, pending].map(files)) : [];
  const name = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  const hash = [list, ...others].map((known) => known?.[name]).find(Boolean);
  const store = await caches.open(FILES);
  const found = hash && (await store.match(`/${hash}`));
  if (found) return found;
  if (trial && hashed) return Response.error();
  if (request.mode !== "navigate") return fetch(request);
  const unknown = list["404.html"] && (await store.match(`/${list["404.html"]}`));
  return unknown ? new Response(unknown.body, { status: 404, headers: unknown.headers }) : fetch(request);
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const ours = request.method === "GET" && url.origin === location.origin && url.pathname.startsWith(BASE);
  const path = url.pathname.slice(BASE.length);
  if (!ours || path === "kiosk/files.json" || path === "service-worker.js" || path === "kiosk/heartbeat") return;
  const isPage = request.mode === "navigate";
  event.respondWith(
    (async () => {
      // Asked for a second time: the first page did not run.
      if (isPage && (await notes()).trial > 1) await giveUp();
      return answer(request, path);
    })(),
  );
  if (isPage) {
    event.waitUntil((async () => ((await notes()).trial === 1 ? tryOut() : undefined))());
  }
});
