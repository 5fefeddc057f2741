"""One start, one ground, six methods: turn the ground, scale the loss, change a rate."""

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
from hillside.live import (
    AskChoice,
    Choice,
    Dots,
    Line,
    LogSlider,
    Picture,
    Play,
    Slider,
    Toggle,
    color,
)

COLORS = dict(zip(METHODS, ("ink", "path", "target", "promise", "gradient", "got")))
LOW, HIGH = 1e-12, 1e6  # of the heights that are shown
SIDE = np.linspace(-1, 1, 121)
ANSWERS = (
    "gradient descent, heavy ball, Nesterov",
    "Adagrad, RMSProp, Adam",
    "all six",
    "none",
)


class Race(Picture):
    """One start, one ground, six methods: turn the ground, scale the loss, change a rate.

    Claim: a turn of ground and start changes the heights of Adagrad, RMSProp and Adam only, a
    factor at the loss (rates kept) those of the other three only. Each method is last somewhere.
    """

    ground = Choice("ground", list(GROUNDS))
    turn = Choice("turned by", {f"{angle}°": float(angle) for angle in (0, 15, 30, 45, 90)})
    scale = LogSlider("loss multiplied by", 0.01, 10_000, start=1, per_decade=1)
    noise = Slider("noise of the slopes", 0, 0.6, start=0, step=0.1)
    anew = Toggle("tune again for what is set")
    method = Choice("method in hand", list(METHODS))
    change = LogSlider("its rate, times", 0.01, 100, start=1, per_decade=2)
    step = Play("step", STEPS, start=STEPS, per_second=20)
    prediction = AskChoice(
        "Each method has the rate that is best for it on this long bowl. Now bowl and start are "
        "turned together by 45°, the rates stay. Whose heights change?",
        options=ANSWERS,
        hides=("heights", "tuning", *(f"{kind} {k}" for kind in ("way", "at") for k in range(6))),
        then={"turn": "45°"},
    )
    sentences = {
        "there": "{who}, α = {alpha}, turned by {turn}°, loss × {scale}, noise {noise}: at step "
        "{k} its height is {h}; lower than it: {n} of the other five.",
        "bottom": "{who}, α = {alpha}, turned by {turn}°, loss × {scale}, noise {noise}: at step "
        "{k} its height is below 10⁻¹².",
        "lost": "{who}, α = {alpha}, turned by {turn}°, loss × {scale}, noise {noise}: by step "
        "{k} it has left every map.",
        "tuned": "Tuned at {turn}° and loss × {scale} its rate is {best}.",
    }
    presets = {
        "along the axes": {"ground": "long bowl", "turn": "0°", "scale": 1, "noise": 0},
        "turned by 45°": {"ground": "long bowl", "turn": "45°", "scale": 1, "noise": 0},
        "loss × 100": {"ground": "long bowl", "turn": "0°", "scale": 100, "noise": 0},
        "noise": {"ground": "long bowl", "turn": "0°", "scale": 1, "noise": 0.3},
        "two wells": {"ground": "two wells", "turn": "0°", "scale": 1, "noise": 0},
    }

    def truth(self, ground, turn, scale, noise, anew):
        tuned = Setting(ground, noise=noise)
        here = tuned if turn == 0 else Setting(ground, turn, scale, noise)
        other = Setting(ground, 45.0 if turn == 0 else 0.0, scale, noise)
        changed = [_differ(here, other, name, best_rate(tuned, name)) for name in METHODS]
        cases = {(0, 0, 0, 1, 1, 1): 1, (1, 1, 1, 0, 0, 0): 0, (1,) * 6: 2}
        return ANSWERS[cases.get(tuple(map(int, changed)), 3)]

    def stage(self, figure, ground, turn):
        axes = figure.subplot_mosaic([["map", "heights"], ["map", "tuning"]], width_ratios=[1.5, 1])
        _paint_map(axes["map"], Setting(ground, turn), GROUNDS[ground])
        for name, x, words in (("heights", (0, STEPS), "step"), ("tuning", (1e-6, 100), "rate α")):
            scales = {"yscale": "log", "xscale": "linear" if name == "heights" else "log"}
            axes[name].set(xlim=x, ylim=(LOW, HIGH), xlabel=words, **scales)
            axes[name].grid()
        axes["heights"].set_title("height")
        axes["tuning"].set_title("mean height of the last 20 steps")
        return _actors()

    def frame(self, ground, turn, scale, noise, anew, method, change, step):
        now, tuned = _settings(ground, turn, scale, noise, anew)
        shown = {}
        for k, name in enumerate(METHODS):
            rate = best_rate(tuned, name) * (change if name == method else 1)
            path, heights = run(now, name, rate)
            kept = np.where(heights <= 10 * HIGH, np.maximum(heights, LOW), np.nan)
            tried = np.minimum(tuning(tuned, name), 10 * HIGH)
            shown |= {
                f"way {k}": path[: step + 1].T,
                f"at {k}": path[[step]].T,
                f"fall {k}": [np.arange(STEPS + 1), kept],
                f"tried {k}": [RATES, tried],
                f"chosen {k}": [[rate], [np.interp(np.log(rate), np.log(RATES), tried)]],
            }
        return shown | {"now": [[step, step], [LOW, HIGH]]}

    def caption(self, ground, turn, scale, noise, anew, method, change, step):
        now, tuned = _settings(ground, turn, scale, noise, anew)
        best = {name: best_rate(tuned, name) for name in METHODS}
        rates = best | {method: best[method] * change}
        heights = {name: run(now, name, rate)[1][step] for name, rate in rates.items()}
        parts = {
            "who": method[0].upper() + method[1:],
            "alpha": scientific(rates[method]),
            "turn": number(turn),
            "scale": scientific(scale),
            "noise": number(noise),
            "k": step,
        }
        return self._stands(heights, method, parts) + self.say(
            "tuned",
            turn=number(tuned.turn),
            scale=scientific(tuned.scale),
            best=scientific(best[method]),
        )

    def _stands(self, heights, method, parts):
        """Where the method in hand stands.   heights: {method: height}."""
        mine = heights[method]
        if not np.isfinite(mine):
            return self.say("lost", **parts)
        if mine <= LOW:
            return self.say("bottom", **parts)
        lower = sum(h < mine for h in heights.values())
        return self.say("there", h=scientific(mine, 4), n=lower, **parts)


def _settings(ground, turn, scale, noise, anew):
    """The Setting of the race, and the one in which the rates were tuned."""
    now = Setting(ground, float(turn), float(scale), float(noise))
    return now, now if anew else Setting(ground, noise=float(noise))


def _differ(one, other, name, rate):
    """Do the heights of a method differ between two settings?"""
    return not np.allclose(run(one, name, rate)[1], run(other, name, rate)[1], rtol=1e-3)


def _actors():
    actors = {"now": Line("heights", "faint", width=1)}
    for k, (name, role) in enumerate(COLORS.items()):
        actors |= {
            f"way {k}": Line("map", role, width=2),
            f"at {k}": Dots("map", role, radius=6),
            f"fall {k}": Line("heights", role, label=name),
            f"tried {k}": Line("tuning", role, width=1.5),
            f"chosen {k}": Dots("tuning", role, radius=5),
        }
    return actors


def _paint_map(ax, setting, ground):
    """The turned ground as a map: contours closer together towards the lowest height."""
    x, y = np.meshgrid(ground.half * SIDE, ground.half * SIDE)
    height = setting.height(np.array([x.ravel(), y.ravel()])).reshape(x.shape)
    levels = height.max() * np.linspace(0, 1, 14) ** 3
    from matplotlib.colors import LinearSegmentedColormap  # a frame needs no colours

    shades = LinearSegmentedColormap.from_list("height", [color("paper"), color("hill")])
    ax.contourf(x, y, height, levels=levels, cmap=shades, extend="both")
    ax.contour(x, y, height, levels=levels, colors=color("faint"), linewidths=0.8)
    minima = setting.turning @ np.transpose(ground.surface.minima)
    ax.plot(*minima, "*", color=color("target"), markersize=15, markeredgecolor=color("paper"))
    ends = (-ground.half, ground.half)
    ax.set(xlim=ends, ylim=ends, xlabel="x", ylabel="y", aspect="equal")
