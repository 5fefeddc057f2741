"""Slide depth and weights: what is left of the error signal in the first layer?"""

from functools import lru_cache

import numpy as np

from hillside.lessons.layer_derivative.deep import fade, forward, he, random_layers, xavier
from hillside.lessons.layer_derivative.layer import ACTIVATIONS
from hillside.lessons.parts.in_words import scientific, short
from hillside.live import (
    AskChoice,
    Axes,
    Choice,
    Dots,
    Line,
    LogSlider,
    Picture,
    Slider,
    Stage,
    Text,
)

WIDTH, DEEPEST, SEED = 64, 20, 0
ROOT = np.sqrt(WIDTH)  # a scale of 1 stands for the standard deviation 1/ROOT
LEFT_OVER = ("about a half", "about a tenth", "about a thousandth", "about a millionth")
LOW, HIGH = 1e-20, 1e12
POWERS = {1e-20: "10⁻²⁰", 1e-10: "10⁻¹⁰", 1: "1", 1e10: "10¹⁰"}


class DepthFade(Picture):
    """Slide depth and weights: what is left of the error signal in the first layer?

    Claim: in each layer the signal is multiplied by weights and by slopes. With sigmoids the slopes
    are at most 1/4, and no scale up to 4 makes up for it; with ReLU the rule of He does.
    """

    sigma = Choice("activation", ACTIVATIONS)
    depth = Slider("layers", 2, DEEPEST, start=10, step=1)
    scale = LogSlider("scale of the weights", 0.5, 4, start=1, per_decade=40)
    prediction = AskChoice(
        "Ten layers of 64 sigmoids, with random weights by the usual rule of Xavier. In layer 10 "
        "the error signal has some length. Which part of it arrives in layer 1?",
        options=LEFT_OVER,
        hides=("stems", "tips", "most", "share", "slopes"),
    )
    sentences = {
        "share": "{depth} layers of {units}, scale {scale}: the signal in layer 1 is {share} times "
        "as long as in layer {depth}.",
        "factor": "That is a factor {factor} for each layer; scale times the largest slope would "
        "be {most}.",
    }
    presets = {
        "sigmoid, Xavier": {"sigma": "sigmoid", "depth": 10, "scale": 1},
        "sigmoid, by hand": {"sigma": "sigmoid", "depth": 20, "scale": 4},
        "tanh, Xavier": {"sigma": "tanh", "depth": 20, "scale": 1},
        "ReLU, Xavier": {"sigma": "ReLU", "depth": 20, "scale": 1},
        "ReLU, by hand": {"sigma": "ReLU", "depth": 20, "scale": 4},
        "ReLU, He": {"sigma": "ReLU", "depth": 20, "scale": float(he(WIDTH) * ROOT)},
    }

    def marks(self):
        return {
            "scale": {
                "Xavier": float(xavier(WIDTH, WIDTH) * ROOT),
                "He": float(he(WIDTH) * ROOT),
            }
        }

    def truth(self, sigma, depth, scale):
        parts = np.array([1 / 2, 1e-1, 1e-3, 1e-6])
        left = _shares(sigma.name, depth, scale)[0]
        return LEFT_OVER[int(np.argmin(np.abs(np.log(parts) - np.log(left))))]

    def stage(self):
        layers = (0, DEEPEST + 1)
        return Stage(
            Axes(
                "fade",
                layers,
                (LOW, HIGH),
                ("layer", "share of the signal"),
                ticks=(None, POWERS),
                log=(False, True),
            ),
            Axes("slopes", layers, (0, 1.05), ("layer", "mean slope of the units")),
            ground={"last": (Line("fade", "faint", width=1), [layers, [1, 1]])},
            cast={
                "stems": Line("fade", "gradient", width=8),
                "most": Line("fade", "promise", dash=True, label="with largest slopes"),
                "tips": Dots("fade", "gradient", radius=5),
                "share": Text("fade", "gradient", align="left", size=15),
                "slopes": Dots("slopes", "gradient", radius=4),
            },
        )

    def frame(self, sigma, depth, scale):
        shares = _shares(sigma.name, depth, scale)
        layers, gap = np.arange(1.0, depth + 1), np.full(depth, np.nan)
        stems = [np.stack([layers, layers, gap], 1), np.stack([gap**0, shares, gap], 1)]
        beyond = 100 if shares[0] > 1 else 0.01
        return {
            "most": [[1, depth], [_most(sigma, scale) ** (depth - 1), 1]],
            "stems": np.array([stem.ravel() for stem in stems]),
            "tips": [layers, shares],
            "share": ((1.4, beyond * shares[0]), short(shares[0])),
            "slopes": [layers, _mean_slopes(sigma.name, scale)[:depth]],
        }

    def caption(self, sigma, depth, scale):
        share = _shares(sigma.name, depth, scale)[0]
        factor = share ** (1 / (depth - 1))
        return self.say(
            "share", depth=depth, units=_units(sigma), scale=_rule(scale), share=scientific(share)
        ) + self.say("factor", factor=scientific(factor), most=scientific(_most(sigma, scale)))


def _units(sigma):
    return {"sigmoid": "sigmoids", "tanh": "tanh units", "ReLU": "ReLU units"}[sigma.name]


def _rule(scale):
    """The scale in words, with the rule that gives it, if one does."""
    rules = {"Xavier": xavier(WIDTH, WIDTH) * ROOT, "He": he(WIDTH) * ROOT}
    named = [name for name, value in rules.items() if np.isclose(scale, value)]
    return scientific(scale) + (f" (the rule of {named[0]})" if named else "")


@lru_cache(maxsize=1)
def _start():
    """(x, the slopes of the loss in the last outputs), random, length about 8 each."""
    lots = np.random.default_rng(SEED + 1)
    return lots.standard_normal(WIDTH), lots.standard_normal(WIDTH)


@lru_cache(maxsize=4)  # each has 80,000 weights
def _layers(name, scale):
    """The deepest network; a shallower one takes its first layers."""
    spread = (scale / ROOT,) * DEEPEST
    return random_layers(ACTIVATIONS[name], (WIDTH,) * (DEEPEST + 1), spread, SEED)


@lru_cache(maxsize=4096)
def _shares(name, depth, scale):
    return fade(_layers(name, scale)[:depth], *_start())


@lru_cache(maxsize=4096)
def _mean_slopes(name, scale):
    """The mean slope of the units of each layer of the deepest network.   Returns (DEEPEST,)."""
    layers = _layers(name, scale)
    kept = forward(layers, _start()[0])
    return np.array([one.sigma.slope(one.z(a)).mean() for one, a in zip(layers, kept)])


def _most(sigma, scale):
    """What a layer would multiply the signal by, on average over random weights, if every unit had
    its largest slope."""
    return scale * {"sigmoid": 0.25}.get(sigma.name, 1.0)
