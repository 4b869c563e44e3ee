// Listens, in a worker, whether the page still runs. When it has been silent for long, the service worker, which answers
// for the address below, has the browser load it anew.
const SILENCE_MS = 5000;
let base;
let last = 0;

onmessage = ({ data }) => {
  base = data;
  last = performance.now();
};

setInterval(() => {
  if (!last || performance.now() - last < SILENCE_MS) return;
  last = 0;
  fetch(`${base}kiosk/hangs`).catch(() => {});
}, 500);
