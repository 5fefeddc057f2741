// Small helpers for the page.

let count = 0;
const freshId = () => `hillside-${++count}-${Math.random().toString(36).slice(2, 8)}`;

function make(tag, className, attributes = {}, ...children) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

function button(words, className, onclick, attributes = {}) {
  const node = make("button", className, {type: "button", ...attributes}, words);
  node.onclick = onclick;
  return node;
}

function pageIsDark() {
  if (matchMedia("(forced-colors: active)").matches) return canvasColorIsDark();
  const {body, documentElement} = document;
  if (body.dataset.jpThemeLight) return body.dataset.jpThemeLight === "false";
  if (/vscode-(dark|high-contrast|light)/.test(body.className)) return !/vscode-(high-contrast-)?light/.test(body.className);
  if (documentElement.hasAttribute("theme")) return documentElement.getAttribute("theme") === "dark";  // Colab
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

function canvasColorIsDark() {
  // High contrast themes choose the colour of the page themselves.
  const probe = make("span", "", {style: "background: Canvas; forced-color-adjust: none"});
  document.body.append(probe);
  const [r, g, b] = getComputedStyle(probe).backgroundColor.match(/\d+/g).map(Number);
  probe.remove();
  return r + g + b < 382;
}

const movesLess = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
