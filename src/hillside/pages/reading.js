// Where one is in a lesson while it scrolls, and how many minutes are left of it.

const list = document.querySelector(".contents");
const folded = list?.querySelector("details");
const here = list?.querySelector(".here");
const left = list?.querySelector(".left");
const links = [...(list?.querySelectorAll("li a") ?? [])];
const headings = links.map(link =>
  document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1))),
);
const LINE = 0.35; // of the window's height: what has passed it is being read
const NEARLY = 2; // pixels from the end
const REST = 500; // ms without scrolling after which the place is kept
let noting = 0;

// The last section that has begun; none above the first.
const sectionNow = () =>
  headings.findLastIndex(heading => heading?.getBoundingClientRect().top < innerHeight * LINE);

// The share of the page that is behind.
const shareBehind = () => {
  const way = document.documentElement.scrollHeight - innerHeight;
  return way - scrollY < NEARLY ? 1 : Math.min(1, Math.max(0, scrollY / way));
};

// In steps of five, and of one where few are left: nobody reads by the clock.
const minutesIn = (minutes, share) => {
  const rest = minutes * (1 - share);
  return rest > 10 ? 5 * Math.round(rest / 5) : Math.ceil(rest);
};

// The list may be higher than the window: the page itself stays where it is.
const keepInSight = link => {
  const [box, around] = [link.getBoundingClientRect(), list.getBoundingClientRect()];
  if (list.contains(document.activeElement)) return; // whoever walks there by keys leads
  if (box.top < around.top) list.scrollTop -= around.top - box.top;
  if (box.bottom > around.bottom) list.scrollTop += box.bottom - around.bottom;
};

const keep = (name, value) => {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    /* from disk, some browsers keep nothing */
  }
};

// For the map: how far this page was read, and where the last visit ended.
const note = (now, share) => {
  const name = list.dataset.page;
  if (!list.hasAttribute("data-kept") || share === 0) return;
  let before = 0;
  try {
    before = Number(JSON.parse(localStorage.getItem(`hillside.read.${name}`)));
  } catch {
    /* as above, or it is damaged */
  }
  if (!(before >= share)) keep(`hillside.read.${name}`, Math.round(100 * share) / 100);
  const place = headings[now]?.id ?? "";
  keep("hillside.last", {page: `${name}.html`, place, name: links[now]?.textContent ?? ""});
};

const follow = () => {
  const now = sectionNow();
  links.forEach((link, i) => {
    if (i === now) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  });
  if (now >= 0) keepInSight(links[now]);
  const share = shareBehind();
  here.textContent = links[now]?.textContent ?? "Contents";
  list.style.setProperty("--behind", share);
  clearTimeout(noting);
  noting = setTimeout(() => note(now, share), REST);
  if (left) {
    const rest = minutesIn(Number(left.dataset.minutes), share);
    left.textContent = rest ? `${rest} min left` : "the end";
  }
};

if (list) {
  const beside = matchMedia("(min-width: 1240px)"); // as in contents.css
  const unfold = () => {
    folded.open = beside.matches;
  };
  beside.addEventListener("change", unfold);
  unfold();
  for (const link of links)
    link.addEventListener("click", () => {
      if (!beside.matches) folded.open = false;
    });
  list.addEventListener("keydown", event => {
    if (event.key !== "Escape" || beside.matches || !folded.open) return;
    folded.open = false;
    folded.querySelector("summary").focus();
  });
  let asked = false;
  const soon = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      follow();
    });
  };
  addEventListener("scroll", soon, {passive: true});
  addEventListener("resize", soon);
  follow();
}
