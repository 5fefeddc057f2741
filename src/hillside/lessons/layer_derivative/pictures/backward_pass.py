"""Play a network forward and back: where does the error signal go, and what is left of it?"""

import numpy as np

from hillside.lessons.layer_derivative.deep import (
    SMALL,
    SMALL_X,
    SMALL_Y,
    backward,
    forward,
    scaled,
)
from hillside.lessons.parts.in_words import number, scientific, short
from hillside.live import AskChoice, Axes, Dots, Line, LogSlider, Picture, Play, Stage, Text

SIZES = (2, 3, 3, 2)
PLACES = [(k, i) for k, size in enumerate(SIZES) for i in range(size)]  # every node
DELTAS = [place for place in PLACES if place[0]]
LAST = 10  # 1 to 3 forward, 4 the loss, then for each layer the signal and the weights
SHARES = ("longer than δ₃", "about as long", "about half as long", "about a seventh as long")
TOP = 0.55  # the height of the longest bar
SHORTEST = 1e-3  # length of a signal that is shown


class BackwardPass(Picture):
    """Play a network forward and back: where does the error signal go, and what is left of it?

    Claim: the way back takes the layers in the opposite order, and one signal for each layer is all
    that is handed on. With sigmoids and weights near 1 it becomes shorter in each layer.
    """

    step = Play("step", LAST, start=5, per_second=1)
    scale = LogSlider("all weights times", 0.5, 4, start=1, per_decade=40)
    prediction = AskChoice(
        "Three layers of sigmoids; forward is done, and the signal starts back from the last one: "
        "δ₃, the slopes of the loss in z₃, is about 0.21 long. How long is δ₁, two layers further?",
        options=SHARES,
        hides=(*(f"d{k}{i}" for k, i in DELTAS), "bars", "lengths", "stems", "back"),
        then={"step": LAST},
    )
    sentences = {
        "start": "Weights times {scale}: the inputs are waiting.",
        "forward": "Weights times {scale}: layer {k} has given its outputs, the largest is {top}.",
        "loss": "Weights times {scale}: the outputs miss the target, and the loss is {loss}.",
        "signal": "Weights times {scale}: the signal is in layer {k}, and it is {length} long.",
        "weights": "Weights times {scale}: all slopes in the weights of layer {k}, as one list, "
        "have the length {length} · {inputs} = {product}.",
    }
    presets = {
        "before": {"step": 0, "scale": 1},
        "forward": {"step": 3, "scale": 1},
        "the signal starts": {"step": 5, "scale": 1},
        "all the way back": {"step": LAST, "scale": 1},
        "large weights": {"step": LAST, "scale": 4},
    }

    def truth(self, scale):
        lengths = _lengths(scale)
        shares = np.array([2, 1, 1 / 2, 1 / 7])
        nearest = np.argmin(np.abs(np.log(shares) - np.log(lengths[0] / lengths[2])))
        return SHARES[int(nearest)]

    def stage(self):
        layers = {k: str(k) for k in (1, 2, 3)}
        return Stage(
            Axes("net", (-0.35, 3.7), (-0.8, 2.75), names=("", ""), bare=True),
            Axes(
                "lengths",
                (0.5, 3.5),
                (SHORTEST, 2),
                ("layer", "length of δ"),
                ticks=(layers, None),
                log=(False, True),
            ),
            ground={"wires": (Line("net", "faint", width=1), _wires(range(1, 4)))}
            | {
                f"head{k}": (Text("net", "ink"), ((k, 2.6), name))
                for k, name in enumerate(("x", "a₁", "a₂", "a₃"))
            },
            cast=_cast(),
            headline=r"a_k = \sigma(W_k a_{k-1} + b_k)",
        )

    def frame(self, step, scale):
        layers = scaled(SMALL, scale)
        kept, found = forward(layers, SMALL_X), _found(scale)
        seen, back = min(step, 3), [k for k in (3, 2, 1) if step >= 11 - 2 * k]
        return (
            _nodes(kept, seen)
            | _signals(found, back)
            | {
                "forward": _wires([step]) if 1 <= step <= 3 else None,
                "back": _wires([k for k in (3, 2, 1) if step == 12 - 2 * k]),
                "loss": ((3, -0.6), f"ℓ = {short(_loss(scale))}") if step >= 4 else None,
            }
        )

    def caption(self, step, scale):
        layers = scaled(SMALL, scale)
        kept, parts = forward(layers, SMALL_X), {"scale": number(scale)}
        if step == 0:
            return self.say("start", **parts)
        if step <= 3:
            return self.say("forward", **parts, k=step, top=scientific(kept[step].max()))
        if step == 4:
            return self.say("loss", **parts, loss=scientific(_loss(scale)))
        k = (12 - step) // 2 if step % 2 == 0 else (11 - step) // 2
        length = _lengths(scale)[k - 1]
        parts |= {"k": k, "length": scientific(length)}
        if step % 2:
            return self.say("signal", **parts)
        inputs = np.linalg.norm(kept[k - 1])
        return self.say(
            "weights", **parts, inputs=scientific(inputs), product=scientific(length * inputs)
        )


def _cast():
    names = {f"a{k}{i}": Text("net", "ink", lift=16) for k, i in PLACES}
    names |= {f"d{k}{i}": Text("net", "gradient", lift=-18) for k, i in DELTAS}
    return {
        "forward": Line("net", "ink", width=2.5),
        "back": Line("net", "gradient", width=2.5),
        "nodes": Dots("net", "ink", radius=7, hollow=True),
        "full": Dots("net", "ink", radius=7),
        "bars": Line("net", "gradient", width=7),
        "stems": Line("lengths", "gradient", width=9),
        "lengths": Dots("lengths", "gradient", radius=6),
        "loss": Text("net", "danger"),
    } | names


def _found(scale):
    layers = scaled(SMALL, scale)
    return backward(layers, SMALL_X, forward(layers, SMALL_X)[-1] - SMALL_Y)


def _lengths(scale):
    """The lengths of delta_1, delta_2, delta_3."""
    return np.array([np.linalg.norm(delta) for delta, _ in _found(scale)])


def _loss(scale):
    """Half the squared distance of the outputs from the target."""
    return 0.5 * np.sum((forward(scaled(SMALL, scale), SMALL_X)[-1] - SMALL_Y) ** 2)


def _node(k, i):
    """Where node i of column k stands."""
    return np.array([float(k), 1 + (SIZES[k] - 1) / 2 - i])


def _nodes(kept, seen):
    """The nodes, those with a value filled, with their values."""
    full = [place for place in PLACES if place[0] <= seen]
    return {
        "nodes": np.transpose([_node(k, i) for k, i in PLACES]),
        "full": np.transpose([_node(k, i) for k, i in full]),
    } | {f"a{k}{i}": (_node(k, i), short(kept[k][i])) if k <= seen else None for k, i in PLACES}


def _signals(found, back):
    """delta in the layers that the way back has reached: numbers, bars, lengths."""
    lengths = [np.linalg.norm(found[k - 1][0]) for k in back]
    bars = [_bar(k, i, found[k - 1][0][i] / lengths[0]) for k in back for i in range(SIZES[k])]
    return {
        f"d{k}{i}": (_node(k, i), f"δ {short(found[k - 1][0][i])}") if k in back else None
        for k, i in DELTAS
    } | {
        "bars": np.hstack(bars) if back else None,
        "lengths": np.array([back, lengths]) if back else None,
        "stems": np.hstack([[[k, k, np.nan], [SHORTEST, y, np.nan]] for k, y in zip(back, lengths)])
        if back
        else None,
    }


def _bar(k, i, share):
    """A bar beside a node, up or down."""
    x, y = _node(k, i) + [0.38, 0]
    return [[x, x, np.nan], [y, y + TOP * share, np.nan]]


def _wires(layers):
    """All wires into these layers, with a nan between, or None."""
    wires = [
        [*_node(k - 1, j), *_node(k, i)]
        for k in layers
        for j in range(SIZES[k - 1])
        for i in range(SIZES[k])
    ]
    ends = np.array(wires).reshape(-1, 4).T
    gap = np.full(ends.shape[1], np.nan)
    lines = [np.stack([ends[c], ends[c + 2], gap], axis=1).ravel() for c in (0, 1)]
    return np.array(lines) if wires else None
