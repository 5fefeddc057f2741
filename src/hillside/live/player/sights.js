// What of a line in space is seen, and what lies behind a sheet: the twin of sights.py.

import {partInside} from "./axes.js";
import {NOTHING} from "./layer.js";

/** @import {Spot} from "./camera.js" */
/** @import {Layer} from "./layer.js" */

/** @typedef {(spot: Spot) => boolean} Sight  whether a spot is seen */
/**
 * A part of a line that is seen, or is not. joins: whether it begins where the one before ends.
 * @typedef {{seen: boolean, at: Spot[], joins: boolean}} Run
 */

const BIAS = 1.5; // pixels of depth; a sheet hides what lies farther behind it
const STEP = 1.5; // pixels along a line from question to question
const SHORTEST = 3; // pixels; shorter parts go with those before them

/**
 * A spot is hidden if all four pixels around it are clearly nearer. Four, since of a sheet that is
 * even at the size of a pixel one of them is no nearer than a spot on the sheet, however steep it
 * is seen; so lines on a sheet are never eaten.
 * @param {Layer} layer
 * @param {{left: number, top: number, bend: number}} how  where the layer lies; bend: how far a
 *   flat cell may lie from what it stands for; all in pixels of the picture
 * @returns {Sight}
 */
export function sightOn({depth, width, height, samples}, {left, top, bend}) {
  return ([x, y, d]) => {
    const px = Math.floor((x - left) * samples - 0.5);
    const py = Math.floor((y - top) * samples - 0.5);
    if (!(px >= 0 && py >= 0 && px + 1 < width && py + 1 < height)) return true;
    const i = py * width + px;
    const far = d + BIAS + bend;
    const near = Math.min(depth[i], depth[i + 1], depth[i + width], depth[i + width + 1]);
    return near === NOTHING || near <= far;
  };
}

/**
 * The parts of a line that are seen and those that are not, one after the other. A spot that is no
 * number ends a part; what lies outside the panel is left out.
 * @param {Spot[]} spots
 * @param {Sight} sight
 * @param {number[]} box  left, top, width, height of the panel
 * @returns {Run[]}
 */
export function runs(spots, sight, [left, top, width, height]) {
  /** @type {Run[]} */
  const found = [];
  /** @type {Spot | null} */
  let last = null;
  for (let i = 0; i + 1 < spots.length; i++) {
    const [a, b] = [spots[i], spots[i + 1]];
    const part = partInside(a, b, [left, top], [left + width, top + height]);
    if (!part) continue;
    const [from, to] = part.map(share => (share === 1 ? b : onTheWay(a, b, share)));
    if (last !== a || part[0] > 0) found.push({seen: sight(from), at: [from], joins: false});
    goOn(found, from, to, sight);
    last = part[1] === 1 ? b : null;
  }
  return calmed(found);
}

/**
 * The last part, or the last parts, go on to a spot.
 * @param {Run[]} found
 * @param {Spot} from
 * @param {Spot} to
 * @param {Sight} sight
 */
function goOn(found, from, to, sight) {
  const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / STEP));
  let run = found[found.length - 1];
  for (let k = 1; k <= steps; k++) {
    const seen = sight(onTheWay(from, to, k / steps));
    if (seen === run.seen) continue;
    const cut = onTheWay(from, to, (k - 0.5) / steps);
    run.at.push(cut);
    found.push((run = {seen, at: [cut], joins: true}));
  }
  run.at.push(to);
}

/**
 * Parts too short to be seen as such go with their neighbours.
 * @param {Run[]} found
 */
function calmed(found) {
  /** @type {Run[]} */
  const calm = [];
  found.forEach((run, i) => {
    const before = calm[calm.length - 1];
    const short = longAs(run) < SHORTEST;
    const next = found[i + 1];
    if (run.joins && (short || before.seen === run.seen)) before.at.push(...run.at.slice(1));
    else if (short && next?.joins) calm.push({...run, seen: next.seen});
    else calm.push(run);
  });
  return calm;
}

/** @param {Run} run */
const longAs = ({at}) =>
  at.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - at[i][0], y - at[i][1]), 0);

/** @type {(a: Spot, b: Spot, share: number) => Spot} */
const onTheWay = (a, b, share) => [
  a[0] + share * (b[0] - a[0]),
  a[1] + share * (b[1] - a[1]),
  a[2] + share * (b[2] - a[2]),
];
