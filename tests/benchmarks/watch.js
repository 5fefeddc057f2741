// Runs in the page before anything else: what the reader's eye gets and when, in ms of performance.now().
//
//   input      time stamp of the last pointermove or keydown
//   change     something is drawn on a canvas under the target, an image under it has loaded, or a handle is elsewhere
//   presented  the first task after the rendering update that holds the change (compositing and the screen not included)
(() => {
  const flying = new Set();
  const now = () => performance.now(), sleep = ms => new Promise(done => setTimeout(done, ms));
  const watch = window.watch = {ours: false, control: null, target: null, input: 0, frames: []};

  // ---- changes and the frames that show them
  const channel = new MessageChannel(), frame = window.requestAnimationFrame.bind(window);
  let inFrame = false, dirty = false;
  channel.port1.onmessage = () => {
    dirty = false;
    watch.frames.push(now());
  };
  const present = () => channel.port2.postMessage(0);
  const changed = node => {
    if (dirty || !watch.target?.contains(node)) return;
    dirty = true;
    inFrame ? present() : frame(present);
  };
  window.requestAnimationFrame = callback => frame(time => {
    inFrame = true;
    try { callback(time); } finally { inFrame = false; }
  });
  document.addEventListener("load", event => event.target.tagName === "IMG" && changed(event.target), true);
  // a handle of ours is no part of the canvas
  new MutationObserver(records => records.forEach(({target}) => target.matches?.(".hs-handle") && changed(target))).observe(
    document, {subtree: true, attributes: true, attributeFilter: ["style"]});
  const canvas = CanvasRenderingContext2D.prototype;
  for (const name of ["clearRect", "drawImage", "fill", "fillRect", "fillText", "putImageData", "stroke"]) {
    const original = canvas[name];
    canvas[name] = function (...args) { original.apply(this, args); changed(this.canvas); };
  }

  // ---- one number for all pixels of the target, made smaller: whole copies are megabytes, and what collects them afterwards
  // would stop the steps. Never while a step is timed.
  const small = new OffscreenCanvas(300, 200).getContext("2d", {willReadFrequently: true});
  const pixels = node => {
    const {width, height} = small.canvas;
    small.clearRect(0, 0, width, height);
    small.drawImage(node, 0, 0, width, height);
    return new Uint32Array(small.getImageData(0, 0, width, height).data.buffer).reduce((sum, pixel) => Math.imul(sum ^ pixel, 16777619), 7);
  };
  const print = () => [...watch.target.querySelectorAll("img, canvas")].map(
    node => node.tagName === "IMG" ? node.src : node.width && node.height ? pixels(node) : 0).join(" ");

  // ---- inputs
  for (const kind of ["pointermove", "keydown"]) addEventListener(kind, event => { watch.input = event.timeStamp; }, true);
  const value = () => watch.control.getAttribute("aria-valuetext") || watch.control.value;

  watch.follow = control => {
    Object.assign(watch, {control, target: control.closest(".jp-Cell-outputWrapper"), ours: Boolean(control.closest(".hillside"))});
    watch.target.scrollIntoView({block: "start"});
  };

  // ---- one step: arm, move, settled -> ms to the first frame, and to the frame with the kernel's answer: the first after
  // it came, or the last where the player was not asked. Null if the control did not move or nothing looks different.
  watch.arm = () => Object.assign(watch, {before: print(), value: value(), frames: [], answered: null});
  watch.settled = async (quiet, patience) => {
    const start = now();
    while (value() === watch.value) {
      if (now() - start > 200) return null;
      await sleep(5);
    }
    do {
      await sleep(10);
      if (now() - start > patience) return null;
    } while (!watch.frames.length || flying.size || now() - Math.max(watch.frames.at(-1), watch.answered) < quiet);
    const frames = watch.frames.filter(time => time >= watch.input);
    if (!frames.length || print() === watch.before) return null;
    const [first, last] = [frames[0], frames.at(-1)];
    const all = watch.answered ? frames.find(time => time >= watch.answered) ?? last : watch.ours ? first : last;
    return [first - watch.input, all - watch.input];
  };

  // ---- a drag: begin, many moves, ended -> what was seen
  watch.begin = () => Object.assign(watch, {frames: [], begun: now(), answers: 0, most: 0});
  watch.ended = async quiet => {
    const last = watch.input, seconds = (last - watch.begun) / 1000, answers = watch.answers;
    const during = watch.frames.filter(time => time <= last).length;
    while (now() - Math.max(last, watch.frames.at(-1) || 0, watch.heard) < quiet) await sleep(20);
    return {seconds, frames: during, lag: (watch.frames.at(-1) ?? NaN) - last, most: watch.most, answers};
  };

  // ---- the player's requests to the kernel: how many are under way at once (Jupyter's binary websocket protocol, v1)
  Object.assign(watch, {answers: 0, most: 0, heard: 0});
  const message = data => {
    const bytes = data.buffer ? data : new Uint8Array(data), view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const part = i => JSON.parse(new TextDecoder().decode(bytes.subarray(...[i, i + 1].map(k => Number(view.getBigUint64(8 + 8 * k, true))))));
    return part(1).msg_type === "comm_msg" && part(4).data?.content;
  };
  const sent = data => {
    const {id, want} = typeof data !== "string" && message(data) || {};
    if (want) watch.most = Math.max(watch.most, flying.add(id).size);
    watch.heard = now();
  };
  const heard = ({data}) => {
    const {id} = typeof data !== "string" && message(data) || {};
    if (flying.delete(id)) [watch.answers, watch.answered] = [watch.answers + 1, now()];
    watch.heard = now();
  };
  window.WebSocket = class extends WebSocket {
    constructor(...args) { super(...args); this.addEventListener("message", heard); }
    send(data) { sent(data); super.send(data); }
  };
  watch.quiet = async ms => { do await sleep(50); while (now() - watch.heard < ms || flying.size); };
})();
