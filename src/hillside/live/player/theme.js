// Light or dark, and how much may move: what the page and its reader wish.

import {make} from "./elements.js";

export function pageIsDark() {
  if (matchMedia("(forced-colors: active)").matches) return canvasColorIsDark();
  const {body, documentElement} = document;
  if (body.dataset.jpThemeLight) return body.dataset.jpThemeLight === "false";
  if (/vscode-(dark|high-contrast|light)/.test(body.className))
    return !/vscode-(high-contrast-)?light/.test(body.className);
  if (documentElement.hasAttribute("theme"))
    return documentElement.getAttribute("theme") === "dark"; // Colab
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

/** High contrast themes choose the colour of the page themselves. */
function canvasColorIsDark() {
  const probe = make("span", "", {style: "background: Canvas; forced-color-adjust: none"});
  document.body.append(probe);
  const [r, g, b] = getComputedStyle(probe).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
  probe.remove();
  return r + g + b < 382;
}

export const movesLess = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
