"""Which of many steps gave the best difference quotient, and how good that is.

Two neighbouring widths together are free of the h**2 error (Richardson). Where three such values in
a row agree best, we trust them as far as they agree (Ridders, Advances in Engineering Software 4
(1982)), less what rounding alone may have done, and less whatever narrower steps agree on instead.
All arrays here have the widths along axis 0, wide to narrow: (k, m, e, b).
"""

from typing import NamedTuple

import numpy as np

from hillside.differences.calls import COARSE, EPS

STAIRS = 2e-3  # f computed in float32 or float16 stands still for steps below such a width
LAST_DIGITS = 500  # a change below so many times the noise may be rounding on its way


class Found(NamedTuple):
    """The outcome: arrays (m, e, b)."""

    slopes: np.ndarray
    errors: np.ndarray  # how far they may be wrong
    doubtful: np.ndarray  # whether that is more than the kind of quotient promises
    jumps: np.ndarray  # by how much the slope jumps at p, 0 where it does not
    open: np.ndarray  # whether narrower steps might tell more


def judged(levels, widths, kind, called):
    """The best value of all levels with its error.   widths: (k,), of the steps.   Returns `Found`.

    An error is small beside the slope, or beside the change of f over the next narrower step; or
    the slope is 0 as far as rounding lets us see at the usual step.
    Whole numbers are in doubt where they change at all, and so is a small second difference of
    numbers with three digits.
    """
    with np.errstate(all="ignore"):
        noise = _noise(levels, widths, kind.order, called.eps)
        values, errors = _settled(levels.slopes, noise)
        at = errors.argmin(axis=0)[None]
        value, error = (np.take_along_axis(a, at, axis=0)[0] for a in (values, errors))
        good = np.take_along_axis(_kept(levels, values, errors, (kind, called)), at, axis=0)[0]
        lively = ~(levels.reach[-1] <= 4 * levels.noise[-1])
        restless = _restless(levels.slopes, noise, (value, error, at))
        usual = np.argmax(widths <= called.eps**kind.power)
        good |= _no_slope(value, error, levels.noise[usual]) & (not called.whole)
        jumps = _jumps(levels.bend[usual:], noise[usual:]) if kind.order == 1 else 0 * value
    value = np.where(np.isfinite(error), value, np.nan)
    return Found(value, error, ~good, jumps, lively & (restless | ~good))


def _kept(levels, values, errors, measure):
    """Whether each width keeps the promise: by its error, or a wider one does by its larger."""
    kind, called = measure
    own = np.fmax(np.abs(values), levels.reach[2:])
    kept = (errors <= called.eps**kind.promised * own) & np.isfinite(errors)
    kept = np.logical_or.accumulate(kept)
    if kind.order == 1 or called.eps <= COARSE:
        kept |= _still(levels, called.eps)
    if called.whole:
        kept &= ~(levels.reach > 0).any(axis=0)
    return kept & np.isfinite(errors)


def _no_slope(value, error, rounding):
    """Whether a value is 0 within its error, and that is no more than rounding does to all of f.

    x**5 + 1 at 0: no step tells its slope from one of 1e-12, and nobody needs to be warned.
    """
    return (np.abs(value) <= error) & (error <= 4 * rounding) & np.isfinite(rounding)


def _still(levels, eps):
    """Whether f does nothing at any width that its rounding could not have done.

    Where f is not finite at all widths, we believe that of an f with 16 digits only.
    """
    finite = np.isfinite(levels.reach)
    known = finite.any(axis=0) if eps == EPS else finite.all(axis=0)
    return ((levels.reach <= 4 * levels.noise) | ~finite).all(axis=0) & known


def _noise(levels, widths, order, eps):
    """What may be wrong with each quotient for all that rounding did.

    Where f does not change at all there is none, unless rounding holds f still: where f has three
    digits only, or begins to change in one great step, or a few last digits at a time, as the width
    grows. And where the changes ahead and behind do not shrink with the step, their sum is noise.
    """
    _, noise, reach, moved, bend = levels
    faint = (0 < reach) & (reach <= LAST_DIGITS * noise)
    stairs = moved & (widths <= STAIRS)[:, None, None, None] & ~faint
    faint |= _still(levels, eps) | (eps > COARSE)
    held = np.where(np.logical_or.accumulate(faint), noise, 0)
    held = np.where(np.logical_or.accumulate(stairs), np.inf, held)
    noise = np.where(reach == 0, held, noise)
    size = np.abs(bend)
    unsteady = np.where(size[1:] > 0.6 * 4**order * size[:-1], size[1:], 0)
    return np.concatenate([noise[:1], np.maximum(noise[1:], unsteady)])


def _better(slopes):
    """Two neighbours combined so that their h**2 errors cancel.   Returns (k - 1, m, e, b)."""
    return slopes[1:] + (slopes[1:] - slopes[:-1]) / 15


def _settled(slopes, noise):
    """Values and errors of all widths but the widest and the narrowest."""
    values = _better(slopes)
    apart = np.abs(np.diff(values, axis=0))
    apart[1:] = np.fmax(apart[1:], apart[:-1])
    values, errors = values[:-1], apart + noise[1:-1]
    errors = np.where(np.isfinite(errors), errors, np.inf)
    for k in range(len(errors) - 1):
        against = np.abs(values[k + 1 :] - values[k]) - 16 * errors[k + 1 :]
        errors[k] = np.fmax(errors[k], np.nan_to_num(against, nan=0, neginf=0).max(axis=0))
    return values, errors


def _restless(slopes, noise, best):
    """Whether steps narrower than the best find what neither its error nor rounding explains."""
    value, error, at = best
    beyond = np.abs(_better(slopes)[1:] - value) > 16 * (noise[2:] + error)
    narrower = np.arange(len(beyond))[:, None, None, None] >= at
    return (beyond & narrower).any(axis=0)


def _jumps(bend, noise):
    """By how much the slope jumps at p: the slopes on the two sides stay apart as the step shrinks,

    wherever rounding lets us see that; 0 where they come together.
    """
    size = np.abs(bend)
    seen = 32 * noise[1:] < size[0]
    ratios = size[1:] / np.where(size[:-1] > 0, size[:-1], np.inf)
    apart = ((ratios > 0.55) | ~seen).all(axis=0) & (seen.sum(axis=0) >= 3)
    return np.where(apart, 2 * bend[0], 0)
