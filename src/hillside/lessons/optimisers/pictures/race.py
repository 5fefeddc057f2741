"""One start, one ground, six methods: turn the ground, scale the loss, change a rate."""

from dataclasses import replace
from inspect import Parameter, Signature

import numpy as np

from hillside.lessons.optimisers.race import (
    GROUNDS,
    METHODS,
    RATES,
    STEPS,
    Setting,
    best_rate,
    run,
    tuning,
)
from hillside.lessons.parts.in_words import number, scientific
from hillside.lessons.parts.maps import crowded
from hillside.live import (
    AskChoice,
    Axes,
    Choice,
    Dots,
    Heights,
    Line,
    LogSlider,
    Picture,
    Play,
    Slider,
    Stage,
    Toggle,
)

COLORS = {name: f"series{k}" for k, name in enumerate(METHODS, 1)}
LOW, HIGH = 1e-12, 1e6  # of the heights that are shown
SIDE = np.linspace(-1, 1, 120)
HALF = 3  # of the names stand at one panel, the others at the other: six make a list
WIDER = 1.4  # than high is the map, to fill its panel
ANSWERS = (
    "plain descent, heavy ball, Nesterov",
    "Adagrad, RMSProp, Adam",
    "all six",
    "none",
)
SET = ("ground", "turn", "scale", "noise", "anew")
RATE_OF = ("plain", "ball", "nesterov", "adagrad", "rmsprop", "adam")  # controls, as in METHODS


def _asks_for(*names):
    """Decorator: the method takes these controls, the many of them as one dict."""
    asked = [Parameter(name, Parameter.POSITIONAL_OR_KEYWORD) for name in ("self", *names)]

    def mark(method):
        method.__signature__ = Signature(asked)
        return method

    return mark


class Race(Picture):
    """One start, one ground, six methods: turn the ground, scale the loss, change a rate.

    Claim: a turn of ground and start changes the heights of Adagrad, RMSProp and Adam only, a
    factor at the loss (rates kept) those of the other three only. Each method is last somewhere.
    """

    ground = Choice("ground", list(GROUNDS))
    turn = Choice("turned by", {f"{angle}°": float(angle) for angle in (0, 30, 45)})
    scale = LogSlider("loss multiplied by", 0.01, 10_000, start=1, per_decade=1)
    noise = Slider("noise of the slopes", 0, 0.6, start=0, step=0.1)
    anew = Toggle("tune again for what is set")
    plain = LogSlider("plain descent: rate, times", 0.01, 100, start=1, per_decade=2)
    ball = LogSlider("heavy ball: rate, times", 0.01, 100, start=1, per_decade=2)
    nesterov = LogSlider("Nesterov: rate, times", 0.01, 100, start=1, per_decade=2)
    adagrad = LogSlider("Adagrad: rate, times", 0.01, 100, start=1, per_decade=2)
    rmsprop = LogSlider("RMSProp: rate, times", 0.01, 100, start=1, per_decade=2)
    adam = LogSlider("Adam: rate, times", 0.01, 100, start=1, per_decade=2)
    step = Play("step", STEPS, start=STEPS, per_second=20)
    prediction = AskChoice(
        "Each method has the rate that is best for it on this long bowl. Now bowl and start are "
        "turned together by 45°, the rates stay. Whose heights change?",
        options=ANSWERS,
        hides=("heights", "tuning", *(f"{kind} {k}" for kind in ("way", "at") for k in range(6))),
        then={"turn": "45°"},
    )
    sentences = {
        "heights": "{turn}°, loss × {scale}, noise {noise}, step {k}: {heights}.",
        "rates": "Tuned at {turn}° and loss × {scale}, rates times {factors}.",
    }
    presets = {
        "along the axes": {"ground": "long bowl", "turn": "0°", "scale": 1, "noise": 0},
        "turned by 45°": {"ground": "long bowl", "turn": "45°", "scale": 1, "noise": 0},
        "loss × 100": {"ground": "long bowl", "turn": "0°", "scale": 100, "noise": 0},
        "noise": {"ground": "long bowl", "turn": "0°", "scale": 1, "noise": 0.3},
        "two wells": {"ground": "two wells", "turn": "0°", "scale": 1, "noise": 0},
    }

    def truth(self):
        straight, turned = Setting("long bowl"), Setting("long bowl", 45.0)
        changed = [_differ(straight, turned, name) for name in METHODS]
        cases = {(0, 0, 0, 1, 1, 1): 1, (1, 1, 1, 0, 0, 0): 0, (1,) * 6: 2}
        return ANSWERS[cases.get(tuple(map(int, changed)), 3)]

    def stage(self, ground, turn):
        half, y = GROUNDS[ground].half, (LOW, HIGH)
        return Stage(
            Axes("map", (-WIDER * half, WIDER * half), (-half, half), equal=True),
            Axes("heights", (0, STEPS), y, names=("step", "height"), log=(False, True)),
            Axes("tuning", (1e-6, 100), y, names=("rate α", "height at last"), log=(True, True)),
            ground=_turned_land(Setting(ground, turn), GROUNDS[ground]),
            cast=_actors(),
        )

    @_asks_for(*SET, "step", *RATE_OF)
    def frame(self, step, **values):
        now, tuned, rates = _settings(values)
        shown = {"now": [[step, step], [LOW, HIGH]]}
        for k, (name, rate) in enumerate(rates.items()):
            shown |= _one(k, now, tuned, (name, rate), step)
        return shown

    @_asks_for(*SET, "step", *RATE_OF)
    def caption(self, step, **values):
        now, tuned, rates = _settings(values)
        stand = [
            f"{name} {_in_words(run(now, name, rate)[1][step])}" for name, rate in rates.items()
        ]
        where = {"turn": number(now.turn), "scale": scientific(now.scale, 2)}
        return self.say(
            "heights", k=step, noise=number(now.noise), heights=", ".join(stand), **where
        ) + self.say(
            "rates",
            turn=number(tuned.turn),
            scale=scientific(tuned.scale, 2),
            factors=", ".join(number(values[one]) for one in RATE_OF),
        )


def _in_words(height):
    if not np.isfinite(height):
        return "gone"
    return "≤ 10⁻¹²" if height <= LOW else scientific(height, 2)


def _one(k, now, tuned, method, step):
    """The shapes of method number k.   method: (name, rate)."""
    name, rate = method
    path, heights = run(now, name, rate)
    kept = np.where(heights <= 10 * HIGH, np.maximum(heights, LOW), np.nan)
    tried = np.minimum(tuning(tuned, name), 10 * HIGH)
    return {
        f"way {k}": path[: step + 1].T,
        f"at {k}": path[[step]].T,
        f"fall {k}": [np.arange(STEPS + 1), kept],
        f"tried {k}": [RATES, tried],
        f"chosen {k}": [[rate], [np.interp(np.log(rate), np.log(RATES), tried)]],
    }


def _settings(values):
    """(the Setting of the race, the one of the tuning, {method: rate}).

    values: {control: value}, all but the step.
    """
    tuned = Setting(values["ground"], noise=float(values["noise"]))
    now = replace(tuned, turn=float(values["turn"]), scale=float(values["scale"]))
    tuned = now if values["anew"] else tuned
    rates = {name: best_rate(tuned, name) * values[one] for name, one in zip(METHODS, RATE_OF)}
    return now, tuned, rates


def _differ(one, other, name):
    """Do the heights of a method, with the rate tuned in `one`, differ between two settings?"""
    rate = best_rate(one, name)
    return not np.allclose(run(one, name, rate)[1], run(other, name, rate)[1], rtol=1e-3)


def _actors():
    actors = {"now": Line("heights", "faint", width=1)}
    for k, (name, role) in enumerate(COLORS.items()):
        actors |= {
            f"way {k}": Line("map", role, width=2),
            f"at {k}": Dots("map", role, radius=6),
            f"fall {k}": Line("heights", role, label=name if k < HALF else ""),
            f"tried {k}": Line("tuning", role, width=1.5, label=name if k >= HALF else ""),
            f"chosen {k}": Dots("tuning", role, radius=5),
        }
    return actors


def _turned_land(setting, ground):
    """The turned ground as a map: contours closer together towards the lowest height."""
    half = ground.half
    x, y = np.meshgrid(WIDER * half * SIDE, half * SIDE)
    heights = setting.height(np.array([x.ravel(), y.ravel()])).reshape(x.shape)
    levels = tuple(map(float, crowded(0, heights.max(), 14)))
    minima = setting.turning @ np.transpose(ground.surface.minima)
    return {
        "land": (
            Heights("map", extent=(-WIDER * half, WIDER * half, -half, half), levels=levels),
            heights,
        ),
        "minima": (Dots("map", "target", radius=6), minima),
    }
