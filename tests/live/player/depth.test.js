import assert from "node:assert/strict";
import {test} from "node:test";

import {camera} from "../../../src/hillside/live/player/camera.js";
import {Facet} from "../../../src/hillside/live/player/facet.js";
import {roundNumbers, roundStep} from "../../../src/hillside/live/player/floor.js";
import {Layer, NOTHING} from "../../../src/hillside/live/player/layer.js";
import {stepped, together} from "../../../src/hillside/live/player/motion.js";
import {Pace} from "../../../src/hillside/live/player/pace.js";
import {seenBy, sheet} from "../../../src/hillside/live/player/sheets.js";
import {runs, sightOn} from "../../../src/hillside/live/player/sights.js";
import {blend, packed, tintTable} from "../../../src/hillside/live/player/tint.js";

globalThis.ImageData = class {
  constructor(width, height) {
    this.data = new Uint8ClampedArray(4 * width * height);
  }
};

const limits = [-1, 1, -1, 1, -1, 1];
const place = {middle: [100, 100], size: 100};
const above = camera([-90, 90], limits, place);
const RED = packed([255, 0, 0]);
const WHITE = packed([255, 255, 255]);

/** A mesh of n x n points over the square, like a shape of a frame. */
function mesh(n, f, reach = 1) {
  const at = Array.from({length: n}, (_, i) => reach * ((2 * i) / (n - 1) - 1));
  const points = at.flatMap(y => at.map(x => [x, y, f(x, y)]));
  return {
    rows: 3 * n,
    columns: n,
    data: Float32Array.from([0, 1, 2].flatMap(k => points.map(p => p[k]))),
  };
}

function painted(...shapes) {
  const layer = new Layer();
  layer.clear(200, 200, 1);
  for (const [shape, eye, color, opacity] of shapes) {
    const form = sheet(shape, limits);
    const points = seenBy(form, eye, {left: 0, top: 0, samples: 1});
    const levels = new Float32Array(form.rows * form.columns);
    const table = new Uint32Array(32).fill(color);
    const coat = {
      table,
      levels,
      low: -1,
      high: 1,
      scale: 0.4,
      first: 0,
      ink: null,
      opacity,
      line: color,
    };
    layer.paint(form, points, coat);
  }
  return layer;
}

test("triangles that share edges share no pixel and leave none out", () => {
  const facet = new Facet(0);
  const counts = new Uint8Array(200 * 200);
  const n = 7;
  const [X, Y] = [0, 1].map(k =>
    Float32Array.from({length: n * n}, (_, i) => {
      const edge = [0, n - 1].includes(i % n) || i < n || i >= n * (n - 1);
      const even = 25 * (k ? Math.floor(i / n) : i % n) + 20;
      return edge ? even : even + 9 * Math.sin(i * (k + 1.7));
    }),
  );
  for (let i = 0; i < n * (n - 1); i++) {
    if (i % n === n - 1) continue;
    for (const middle of [i + 1, i + n])
      if (facet.set([X, Y], [i, middle, i + n + 1], 0, 200))
        for (let row = facet.from; row < facet.to; row++) {
          facet.span(row, 200);
          for (let x = facet.begin; x < facet.end; x++) counts[200 * row + x]++;
        }
  }
  assert.equal(
    counts.reduce((sum, count) => sum + count, 0),
    150 * 150,
  );
  assert.equal(Math.max(...counts), 1);
});

test("what is nearer is seen, in whatever order it is painted", () => {
  const low = [mesh(3, () => -0.5), above, RED, 1];
  const high = [mesh(3, () => 0.5, 0.5), above, WHITE, 1];
  for (const layer of [painted(low, high), painted(high, low)]) {
    assert.equal(layer.color[100 * 200 + 100], WHITE);
    assert.equal(layer.color[60 * 200 + 60], RED);
    assert.equal(layer.color[10 * 200 + 10], 0);
    assert.equal(layer.depth[10 * 200 + 10], NOTHING);
  }
});

test("what is half transparent mixes with what is behind it and hides nothing", () => {
  const ground = [mesh(3, () => -0.5), above, WHITE, 1];
  const one = painted(ground, [mesh(3, () => 0.5, 0.5), above, packed([0, 0, 0]), 0.28]);
  assert.ok(Math.abs((one.color[100 * 200 + 100] & 255) - 255 * 0.72) <= 2);
  const other = painted(ground, [mesh(3, () => -0.8, 0.5), above, packed([0, 0, 0]), 0.28]);
  assert.equal(other.color[100 * 200 + 100], WHITE);
  assert.ok(Math.abs(one.depth[100 * 200 + 100] - above.at(0, 0, -0.5)[2]) < 1e-3);
});

test("the outline goes round a sheet and along its folds, not across it", () => {
  const slope = camera([-90, 25], limits, place);
  const layer = painted([mesh(31, (x, y) => 0.9 * Math.cos(4 * y)), slope, WHITE, 1]);
  const flat = painted([mesh(31, (x, y) => 0.9 * y), slope, WHITE, 1]);
  const inked = one => {
    one.outline(packed([0, 0, 0]));
    const columns = [];
    for (let row = 0; row < 200; row++) if (one.color[200 * row + 100] !== WHITE) columns.push(row);
    return columns.filter(row => one.color[200 * row + 100] !== 0).length;
  };
  assert.equal(inked(flat), 2);
  assert.ok(inked(layer) >= 3);
});

test("a line through a plate is seen above it and hidden below, and is cut there", () => {
  const eye = camera([-90, 45], limits, place);
  const layer = painted([mesh(9, () => 0), eye, WHITE, 1]);
  const sight = sightOn(layer, {left: 0, top: 0, bend: 0});
  const parts = runs([eye.at(0, 0, 0.9), eye.at(0, 0, -0.9)], sight, [0, 0, 200, 200]);
  assert.deepEqual(
    parts.map(({seen}) => seen),
    [true, false],
  );
  const [x, y] = parts[1].at[0];
  assert.ok(Math.hypot(x - eye.at(0, 0, 0)[0], y - eye.at(0, 0, 0)[1]) < 4);
  assert.deepEqual(parts[0].at.at(-1), parts[1].at[0]);
});

test("a line on a sheet is never eaten, however steeply the sheet is seen", () => {
  const f = (x, y) => 0.8 * Math.sin(2.5 * x) * Math.cos(2 * y);
  for (let azimuth = 0; azimuth < 360; azimuth += 20) {
    const eye = camera([azimuth, 85], limits, place);
    const layer = painted([mesh(41, f), eye, WHITE, 1]);
    const sight = sightOn(layer, {left: 0, top: 0, bend: 0.1});
    const line = Array.from({length: 81}, (_, i) => eye.at(i / 40 - 1, 0.3, f(i / 40 - 1, 0.3)));
    assert.deepEqual(
      runs(line, sight, [0, 0, 200, 200]).map(({seen}) => seen),
      [true],
    );
  }
});

test("what is no number lifts the pen, and what is beside the panel is left out", () => {
  const sight = () => true;
  const spots = [
    [10, 10, 0],
    [20, 10, 0],
    [NaN, 0, 0],
    [30, 10, 0],
    [900, 10, 0],
  ];
  const parts = runs(spots, sight, [0, 0, 100, 100]);
  assert.deepEqual(
    parts.map(({at}) => [at[0][0], at.at(-1)[0]]),
    [
      [10, 20],
      [30, 100],
    ],
  );
});

test("round steps and round numbers are 1, 2 or 5 times a power of ten", () => {
  assert.deepEqual([0.09, 0.11, 1, 1.5, 30, 60].map(roundStep), [0.1, 0.2, 1, 2, 50, 100]);
  assert.deepEqual(roundNumbers(-5, 5, 5), [-4, -2, 0, 2, 4]);
  assert.deepEqual(
    roundNumbers(-0.3, 0.3, 4).map(v => +v.toFixed(9)),
    [-0.2, 0, 0.2],
  );
});

test("packed colours blend channel by channel", () => {
  const [a, b] = [packed([10, 200, 30]), packed([250, 0, 130])];
  assert.equal(blend(a, b, 0), a);
  for (const share of [0.25, 0.5, 0.9]) {
    const mixed = blend(a, b, share);
    [10, 200, 30].forEach((from, k) => {
      const wanted = from + share * ([250, 0, 130][k] - from);
      assert.ok(Math.abs(((mixed >>> (8 * k)) & 255) - wanted) <= 2);
    });
    assert.equal(mixed >>> 24, 255);
  }
});

test("light brightens on white paper, shade darkens on black, so that contrast stays", () => {
  const [light, dark] = [false, true].map(theme => tintTable(["#406080"], theme));
  assert.equal(light[0], packed([0x40, 0x60, 0x80]));
  assert.equal(dark[31], packed([0x40, 0x60, 0x80]));
  assert.ok((light[31] & 255) > 0x40 && (dark[0] & 255) < 0x40);
});

const scene = {
  controls: [
    {kind: "turn", name: "left", on: "plus"},
    {kind: "turn", name: "right", on: "minus"},
    {kind: "turn", name: "other", on: "wide"},
    {kind: "slider", name: "height"},
  ],
  axes: {plus: {space: limits}, minus: {space: [...limits]}, wide: {space: [0, 1, 0, 1, 0, 1]}},
};

test("views of axes with the same limits turn together, others by themselves", () => {
  assert.deepEqual(together(scene, {left: [10, 20]}), {left: [10, 20], right: [10, 20]});
  assert.deepEqual(together(scene, {other: [1, 2]}), {other: [1, 2]});
  assert.deepEqual(together(scene, {height: 3}), {});
  const both = {left: [0, 0], right: [5, 5]};
  assert.deepEqual(together(scene, both), both);
});

test("a button turns by 15 degrees, and no further than from below or above", () => {
  assert.deepEqual(stepped([-60, 30], 1, 0), [-75, 30]);
  assert.deepEqual(stepped([-60, 80], 0, -1), [-60, 90]);
});

test("what is painted again soon is painted coarsely, and finely when it rests", async () => {
  await new Promise(done => {
    const pace = new Pace(
      () => {
        assert.equal(pace.coarse(scene), false);
        done();
      },
      () => false,
    );
    assert.equal(pace.coarse(scene, 0), false);
    assert.equal(pace.coarse(scene, 200), false);
    assert.equal(pace.coarse(scene, 250), true);
    assert.equal(pace.coarse({axes: {flat: {space: null}}}), false);
  });
});

test("what is held is painted coarsely, however slowly", () => {
  const pace = new Pace(
    () => {},
    () => true,
  );
  assert.ok([0, 500, 1000].every(now => pace.coarse(scene, now)));
  pace.stop();
});
