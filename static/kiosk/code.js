// QR codes (ISO/IEC 18004): bytes, error correction M, the smallest version up to 20 that holds the text.
const EXP = new Uint8Array(512);
const LOG = new Uint8Array(256);
for (let i = 0, x = 1; i < 255; i++) {
  EXP[i] = EXP[i + 255] = x;
  LOG[x] = i;
  x = (x << 1) ^ (x & 128 ? 285 : 0);
}
const times = (a, b) => (a && b ? EXP[LOG[a] + LOG[b]] : 0);

// Level M, versions 1 to 20: correction bytes a block, and blocks.
const CORRECTION = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];
const MASKS = [
  (x, y) => (x + y) % 2,
  (x, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

/** Where the alignment patterns of a version lie, in both directions. */
function alignment(version) {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const size = version * 4 + 17;
  const step = Math.ceil((size - 13) / (count * 2 - 2)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, i) => size - 7 - (count - 2 - i) * step)];
}

/** All bytes that a version holds, data and correction. */
function capacity(version) {
  let bits = (16 * version + 128) * version + 64;
  if (version > 1) {
    const count = Math.floor(version / 7) + 2;
    bits -= (25 * count - 10) * count - 55;
    if (version > 6) bits -= 36;
  }
  return bits >> 3;
}

/** The remainder that corrects a block. */
function correction(block, degree) {
  const divisor = new Uint8Array(degree);
  divisor[degree - 1] = 1;
  for (let i = 0, power = 1; i < degree; i++, power = times(power, 2)) {
    for (let j = 0; j < degree; j++) divisor[j] = times(divisor[j], power) ^ (divisor[j + 1] ?? 0);
  }
  const rest = new Array(degree).fill(0);
  for (const byte of block) {
    const factor = byte ^ rest.shift();
    rest.push(0);
    divisor.forEach((value, i) => (rest[i] ^= times(value, factor)));
  }
  return rest;
}

/** Version and all bytes in the order they are drawn. */
function encode(text) {
  const bytes = [...new TextEncoder().encode(text)];
  const version = CORRECTION.findIndex((degree, i) => capacity(i + 1) - degree * BLOCKS[i] >= bytes.length + (i < 9 ? 2 : 3)) + 1;
  if (!version) throw new RangeError(`too long for a code: ${bytes.length} bytes`);
  const [degree, count] = [CORRECTION[version - 1], BLOCKS[version - 1]];
  const room = capacity(version) - degree * count;
  const bits = [0, 1, 0, 0];
  const push = (value, length) => {
    for (let i = length - 1; i >= 0; i--) bits.push((value >> i) & 1);
  };
  push(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) push(byte, 8);
  push(0, 4);
  const data = [];
  for (let i = 0; i < bits.length && data.length < room; i += 8) data.push(parseInt(bits.slice(i, i + 8).join("").padEnd(8, "0"), 2));
  for (let filler = 0xec; data.length < room; filler ^= 0xec ^ 0x11) data.push(filler);
  // Short blocks first.
  const short = count - (capacity(version) % count);
  const length = Math.floor(capacity(version) / count) - degree;
  const blocks = [];
  for (let i = 0, at = 0; i < count; i++) {
    const end = at + length + (i < short ? 0 : 1);
    blocks.push(data.slice(at, end));
    at = end;
  }
  const ends = blocks.map((block) => correction(block, degree));
  const all = [];
  for (let i = 0; i <= length; i++) for (const block of blocks) if (i < block.length) all.push(block[i]);
  for (let i = 0; i < degree; i++) for (const end of ends) all.push(end[i]);
  return { version, all };
}

/** Everything that is the same in all codes of a version; other modules stay undefined. */
function frame(version) {
  const size = version * 4 + 17;
  const grid = Array.from({ length: size }, () => new Array(size));
  for (let i = 0; i < size; i++) grid[6][i] = grid[i][6] = (i + 1) % 2;
  const around = (cx, cy, reach, isDark) => {
    for (let y = -reach; y <= reach; y++) {
      for (let x = -reach; x <= reach; x++) {
        if (grid[cy + y] && cx + x >= 0 && cx + x < size) grid[cy + y][cx + x] = isDark(Math.max(Math.abs(x), Math.abs(y)));
      }
    }
  };
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) around(x, y, 4, (ring) => Number(ring !== 2 && ring !== 4));
  const places = alignment(version);
  const last = places.length - 1;
  places.forEach((y, i) =>
    places.forEach((x, j) => {
      const corner = (i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0);
      if (!corner) around(x, y, 2, (ring) => Number(ring !== 1));
    }),
  );
  return grid;
}

/** Level, mask and version, each with the remainder that protects it. */
function drawFormat(grid, version, mask) {
  const size = grid.length;
  const protect = (value, length, divisor) => {
    let rest = value;
    for (let i = 0; i < length; i++) rest = (rest << 1) ^ ((rest >> (length - 1)) * divisor);
    return (value << length) | rest;
  };
  // Level M is written as 0.
  const format = protect(mask, 10, 0x537) ^ 0x5412;
  for (let i = 0; i < 15; i++) {
    const bit = (format >> i) & 1;
    grid[i < 6 ? i : i < 8 ? i + 1 : size - 15 + i][8] = bit;
    grid[8][i < 8 ? size - 1 - i : i === 8 ? 7 : 14 - i] = bit;
  }
  grid[size - 8][8] = 1;
  if (version < 7) return;
  const number = protect(version, 12, 0x1f25);
  for (let i = 0; i < 18; i++) {
    const [a, b] = [size - 11 + (i % 3), Math.floor(i / 3)];
    grid[a][b] = grid[b][a] = (number >> i) & 1;
  }
}

/** How hard a code is to read, by the rules of the standard. */
function penalty(grid) {
  const lines = [...grid, ...grid.map((_, x) => grid.map((row) => row[x]))];
  let points = 0;
  for (const line of lines) {
    const text = line.join("");
    for (const run of text.match(/0{5,}|1{5,}/g) ?? []) points += run.length - 2;
    points += 40 * (text.match(/(?=10111010000)|(?=00001011101)/g) ?? []).length;
  }
  for (let y = 1; y < grid.length; y++) {
    for (let x = 1; x < grid.length; x++) {
      const sum = grid[y][x] + grid[y - 1][x] + grid[y][x - 1] + grid[y - 1][x - 1];
      if (sum % 4 === 0) points += 3;
    }
  }
  const dark = grid.flat().reduce((sum, module) => sum + module, 0) / grid.length ** 2;
  return points + 10 * Math.floor(Math.abs(dark - 0.5) * 20);
}

/** The modules of a text as rows of 0 and 1. */
export function modules(text) {
  const { version, all } = encode(text);
  const bare = frame(version);
  drawFormat(bare, version, 0);
  const size = bare.length;
  const drawn = MASKS.map((isLight, mask) => {
    const grid = bare.map((row) => [...row]);
    let at = 0;
    // Column 6 has the timing pattern and is left out.
    for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
      const upwards = ((right + 1) & 2) === 0;
      for (let step = 0; step < size; step++) {
        const y = upwards ? size - 1 - step : step;
        for (const x of [right, right - 1]) {
          if (bare[y][x] !== undefined) continue;
          const bit = at < all.length * 8 ? (all[at >> 3] >> (7 - (at & 7))) & 1 : 0;
          at++;
          grid[y][x] = bit ^ Number(isLight(x, y) === 0);
        }
      }
    }
    drawFormat(grid, version, mask);
    return { grid, points: penalty(grid) };
  });
  return drawn.reduce((best, one) => (one.points < best.points ? one : best)).grid;
}

/** A code as a drawing, dark on light, with the margin that readers need. */
export function code(text, title) {
  const grid = modules(text);
  const side = grid.length + 8;
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const attributes = { viewBox: `0 0 ${side} ${side}`, role: "img", "aria-label": title, "shape-rendering": "crispEdges" };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  const add = (fill, d) => {
    const path = document.createElementNS(svg.namespaceURI, "path");
    path.setAttribute("fill", fill);
    path.setAttribute("d", d);
    svg.append(path);
  };
  add("#fff", `M0 0h${side}v${side}H0z`);
  add("#000", grid.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : ""))).join(""));
  return svg;
}
