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
// The printer does not wait until dark pictures are painted light: it gets their stills.
let before = null;
addEventListener("beforeprint", () => {
  before = document.body.dataset.jpThemeLight;
  for (const dark of document.querySelectorAll(".hs-kept .hs-dark")) {
    dark.classList.remove("hs-dark");
    dark.closest(".hs-kept").classList.add("hs-printed");
  }
  paint(true);
});
addEventListener("afterprint", () => {
  for (const one of document.querySelectorAll(".hs-printed")) one.classList.remove("hs-printed");
  if (before === undefined) delete document.body.dataset.jpThemeLight;
  else document.body.dataset.jpThemeLight = before;
});
