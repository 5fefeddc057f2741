"""Difference quotients that answer for themselves.

Every derivative is measured with the usual step, and has to foretell one more difference, along a
line in general position. Where it fails to, where rounding may have drowned it, or where the two
sides of p differ, it is measured anew with many steps (`refining`). What is in doubt even then is
said in a warning.
"""

from typing import NamedTuple

import numpy as np

from hillside.differences.calls import COARSE, EPS, OnPoints
from hillside.differences.doubts import say_if_one_matrix, say_what_is_wrong
from hillside.differences.refining import refined
from hillside.differences.stencils import general, taken

BENT = 1e-3  # f is looked at twice where its two sides differ by more than this share of its change
TOGETHER = 512  # points refined in one go


class Look(NamedTuple):
    """What the usual step found at b points."""

    slopes: np.ndarray  # (m, e, b)
    spans: np.ndarray  # (e, b)
    here: np.ndarray  # f at p, (m, b)
    ahead: np.ndarray  # f at p + way, (m, b)
    where: np.ndarray  # p + way, (n, b)
    doubtful: np.ndarray  # (m, b)


def measured(f, p, steps, kind, shaped):
    """The difference quotients of f at p; where there is doubt, measured twice.

    p: (n, ...).   steps: takes points (n, b) and a precision, and returns moves (n, c, b) with
    whether they may be changed.   kind: `First` or `Second`.   shaped: as `OnPoints` takes it.
    Returns (*shape of f's value, e, ...).   Warns where the promised accuracy is missed, where the
    slope jumps, and where p may be meant as one matrix.
    """
    batch, flat = p.shape[1:], p.reshape(len(p), -1)
    called = OnPoints(f, shaped)
    moves, free = steps(flat, EPS)
    look = _first_look(called, flat, moves, kind)
    if free and called.eps > EPS:
        moves, _ = steps(flat, called.eps)
        look = _first_look(called, flat, moves, kind)
    if batch and not called.together and moves.shape[1] == len(p):
        say_if_one_matrix(called, p, look)
    if free and look.doubtful.any():
        _second_look(called, flat, moves, kind, look)
    return look.slopes.reshape(*called.shape, -1, *batch)


def _first_look(called, p, moves, kind):
    n, b = p.shape
    spread, spans = kind.displacements(moves), _spans(p, moves, kind)
    coefficients = general(moves.shape[1], kind.lines)
    points = _with_lines(p, spread.reshape(n, -1, b), moves, coefficients)
    extra = 1 + 2 * kind.lines
    here = (points.shape[1] - extra) * b
    watched = [here, here + b, here + b - 1, here + 2 * b - 1][: 2 if b == 1 else 4]
    values = called.first(points.reshape(n, -1), watched).reshape(-1, points.shape[1], b)
    at, line = values[:, :-extra].reshape(-1, *spread.shape[1:]), values[:, -extra:]
    with np.errstate(all="ignore"):
        slopes = kind.combined(at) / spans
        doubtful = _doubtful(called, kind, (at, line, kind.shares(coefficients)))
    return Look(slopes, spans, line[:, 0], line[:, 1], points[:, 1 - extra], doubtful)


def _spans(p, moves, kind):
    spans = kind.spans(taken(p, moves))
    if not spans.all():
        raise ValueError(
            "h is too small: p + h and p - h round to the same number; try a larger h, or leave "
            "h out"
        )
    return spans


def _doubtful(called, kind, found):
    """Whether the rises fail to foretell what f does along the lines.   Returns (m, b).

    found: f at all displacements, (m, a, e, b); f at p, ahead and behind, (m, 1 + 2 lines, b); and
    the shares of the rises, (lines, e).
    """
    at, line, shares = found
    here, ahead, behind = line[:, :1], line[:, 1 : -kind.lines], line[:, -kind.lines :]
    parts = shares[..., None] * kind.combined(at)[:, None]
    size = np.abs(parts).max(axis=(0, 1, 2) if kind.joint else (1, 2))
    miss = np.abs(kind.across(here, ahead, behind) - parts.sum(axis=2)).max(axis=1)
    noise = called.noise(here[:, 0])
    doubtful = ~(miss + noise <= called.eps**kind.accepted * size) | np.isinf(size)
    doubtful |= called.whole or called.eps > COARSE
    if kind.order == 1:
        doubtful |= np.abs(at[:, 0] + at[:, 1] - 2 * here).max(axis=1) > BENT * size
    return doubtful


def _with_lines(p, spread, moves, coefficients):
    """p + every displacement; then p, p + way and p - way for all ways.   Returns (n, count, b)."""
    n, count, b = spread.shape
    lines = len(coefficients)
    points = np.zeros((n, count + 1 + 2 * lines, b))
    points[:, :count] = spread
    for line, coefficient in enumerate(coefficients, start=count + 1):
        points[:, line] = (coefficient[:, None] * moves).sum(axis=1)
    points[:, -lines:] = -points[:, count + 1 : -lines]
    points += p[:, None]
    return points


def _second_look(called, p, moves, kind, look):
    """Better slopes for the doubtful outputs and points, in place."""
    where = np.flatnonzero(look.doubtful.any(axis=0))
    for some in np.array_split(where, -(-len(where) // TOGETHER)):
        found = refined(called, p[:, some], moves[..., some], kind, look.here[:, some])
        rows = look.doubtful[:, None, some]
        slopes = np.where(rows, found.slopes, look.slopes[..., some])
        look.slopes[..., some] = slopes
        with np.errstate(all="ignore"):
            spans = look.spans[:, some]
            axes = (0, 1) if kind.joint else 1
            size = np.abs(slopes * spans).max(axis=axes, keepdims=True)
            small = found.errors * spans <= called.eps**kind.accepted * size
            doubtful = rows & found.doubtful & (~small | called.whole)
        found = found._replace(slopes=slopes, doubtful=doubtful, jumps=found.jumps * rows)
        say_what_is_wrong(found, p[:, some], called, kind)
