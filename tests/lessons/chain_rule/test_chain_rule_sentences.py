"""What the captions of lesson 05 say, held against differences and against counting."""

import re

import numpy as np
from by_tree import letters, parts, slope, value
from sentences import numbers_in, says

from hillside.formula.tree import plain
from hillside.lessons.chain_rule.pictures import FormulaGraph, NeuronBench, PathsAndEdges, Wires


def near(one, other, tolerance=6e-4):
    return abs(one - other) <= tolerance * abs(other) + 3e-6


class Typed:
    """The picture of a formula, computed a second time from the tree alone."""

    def __init__(self, formula, turn, by, scissors):
        self.tree, self.formula = formula.tree, formula
        there = letters(self.tree)
        self.given = {letter: formula.given[letter] for letter in there}
        if turn in there:
            self.given[turn] += by
        self.held = self._held(np.array(scissors)[:, None])

    def _held(self, scissors):
        """The wire within 10 pixels of the scissors, found by many points along each."""
        gaps = []
        for below, above in self.formula.layout.wires:
            steps = [np.linspace(a, b, 400).T for p in (below, above) for a, b in zip(p.T, p.T[1:])]
            gaps.append(min(np.hypot(*(step - scissors)).min() for step in steps))
        if not gaps or min(gaps) > 10:
            return None
        _, target, k = self.formula.graph.wires[int(np.argmin(gaps))]
        return self.formula.graph.nodes[target].text, k

    def value(self, part=None):
        return value(parts(self.tree)[part] if part else self.tree, self.given)

    def slope(self, part):
        return slope(self.tree, self.given, part, self.held)

    def named(self, name):
        """The parts that this name may mean."""
        return [name] if name in parts(self.tree) else [t for t in parts(self.tree) if len(t) > 24]


def at(formula, turn, by, scissors, text):
    """The picture computed again, after a look at the place that the sentence names."""
    here = Typed(formula, turn, by, scissors)
    told = dict(re.findall(r"([a-z]) = ([−\d.e-]+)(?=,| the|:)", text.partition(" back ")[0]))
    place = {letter: numbers_in(number.rstrip(".,"))[0] for letter, number in told.items()}
    assert set(here.given) <= set(place)
    assert all(near(place[letter], number) for letter, number in here.given.items())
    return here


@says(FormulaGraph, "inputs")
def _(text, formula, turn, by, scissors, step):
    at(formula, turn, by, scissors, text)
    assert step == 0


@says(FormulaGraph, "up")
def _(text, formula, turn, by, scissors):
    here = at(formula, turn, by, scissors, text)
    name, told = re.search(r"way up: (.*) = (\S+)\.$", text).groups()
    values = [here.value(part) for part in here.named(name)]
    assert any(near(numbers_in(told)[0], one) for one in values)


@says(FormulaGraph, "top")
def _(text, formula, turn, by, scissors):
    here = at(formula, turn, by, scissors, text)
    assert near(numbers_in(text.partition("result is")[2])[0], here.value())


@says(FormulaGraph, "down")
def _(text, formula, turn, by, scissors):
    here = at(formula, turn, by, scissors, text)
    name, terms, told = re.search(r"back to (.*): (.*) = (\S+)\.$", text).groups()
    slopes = [here.slope(part) for part in here.named(name)]
    assert any(near(numbers_in(told)[0], one) for one in slopes)
    shown = terms.replace("·", "*").replace("−", "-")
    assert np.isclose(eval(shown), numbers_in(told)[0], rtol=3e-3, atol=3e-3)


@says(FormulaGraph, "end")
def _(text, formula, turn, by, scissors):
    here = at(formula, turn, by, scissors, text)
    result, told = re.search(r"result is (\S+), its slope (.*)\.$", text).groups()
    assert near(numbers_in(result)[0], here.value())
    slopes = {letter: numbers_in(s)[0] for s, letter in re.findall(r"(\S+) in ([a-z])", told)}
    assert set(slopes) == set(here.given)
    assert all(near(one, here.slope(letter)) for letter, one in slopes.items())


@says(FormulaGraph, "many")
def _(text, formula, turn, by, scissors):
    here = at(formula, turn, by, scissors, text)
    assert len(here.given) > 5
    assert near(numbers_in(text.partition("result is")[2])[0], here.value())


@says(FormulaGraph, "no value")
def _(text, formula, turn, by, scissors):
    here = at(formula, turn, by, scissors, text)
    with np.errstate(all="ignore"):
        slopes = [here.slope(part) for part in parts(here.tree)]
        assert not np.isfinite([here.value(), *slopes]).all() or np.abs(slopes).max() > 1e4


@says(FormulaGraph, "cut")
def _(text, formula, turn, by, scissors):
    here = Typed(formula, turn, by, scissors)
    source, target, share = re.search(r"from (.*) to (.*) is cut: (\S+) is lost", text).groups()
    assert here.held and here.held[0] in here.named(target)
    part = parts(here.tree)[here.held[0]]
    ends = [plain(one) for one in part.parts if letters(one)]
    assert ends[here.held[1]] in here.named(source)
    lost = slope(here.tree, here.given, ends[here.held[1]]) - here.slope(ends[here.held[1]])
    assert near(numbers_in(share)[0], lost, 2e-3)


@says(FormulaGraph, "absent")
def _(text, formula, turn):
    assert turn in text and turn not in letters(formula.tree)


# ---- a push on two wires


def z(u):
    return (2 * u) ** 2 * (2 * u + 2)


def through(u, h=1e-6):
    """What u contributes to the slope of z through x and through y: the other one held fixed."""
    x, y = 2 * u, 2 * u + 2
    by_x = ((2 * (u + h)) ** 2 - (2 * (u - h)) ** 2) * y / (2 * h)
    return by_x, x**2 * ((2 * (u + h)) - (2 * (u - h))) / (2 * h)


@says(Wires, "first")
def _(text, u, moment):
    shown = numbers_in(text)
    assert near(shown[0], u) and shown[1] == moment < 10


@says(Wires, "second")
def _(text, u, moment, wires):
    shown = numbers_in(text)
    assert near(shown[0], u) and shown[1] == moment and 10 <= moment < 20
    assert shown[3:] == [0 if wires == "x" else 2, 0 if wires == "y" else 2]


@says(Wires, "arrived")
def _(text, u, wires):
    at, a, b, ab, c, d, cd = numbers_in(text)
    assert not wires and near(at, u) and near(ab, through(u)[0]) and near(cd, through(u)[1])
    assert near(a * b, ab, 2e-3) and near(c * d, cd, 2e-3)


@says(Wires, "alone")
def _(text, u, wires):
    at, a, b, ab = numbers_in(text)
    k = 0 if "through x" in text else 1
    assert wires == "yx"[k] and near(at, u) and near(ab, through(u)[k]) and near(a * b, ab, 2e-3)


@says(Wires, "sum")
def _(text, u):
    total, measured = numbers_in(text)
    slope = (z(u + 1e-6) - z(u - 1e-6)) / 2e-6
    assert near(total, slope) and near(measured, slope)


@says(Wires, "cut")
def _(text, u, wires):
    lost, total = numbers_in(text)
    assert f"into {wires} " in text
    assert near(lost, through(u)["xy".index(wires)]) and near(total, sum(through(u)))


# ---- paths and edges


def walked(width, depth):
    """(paths, edges) by walking: counts of ways are handed on from layer to layer."""
    ways, edges = [1], 0
    for count in [int(width)] * int(depth) + [1]:
        edges += len(ways) * count
        ways = [sum(ways)] * count
    return ways[0], edges


@says(PathsAndEdges, "counts")
def _(text, width, depth):
    layers, dots, paths, edges = numbers_in(re.sub(r"(?<=\d) (?=\d)", "", text))
    assert (layers, dots) == (depth, width) and (paths, edges) == walked(width, depth)


@says(PathsAndEdges, "one")
def _(text, width, depth, shown):
    (k,) = numbers_in(text)
    assert 1 <= k <= walked(width, depth)[0] and (k - 1 - shown) % walked(width, depth)[0] == 0


# ---- the neuron on the bench


def loss(w, b, x, y):
    return (1 / (1 + np.exp(-w * x - b)) - y) ** 2


def walk(w, b, x, y, steps, h=1e-5):
    """(w, b) after steps with α = 1 against measured slopes, and the slopes there."""
    for k in range(steps + 1):
        dw = (loss(w + h, b, x, y) - loss(w - h, b, x, y)) / (2 * h)
        db = (loss(w, b + h, x, y) - loss(w, b - h, x, y)) / (2 * h)
        if k < steps:
            w, b = w - dw, b - db
    return w, b, dw, db


@says(NeuronBench, "there")
def _(text, w, b, x, y, steps):
    w, b, *_ = walk(w, b, x, y, steps)
    assert np.allclose(
        numbers_in(text), [steps, 1, w, b, x, y, loss(w, b, x, y)], rtol=1e-3, atol=3e-6
    )


@says(NeuronBench, "slopes")
def _(text, w, b, x, y, steps):
    slopes = walk(w, b, x, y, steps)[2:]
    assert np.allclose(numbers_in(text), [*slopes, *slopes], rtol=1e-3, atol=3e-6)
