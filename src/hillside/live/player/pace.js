// While something moves, space is painted coarsely; when it rests, once more and finely.

const QUIET = 80; // milliseconds

export class Pace {
  /**
   * @param {() => void} redraw
   * @param {() => boolean} held  whether something is dragged: then also a slow machine paints
   *   coarsely
   */
  constructor(redraw, held) {
    this.redraw = redraw;
    this.held = held;
    this.resting = false;
    this.last = -Infinity; // when it was painted
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  /**
   * Whether to paint coarsely now: so soon after the last painting others will follow.
   * @param {{axes: Record<string, {space: number[] | null}>}} scene
   * @param {number} [now]  in milliseconds
   */
  coarse({axes}, now = performance.now()) {
    if (!Object.values(axes).some(({space}) => space)) return false;
    const soon = !this.resting && (this.held() || now - this.last < QUIET);
    this.last = now;
    this.stop();
    if (soon) this.timer = setTimeout(() => this.rest(), QUIET);
    return soon;
  }

  rest() {
    this.resting = true;
    this.redraw();
    this.resting = false;
  }

  stop() {
    clearTimeout(this.timer);
  }
}
