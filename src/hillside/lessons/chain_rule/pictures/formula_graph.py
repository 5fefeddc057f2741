"""Type a formula: its graph appears. Play numbers up and slopes back; cut a wire."""

import numpy as np

from hillside.lessons.parts.in_words import number
from hillside.live import AskNumber, Choice, Dots, Handle, Picture, Play, Slider, Stage, Typed

from .drawing import actors, drawn, moment, run, sheet_axes, until
from .typed_graph import EXAMPLES, NAMES, notation, read_sheet

REACH = 10.0  # how near the scissors come to a wire that they cut, in pixels
PARKED = (14, 300)  # the scissors, where no graph has a node: its result stands in the middle
LAST = 30  # steps of the longest run: 14 operations, 15 nodes
LONGEST_NAME, MOST_TOLD = 24, 5
AT_REST = {"step": LAST, "turn": "x", "by": 0, "scissors": PARKED}


def on_wire(example, w):
    """Where the scissors stand to cut wire w of an example: in the middle of its lower part."""
    below = read_sheet(EXAMPLES[example]).layout.wires[w][0]
    return tuple(np.round(below[:, :2].mean(axis=1)).tolist())


class FormulaGraph(Picture):
    """Type a formula: its graph appears. Play numbers up and slopes back; cut a wire.

    Claim: the slope of the result in each node is the sum of what comes back on its wires, slope
    times local slope; on a cut wire exactly that share is lost.
    """

    formula = Typed("formula", EXAMPLES["reused variable"], read=read_sheet, notation=notation)
    step = Play("step", LAST, start=LAST, per_second=1.5)
    turn = Choice("turn the input", NAMES, start="x")
    by = Slider("by", -2, 2, start=0, step=0.1)
    scissors = Handle("scissors", on="graph", at=PARKED, step=1)
    prediction = AskNumber(
        "y = x·x + x at x = 3. Three wires lead from x into the computation. Slopes come back on "
        "each: what is their sum at x, the slope of y in x?",
        hides=("returning", "step", *(f"slope{i}" for i in range(3))),
    )
    presets = {
        **{name: AT_REST | {"formula": text} for name, text in EXAMPLES.items()},
        "on the way back": AT_REST | {"formula": EXAMPLES["a neuron"], "step": 11},
        "a cut wire": AT_REST
        | {"formula": EXAMPLES["two paths"], "scissors": on_wire("two paths", 0)},
        "no logarithm of 0": AT_REST | {"formula": "x * ln(x) at x = 1", "by": -1},
    }
    sentences = {
        "inputs": "At {place}: numbers go up the wires, from the inputs.",
        "up": "At {place}, on the way up: {part} = {value}.",
        "top": "At {place} the result is {value}; on the way back its slope in itself is 1.",
        "down": "At {place}, back to {part}: {terms} = {slope}.",
        "end": "At {place} the result is {value}, its slope {slopes}.",
        "many": "At {place} the result is {value}; its slopes stand right of the inputs.",
        "no value": "At {place} the formula has no value, or no slope on some wire.",
        "cut": "The wire from {source} to {target} is cut: {share} is lost on it.",
        "absent": "The formula has no {letter} to turn.",
    }

    def truth(self, formula):
        return run(formula.graph, formula.given).slopes[formula.graph.inputs["x"]]

    def marks(self, formula):
        operations = len(formula.graph.nodes) - len(formula.graph.inputs)
        return {"step": {"top": operations, "done": operations + len(formula.graph.nodes)}}

    def stage(self, formula):
        place = Dots("graph", "soft", radius=5, hollow=True, label="scissors")
        home = {"scissors": (place, np.array(PARKED)[:, None])}
        return Stage(sheet_axes(formula), ground=home, cast=actors(formula))

    def frame(self, formula, step, turn, by, scissors):
        state = until(_computed(formula, turn, by, scissors), formula.graph, step)
        return drawn(formula, state, _words(formula, state))

    def caption(self, formula, step, turn, by, scissors):
        state = until(_computed(formula, turn, by, scissors), formula.graph, step)
        place = at_place(turned(formula, turn, by))
        if not state.finite:
            return self.say("no value", place=place) + self._absent(formula, turn, by)
        said = self._moment(formula, state, place)
        if state.cut is not None:
            source, target, _ = formula.graph.wires[state.cut]
            share = number(state.slopes[target] * state.local[state.cut])
            ends = {"source": name(formula, source), "target": name(formula, target)}
            return said + self.say("cut", share=share, **ends)
        return said + self._absent(formula, turn, by)

    def _absent(self, formula, turn, by):
        absent = by and turn not in formula.graph.inputs
        return self.say("absent", letter=turn) if absent else ()

    def _moment(self, formula, state, place):
        what, node = moment(formula.graph, state)
        value = number(state.numbers[-1 if node is None else node])
        if what == "inputs":
            return self.say("inputs", place=place)
        if what == "up":
            return self.say("up", place=place, part=name(formula, node), value=value)
        if what == "end":
            return self._end(formula, state, place, value)
        if node == len(formula.graph.nodes) - 1:
            return self.say("top", place=place, value=value)
        terms, slope = summed(formula.graph, state, node), number(state.slopes[node])
        return self.say("down", place=place, part=name(formula, node), terms=terms, slope=slope)

    def _end(self, formula, state, place, value):
        inputs = formula.graph.inputs
        if len(inputs) > MOST_TOLD:
            return self.say("many", place=place, value=value)
        told = [f"{number(state.slopes[i])} in {letter}" for letter, i in inputs.items()]
        return self.say("end", place=place, value=value, slopes=", ".join(told))


def turned(sheet, letter, by):
    """The numbers at the inputs, that of one letter moved."""
    given = {name: sheet.given[name] for name in sheet.graph.inputs}
    return given | ({letter: round(given[letter] + by, 10) + 0.0} if letter in given else {})


def at_place(given):
    """The numbers at the inputs in words: w = 1.5, x = 2."""
    return ", ".join(f"{letter} = {number(value)}" for letter, value in given.items())


def name(sheet, i):
    """A node in words: its part of the formula where that is short."""
    node = sheet.graph.nodes[i]
    return node.text if len(node.text) <= LONGEST_NAME else f"the node {node.sign}"


def summed(graph, state, node):
    """The sum of what comes back to a node, as words: 16 · 2 + 4 · 2."""
    back = [(wire.target, w) for w, wire in enumerate(graph.wires) if wire.source == node]
    terms = [
        "0" if w == state.cut else f"{factor4(state.slopes[t])} · {factor4(state.local[w])}"
        for t, w in back
    ]
    return " + ".join(terms)


def factor4(x):
    """A number of four digits as a factor, in brackets where it is negative."""
    return f"({number(x)})" if number(x).startswith("−") else number(x)


def cut_by(layout, scissors):
    """The number of the wire that the scissors touch, None where they touch none."""
    gaps = [min(distance(scissors, part) for part in wire) for wire in layout.wires]
    return int(np.argmin(gaps)) if gaps and min(gaps) <= REACH else None


def distance(point, line):
    """How far a point is from a polyline.   line: (2, k)."""
    point = np.array(point, dtype=float)[:, None]
    start, way = line[:, :-1], np.diff(line, axis=1)
    length = np.maximum((way**2).sum(axis=0), 1e-12)
    along = np.clip(((point - start) * way).sum(axis=0) / length, 0, 1)
    return np.hypot(*(start + along * way - point)).min()


def _computed(sheet, turn, by, scissors):
    return run(sheet.graph, turned(sheet, turn, by), cut_by(sheet.layout, scissors))


def _words(sheet, state):
    """The step in words, above the graph."""
    what, node = moment(sheet.graph, state)
    if state.finite and what == "end" and state.cut is not None:
        lost = state.slopes[sheet.graph.wires[state.cut].target] * state.local[state.cut]
        return f"lost on the cut wire: {number(lost)}"
    if not state.finite or what in ("inputs", "end"):
        return ""
    sign = sheet.graph.nodes[node].sign
    if what == "up":
        return f"{sign} gives {number(state.numbers[node])}"
    if node == len(sheet.graph.nodes) - 1:
        return f"slope at {sign}: 1"
    return f"slope at {sign}: {summed(sheet.graph, state, node)} = {number(state.slopes[node])}"
