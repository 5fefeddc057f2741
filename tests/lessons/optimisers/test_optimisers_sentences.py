"""What the captions of lesson 13 say, held against other ways to the same numbers."""

import re
from functools import cache

import numpy as np
from every_frame import data
from sentences import numbers_in, says

from hillside.lessons.optimisers import averaging, race
from hillside.lessons.optimisers.pictures import MomentumPlane, Race, Schedule


def near(one, other, tolerance=6e-4):
    return abs(one - other) <= tolerance * abs(other) + 2e-6


# ---- the plane of momentum: eigenvalues of the matrix of a step


def step_matrix(a, beta):
    """(x, v) -> (x - a (βv + x), βv + x) on ½x², written with the velocity."""
    return np.array([[1 - a, -a * beta], [1.0, beta]])


def size(a, beta):
    return np.abs(np.linalg.eigvals(step_matrix(a, beta))).max()


def fall(a, beta, kappa, steps):
    """Heights over the steps, from (1, 1), by powers of the matrix."""
    states = [np.array([1.0, 0.0]), np.array([1.0, 0.0])]
    found = []
    for _ in range(steps + 1):
        found.append((states[0][0] ** 2 / kappa + states[1][0] ** 2) / (1 / kappa + 1))
        states = [step_matrix(a / kappa, beta) @ states[0], step_matrix(a, beta) @ states[1]]
    return np.array(found)


@says(MomentumPlane, "still")
def _(text, dot):
    assert dot[0] == 0


@says(MomentumPlane, "arrives", "flies")
def _(text, kappa, dot):
    a, beta = dot
    sizes = {"x": size(a / kappa, beta), "y": size(a, beta)}
    worst = max(sizes.values())
    shown = numbers_in(text)
    assert near(shown[0], a) and near(shown[1], beta) and near(shown[2], worst, 1e-3)
    assert (worst < 1) == ("flies" not in text)
    which = re.search(r"(?:is|along) (x|y|either)\.", text)[1]
    if which == "either":
        assert abs(sizes["x"] - sizes["y"]) < 1e-6
    else:
        assert sizes[which] >= worst - 1e-9


@says(MomentumPlane, "edge")
def _(text, kappa, dot):
    a, beta = dot
    assert abs(max(size(a / kappa, beta), size(a, beta)) - 1) < 1e-6


@says(MomentumPlane, "steps")
def _(text, kappa, dot):
    n = int(numbers_in(text)[-1])
    heights = fall(dot[0], dot[1], kappa, n + 300)
    assert (heights[n:] < 1e-6 * (1 + 1e-6)).all() and heights[n - 1] >= 1e-6 * (1 - 1e-6)


@says(MomentumPlane, "slow")
def _(text, kappa, dot):
    assert fall(dot[0], dot[1], kappa, 4000)[-400:].max() >= 1e-6 * (1 - 1e-6)


# ---- the race: every rule written once more, with the ground's formulas


def double_well(x, y):
    return (x**2 - 1) ** 2 + y**2, 4 * x * (x**2 - 1), 2 * y


def two_weights(a, b):
    return (a * b - 1) ** 2 / 2, (a * b - 1) * b, (a * b - 1) * a


FORMULAS = {
    "long bowl": (lambda x, y: ((x**2 + 100 * y**2) / 2, x, 100 * y), (1, 1)),
    "round bowl": (lambda x, y: ((x**2 + y**2) / 2, x, y), (1.2, 0.5)),
    "two wells": (double_well, (0.1, 1.5)),
    "two weights": (two_weights, (1.8, -0.6)),
}


def move(method, g, k, memory):
    """One move for α = 1, (2, ...).   memory: a dict that lasts for the walk."""
    if method in ("heavy ball", "Nesterov"):
        memory["v"] = 0.9 * memory.get("v", 0) + g
        return -memory["v"] if method == "heavy ball" else -g - 0.9 * memory["v"]
    if method == "plain descent":
        return -g
    keep, add = {"Adagrad": (1, 1), "RMSProp": (0.9, 0.1), "Adam": (0.999, 0.001)}[method]
    memory["s"] = keep * memory.get("s", 0) + add * g**2
    if method != "Adam":
        return -g / (np.sqrt(memory["s"]) + 1e-8)
    memory["m"] = 0.9 * memory.get("m", 0) + 0.1 * g
    root = np.sqrt(memory["s"] / (1 - 0.999**k))
    return -memory["m"] / (1 - 0.9**k) / (root + 1e-8)


@cache
def fallen(ground, turn, scale, noise, method, rates, shake=0.0):
    """Heights (101, rates), inf where a walker is lost.   rates: a tuple.

    shake: so far apart do the walkers start.
    """
    formula, start = FORMULAS[ground]
    c, s = np.cos(np.radians(turn)), np.sin(np.radians(turn))
    x = c * start[0] - s * start[1] + shake * np.arange(len(rates))
    y = np.full(len(rates), s * start[0] + c * start[1])
    found, memory = [], {}
    with np.errstate(all="ignore"):
        for k in range(1, 102):
            height, gu, gv = formula(c * x + s * y, c * y - s * x)
            lost = ~(np.maximum(abs(x), abs(y)) < 1e6)
            found.append(np.where(lost, np.inf, np.maximum(height, 1e-12)))
            x, y = np.where(lost, np.nan, x), np.where(lost, np.nan, y)
            if k > 100:
                break
            add = noise * race.NOISE[k - 1]
            g = scale * np.array([c * gu - s * gv + add[0], s * gu + c * gv + add[1]])
            x, y = np.array([x, y]) + np.array(rates) * move(method, g, k, memory)
    return np.array(found)


@cache
def tuned_to(ground, turn, scale, noise, method):
    """The rates that are best together with their neighbours, by the mean of the last 20 heights.

    The best one first; then those that may be as good but for a factor of 2: of a method that jumps
    to and fro rounding errors decide where it is in the end, so each rate is tried with neighbours.
    """
    near_by = np.array(race.RATES) * (1 + 1e-12 * np.arange(-20, 21))[:, None]
    heights = fallen(ground, turn, scale, noise, method, tuple(near_by.ravel()))
    tried = heights[-20:].mean(axis=0).reshape(near_by.shape)
    mine, least, most = (
        np.array([max(one[k - 1 : k + 2]) for k in range(1, len(one) - 1)])
        for one in (tried[20], tried.min(axis=0), tried.max(axis=0))
    )
    first = np.argmin(mine)
    others = (k for k in np.argsort(least, kind="stable") if least[k] <= 2 * most.min())
    return [race.RATES[1 + k] for k in dict.fromkeys([first, *others])]


def factors_of(values):
    return dict(zip(race.METHODS, values))


def said_heights(text):
    """{method: height} of a caption, inf for one that is gone."""
    parts = text.rstrip(".").partition(": ")[2].split(", ")
    found = {}
    for part, name in zip(parts, race.METHODS, strict=True):
        assert part.startswith(name)
        rest = part.removeprefix(name).strip()
        found[name] = np.inf if rest == "gone" else numbers_in(rest)[0]
    return found


@says(Race, "heights")
def _(text, ground, turn, scale, noise, anew, step, plain, ball, nesterov, adagrad, rmsprop, adam):
    head = numbers_in(text.partition(": ")[0])
    assert head[0] == turn and near(head[1], scale, 2e-2) and near(head[2], noise)
    assert head[3] == step
    factors = factors_of((plain, ball, nesterov, adagrad, rmsprop, adam))
    where = (turn, scale) if anew else (0.0, 1.0)
    for name, said in said_heights(text).items():
        rates = [factors[name] * one for one in tuned_to(ground, *where, noise, name)]
        mine = fallen(ground, turn, scale, noise, name, (rates[0],))[step, 0]
        if said == mine or near(said, mine, 0.06):
            continue
        # a walk that jumps to and fro: rounding errors grow, so ask its neighbours
        near_by = tuple(r * (1 + 1e-13 * j) for r in rates for j in range(-20, 21))
        like = fallen(ground, turn, scale, noise, name, near_by, 1e-14)[step]
        assert np.ptp(like) > 0.01 * like.min(), (name, said, mine)
        assert like.min() / 4 <= said <= like.max() * 4, (name, said, like.min(), like.max())


@says(Race, "rates")
def _(text, turn, scale, anew, plain, ball, nesterov, adagrad, rmsprop, adam):
    shown = numbers_in(text)
    assert shown[0] == (turn if anew else 0) and near(shown[1], scale if anew else 1, 2e-2)
    np.testing.assert_allclose(
        shown[2:], (plain, ball, nesterov, adagrad, rmsprop, adam), rtol=1e-3
    )


# ---- schedules: the mean square as a sum over all noises


def rates(kind, first, bend, last):
    """Written without hillside.schedules, (200,)."""
    k, a = np.arange(200.0), first[1]
    n = min(max(round(bend[0]), 1), 199)
    half_wave = a * np.cos(np.pi * k / 400) ** 2
    return {
        "drawn by you": np.where(
            k < n,
            a + (bend[1] - a) * k / n,
            bend[1] + (last[1] - bend[1]) * (k - n) / (200 - n),
        ),
        "constant": a + 0 * k,
        "halved at once, again and again": a / 2.0 ** np.floor(k / n),
        "like 1/k": a * n / (n + k),
        "cosine": half_wave,
        "warm-up, cosine": half_wave * np.minimum(1, (k + 1) / n),
    }[kind]


def mean_square(alphas):
    """25 Π(1 - α)² + Σ α_k² Π_(j > k) (1 - α_j)²."""
    left = np.cumprod(np.append(1, (1 - alphas[::-1]) ** 2))[::-1]
    return averaging.START**2 * left[0] + (alphas**2 * left[1:]).sum()


OWN = "drawn by you"


@says(Schedule, "own")
def _(text, first, bend, last):
    a, b, k, c, end = numbers_in(text)
    assert end == 200 and is_drawn(np.interp(K, [0, k, end], [a, b, c]), OWN, first, bend, last)


def is_drawn(said, kind, first, bend, last):
    """Whether the rates that a sentence gives for the steps 0 to 200 are those of the picture."""
    shown = data(Schedule(), kind=kind, first=first, bend=bend, last=last)["curve"][1]
    return np.allclose(shown, said, rtol=6e-4, atol=2e-6)


K = np.arange(201)
HALF_WAVE = (1 + np.cos(np.pi * K / 200)) / 2


@says(Schedule, "constant")
def _(text, kind, first, bend, last):
    assert is_drawn(numbers_in(text)[0] + 0 * K, kind, first, bend, last)


@says(Schedule, "cosine")
def _(text, kind, first, bend, last):
    assert is_drawn(numbers_in(text)[0] * HALF_WAVE, kind, first, bend, last)


@says(Schedule, "drops")
def _(text, kind, first, bend, last):
    a, n = numbers_in(text)
    assert is_drawn(a / 2.0 ** (K // n), kind, first, bend, last)


@says(Schedule, "warm")
def _(text, kind, first, bend, last):
    a, high, low, one, n, bound = numbers_in(text)
    assert (high, low, one, bound) == (1, 0, 1, 1)
    assert is_drawn(a * HALF_WAVE * np.minimum((K + 1) / n, 1), kind, first, bend, last)


@says(Schedule, "inverse")
def _(text, kind, first, bend, last):
    a, one, n = numbers_in(text)
    assert is_drawn(a / (one + K / n), kind, first, bend, last)


@says(Schedule, "ends")
def _(text, kind, first, bend, last):
    e, a, low = numbers_in(text)[-3:]
    assert near(e, mean_square(rates(kind, first, bend, last)), 1e-3)
    assert near(a, first[1])
    settled = mean_square(np.full(20_000, first[1]))
    assert near(low, settled, 1e-3)


@says(Schedule, "no floor")
def _(text, kind, first, bend, last):
    assert first[1] == 0
    assert near(numbers_in(text)[-2], mean_square(rates(kind, first, bend, last)), 1e-3)
