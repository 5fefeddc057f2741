// Reads scenes as JSON and writes the places of their labels, for test_labels.py.

import {readFileSync} from "node:fs";

import {along, visible} from "../../../src/hillside/live/player/clip.js";
import {arranged} from "../../../src/hillside/live/player/keyrow.js";
import {placed} from "../../../src/hillside/live/player/labels.js";

const scenes = JSON.parse(readFileSync(0, "utf8"));
const told = scenes.map(({wishes, field, last, lines, shares}) => ({
  spots: placed(wishes, field, last),
  row: arranged(wishes, field, last).row,
  points: lines.map(line => {
    const segments = visible(line, field.bounds);
    return segments.length ? along(segments, shares) : [];
  }),
}));
process.stdout.write(JSON.stringify(told));
