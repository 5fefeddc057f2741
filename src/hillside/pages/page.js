// Light or dark by hand; printed pages are light.

const themeButton = document.querySelector(".theme");
const paint = light => {
  document.body.dataset.jpThemeLight = String(light);
};
themeButton.hidden = false;
try {
  if (localStorage.hillsideLight) paint(localStorage.hillsideLight === "true");
} catch {
  /* from disk, some browsers keep nothing */
}
themeButton.onclick = () => {
  const light = pageIsDark();
  paint(light);
  try {
    localStorage.hillsideLight = light;
  } catch {
    /* the same */
  }
};
let before = null;
addEventListener("beforeprint", () => {
  before = document.body.dataset.jpThemeLight;
  paint(true);
});
addEventListener("afterprint", () => {
  if (before === undefined) delete document.body.dataset.jpThemeLight;
  else document.body.dataset.jpThemeLight = before;
});
