// A picture on a page without a kernel: what was kept of it (live/kept.py) answers in the kernel's
// place.

import {make} from "./elements.js";
import {keyOf} from "./frames.js";
import {said} from "./judge.js";
import {NEARBY} from "./page.js";
import {mount} from "./view.js";

const bytesOf = node => fetch(`data:application/octet-stream;base64,${node.textContent}`);

export async function unpacked(node) {
  // gzip of [length of the JSON, JSON, the steps between the numbers' bits: all first bytes, then
  // all second ones, ...]
  const {body} = await bytesOf(node);
  const plain = body.pipeThrough(new DecompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(plain).arrayBuffer());
  const [words] = new Uint32Array(bytes.buffer, 0, 1);
  const known = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + words)));
  const planes = bytes.subarray(4 + words);
  const numbers = new Uint8Array(planes.length);
  const count = numbers.length / 4;
  for (let plane = 0; plane < 4; plane++)
    for (let i = 0; i < count; i++) numbers[4 * i + plane] = planes[plane * count + i];
  const bits = new Uint32Array(numbers.buffer);
  for (let i = 1; i < count; i++) bits[i] += bits[i - 1];
  return {...known, numbers};
}

export class Kept {
  // ask(request) answers like the kernel; nearest(values, changes) gives values of which there is a
  // frame.

  constructor(node) {
    this.load = () => (this.loading ||= unpacked(node).then(kept => this.take(kept)));
    this.ask = async request => (await this.load(), this[request.want](request));
    this.nearest = (values, changes) =>
      this.known(values) ? values : this.fallback(values, changes);
  }

  take(kept) {
    Object.assign(this, kept, {frame: new Map()});
    this.turns = new Set(
      this.scene(kept.stands[0])
        .controls.filter(control => control.kind === "turn")
        .map(control => control.name),
    );
    for (const stand of kept.stands) {
      this.frame.set(this.key(stand.values), stand.frame);
      for (const [name, frames] of Object.entries(stand.strips)) {
        const {stops} = this.scene(stand).controls.find(control => control.name === name);
        stops.forEach((stop, i) =>
          this.frame.set(this.key({...stand.values, [name]: stop}), frames[i]),
        );
      }
    }
  }

  scene(stand, look = "light wide") {
    return stand.looks[look];
  }

  key(values) {
    return keyOf(values, this.turns);
  }

  known(values) {
    return this.frame.has(this.key(values));
  }

  on(values) {
    return this.stands.filter(stand =>
      this.settings.every(name => stand.values[name] === values[name]),
    );
  }

  fallback(values, changes) {
    // The other controls return to a standpoint: one with the same choices if that will do.
    const turned = Object.fromEntries([...this.turns].map(name => [name, values[name]]));
    const found = [...this.on(values), ...this.stands].map(stand => ({
      ...stand.values,
      ...turned,
      ...changes,
    }));
    return found.find(candidate => this.known(candidate)) || null;
  }

  async stage({values, look}) {
    const stand = this.on(values)[0];
    const shown = this.scene(
      stand,
      `${look.dark ? "dark" : "light"} ${look.narrow ? "narrow" : "wide"}`,
    );
    const here = this.known(values) ? values : stand.values;
    const prediction = shown.prediction && {...shown.prediction, ...this.question};
    const image = await (await bytesOf(document.getElementById(shown.image))).arrayBuffer();
    return {
      ...shown,
      prediction,
      values: here,
      frames: [this.frame.get(this.key(here))],
      buffers: [image, this.numbers],
    };
  }

  frames({of}) {
    const nothing = {error: "It needs a kernel: open the lesson in JupyterLab."};
    return {
      frames: of.map(values => this.frame.get(this.key(values)) || nothing),
      buffers: [this.numbers],
    };
  }

  read({name}) {
    return {notation: this.notation[name]};
  }

  save() {
    return {};
  }

  judge({guess}) {
    return {
      guess: {
        value: guess,
        words:
          guess === null ? "" : said(this.scene(this.stands[0]).prediction, this.question, guess),
      },
    };
  }
}

export function mountKept(figure) {
  // figure: an element with data-picture {size, values, caption}, the still as <img>, and the
  // packed picture in a <script>.
  const kept = new Kept(figure.querySelector("script"));
  const picture = JSON.parse(figure.dataset.picture);
  new IntersectionObserver(
    async (seen, observer) => {
      if (!seen.at(-1).isIntersecting) return;
      observer.disconnect();
      await kept.load();
      const place = make("div");
      figure.querySelector("img").replaceWith(place);
      mount(place, {...picture, guess: null, save() {}, nearest: kept.nearest}, kept.ask);
    },
    {rootMargin: NEARBY},
  ).observe(figure);
}
