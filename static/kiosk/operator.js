// The operator's panel: state of the device and the few things that are done at it. Opened by corner.js; asks for the PIN of
// the device's settings and works without a network.
import { button, card, element } from "./build.js";
import { now, watch } from "./clock.js";
import { table, totals } from "./counts.js";
import { keep, kept, settings } from "./device.js";
import { quiet } from "./idle.js";
import { ask } from "./offline.js";
import { filled, languages, own, say, sequences } from "./texts.js";

const MOST_TRIES = 5;
const LOCKED_MS = 10 * 60 * 1000;
const CLEANING_S = 30;

const primary = (text, onclick) => button(text, onclick, { className: "kiosk-button primary" });
const plain = (text, onclick, attr = {}) => button(text, onclick, { className: "kiosk-button outlined", attr });

async function isPin(typed) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(typed)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("") === settings.pin_sha256;
}

/** Tries are counted beyond a restart. */
const tries = () => {
  const { left = MOST_TRIES, until = 0 } = kept("tries", {});
  return until && Date.now() >= until ? { left: MOST_TRIES, until: 0 } : { left, until };
};

/** Asks for the PIN, then shows the panel. */
export function openPanel() {
  if (document.querySelector(".kiosk-card[open]")) return;
  if (!settings.pin_sha256) return void card(say("operator"), say("close"), element("p", { textContent: say("no_pin") }));
  const told = element("p", { className: "kiosk-told", attr: { role: "status" } });
  const dots = element("p", { className: "kiosk-pin", textContent: "—" });
  let typed = "";
  const show = (text) => {
    typed = text;
    dots.textContent = "●".repeat(typed.length) || "—";
  };
  const tell = () => {
    const { left, until } = tries();
    told.textContent = until ? filled("locked", Math.ceil((until - Date.now()) / 60000)) : left < MOST_TRIES ? filled("wrong_pin", left) : "";
  };
  const enter = async () => {
    const { left, until } = tries();
    if (until || !typed) return tell();
    if (await isPin(typed)) {
      keep("tries", undefined);
      dialog.close();
      return panel();
    }
    keep("tries", left > 1 ? { left: left - 1 } : { left: 0, until: Date.now() + LOCKED_MS });
    show("");
    tell();
  };
  const digits = [..."123456789"].map((digit) => plain(digit, () => show((typed + digit).slice(0, 12))));
  const pad = element("div", { className: "kiosk-pad" }, ...digits, plain("⌫", () => show(typed.slice(0, -1)), { "aria-label": say("delete") }), plain("0", () => show((typed + "0").slice(0, 12))), primary("⏎", enter));
  const dialog = card(say("pin"), say("close"), dots, pad, told);
  dialog.classList.add("kiosk-operator");
  tell();
}

function megabytes(bytes) {
  return `${Math.round((bytes ?? 0) / 1e6)} MB`;
}

async function facts() {
  const [state, storage] = await Promise.all([ask("describe"), navigator.storage?.estimate?.() ?? {}]);
  const { version: shown, build } = { version: state?.active?.slice(0, 12), ...document.documentElement.dataset };
  const keptAll = state?.active && !state.updating;
  const errors = kept("errors", []);
  const { today, all } = totals();
  return [
    [say("version"), shown ? `${build} (${shown})` : build],
    [say("data"), languages[own()].as_of],
    [say("kept"), [say(keptAll ? "kept_all" : "kept_not"), state?.files && `${state.files}`, state?.pending && say("update_waits"), state?.problem].filter(Boolean).join(" · ")],
    [say("storage"), `${megabytes(storage.usage)} / ${megabytes(storage.quota)}`],
    [say("idle"), `${Math.round(quiet())} s (${settings.warning_s} / ${settings.reset_s} s)`],
    [say("errors"), errors.length ? errors.slice(-3).map(({ at, what }) => `${at} ${what}`).join(" · ") : say("none")],
    [say("counts"), `${today} / ${all}`],
  ];
}

/** A choice that is kept on the device. */
function choose(name, value) {
  settings[name] = value;
  keep("chosen", { ...kept("chosen", {}), [name]: value });
}

function choices(title, options, isOn, pick) {
  const group = element("div", { className: "kiosk-choices", attr: { role: "group", "aria-label": title } });
  const draw = () =>
    group.replaceChildren(
      ...options.map(([value, text]) =>
        plain(text, () => {
          pick(value);
          draw();
        }, { "aria-pressed": String(isOn(value)) }),
      ),
    );
  draw();
  return element("div", {}, element("h3", { textContent: title }), group);
}

async function panel() {
  const list = element("dl", { className: "kiosk-facts" });
  const fill = async () => list.replaceChildren(...(await facts()).flatMap(([name, value]) => [element("dt", { textContent: name }), element("dd", { textContent: value })]));
  const sequence = choices(say("sequence"), sequences.map(({ name, titles }) => [name, titles[own()]]), (name) => settings.sequence === name, (name) => choose("sequence", name));
  const spoken = choices(
    say("spoken"),
    languages.map(({ tag, name }) => [tag, name]),
    (tag) => settings.languages.includes(tag),
    (tag) => {
      const next = languages.map((language) => language.tag).filter((one) => settings.languages.includes(one) !== (one === tag));
      if (next.length) choose("languages", next);
    },
  );
  const deeds = element(
    "div",
    { className: "kiosk-choices" },
    plain(say("update_now"), async () => {
      await ask("update", 10 * 60 * 1000);
      fill();
    }),
    plain(say("touch_test"), touchTest),
    plain(say("cleaning"), clean),
    plain(say("download"), save),
  );
  const dialog = card(say("operator"), say("close"), list, sequence, spoken, deeds, element("p", { className: "kiosk-told", textContent: say("counts_note") }));
  dialog.classList.add("kiosk-operator", "kiosk-wide");
  fill();
}

/** A file with the counts: the only thing that is ever saved from a kiosk. */
function save() {
  const link = element("a", { href: URL.createObjectURL(new Blob([table()], { type: "text/csv" })), download: "kiosk.csv" });
  link.dispatchEvent(new MouseEvent("click", { bubbles: false }));
  URL.revokeObjectURL(link.href);
}

/** Fields all over the screen, up to its edges, that turn dark when they are touched. */
function touchTest() {
  const fields = Array.from({ length: 48 }, () => element("span", { className: "kiosk-field", onpointerdown: (event) => event.target.classList.add("touched") }));
  const dialog = card(say("touch_test"), say("close"), element("p", { textContent: say("touch_test_hint") }), element("div", { className: "kiosk-grid" }, ...fields));
  dialog.classList.add("whole", "kiosk-touch-test");
}

/** Nothing reacts for a while, so that the screen can be wiped. */
function clean() {
  const begin = now();
  const line = element("p", { className: "kiosk-count" });
  const dialog = card(say("cleaning"), "", line);
  dialog.classList.add("whole");
  const stop = watch(() => {
    const left = Math.ceil(CLEANING_S - (now() - begin) / 1000);
    line.textContent = filled("cleaning_now", Math.max(left, 0));
    if (left > 0) return;
    stop();
    dialog.close();
  });
}
