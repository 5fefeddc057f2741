import assert from "node:assert/strict";
import test from "node:test";

import {Courtesy} from "../../../src/hillside/live/player/courtesy.js";

test("who is alone never waits, however long the kernel works", () => {
  const courtesy = new Courtesy();
  for (const spent of [1, 60, 5, 400])
    assert.equal(courtesy.pause(8 + spent, spent), 0, `after ${spent} ms of work`);
});

test("who was kept waiting waits as long again, within bounds", () => {
  const courtesy = new Courtesy();
  courtesy.pause(6, 1);
  assert.equal(courtesy.pause(76, 1), 70);
  assert.equal(courtesy.pause(25, 1), 0);
  assert.equal(courtesy.pause(4000, 1), 100);
});

test("where nobody else is served there is no queue", () => {
  assert.equal(new Courtesy().pause(500), 0);
});

/**
 * A server that answers one request after the other; who has an answer asks again after a pause.
 * @param {boolean} courteous
 * @returns {{mean: number, answers: number}} mean: ms from request to answer
 */
function queue(courteous) {
  const [SERVICE, CLASS, END] = [2, 40, 20_000];
  const people = Array.from({length: CLASS}, () => ({courtesy: new Courtesy(), next: 0}));
  for (const {courtesy} of people) courtesy.pause(5, 0);
  let [free, total, answers] = [0, 0, 0];
  while (free < END) {
    const first = people.reduce((a, b) => (b.next < a.next ? b : a));
    free = Math.max(free, first.next) + SERVICE;
    const waited = free - first.next;
    [total, answers] = [total + waited, answers + 1];
    first.next = free + (courteous ? first.courtesy.pause(waited, SERVICE) : 0);
  }
  return {mean: total / answers, answers};
}

test("courtesy makes the answers newer and takes none away", () => {
  const [rude, courteous] = [queue(false), queue(true)];
  assert.ok(courteous.mean < 0.7 * rude.mean, `${courteous.mean} of ${rude.mean} ms`);
  assert.ok(courteous.answers > 0.98 * rude.answers, `${courteous.answers} of ${rude.answers}`);
});
