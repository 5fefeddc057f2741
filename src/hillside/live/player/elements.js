// Small helpers for the page.

let count = 0;

export const freshId = () => `hillside-${++count}-${Math.random().toString(36).slice(2, 8)}`;

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} [className]
 * @param {Record<string, string | number>} [attributes]
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, className = "", attributes = {}, ...children) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  node.append(...children);
  return node;
}

/**
 * @param {string} words
 * @param {string} className
 * @param {() => void} onclick
 * @param {Record<string, string | number>} [attributes]
 */
export function button(words, className, onclick, attributes = {}) {
  const node = make("button", className, {type: "button", ...attributes}, words);
  node.onclick = onclick;
  return node;
}
