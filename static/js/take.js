// What visitors take along is made here, without any server: pictures of the drawing on the page, files, the clipboard.
// The first argument says what is wanted; every other one is a text.
export const run = (kind, ...texts) => kinds[kind](...texts);

const kinds = {
  // Before anything is wanted: this script is there then, and works without a network.
  ready: () => navigator.share && document.querySelector("#take [data-share]")?.removeAttribute("hidden"),
  share: (title, url) => navigator.share({ title, url }).catch((error) => {
    // Whoever changes their mind is told nothing.
    if (error.name !== "AbortError") throw error;
  }),
  copy: (text) => navigator.clipboard.writeText(text),
  print: () => print(),
  file: (name, type, text) => save(name, new Blob([text], { type })),
  svg: (name, title, foot) => save(`${name}.svg`, new Blob([sheet(title, foot).svg], { type: "image/svg+xml" })),
  png: async (name, title, foot) => save(`${name}.png`, await painted(sheet(title, foot), 2)),
  a4: async (name, title, foot) => save(`${name}-a4.png`, await painted(sheet(title, foot, paper()), A4_SCALE)),
};

// A4 at 300 dpi is 2480 by 3508 pixels; type and lines are as large as on a screen of 96 dpi.
const A4 = [2480, 3508];
const A4_SCALE = 3.125;
const MARGIN = 24;

const map = () => document.querySelector("svg.map");
const paper = () => {
  const { width, height } = map().viewBox.baseVal;
  const [short, long] = A4.map((pixels) => pixels / A4_SCALE);
  return width > height ? [long, short] : [short, long];
};

function save(name, blob) {
  const url = URL.createObjectURL(blob);
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

// Title, map, legend, and a foot with date and attribution. Without a size it is as large as what is seen of the map.
function sheet(title, foot, size) {
  const view = map().viewBox.baseVal;
  const own = getComputedStyle(document.documentElement);
  const colour = (name) => plain(own.getPropertyValue(`--c-${name}`));
  const font = getComputedStyle(document.body).fontFamily.replaceAll('"', "'");
  const width = size?.[0] ?? Math.max(Math.round(view.width), 560) + 2 * MARGIN;
  const inner = width - 2 * MARGIN;
  const titles = wrapped(title, inner, `bold 20px ${font}`);
  const feet = foot.split("\n").flatMap((line) => wrapped(line, inner, `11px ${font}`));
  const rows = legend();
  const columns = Math.max(1, Math.floor(inner / 270));
  const lines = placed(rows, columns);
  const depth = Math.max(0, ...lines.map(({ y }) => y + 1)) * 22;
  const above = MARGIN + titles.length * 26;
  const below = depth + 16 + feet.length * 15 + MARGIN;
  const room = size ? size[1] - above - below : Math.max(Math.round(view.height), 320);
  const height = size?.[1] ?? above + room + below;
  const frame = framed(view, inner, room);
  const text = (x, y, words, more = "") => `<text x="${x}" y="${y}" ${more}>${escaped(words)}</text>`;
  const drawing = copied(map(), frame.scale);
  const keys = lines.map(({ x, y, row }) => {
    const [left, top] = [MARGIN + (x * inner) / columns, above + room + 14 + y * 22];
    if (!row.swatch) return text(left, top + 10, row.name, 'font-weight="700"');
    const [, , w, h] = row.box;
    const swatch = `<svg x="${left}" y="${top - 2}" width="22" height="16" viewBox="${row.box.join(" ")}">${row.swatch}</svg>`;
    return `${w && h ? swatch : ""}${text(left + 30, top + 10, row.name)}`;
  });
  const box = frame.box;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(font)}" font-size="12" fill="${colour("ink")}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${colour("surface")}"/>`,
    ...titles.map((line, i) => text(MARGIN, MARGIN + 16 + i * 26, line, 'font-size="20" font-weight="700"')),
    `<svg x="${MARGIN}" y="${above}" width="${inner}" height="${room}" viewBox="${box.join(" ")}" overflow="hidden">`,
    `<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="${colour("surroundings")}"/>`,
    `${drawing}</svg>`,
    ...keys,
    `<g id="attribution" font-size="11" fill="${colour("ink-muted")}">`,
    ...feet.map((line, i) => text(MARGIN, height - MARGIN - (feet.length - 1 - i) * 15, line)),
    "</g></svg>",
  ].join("\n");
  return { svg, width, height };
}

// What of the map fits into a frame: all that is seen, and more beside it where the frame is longer.
function framed(view, width, height) {
  const scale = Math.min(width / view.width, height / view.height);
  const [w, h] = [width / scale, height / scale];
  return { scale, box: [view.x - (w - view.width) / 2, view.y - (h - view.height) / 2, w, h] };
}

// The picture in pixels.
async function painted({ svg, width, height }, scale) {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    await image.decode();
    const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: "image/png" });
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

// The drawing as markup of its own: what the style sheet says stands at each element.
const INHERITED = ["fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "font-size", "font-weight", "font-style", "letter-spacing", "text-anchor", "paint-order"];
const KEPT = ["d", "id", "transform", "points", "x", "y", "width", "height", "r", "rx", "cx", "cy", "href", "patternUnits", "patternTransform", "viewBox"];
const LEFT_OUT = ".hover, .focus-ring, .district-links, title";

function copied(element, scale = 1, outer = {}) {
  return [...element.children].map((child) => {
    if (child.matches(LEFT_OUT)) return "";
    const style = getComputedStyle(child);
    const unseen = style.display === "none" || style.visibility === "hidden";
    // Patterns are never seen themselves, but what they fill is.
    if (unseen && !child.matches("defs, pattern")) return "";
    let attributes = "";
    const add = (name, value) => (attributes += ` ${name}="${escaped(value)}"`);
    for (const name of KEPT) {
      const value = child.getAttribute(name);
      if (value !== null && child.localName !== "a") add(name, value);
    }
    const inherited = { ...outer };
    for (const name of INHERITED) {
      // Without a line its width says nothing; but a copy of the element elsewhere may have one of its own.
      if (name.startsWith("stroke-") && style.stroke === "none") continue;
      let value = style.getPropertyValue(name);
      if (name === "stroke-width" || name === "stroke-dasharray") value = lengths(value, child, style, scale);
      if (name === "fill" || name === "stroke") value = paint(value);
      if (value === outer[name]) continue;
      inherited[name] = value;
      add(name, value);
    }
    if (style.opacity !== "1") add("opacity", style.opacity);
    if (style.dominantBaseline === "central") add("dy", ".35em");
    const name = child.localName === "a" ? "g" : child.localName;
    const words = child.childElementCount ? copied(child, scale, inherited) : escaped(name === "text" ? shownText(child, style) : "");
    return words || !["g", "text", "defs"].includes(name) ? `<${name}${attributes}>${words}</${name}>` : "";
  }).join("");
}

const shownText = (element, style) =>
  style.textTransform === "uppercase" ? element.textContent.toLocaleUpperCase() : element.textContent;

// Lengths on the screen, in the units of the element: widths of lines do not grow with the map.
function lengths(value, element, style, scale) {
  const matrix = style.vectorEffect === "non-scaling-stroke" && element.getCTM?.();
  const factor = matrix ? Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)) : 1;
  if (value === "none") return value;
  return value.split(/[ ,]+/).map((length) => +(parseFloat(length) / factor / (matrix ? scale : 1)).toPrecision(4)).join(" ");
}

const paint = (value) => {
  const reference = /url\(["']?[^#]*(#[^"')]+)["']?\)/.exec(value);
  return reference ? `url(${reference[1]})` : value === "none" ? value : plain(value);
};

// Any colour as every program reads it.
const known = new Map();
function plain(colour) {
  if (!known.has(colour)) {
    const context = new OffscreenCanvas(1, 1).getContext("2d");
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [r, g, b] = context.getImageData(0, 0, 1, 1).data;
    known.set(colour, `#${[r, g, b].map((part) => part.toString(16).padStart(2, "0")).join("")}`);
  }
  return known.get(colour);
}

// Headings and rows of the legend on the page, as far as they are shown on the map.
function legend() {
  const rows = [];
  for (const list of document.querySelectorAll(".legend .legend-list")) {
    const shown = [...list.querySelectorAll("li")].filter((item) => {
      const button = item.querySelector("button");
      const off = button?.classList.contains("off");
      const hidden = list.querySelector("[aria-pressed=true]") && button?.getAttribute("aria-pressed") === "false";
      return item.querySelector("svg.swatch") && !off && !hidden;
    });
    if (!shown.length) continue;
    const heading = list.previousElementSibling;
    if (heading?.matches("h2, h3")) rows.push({ name: heading.textContent.trim() });
    for (const item of shown) {
      const swatch = item.querySelector("svg.swatch");
      const { x, y, width, height } = swatch.viewBox.baseVal;
      rows.push({ name: item.querySelector(".legend-name").textContent.trim(), swatch: copied(swatch), box: [x, y, width, height] });
    }
  }
  return rows;
}

// Rows in columns; a heading begins a column where there is more than one.
function placed(rows, columns) {
  const places = [];
  const most = Math.ceil(rows.length / columns);
  let [x, y] = [0, 0];
  for (const row of rows) {
    if (x < columns - 1 && (y >= most || (y >= most - 1 && !row.swatch))) [x, y] = [x + 1, 0];
    places.push({ x, y, row });
    y += 1;
  }
  return places;
}

function wrapped(text, width, font) {
  const context = new OffscreenCanvas(1, 1).getContext("2d");
  context.font = font;
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (lines.at(-1) && context.measureText(longer).width > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
