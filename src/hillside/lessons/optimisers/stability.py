"""A heavy ball on a parabola: what one step does in the long run.

With curvature λ and a = αλ the places obey x_(k+1) = (1 + β - a) x_k - β x_(k-1), where x_(-1) =
x_0. The roots of z² - (1 + β - a) z + β decide; the size of the larger one is the factor of a step
in the long run (Goh, Why momentum really works, Distill 2017).
"""

import numpy as np


def factor(beta, a):
    """The larger of the sizes of the two roots.   beta, a: (...), a = αλ.   Returns (...).

    Below 1 the ball comes to rest, above 1 it flies off.
    """
    half = (1 + np.asarray(beta, dtype=float) - a) / 2
    inside = half**2 - beta
    real = np.abs(half) + np.sqrt(np.maximum(inside, 0))
    return np.where(inside < 0, np.sqrt(np.maximum(beta, 0)), real)


def slowest(beta, a, kappa):
    """The larger of the factors for the curvatures L and L / kappa.   a = αL."""
    return np.maximum(factor(beta, a), factor(beta, np.divide(a, kappa)))


def tuned(mu, L):
    """(alpha, beta) with the smallest factor for the curvatures mu to L, 0 < mu <= L.

    Source: Polyak (1964); both directions then have the factor √β.
    """
    low, high = np.sqrt(mu), np.sqrt(L)
    return 4 / (low + high) ** 2, ((high - low) / (high + low)) ** 2


def places(beta, a, steps):
    """x_0 = 1, x_1, ..., x_steps.   beta: number, a: (n,).   Returns (steps + 1, n)."""
    a = np.asarray(a, dtype=float)
    found = [np.ones_like(a), 1 - a]
    while len(found) <= steps:
        found.append((1 + beta - a) * found[-1] - beta * found[-2])
    return np.array(found[: steps + 1])


def heights(beta, a, kappa, steps):
    """f on ½(x² / kappa + y²) from (1, 1), as shares of the height at the start.   (steps + 1,)"""
    x, y = places(beta, [a / kappa, a], steps).T
    return (x**2 / kappa + y**2) / (1 / kappa + 1)


def steps_until(beta, a, kappa, share=1e-6, most=4000):
    """The first step from which on the height stays below `share` of its start.

    None if that is not so within `most` steps.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        high = np.flatnonzero(~(heights(beta, a, kappa, most) < share))
    return None if high[-1] == most else int(high[-1] + 1)
