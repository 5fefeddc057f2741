// Controls below the picture: each gives {node, show(value)} and calls move(name, value), then rest().

const TYPING = 300;   // ms without a key after which a formula is read

const controls = {
  slider(control, {move, rest}) {
    const id = freshId(), last = control.stops.length - 1, marks = control.marks || [];
    const input = make("input", "", {type: "range", id, min: 0, max: last, step: 1});
    const output = make("output", "hs-value", {for: id});
    const marked = marks.map(({label, stop}) => {
      const mark = button(label, "hs-mark", () => { move(control.name, control.stops[stop]); rest(); }, {"aria-label": `set ${control.label} to ${label}`});
      mark.style.setProperty("--share", stop / last);
      return mark;
    });
    input.oninput = () => move(control.name, control.stops[+input.value]);
    input.onchange = rest;
    const track = make("div", "hs-track", {}, input, make("div", "hs-marks", {}, ...marked));
    const show = value => {
      const stop = control.stops.indexOf(value), here = marks.filter(mark => mark.stop === stop).map(mark => mark.label);
      input.value = stop;
      output.textContent = [control.texts[stop], ...here].join(" = ");
      input.setAttribute("aria-valuetext", output.textContent);
    };
    return {node: make("div", "hs-control hs-slider", {}, make("label", "", {for: id}, control.label), track, output), show};
  },

  play(control, {move, rest, value}) {
    const slider = controls.slider(control, {move, rest}), last = control.stops.length - 1;
    let timer = null;
    const stop = () => { clearInterval(timer); timer = null; label(); rest(); };
    const next = () => { value() >= last ? stop() : move(control.name, value() + 1); };
    const start = () => {
      if (value() >= last) move(control.name, 0);
      // Whoever wants less motion gets one stop a press.
      if (movesLess()) { next(); return rest(); }
      timer = setInterval(next, 1000 / control.per_second);
      label();
    };
    const player = button("", "hs-button", () => timer ? stop() : start());
    const label = () => {
      player.textContent = timer ? "❚❚" : "▶";
      player.setAttribute("aria-label", `${timer ? "pause" : "play"} ${control.label}`);
    };
    label();
    slider.node.querySelector("label").after(player);
    return {...slider, stop: () => clearInterval(timer)};
  },

  choice(control, {move, rest}) {
    const id = freshId();
    const select = make("select", "", {id}, ...control.stops.map(stop => make("option", "", {value: stop}, stop)));
    select.onchange = () => { move(control.name, select.value); rest(); };
    return {node: make("div", "hs-control", {}, make("label", "", {for: id}, control.label), select), show: value => { select.value = value; }};
  },

  toggle(control, {move, rest}) {
    const box = make("input", "", {type: "checkbox"});
    box.onchange = () => { move(control.name, box.checked); rest(); };
    return {node: make("label", "hs-control hs-toggle", {}, box, control.label), show: value => { box.checked = value; }};
  },

  formula(control, {move, rest, read, value}) {
    // The picture follows what is typed as soon as it can be read; until then the last one stays.
    const id = freshId(), trouble = make("p", "hs-trouble", {role: "status", id: `${id}-trouble`}), notation = make("div", "hs-notation");
    const input = make("input", "hs-formula", {type: "text", id, spellcheck: "false", autocomplete: "off", "aria-describedby": `${id}-trouble`});
    let typing = null, shown = null;
    const look = async () => {
      typing = null;
      const text = input.value, answer = await read(control.name, text);
      if (input.value !== text) return;
      trouble.textContent = answer.trouble || "";
      input.setAttribute("aria-invalid", answer.trouble ? "true" : "false");
      if (answer.trouble) return;
      notation.innerHTML = answer.notation.join("");
      shown = text;
      if (text !== value()) { move(control.name, text); rest(); }
    };
    input.oninput = () => { clearTimeout(typing); typing = setTimeout(look, TYPING); };
    const show = text => {
      const atWork = typing || trouble.textContent;      // what somebody is typing is not taken away
      if (text === shown || (atWork && document.activeElement === input)) return;
      input.value = text;
      look();
    };
    const line = make("div", "hs-control", {}, make("label", "", {for: id}, control.label), input);
    const reset = () => { shown = null; trouble.textContent = ""; };
    return {node: make("div", "hs-slider", {}, line, trouble, notation), show, reset, stop: () => clearTimeout(typing)};
  },
};
