// Only while developing: loads the page anew as soon as another build is there.
const { base, build } = document.documentElement.dataset;

async function look() {
  try {
    const answer = await fetch(`${base}build.txt`, { cache: "no-store" });
    if (answer.ok && (await answer.text()) !== build) location.reload();
  } catch {
    // The server is being restarted; the next look will tell.
  }
}

setInterval(look, 700);
