"""What is said of a derivative that is not as good as promised."""

import sys
import warnings

import numpy as np

from hillside.differences.calls import BUSY
from hillside.points import shown


def say_what_is_wrong(found, p, called, kind):
    """A warning for what is nan, one for what may be wrong, one for what has two slopes.

    found: `Found` at the points p: (n, b).
    """
    nowhere = found.doubtful & ~np.isfinite(found.slopes)
    inaccurate = _whole_numbers if called.whole else _inaccurate
    for which, sentence in (
        (nowhere, _no_value),
        (found.doubtful & ~nowhere, inaccurate),
        (found.jumps != 0, _two_slopes),
    ):
        if which.any():
            first = tuple(np.argwhere(which)[0])
            others = f" (and {which.sum() - 1} more)" if which.sum() > 1 else ""
            say(f"at p = {shown(p[:, first[-1]])}{others} {sentence(found, first, called, kind)}")


def _no_value(found, at, called, kind):
    return (
        f"a {kind.name} is nan: f has no finite value there or close beside; wanted numbers on all "
        "sides of p; try a point farther inside"
    )


def _inaccurate(found, at, called, kind):
    return (
        f"a {kind.name} came out as {found.slopes[at]:.6g} and may be wrong by about "
        f"{found.errors[at]:.1g}; wanted an error below {called.eps**kind.promised:.0g} of it, but "
        "f is rounded, broken or very steep there; try a point beside it, or an h of your own"
    )


def _whole_numbers(found, at, called, kind):
    return (
        "f returns whole numbers: it jumps, and between the jumps its slope is 0; wanted real "
        "numbers; try f without int, round and comparisons"
    )


def _two_slopes(found, at, called, kind):
    mean, half = found.slopes[at], found.jumps[at] / 2
    return (
        f"f has the slope {mean - half:.4g} on one side and {mean + half:.4g} on the other; wanted "
        f"one slope; {mean:.4g} is their mean, and no derivative; try a point beside it"
    )


def say_if_one_matrix(called, p, look):
    """A warning where f is called for each point alone, but takes all of p and means another thing.

    p: (n, ...).   look: what was measured at these points.
    """
    try:
        whole, base = (
            np.asarray(called.f(points.reshape(p.shape).copy()), dtype=float)
            for points in (look.where, p)
        )
    except Exception:
        return
    if whole.shape != called.shape or base.shape != called.shape:
        return
    rise = (look.ahead - look.here).sum(axis=-1).reshape(called.shape)
    small = 1e-6 * np.abs(rise) + 16 * called.eps * np.abs(base)
    if (np.abs(whole - base - rise) > small).any():
        say(
            f"p of shape {p.shape} was taken as {p[0].size} points with {len(p)} coordinates each, "
            "but f takes all of p as well and gives something else; wanted one reading; if p is "
            f"one matrix, try q -> f(q.reshape{p.shape}) at p.ravel()"
        )


def say(sentence):
    """A RuntimeWarning at the line that called Hillside; none while another f is measured."""
    if BUSY.get():
        return
    level = 1
    while sys._getframe(level).f_globals.get("__name__", "").startswith("hillside."):
        level += 1
    warnings.warn(sentence, RuntimeWarning, stacklevel=level + 1)
