// Before anything is drawn: the theme that the address asks for. Runs at once, so that the other one never flashes.
{
  const theme = new URLSearchParams(location.search).get("theme");
  if (["light", "dark", "contrast"].includes(theme)) document.documentElement.dataset.theme = theme;
}
