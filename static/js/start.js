// Starts the app. The page says where the app's files are; the app takes over the element with the id "app".
const page = document.documentElement;

try {
  const app = await import(page.dataset.app);
  await app.default({ module_or_path: page.dataset.wasm });
} catch (error) {
  console.error(error);
  for (const notice of document.querySelectorAll("[data-load-error]")) notice.hidden = false;
}
