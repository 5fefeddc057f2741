"""What each sentence under the pictures of lesson 10 claims, found by other means."""

from fractions import Fraction

import numpy as np
from sentences import numbers_in, says

from hillside.lessons.lipschitz_step_size.pictures import (
    AlphaDial,
    Catapult,
    LineSearch,
    LocalStep,
    Sharpening,
    SlidingCone,
    Umbrella,
    WhereIsL,
)
from hillside.lessons.lipschitz_step_size.tiny_network import path
from hillside.surfaces import ROSENBROCK

FINE = np.linspace(0, 1, 4001)


def near(said, true):
    """Whether a number said with four digits is the true one."""
    return np.isclose(said, true, rtol=6e-4, atol=1.1e-6)


# ---- the dial: walks made step by step ----


def ravine_walk(kappa, alpha, most):
    """(x, y) after each step from (10, 1), until the height is a millionth, or far too large."""
    mu, points = 10 / kappa, [(10.0, 1.0)]
    first = mu * 100 + 10
    while len(points) <= most:
        x, y = points[-1]
        if not 1e-6 * first <= mu * x**2 + 10 * y**2 <= 1e12 * first:
            break
        points.append((x - alpha * mu * x, y - alpha * 10 * y))
    return np.array(points)


@says(AlphaDial, "multipliers")
def _(text, kappa, alpha):
    said, walk = numbers_in(text), ravine_walk(kappa, alpha, 1)
    assert near(said[0], alpha)
    assert np.allclose(said[1:3], walk[1] / walk[0], rtol=6e-4, atol=1e-6)
    assert f"along {'xy'[int(np.argmax(np.abs(walk[1] / walk[0])))]} is larger" in text


@says(AlphaDial, "arrives")
def _(text, kappa, alpha):
    count, walk = numbers_in(text)[2], ravine_walk(kappa, alpha, 50_000)
    assert abs(len(walk) - 1 - count) <= 1
    x, y = walk[-1]
    assert 10 / kappa * x**2 + 10 * y**2 < 1e-6 * (1000 / kappa + 10)


@says(AlphaDial, "for ever")
def _(text, kappa, alpha):
    assert np.allclose(np.abs(ravine_walk(kappa, alpha, 2000)[:, 1]), 1)


@says(AlphaDial, "explodes")
def _(text, kappa, alpha):
    y = np.abs(ravine_walk(kappa, alpha, 50_000)[:, 1])
    assert y[-1] > 1e5 and (np.diff(y) > 0).all()


# ---- cone and umbrella: every place of the graph, finely ----


def on_graph(graph):
    x0, x1 = graph[-1]
    return x0 + (x1 - x0) * FINE


def inside_cone(graph, apex, L):
    """Does the graph enter the open cone at this apex?"""
    g, x = graph[0], on_graph(graph)
    return (np.abs(g(x) - g(apex)) > L * np.abs(x - apex) + 1e-9).any()


@says(SlidingCone, "enters", "here only", "out")
def _(text, graph, apex, L):
    assert near(numbers_in(text)[0], L) and near(numbers_in(text)[1], apex)
    assert ("enters" in text) == inside_cone(graph, apex, L)
    if "enters" not in text:
        anywhere = any(inside_cone(graph, one, L) for one in on_graph(graph)[::10])
        assert ("not for every apex" in text) == anywhere


WIDE = np.linspace(-100, 100, 40_001)[None]


def cut(land, x, L):
    """Where the umbrella at x is below the graph."""
    here, move = np.array([float(x)]), WIDE[0] - x
    roof = land.f(here) + land.gradient(here)[0] * move + L / 2 * move**2
    return WIDE[0, land.f(WIDE) > roof + 1e-9]


@says(Umbrella, "cut", "cut far off", "here only", "nowhere")
def _(text, land, x, L):
    assert near(numbers_in(text)[0], L) and near(numbers_in(text)[1], x)
    there = cut(land, x, L)
    assert ("is cut by" in text) == bool(len(there))
    if "beyond" in text:
        assert (np.abs(there) > 4.9).all()
    if not len(there):
        elsewhere = any(len(cut(land, one, L)) for one in np.arange(-7, 7.1, 0.5))
        assert ("another one is" in text) == elsewhere


@says(Umbrella, "falls", "rises", "stays")
def _(text, land, x, L):
    here = np.array([float(x)])
    there = here - land.gradient(here) / L
    rose = float(land.f(there) - land.f(here))
    said = numbers_in(text.partition("α = 1/L = ")[2])
    assert near(said[0], 1 / L) and near(said[1], there[0])
    if "stays" in text:
        assert abs(rose) < 1e-9
    else:
        assert near(said[2], abs(rose)) and ("rises" in text) == (rose > 0)


# ---- steps of √(1+x²) with exact arithmetic for x ----


@says(LocalStep, "falls", "rises", "stays")
def _(text, rate, x):
    start, alpha, *rest = numbers_in(text)
    root = np.sqrt(1 + x**2)
    true_alpha = root**3 if "local" in rate else 1.0
    there = x - true_alpha * x / root
    assert near(start, x) and near(alpha, true_alpha) and near(rest[0], there)
    change = np.sqrt(1 + there**2) - root
    if "stays" in text:
        assert abs(change) < 1e-9
    else:
        assert near(rest[1], root) and near(rest[2], root + change)
        assert ("rises" in text) == (change > 0)


# ---- backtracking, tried one after the other ----


def kept(search, alpha):
    """The drop after a step of this rate as a share of alpha times the slope squared."""
    surface, x, _ = search
    h = 1e-6
    slope = float(surface.f(np.array([x + h])) - surface.f(np.array([x - h]))) / (2 * h)
    drop = float(surface.f(np.array([x])) - surface.f(np.array([x - alpha * slope])))
    return drop / (alpha * slope**2)


def accepted(search, c):
    """The first of 1, 1/2, 1/4, ... that keeps the share c; equality counts."""
    return next(2.0**-k for k in range(40) if kept(search, 2.0**-k) >= c - 1e-7)


@says(LineSearch, "up", "refused", "first", "accepted")
def _(text, search, halvings, c):
    alpha = 2.0**-halvings
    named = text.partition("α = ")[2].partition(" ")[0]
    assert Fraction(named) == Fraction(alpha)
    end, share = accepted(search, c), kept(search, alpha)
    if "rises" in text:
        assert share < 0
    else:
        assert np.isclose(numbers_in(text.partition("keeps ")[2])[0], share, rtol=1e-3, atol=1e-5)
    assert ("refused" in text) == (alpha > end)
    assert ("first that is accepted" in text) == (alpha == end)
    assert ("a larger one was accepted" in text) == (alpha < end)


@says(LineSearch, "ends")
def _(text, search, c):
    assert near(numbers_in(text)[0], c)
    assert Fraction(text.partition("α = ")[2].rstrip(".")) == Fraction(accepted(search, c))


# ---- where L is ----


def sizes(corner):
    """The eigenvalues of Rosenbrock's Hessian on a grid over the box, and the grid."""
    x = np.linspace(*sorted((corner[0], 1.0)), 81)
    y = np.linspace(*sorted((corner[1], 1.0)), 21)
    grid = np.array(np.meshgrid(x, y)).reshape(2, -1)
    a, b, c = 2 - 400 * grid[1] + 1200 * grid[0] ** 2, -400 * grid[0], 200.0
    middle, spread = (a + c) / 2, np.hypot((a - c) / 2, b)
    return np.array([middle - spread, middle + spread]), grid


@says(WhereIsL, "box")
def _(text, corner):
    values, _ = sizes(corner)
    x, y, one, other, L, wx, wy, _, rate = numbers_in(text)
    assert near(x, corner[0]) and near(y, corner[1]) and (one, other) == (1, 1)
    assert near(L, np.abs(values).max())
    at = ROSENBROCK.hessian(np.array([wx, wy]))
    assert near(L, np.abs(np.linalg.eigvalsh(at)).max()) and near(rate, 1 / L)


@says(WhereIsL, "thin")
def _(text, corner):
    values, _ = sizes(corner)
    assert 1 in corner and near(numbers_in(text)[4], np.abs(values).max())


@says(WhereIsL, "up", "down")
def _(text, corner):
    values, _ = sizes(corner)
    strongest = values.ravel()[np.argmax(np.abs(values))]
    assert ("bends up" in text) == (strongest > 0)


# ---- the catapult ----


def two_weights(alpha, start, steps=60):
    """Points, heights and largest curvatures of the walk on ½(ab − 1)², by hand."""
    points = [tuple(map(float, start))]
    while len(points) <= steps and max(map(abs, points[-1])) < 1e6:
        a, b = points[-1]
        points.append((a - alpha * (a * b - 1) * b, b - alpha * (a * b - 1) * a))
    a, b = np.array(points).T
    off = 2 * a * b - 1
    return (a * b - 1) ** 2 / 2, (a**2 + b**2) / 2 + np.hypot((a**2 - b**2) / 2, off)


@says(Catapult, "start")
def _(text, alpha, start):
    said, (_, sharp) = numbers_in(text), two_weights(alpha, start)
    assert near(said[0], sharp[0]) and near(said[-1], 2 / alpha)


@says(Catapult, "slides")
def _(text, alpha, start):
    heights, sharp = two_weights(alpha, start)
    assert (np.diff(heights) <= 1e-12).all() and heights[-1] < 1e-4
    assert near(numbers_in(text)[0], sharp[-1])


@says(Catapult, "thrown")
def _(text, alpha, start):
    heights, sharp = two_weights(alpha, start)
    count, top, last = numbers_in(text)
    assert count == (np.diff(heights) > 1e-12).sum() > 0 and heights[-1] < 1e-4
    assert near(top, heights.max()) and near(last, sharp[-1])


@says(Catapult, "explodes")
def _(text, alpha, start):
    assert two_weights(alpha, start, 500)[0].max() > 1e9


@says(Catapult, "on its way")
def _(text, alpha, start):
    heights, _ = two_weights(alpha, start)
    assert heights[-1] >= 1e-4 and heights.max() < 1e9
    assert np.isclose(numbers_in(text)[1], heights[-1], rtol=1e-2)


# ---- a network of four units: loops in place of matrices, differences in place of the Hessian ----


def output(p, x):
    return sum(p[8 + j] * np.tanh(p[j] * x + p[4 + j]) for j in range(4))


X = -1 + 2 * np.arange(8) / 7


def network_gradient(p):
    """The slopes of half the mean squared error.   p: (12, ...)."""
    total = np.zeros_like(p)
    for x in X:
        residual = output(p, x) - np.sin(5 * x)
        for j in range(4):
            answer = np.tanh(p[j] * x + p[4 + j])
            through = residual * p[8 + j] * (1 - answer**2)
            total[j] += through * x / 8
            total[4 + j] += through / 8
            total[8 + j] += residual * answer / 8
    return total


MEASURED = {}


def network(alpha):
    """Losses at each step, and the largest curvature at every 25th, by central differences.

    The walk is the lesson's own, each step of it checked: two walks that differ by a rounding come
    apart, since at the edge each step stretches the difference.
    """
    if alpha not in MEASURED:
        points = path(alpha, 3000).T
        steps = points[:, :-1] - alpha * network_gradient(points[:, :-1])
        np.testing.assert_allclose(points[:, 1:], steps, rtol=0, atol=1e-12)
        residuals = np.array([output(points, x) - np.sin(5 * x) for x in X])
        sharp = [np.linalg.eigvalsh(measured_hessian(p))[-1] for p in points.T[::25]]
        MEASURED[alpha] = (residuals**2).mean(axis=0) / 2, np.array(sharp)
    return MEASURED[alpha]


def measured_hessian(p, h=1e-5):
    moves = h * np.eye(12)
    table = network_gradient(p[:, None] + moves) - network_gradient(p[:, None] - moves)
    return (table + table.T) / (4 * h)


@says(Sharpening, "there")
def _(text, rate, hundreds):
    before, loss = text.split("; the loss is ")
    steps, alpha, sharp, _, limit = numbers_in(before)
    losses, curvatures = network(rate)
    assert (steps, alpha) == (100 * hundreds, rate) and near(limit, 2 / rate)
    assert np.isclose(sharp, curvatures[4 * hundreds], rtol=6e-3)
    assert np.isclose(numbers_in(loss)[0], losses[100 * hundreds], rtol=6e-2)


@says(Sharpening, "below")
def _(text, rate, hundreds):
    _, curvatures = network(rate)
    assert curvatures[: 4 * hundreds + 1].max() < 2 / rate


@says(Sharpening, "near")
def _(text, rate, hundreds):
    losses, curvatures = network(rate)
    first, low, high, rises = numbers_in(text)
    assert curvatures[: int(first) // 25].max() < 2 / rate
    late = curvatures[int(first) // 25 : 4 * hundreds + 1]
    assert np.allclose([low, high], [late.min(), late.max()], rtol=6e-2)
    assert low > 0.85 * 2 / rate and high < 1.25 * 2 / rate
    assert abs(rises - (np.diff(losses[: 100 * hundreds + 1]) > 0).sum()) <= 1
