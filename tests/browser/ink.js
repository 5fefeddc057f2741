// Formulas on an empty sheet, large and black on white, each in a cell with a mark on its baseline;
// and what MathJax has drawn in such cells. For ink.py.

const ACCENTS = "AF 5E 7E 2C6 2C7 2D8 2D9 2DA A8 2192 20D7".split(" ");
const PRIMES = ["2032", "2033", "2034"];
const SCRIPT = [..."𝒜ℬ𝒞𝒟ℰℱ𝒢ℋℐ𝒥𝒦ℒℳ𝒩𝒪𝒫𝒬ℛ𝒮𝒯𝒰𝒱𝒲𝒳𝒴𝒵"];
const DRAWN =
  "mjx-c, mjx-line, mjx-sqrt > mjx-box, mjx-menclose > mjx-box, mjx-stretchy-v, mjx-stretchy-h";

/** Put elements on the sheet.   size: of the type, in pixels.   Returns the place of each cell. */
const sheet = async (elements, size) => {
  let all = document.querySelector("#sheet");
  if (!all) {
    all = document.createElement("div");
    all.id = "sheet";
    all.style = `position: absolute; z-index: 99999; top: 0; left: 0; width: 2400px; display: flex;
      flex-wrap: wrap; align-items: flex-start; background: white; color: black; line-height: 1.5`;
    document.body.append(all);
  }
  all.style.fontSize = `${size}px`;
  all.replaceChildren(...elements.map(inCell));
  await document.fonts.ready;
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  return [...all.children].map(cell => {
    const {left, top, width, height} = cell.getBoundingClientRect();
    const base = cell.firstChild.getBoundingClientRect();
    return {left, top: top + scrollY, width, height, base: [base.left, base.bottom + scrollY]};
  });
};

const inCell = element => {
  const cell = document.createElement("div"), base = document.createElement("span");
  cell.style = "padding: 28px; white-space: nowrap; width: max-content";
  base.style = "display: inline-block; width: 0; height: 0";
  cell.append(base, element);
  return cell;
};

/** What MathJax has drawn in a cell of the sheet, as the parts of ink.py. */
const partsOf = (cell, size) => {
  const base = cell.firstChild.getBoundingClientRect();
  return [...cell.querySelectorAll(DRAWN)]
    .filter(node => !node.parentNode.closest("mjx-stretchy-v, mjx-stretchy-h"))
    .map(node => {
      const {left, top, right, bottom} = node.getBoundingClientRect(), part = described(node, size);
      const box = [left, top, right, part.kind === "radical bar" ? top + 2 : bottom];
      return {
        ...part,
        line: bottom - part.line - base.bottom,
        box: box.map((edge, i) => edge - (i % 2 ? base.bottom : base.left)),
      };
    });
};

/** The kind, character and scale of a node, and how far its baseline is above its lower edge. */
const described = (node, size) => {
  const [, code, variant] = node.className.match(/mjx-c([0-9A-F]+) ?(\S*)/) ?? [null, "0", ""];
  const shape = kind => ({kind, code: parseInt(code, 16), scale: 1, line: 0});
  if (node.localName === "mjx-line") return shape("fraction bar");
  if (node.localName === "mjx-stretchy-v") return shape("tall");
  if (node.localName === "mjx-stretchy-h") return shape("wide");
  if (node.localName === "mjx-box") {
    return shape(node.parentNode.localName === "mjx-sqrt" ? "radical bar" : "frame");
  }
  const script = variant === "TEX-C" && SCRIPT[parseInt(code, 16) - 65];
  const accent = node.closest("mjx-over") && ACCENTS.includes(code) || PRIMES.includes(code);
  return {
    kind: accent ? "accent" : node.closest("mjx-surd") ? "radical"
      : /TEX-S\d/.test(variant) ? "tall" : "letter",
    code: script ? script.codePointAt() : parseInt(code, 16),
    scale: parseFloat(getComputedStyle(node).fontSize) / size,
    line: parseFloat(getComputedStyle(node, "::before").paddingBottom) || 0,
  };
};
