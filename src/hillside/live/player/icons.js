// Buttons with a small drawing instead of words.

import {button} from "./elements.js";

const SVG = "http://www.w3.org/2000/svg";

// Strokes on a square of 16 by 16.
const DRAWN = {
  undo: "M6 3.5 2.5 7 6 10.5M3 7h6.5a3.5 3.5 0 0 1 0 7H7",
  "ask again": "M5.2 6a2.8 2.8 0 1 1 4 2.5c-.9.5-1.2.9-1.2 2M8 13.3v.2",
  reset: "M13 8a5 5 0 1 1-1.6-3.7M13 2v3.2H9.8",
  "full screen": "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
  save: "M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11",
};

/** @typedef {keyof typeof DRAWN} IconName */

/**
 * @param {IconName} name  also what a screen reader says, and what is seen under the pointer
 * @param {string} className
 * @param {() => void} onclick
 * @param {string} [keys]  the keys that do the same
 */
export function iconButton(name, className, onclick, keys) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", DRAWN[name]);
  svg.append(path);
  const node = button("", `hs-tool ${className}`, onclick, {
    "aria-label": name,
    title: keys ? `${name} (${keys.replace(/Control/g, "Ctrl")})` : name,
    ...(keys ? {"aria-keyshortcuts": keys} : {}),
  });
  node.append(svg);
  return node;
}
