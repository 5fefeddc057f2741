// What a learner has done, kept by the page: the lines of progress.jsonl, one to an entry, so that
// two pages open at once lose none of each other's.

const PREFIX = "hillside.journal.";

/** @returns {Storage | null}  null where the browser keeps nothing, on some disks and in frames */
export function storage() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** The whole journal as text, oldest line first. */
export function journalText() {
  const kept = storage();
  if (!kept) return "";
  const names = Object.keys(kept).filter(name => name.startsWith(PREFIX));
  return names
    .sort()
    .map(name => `${kept.getItem(name)}\n`)
    .join("");
}

let noted = 0;

/**
 * Add lines to the journal.
 * @param {string} text
 */
export function addToJournal(text) {
  for (const line of text.split("\n").filter(one => one.trim())) {
    const when = String(Date.now()).padStart(15, "0");
    const which = `${String(++noted).padStart(6, "0")}.${Math.random().toString(36).slice(2, 8)}`;
    try {
      storage()?.setItem(`${PREFIX}${when}.${which}`, line);
    } catch {
      return; // it is full, or nothing may be kept: the lesson goes on
    }
  }
}

/**
 * A guess, as Python would note it.
 * @param {string} prediction  the name of the picture
 * @param {"guessed" | "skipped"} state
 */
export function noteGuess(prediction, state) {
  const time = new Date().toISOString().replace(/\.\d+Z$/, "Z");
  addToJournal(JSON.stringify({time, edition: 2, prediction, state}));
}
