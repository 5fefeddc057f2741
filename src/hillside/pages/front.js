// How far a learner has come, on the map: what the journal of this browser says, and where the last
// visit ended.

const cards = [...document.querySelectorAll(".graph li")];
const numberOf = card => card.dataset.number;
const keptBy = name => {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch {
    return null; // nothing is kept here, or it is damaged
  }
};

const rightIn = text => {
  const right = new Set();
  for (const line of text.split("\n"))
    try {
      const {exercise, state} = JSON.parse(line);
      if (state === "right") right.add(exercise);
    } catch {
      /* a damaged line costs itself */
    }
  return right;
};

const tell = (card, right) => {
  const exercises = JSON.parse(card.dataset.exercises);
  const page = card.querySelector("a")?.getAttribute("href").replace(".html", "");
  const share = page ? Number(keptBy(`hillside.read.${page}`)) || 0 : 0;
  const solved = exercises.filter(name => right.has(name)).length;
  const read =
    share >= 1 ? "read to the end" : share > 0.02 ? `${Math.round(100 * share)} % read` : "";
  const parts = [read, solved ? `${solved} of ${exercises.length} exercises right` : ""];
  const words = parts.filter(Boolean).join(", ");
  const far = card.querySelector(".far");
  far.textContent = words;
  far.hidden = !words;
  card.style.setProperty("--far", exercises.length ? solved / exercises.length : share);
  card.classList.toggle("finished", exercises.length ? solved === exercises.length : share >= 1);
  return {solved, of: exercises.length, begun: Boolean(words)};
};

const progress = () => {
  const right = rightIn(journalText());
  const told = cards.map(card => tell(card, right));
  const sum = (of, part) => of.reduce((total, one) => total + Number(one[part]), 0);
  const begun = sum(told, "begun");
  document.querySelector(".done").textContent = begun
    ? `You have begun ${begun} of ${cards.length} lessons; ` +
      `${sum(told, "solved")} of ${sum(told, "of")} exercises are right.`
    : "";
};

const goOn = () => {
  const last = keptBy("hillside.last");
  const link = document.querySelector(".go");
  const card = cards.find(one => one.querySelector("a")?.getAttribute("href") === last?.page);
  if (!link || !card) return;
  link.href = `${last.page}#${encodeURIComponent(last.place ?? "")}`;
  const name = card.querySelector("strong").textContent.replace("★", "").trim();
  link.textContent = `Go on with ${name}${last.name ? `: ${last.name}` : ""}`;
};

// All that a lesson needs, however far back, stands out while one looks at it.
const needed = number => {
  const card = cards.find(one => numberOf(one) === number);
  const near = (card?.dataset.needs ?? "").split(" ").filter(Boolean);
  return new Set([number, ...near.flatMap(one => [...needed(one)])]);
};
const light = number => {
  const all = number ? needed(number) : new Set();
  for (const card of cards) card.classList.toggle("needed", all.has(numberOf(card)));
  for (const line of document.querySelectorAll(".graph path"))
    line.classList.toggle("needed", all.has(line.dataset.to));
};
for (const card of cards) {
  for (const event of ["pointerenter", "focusin"])
    card.addEventListener(event, () => light(numberOf(card)));
  for (const event of ["pointerleave", "focusout"]) card.addEventListener(event, () => light(""));
}

progress();
goOn();
addEventListener("pageshow", () => {
  progress();
  goOn();
});
