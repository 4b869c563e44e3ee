// Before anything is drawn: the theme that the address asks for. Runs at once, so that the other one never flashes.
{
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const theme = asked.get("theme");
  if (["light", "dark", "contrast"].includes(theme)) root.dataset.theme = theme;
  // In a kiosk no link leads on before its scripts are there, which keep it inside.
  const hold = (event) => root.dataset.kiosk || event.preventDefault();
  if (asked.has("kiosk")) for (const name of ["click", "auxclick", "contextmenu"]) addEventListener(name, hold, true);
}
