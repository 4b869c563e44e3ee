// How often pages were opened: by day and page, on this device only, without anything about who or when within the day.
import { keep, kept, settings } from "./device.js";

/** Days that are kept. */
const DAYS = 400;
/** Small numbers are told in steps: single visits cannot be read from them. */
const STEP = 5;

const today = () => new Date().toLocaleDateString("sv-SE");

/** Counts a page, by its path below the base. */
export function count(path) {
  if (!settings.counts) return;
  const counts = kept("counts", {});
  const day = (counts[today()] ??= {});
  day[path] = (day[path] ?? 0) + 1;
  const days = Object.keys(counts).sort();
  for (const old of days.slice(0, Math.max(0, days.length - DAYS))) delete counts[old];
  keep("counts", counts);
}

/** Today's number and that of all days. */
export function totals() {
  const sum = (day) => Object.values(day ?? {}).reduce((all, one) => all + one, 0);
  const counts = kept("counts", {});
  return { today: sum(counts[today()]), all: Object.values(counts).reduce((all, day) => all + sum(day), 0) };
}

/** A table with a row for each day and page; numbers are rounded up to a step. */
export function table() {
  const rows = Object.entries(kept("counts", {})).flatMap(([day, pages]) =>
    Object.entries(pages).map(([path, number]) => `${day};/${path};${Math.ceil(number / STEP) * STEP}`),
  );
  return ["day;page;views_rounded_up_to_5", ...rows.sort()].join("\r\n") + "\r\n";
}
