// The search of the site: lessons, words, sections and what these say. What it looks through comes
// in a script of its own when the search is first used; pages from disk may fetch nothing else.

const search = document.querySelector(".search");
const count = document.querySelector(".count");
const found = document.querySelector(".found");
const MOST = 30; // of what is shown
const ROUND = 70; // letters of text on either side of what was found
const [BEGINS, HOLDS, SAID] = [9, 5, 1]; // a word begins the name, is in it, in the text
const WHOLE = 40; // the name is what was typed
const KINDS = {lesson: 12, word: 8, section: 0};

const plain = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

let entries = null;

// {kind, name, of, href, text}: `of` is the lesson's name.
const entriesOf = ({pages, words, sections}) => [
  ...pages.map(([file, name]) => ({kind: "lesson", name, of: "", href: file, text: ""})),
  ...words.map(([page, place, name]) => ({
    ...{kind: "word", name, of: pages[page][1], text: ""},
    href: `${pages[page][0]}#${encodeURIComponent(place)}`,
  })),
  ...sections.map(([page, place, name, text]) => ({
    ...{kind: "section", name, of: pages[page][1], text},
    href: `${pages[page][0]}#${encodeURIComponent(place)}`,
  })),
];

const load = () => {
  if (document.querySelector("script[data-index]")) return;
  const script = document.createElement("script");
  script.dataset.index = "";
  script.src = "search-index.js";
  script.onload = () => {
    entries = entriesOf(window.hillsideIndex);
    for (const entry of entries) {
      entry.plainName = plain(entry.name);
      entry.plainText = plain(`${entry.text} ${entry.of}`);
    }
    show();
  };
  script.onerror = () => {
    script.remove();
    count.textContent = "search-index.js is missing beside this page.";
  };
  document.head.append(script);
};

// How well an entry fits; 0 where one of the words is nowhere in it.
const worth = (entry, words) => {
  let sum = KINDS[entry.kind];
  for (const word of words) {
    const at = entry.plainName.indexOf(word);
    const begins = at === 0 || (at > 0 && /\W/.test(entry.plainName[at - 1]));
    if (at < 0 && !entry.plainText.includes(word)) return 0;
    sum += begins ? BEGINS : at > 0 ? HOLDS : SAID;
  }
  return sum + (entry.plainName === words.join(" ") ? WHOLE : 0);
};

// Words round the first one found, with all of them marked.
const excerpt = (text, words) => {
  const low = text.toLowerCase();
  const at = words.map(word => low.indexOf(word)).find(place => place >= 0);
  if (at === undefined) return [];
  const start = at > ROUND ? text.indexOf(" ", at - ROUND) + 1 : 0;
  const end = text.indexOf(" ", at + ROUND);
  const cut = text.slice(start, end < 0 ? undefined : end);
  const escaped = words.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const parts = cut.split(new RegExp(`(${escaped.join("|")})`, "i"));
  return parts.map((part, i) => {
    if (i % 2 === 0) return part;
    const mark = document.createElement("mark");
    mark.textContent = part;
    return mark;
  });
};

const line = (entry, words) => {
  const [item, link, of, says] = ["li", "a", "span", "p"].map(tag => document.createElement(tag));
  link.href = entry.href;
  link.textContent = entry.name;
  of.textContent = entry.of && ` in ${entry.of}`;
  says.append(...excerpt(entry.text, words));
  item.append(link, of, ...(says.childNodes.length ? [says] : []));
  return item;
};

const show = () => {
  const words = plain(search.value).split(/\s+/).filter(Boolean);
  if (!entries) return;
  const fits = words.length
    ? entries.map(entry => [worth(entry, words), entry]).filter(([value]) => value)
    : [];
  fits.sort(([one], [other]) => other - one); // equals stay in the order of the course
  found.replaceChildren(...fits.slice(0, MOST).map(([, entry]) => line(entry, words)));
  const more = fits.length > MOST ? `, the best ${MOST} are here` : "";
  count.textContent = words.length ? `${fits.length || "nothing"} found${more}` : "";
};

const step = (event, by) => {
  const stops = [search, ...found.querySelectorAll("a")];
  const next = stops[stops.indexOf(document.activeElement) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
};

search.addEventListener("focus", load);
search.addEventListener("input", () => {
  load();
  show();
});
search.closest("form").addEventListener("submit", event => {
  event.preventDefault();
  found.querySelector("a")?.click();
});
search.closest("form").parentElement.addEventListener("keydown", event => {
  if (event.key === "ArrowDown") step(event, 1);
  if (event.key === "ArrowUp") step(event, -1);
  if (event.key === "Escape" && search.value) {
    search.value = "";
    show();
    search.focus();
  }
});
// Coming back to the page, the browser may have kept what was typed.
if (search.value) load();
