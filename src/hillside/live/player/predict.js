// A question before the answer: the picture opens with the answer hidden until a guess is made, or skipped.

class Prediction {
  // `hooks`: commit(guess), moved(), the view's axes and maps. Guesses on the plot are made with a handle of their own.

  constructor(asked, hooks) {
    Object.assign(this, {asked, hooks, guess: asked.at || null});
    this.node = make("fieldset", "hs-predict", {}, make("legend", "", {}, asked.question), ...this.answers(),
                     button("commit", "hs-button hs-commit", () => this.commit()), button("skip", "hs-button", () => hooks.commit(null)));
  }

  answers() {
    const {kind, options} = this.asked, name = freshId();
    if (kind === "choice") return options.map(option => {
      const radio = make("input", "", {type: "radio", name, value: option});
      radio.onchange = () => { this.guess = option; };
      return make("label", "hs-option", {}, radio, option);
    });
    if (kind === "number") {
      const input = make("input", "hs-number", {type: "number", step: "any", "aria-label": "your guess"});
      input.oninput = () => { this.guess = input.value === "" ? null : +input.value; };
      return [input];
    }
    return [make("span", "hs-how", {}, kind === "point" ? "Click the plot, or move the dashed ring with the arrow keys."
                                                        : "Click where the arrow should point, or move its tip with the arrow keys.")];
  }

  commit() {
    if (this.guess === null) this.node.querySelector("input")?.focus();
    else this.hooks.commit(this.guess);
  }

  // The handle with which a point or an arrow is guessed.
  get handle() {
    return ["point", "arrow"].includes(this.asked.kind) ? {name: "your guess", label: "your guess", on: this.asked.on, step: this.asked.step} : null;
  }
}

function paintGuess(ctx, {kind, tail, on}, guess, {maps, color, scale}) {
  // The guess as a ghost beside the truth.
  const map = maps[on], [px, py] = [map.x(guess[0]), map.y(guess[1])];
  Object.assign(ctx, {strokeStyle: color("ghost"), fillStyle: color("ghost"), lineWidth: 3 * scale, font: `${13 * scale}px ${FONT}`});
  if (kind === "arrow") {
    const corners = arrowOutline([map.x(tail[0]), map.y(tail[1])], [px, py], 3 * scale);
    ctx.globalAlpha = 0.75;
    if (corners) { outline(ctx, corners); ctx.fill(); }
    ctx.globalAlpha = 1;
  } else {
    ctx.setLineDash([4 * scale, 4 * scale]);
    ctx.beginPath(); ctx.arc(px, py, 11 * scale, 0, 7); ctx.stroke();
    ctx.setLineDash([]);
  }
  Object.assign(ctx, {textAlign: "center", textBaseline: "middle", strokeStyle: color("paper")});
  ctx.strokeText("your guess", px, py - 20 * scale);
  ctx.fillText("your guess", px, py - 20 * scale);
}
