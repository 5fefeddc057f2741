// The view: the page around one picture, its values, and the painting of a frame.

class View {
  constructor(element, picture, ask) {
    Object.assign(this, {element, picture, values: {...picture.values}, guess: picture.guess, scene: null, frame: null, parts: [],
                         prediction: null, held: false, near: false, moved: 0, alive: true, turns: new Set()});
    this.supply = new Supply(ask, this.hooks());
    this.build();
    this.watch();
    this.fit();
    this.supply.pump();
  }

  hooks() {
    return {
      turns: this.turns, values: () => this.values, alive: () => this.alive, ready: () => this.scene !== null,
      controls: () => this.scene.controls, actors: () => this.scene.actors, tell: words => this.tell(words),
      atRest: () => !this.held && this.near && performance.now() - this.moved >= AT_REST,
      stageWish: () => this.density && this.near && {want: "stage", values: this.values, look: {dark: pageIsDark(), narrow: this.narrow}, density: this.density},
      setStage: (request, scene) => this.setStage(request, scene), play: frame => this.play(frame),
    };
  }

  // -- the page

  build() {
    this.back = make("img", "hs-back", {alt: ""});
    this.canvas = make("canvas", "hs-canvas", {role: "img", "aria-label": this.picture.caption});
    this.notice = make("p", "hs-notice", {role: "status", hidden: ""});
    this.stage = make("div", "hs-stage", {}, this.back, this.canvas, this.notice);
    this.panel = make("div", "hs-controls");
    this.asking = make("div", "hs-asking");
    this.caption = make("p", "hs-caption", {"aria-hidden": "true"}, this.picture.caption);
    this.spoken = make("p", "hs-spoken", {"aria-live": "polite"});
    this.root = make("div", "hillside", {role: "group", "aria-label": "interactive picture"},
                     this.stage, this.asking, this.panel, this.caption, this.spoken);
    this.setSize(this.picture.size);
    this.element.append(this.root);
    this.context = this.canvas.getContext("2d");
    this.stage.addEventListener("pointerdown", event => this.grab(event));
    this.root.addEventListener("keydown", event => { keepKey(event); this.presenterKey(event); });
    setTimeout(() => this.scene || this.showStill(), AT_REST);
  }

  setSize([width, height]) {
    this.size = [width, height];
    this.stage.style.aspectRatio = `${width} / ${height}`;
    this.root.style.maxWidth = `${width}px`;
  }

  showStill() {
    // While the kernel is busy the picture is as it is stored.
    if (this.picture.still && this.alive) this.setBackground(this.picture.still, "hs-back hs-still");
  }

  setBackground(bytes, className) {
    URL.revokeObjectURL(this.back.src);
    this.back.className = className;
    this.back.src = URL.createObjectURL(new Blob([bytes]));
  }

  watch() {
    this.onTheme = () => { if (this.scene && pageIsDark() !== this.dark) this.supply.restage(); };
    this.watchers = [new MutationObserver(this.onTheme), new ResizeObserver(() => this.fit()),
                     new IntersectionObserver(seen => { this.near = seen.at(-1).isIntersecting; this.supply.pump(); }, {rootMargin: NEARBY})];
    this.watchers[0].observe(document.body, {attributes: true, attributeFilter: ["data-jp-theme-light", "class"]});
    this.watchers[1].observe(this.root);
    this.watchers[2].observe(this.stage);
    this.media = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map(query => matchMedia(query));
    this.media.forEach(media => media.addEventListener("change", this.onTheme));
  }

  destroy() {
    this.alive = false;
    this.watchers.forEach(watcher => watcher.disconnect());
    this.media.forEach(media => media.removeEventListener("change", this.onTheme));
    this.parts.forEach(part => part.stop && part.stop());
    clearTimeout(this.resting);
    URL.revokeObjectURL(this.back.src);
    this.root.remove();
  }

  fit() {
    // The canvas has one pixel for each pixel of the screen; a much larger one needs a sharper background.
    const width = this.stage.clientWidth, ratio = window.devicePixelRatio || 1, narrow = this.element.clientWidth < NARROW;
    if (!width) return;
    this.zoom = width / this.size[0];
    this.density = this.zoom * ratio;
    this.canvas.width = Math.round(this.size[0] * this.density);
    this.canvas.height = Math.round(this.size[1] * this.density);
    const changed = this.narrow !== undefined && narrow !== this.narrow;
    this.narrow = narrow;
    if (changed || (this.painted && Math.abs(this.density / this.painted - 1) > 0.2)) this.supply.restage();
    this.draw();
    this.supply.pump();
  }

  tell(words) {
    this.notice.textContent = words;
    this.notice.hidden = !words;
  }

  // -- the stage and its controls

  setStage(request, scene) {
    // What the kernel changed, a handle outside of a new window for example, holds; what the hand moved meanwhile stays.
    const changed = Object.entries(scene.values).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(request.values[name]));
    Object.assign(this, {scene, dark: request.look.dark, painted: request.density, frame: null,
                         values: {...this.values, ...Object.fromEntries(changed)}});
    this.setSize(scene.size);
    this.maps = Object.fromEntries(Object.entries(scene.axes).map(([name, axes]) => [name, mapping(axes, scene.size)]));
    this.root.classList.toggle("hs-dark", this.dark);
    this.root.classList.toggle("hs-big", scene.scale > 1);
    this.setBackground(scene.buffers[0], "hs-back");
    this.buildControls();
    this.setGuess(this.guess);
    this.tell("");
    this.fit();
    this.show();
    this.onTheme();  // it may have changed while the stage was on its way
  }

  buildControls() {
    const form = JSON.stringify([this.scene.controls, this.scene.presets]);
    if (form === this.form) return;
    this.form = form;
    const held = this.root.contains(document.activeElement) && document.activeElement.dataset.control;
    this.parts.forEach(part => { part.stop?.(); part.hand?.remove(); });
    this.turns.clear();
    this.parts = this.scene.controls.map(control => this.buildControl(control));
    const presets = this.scene.presets.map(({name, values}) => button(name, "hs-button", () => this.jump(values)));
    const try_ = presets.length ? [make("div", "hs-control hs-presets", {}, "try", ...presets)] : [];
    const nodes = this.parts.filter(part => part.node).map(part => part.node), wide = node => node.classList.contains("hs-slider");
    this.panel.replaceChildren(...nodes.filter(node => !wide(node)), ...try_,
                               button("reset", "hs-button hs-reset", () => this.reset(), {"aria-keyshortcuts": "r"}), ...nodes.filter(wide));
    this.shieldKeys();
    if (held) this.root.querySelector(`[data-control="${held}"]`)?.focus();
  }

  shieldKeys() {
    // Jupyter's command-mode shortcuts would take the arrow keys away from whatever has the focus.
    for (const node of this.root.querySelectorAll("input, select, button, [tabindex]")) node.setAttribute("data-lm-suppress-shortcuts", "true");
  }

  buildControl(control) {
    if (control.kind === "handle") return control.fixed ? {name: control.name, show() {}} : this.buildHandle(control);
    if (control.kind === "turn") return this.buildTurn(control);
    const part = controls[control.kind](control, {
      move: (name, value) => this.move({[name]: value}), rest: () => this.rest(), value: () => this.values[control.name],
      read: (name, text) => this.supply.askKernel({want: "read", name, text}),
    });
    const input = part.node.querySelector("input, select");
    input.dataset.control = control.name;
    input.readOnly = Boolean(control.fixed);
    return {...part, name: control.name};
  }

  buildHandle(control) {
    const hand = handleNode(control, event => {
      const point = nudged(event, this.values[control.name], control, this.scene.axes[control.on]);
      if (point) { this.move({[control.name]: point}); this.rest(); }
    });
    this.stage.append(hand);
    return {name: control.name, hand, show: value => showHandle(hand, value, this.maps[control.on], this.size)};
  }

  buildTurn(control) {
    this.turns.add(control.name);
    const hand = turnNode(control, event => {
      const arrow = ARROWS[event.key];
      if (!arrow) return;
      event.preventDefault();
      this.move({[control.name]: turned(this.values[control.name], NUDGE * arrow[0], -NUDGE * arrow[1])});
      this.rest();
    });
    this.stage.append(hand);
    const on = () => this.maps[control.on];
    return {name: control.name, hand, show: value => { hand.hidden = !on(); if (on()) showTurn(hand, value, on(), this.size); }};
  }

  // -- the hand

  place(event) {
    const box = this.stage.getBoundingClientRect();
    return [(event.clientX - box.left) / this.zoom, (event.clientY - box.top) / this.zoom];
  }

  nearestHandle(px, py) {
    const away = control => {
      const map = this.maps[control.on], [x, y] = this.values[control.name];
      return Math.hypot(map.x(x) - px, map.y(y) - py);
    };
    const near = this.scene.controls.filter(control => control.kind === "handle" && !control.fixed && this.maps[control.on])
      .filter(control => this.maps[control.on].holds(px, py) || away(control) < 24);
    return near.sort((a, b) => away(a) - away(b))[0];
  }

  grab(event) {
    if (!this.scene || event.button) return;
    const at = this.place(event);
    if (this.prediction) return this.grabGuess(event, at);
    const handle = this.nearestHandle(...at);
    const turn = this.scene.controls.find(control => control.kind === "turn" && this.maps[control.on]?.holds(...at));
    if (handle) this.drag(event, handle.name, moved => insideAxes(this.maps[handle.on].back(...this.place(moved)), handle, this.scene.axes[handle.on]));
    else if (turn) this.dragView(event, turn.name);
  }

  drag(event, name, value) {
    this.parts.find(part => part.name === name).hand.focus({preventScroll: true});
    this.held = true;
    const moved = pointer => this.move({[name]: value(pointer)});
    follow(this.stage, event, moved, () => { this.held = false; this.rest(true); });
    moved(event);
  }

  dragView(event, name) {
    const from = this.values[name], [x0, y0] = [event.clientX, event.clientY];
    this.drag(event, name, moved => turned(from, TURN * (moved.clientX - x0), TURN * (y0 - moved.clientY)));
  }

  // -- movement

  move(changes) {
    const before = this.values, wanted = {...before, ...changes};
    this.values = this.picture.nearest ? this.picture.nearest(wanted, changes) || before : wanted;
    this.moved = performance.now();
    this.unsaid = false;
    if (this.scene.controls.some(({name, stage}) => stage && this.values[name] !== before[name])) this.supply.restage();
    this.show();
  }

  show() {
    // The controls at once; the frame at once if it is here, else as soon as it comes.
    for (const part of this.parts) part.show(this.values[part.name]);
    this.play(this.supply.frame(this.values));
    this.supply.pump();
  }

  play(frame) {
    if (frame) {
      this.tell(frame.error ? `Here the picture cannot be computed. ${frame.error}` : "");
      if (!frame.error) this.frame = frame;
      this.caption.textContent = this.prediction ? "" : this.frame?.caption ?? "";
    }
    if (this.unsaid) this.speak();
    this.draw();
  }

  rest(now) {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.settle(), now === true ? 0 : AT_REST);
  }

  settle() {
    // A movement has ended: Python learns of it, a screen reader may speak, strips may be asked for.
    if (!this.alive || !this.scene) return;
    this.picture.save(this.values);
    this.speak();
    setTimeout(() => this.supply.pump(), AT_REST);
  }

  speak() {
    // Only of the place where the hand has stopped: if its frame is still on its way, when it comes.
    this.unsaid = !this.supply.frame(this.values);
    if (this.unsaid) return;
    const words = this.caption.textContent;
    this.canvas.setAttribute("aria-label", words || this.picture.caption);
    this.spoken.textContent = words;
  }

  update(values) {
    // Moved from Python, or in another view of the same picture.
    // While the hand moves on, what comes back is old.
    if (this.held || performance.now() - this.moved < AT_REST || JSON.stringify(values) === JSON.stringify(this.values)) return;
    if (this.scene) this.move(values);
    else this.values = {...values};
    setTimeout(() => { this.speak(); this.supply.pump(); }, AT_REST + 10);
  }

  reset() {
    this.parts.forEach(part => part.reset?.());
    this.move(Object.fromEntries(this.scene.controls.map(control => [control.name, control.start])));
    this.rest(true);
  }

  jump(values) {
    this.move(values);
    this.rest(true);
  }

  presenterKey(event) {
    // n and p: the next and the previous preset, r: reset. Not while somebody types.
    if (!this.scene || this.prediction || event.target.matches("input[type=text], input[type=number]") || event.ctrlKey || event.metaKey) return;
    const {presets} = this.scene, step = {n: 1, p: -1}[event.key];
    if (event.key === "r") return this.reset();
    if (!step || !presets.length) return;
    this.preset = ((this.preset ?? (step > 0 ? -1 : 0)) + step + presets.length) % presets.length;
    this.jump(presets[this.preset].values);
  }

  // -- the prediction

  setGuess(guess) {
    // null: the question is open and the answer hidden. Otherwise {value, words}, where a skipped guess has no value.
    this.guess = guess;
    if (!this.scene) return;
    const asked = this.scene.prediction, open = asked && !guess;
    this.panel.inert = open;
    this.root.classList.toggle("hs-open", Boolean(open));
    if (open && this.prediction) return;
    this.guessHand?.remove();
    this.prediction = open ? new Prediction(asked, {commit: value => this.commit(value)}) : null;
    this.asking.replaceChildren(...(open ? [this.prediction.node] : guess?.words ? [make("p", "hs-verdict", {}, guess.words)] : []));
    if (this.prediction?.handle) this.buildGuessHand(this.prediction);
    this.shieldKeys();
    this.play(this.frame);
  }

  buildGuessHand(prediction) {
    const {handle} = prediction, axes = this.scene.axes[handle.on];
    this.guessHand = handleNode(handle, event => this.aim(nudged(event, prediction.guess, handle, axes)));
    this.stage.append(this.guessHand);
    this.aim(prediction.guess);
  }

  aim(point) {
    if (!point) return;
    const {handle} = this.prediction;
    this.prediction.guess = point;
    showHandle(this.guessHand, point, this.maps[handle.on], this.size);
    this.draw();
  }

  grabGuess(event, at) {
    const {handle} = this.prediction, map = handle && this.maps[handle.on];
    if (!map?.holds(...at)) return;
    const moved = pointer => this.aim(insideAxes(map.back(...this.place(pointer)), handle, this.scene.axes[handle.on]));
    follow(this.stage, event, moved, () => this.guessHand.focus({preventScroll: true}));
    moved(event);
  }

  async commit(value) {
    try {
      const answer = await this.supply.ask({want: "judge", guess: value, values: this.values});
      this.setGuess(answer.guess);
      this.spoken.textContent = answer.guess.words;
    } catch (error) {
      this.tell(error.message);
    }
  }

  // -- painting

  draw() {
    if (!this.scene || !this.zoom) return;
    const {context: ctx, scene, density} = this;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, this.canvas.width, this.canvas.height);
    ctx.setTransform(density, 0, 0, density, 0, 0);
    const hidden = this.prediction ? scene.prediction.hides : [];
    const cast = Object.entries(scene.actors).filter(([name]) => this.frame?.shapes[name] && !hidden.includes(name));
    for (const [name, actor] of cast) if (!scene.axes[actor.on].space) this.drawActor(ctx, name, actor);
    for (const control of scene.controls) if (control.kind === "turn" && this.maps[control.on]) this.drawSpace(ctx, control, cast);
    for (const {kind, on, name} of scene.controls) if (kind === "handle" && this.maps[on]) this.drawHandle(ctx, this.maps[on], this.values[name]);
    this.drawGuess(ctx);
  }

  color(role) { return this.scene.colors[role]; }

  drawActor(ctx, name, actor) {
    const map = this.maps[actor.on], {scale} = this.scene;
    ctx.save();
    if (actor.kind !== "text") { ctx.beginPath(); ctx.rect(...map.box); ctx.clip(); }
    painters[actor.kind](ctx, this.frame.shapes[name], {actor, map, color: role => this.color(role), scale, words: this.frame.words[name]});
    ctx.restore();
  }

  drawSpace(ctx, {on, name}, cast) {
    const players = cast.filter(([, actor]) => actor.on === on).map(([who, actor]) => [actor, this.frame.shapes[who]]);
    ctx.save();
    ctx.beginPath(); ctx.rect(...this.maps[on].box); ctx.clip();
    paintSpace(ctx, players, {map: this.maps[on], view: this.values[name], limits: this.scene.axes[on].space,
                              color: role => this.color(role), scale: this.scene.scale});
    ctx.restore();
  }

  drawHandle(ctx, map, [x, y]) {
    const {scale, handle} = this.scene, [px, py] = [map.x(x), map.y(y)];
    Object.assign(ctx, {fillStyle: this.color("paper"), strokeStyle: this.color("ink"), lineWidth: 3 * scale});
    ctx.beginPath(); ctx.arc(px, py, handle * scale, 0, 7); ctx.fill(); ctx.stroke();
    ctx.fillStyle = this.color("ink");
    ctx.beginPath(); ctx.arc(px, py, 3 * scale, 0, 7); ctx.fill();
  }

  drawGuess(ctx) {
    const asked = this.scene.prediction, point = this.prediction ? this.prediction.guess : this.guess?.value;
    if (asked && ["point", "arrow"].includes(asked.kind) && Array.isArray(point) && this.maps[asked.on]) {
      ctx.save();
      paintGuess(ctx, asked, point, {maps: this.maps, color: role => this.color(role), scale: this.scene.scale});
      ctx.restore();
    }
  }
}
