// Light or dark by hand.

const themeButton = document.querySelector(".theme");
const paint = light => {
  document.body.dataset.jpThemeLight = String(light);
};
const offerTheOther = () => {
  themeButton.textContent = `switch to ${pageIsDark() ? "light" : "dark"}`;
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
  offerTheOther();
  try {
    localStorage.hillsideLight = light;
  } catch {
    /* the same */
  }
};
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", offerTheOther);
offerTheOther();
