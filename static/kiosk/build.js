// Elements in few words.

/** An element with properties, attributes (in `attr`) and children. */
export function element(tag, { attr = {}, ...properties } = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  for (const [name, value] of Object.entries(attr)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A button with a text. */
export const button = (text, onclick, properties = {}) => element("button", { type: "button", textContent: text, onclick, ...properties });

/** A card over everything else; closed by its button, by Escape and by a touch beside it. Without a button nothing closes it. */
export function card(title, closeText, ...children) {
  const heading = element("h2", { textContent: title });
  const dialog = element("dialog", { className: "kiosk-card" }, element("div", { className: "kiosk-card-body" }, heading, ...children));
  if (!closeText) dialog.classList.add("kiosk-locked");
  else dialog.append(button(closeText, () => dialog.close(), { className: "kiosk-button primary" }));
  dialog.addEventListener("click", (event) => event.target === dialog && closeText && dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
