"""A second look where a difference quotient is in doubt: many steps, from wide to narrow.

The same quotient is taken with steps that shrink by a factor of 4, from 0.4 max(1, |x|) down to
where it settles; `judging` says where that is and how far the value there can be trusted.
"""

from typing import NamedTuple

import numpy as np

from hillside.differences.judging import judged
from hillside.differences.stencils import taken

WIDEST = 0.4  # of max(1, |x|)
ODD = 0.7390851332151607  # steps in no simple ratio to the period of any wave
SMALLEST = 1e-40  # step from 0
NARROW = 8  # so many times is the usual step divided by 4 before anyone asks whether that will do


class Levels(NamedTuple):
    """What each width of step found: arrays (m, e, b), or (k, m, e, b) for k widths together."""

    slopes: np.ndarray
    noise: np.ndarray  # what rounding may have done to them
    reach: np.ndarray  # the largest change that the quotient compares, over the same span
    moved: np.ndarray  # whether f changed both ahead and behind
    bend: np.ndarray  # the sum of the changes ahead and behind, over the same span


def refined(called, p, moves, kind, here):
    """The derivatives at p, as good as f allows.   Returns `judging.Found`.

    p: (n, b).   moves: (n, c, b), the usual steps.   here: f at p, (m, b).
    """
    width = called.eps**kind.power
    wider, levels, until = int(np.log(WIDEST / width) / np.log(4)), [], NARROW
    while True:
        for times in range(len(levels) - wider, until + 1):
            scaled = 4.0**-times * moves
            levels.append(_level(called, p, _on_grid(p, ODD * scaled), kind, here))
            room = _room(p, scaled)
            if not room and times >= NARROW:
                break
        widths = width * 4.0 ** (wider - np.arange(len(levels)))
        together = Levels(*(np.array(column) for column in zip(*levels)))
        found = judged(together, widths, kind, called)
        if not (room and found.open.any()):
            return found
        until *= 2


def _room(p, moves):
    """Whether narrower moves would still move p."""
    smallest = np.where(p == 0, SMALLEST, np.spacing(np.abs(p)))
    return bool((np.abs(moves) > smallest[:, None]).any())


def _on_grid(p, moves):
    """The moves rounded so that p + move and p - move are not."""
    grid = 4 * np.spacing(np.abs(p))[:, None]
    with np.errstate(all="ignore"):
        return np.where(grid > 2.0**-40 * np.abs(moves), np.round(moves / grid) * grid, moves)


def _level(called, p, moves, kind, here):
    n, b = p.shape
    spread = kind.displacements(moves)
    points = np.concatenate([(p[:, None, None] + spread).reshape(n, -1, b), p[:, None]], axis=1)
    base = slice(points.shape[1] * b - b, None)
    values = called.more(points.reshape(n, -1), here.reshape(*called.shape, b), base)
    with np.errstate(all="ignore"):
        values = values.reshape(len(here), -1, b)[:, :-1].reshape(-1, *spread.shape[1:])
        spans = kind.spans(taken(p, moves))
        change = values - here[:, None, None]
        size = np.maximum(np.abs(values).max(axis=1), np.abs(here[:, None]))
        return Levels(
            slopes=kind.combined(values) / spans,
            noise=2 * called.noise(size) / spans,
            reach=kind.reach(change) / spans,
            moved=(change[:, :2] != 0).all(axis=1),
            bend=(change[:, 0] + change[:, 1]) / spans,
        )
