// What the page says about itself, and how the kiosk moves between pages.
const root = document.documentElement;

/** Where the site begins, on this host and in public. */
export const base = root.dataset.base;
const canonical = document.querySelector("link[rel=canonical]")?.href;
const publicBase = canonical?.slice(0, canonical.length - (root.dataset.path ?? "").length) ?? new URL(base, location.href).href;

/** The address that starts the kiosk, and the mark of a page that somebody is using. */
export const fresh = `${base}?kiosk`;
const USED = "kiosk=on";

export const ready = () => "ready" in root.dataset;

/** An address of the site as it stays within the kiosk. */
export function within(href) {
  const url = new URL(href, location.href);
  if (!url.searchParams.has("kiosk")) url.search += (url.search ? "&" : "?") + USED;
  return url.href;
}

/** Leaves the page for another one of the site, without an entry in the history. */
export const leave = (href) => location.replace(within(href));

/** Shows a page without leaving the app, which follows the address. */
export function show(path) {
  if (!ready()) return;
  history.replaceState(null, "", within(base + path));
  dispatchEvent(new PopStateEvent("popstate"));
}

/** The page that is shown, below the base. */
export const path = () => location.pathname.slice(base.length);

/** What a phone would open to see the same. */
export function publicAddress(href = location.href) {
  const url = new URL(href, location.href);
  const query = url.search.slice(1).split("&").filter((pair) => pair && !/^kiosk\b/.test(pair));
  return publicBase + url.pathname.slice(base.length) + (query.length ? `?${query.join("&")}` : "");
}

/** Whether an address belongs to the site. */
export function isOurs(href) {
  const url = new URL(href, location.href);
  return url.origin === location.origin && url.pathname.startsWith(base);
}
