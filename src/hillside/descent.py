"""Walking downhill: one loop, any rule.

A rule turns the slopes at a point into a move, both `(n, ...)`. It may remember earlier slopes;
then it is made anew for each run. `p` has its coordinates along axis 0: `(n,)` is one walker, `(n,
...)` many walkers in one run.
"""

from dataclasses import dataclass

import numpy as np

from hillside.differences.calls import OnPoints
from hillside.differences.stencils import general
from hillside.patience import Stopped
from hillside.points import as_point


@dataclass(frozen=True, eq=False)
class Run:
    """Where a descent went.

    path: (k + 1, n, ...), the start and every point after it; k is the number of steps taken. One
        walker's path holds finite numbers only; of many walkers, one that leaves the finite numbers
        is nan from there on.
    stopped: None, or the sentence that says who left the finite numbers, and when.
    """

    path: np.ndarray
    stopped: str | None = None

    def __repr__(self):
        steps, walkers = len(self.path) - 1, self.path[0, 0].size
        if self.path.ndim == 2:
            went = f"from {_in_words(self.path[0])} to {_in_words(self.path[-1])}"
        else:
            went = f"of {walkers} walkers in {self.path.shape[1]} dimensions"
        return f"Run: {steps} step{'s' * (steps != 1)} {went}" + (
            f"; {self.stopped}" if self.stopped else ""
        )


def _in_words(point):
    """A point as (3, 4), four digits each, so that rounding noise is not printed.   point: (n,)."""
    numbers = [f"{round(float(x), 6) + 0:.4g}" for x in point[:4]]
    return f"({', '.join(numbers + ['...'] * (len(point) > 4))})"


def plain(alpha):
    """The rule of gradient descent: move = -alpha * slopes.

    alpha: a positive number, or an array of them that fits the walkers: (k,) goes with slopes (n,
        k).
    ValueError for rates that are not positive and finite, and for rates that do not fit.
    """
    try:
        rates = np.array(alpha, dtype=float)
    except (TypeError, ValueError) as error:
        raise ValueError(f"alpha is {alpha!r}; wanted a positive number; try alpha=0.1") from error
    if not (np.isfinite(rates) & (rates > 0)).all():
        raise ValueError(f"alpha is {alpha!r}; wanted a positive, finite number; try alpha=0.1")

    def rule(slopes):
        if rates.ndim:
            _check_fit(rates.shape, slopes.shape)
        return -rates * slopes

    return rule


def _check_fit(rates, slopes):
    """ValueError unless there is one rate for all walkers or one for each.

    rates, slopes: shapes.
    """
    walkers = slopes[1:]
    backwards = zip(rates[::-1], walkers[::-1])
    if len(rates) > len(walkers) or any(a not in (1, b) for a, b in backwards):
        raise ValueError(
            f"alpha has shape {rates} and the walkers have shape {walkers}; wanted one rate, "
            "or one for each walker; "
            f"try a start of shape {(slopes[0], *rates)}"
        )


def _shaped(move, point, name):
    """move as floats; ValueError unless it has the shape of the point."""
    move = np.asarray(move, dtype=float)
    if move.shape != point.shape:
        raise ValueError(
            f"{name} returned shape {move.shape} at a point of shape {point.shape}; "
            "wanted the same shape; "
            f"try np.array of {len(point)} entries, coordinates first"
        )
    return move


def _for_walkers(gradient, start):
    """The gradient, asked for each walker alone where it would mix many of them: p / norm(p)."""
    if start.ndim == 1:
        return gradient
    walkers = start.reshape(len(start), -1)
    away = general(walkers.size, 1).reshape(walkers.shape)
    beside = walkers + 1e-3 * np.maximum(1, np.abs(walkers)) * away
    called = OnPoints(gradient, lambda shape: None)
    try:
        called.first(np.concatenate([walkers, beside], axis=1), [0, walkers.shape[1]])
    except Exception:
        return gradient  # what is wrong with it will be said at the first step
    if called.together or called.shape != (len(start),):
        return gradient
    return lambda p: called.one_by_one(p.reshape(len(p), -1)).reshape(p.shape)


def _next(rule, gradient, point):
    """The point after one step, nan for a walker who leaves the finite numbers; None if all have
    left."""
    slopes = _shaped(
        gradient(point.copy()), point, "gradient"
    )  # a copy: gradient cannot spoil the path
    there = point + _shaped(rule(slopes), point, "the rule")
    finite = np.isfinite(there)
    if finite.all():
        return there
    finite = finite.all(axis=0)
    return np.where(finite, there, np.nan) if finite.any() else None


def _stopped(path, steps):
    """None, or a sentence about the walkers who left the finite numbers.

    path: (k + 1, n, ...).
    """
    finite = np.isfinite(path).all(axis=1)
    taken, walkers, left = len(path) - 1, finite[0].size, np.sum(~finite[-1])
    if taken == steps and not left:
        return None
    ended = f"stopped after step {taken} of {steps}"
    if path.ndim == 2:
        return f"{ended}: the next point would leave the finite numbers; try a smaller rate"
    if taken < steps:
        return f"{ended}: all {walkers} walkers have left the finite numbers; try smaller rates"
    first = np.sum(finite.reshape(len(path), -1).all(axis=1)) - 1
    return (
        f"{left} of {walkers} walkers left the finite numbers, the first after step {first}; "
        "try smaller rates"
    )


def descend(rule, gradient, start, steps):
    """Follow the rule for so many steps and keep the whole path.

    rule: slopes (n, ...) -> move (n, ...).   gradient: (n,) -> (n,), or (n, ...) -> (n, ...).
    start: (n,), or (n, ...) for many; each then walks as if alone.
    Returns a Run; its path is (steps + 1, n, ...), shorter if every walker has left the finite
    numbers. The start is copied. numpy's warnings are silenced: what they would say is in
    `stopped`. ValueError for a bad start, for steps not 0, 1, 2, ..., and for a gradient or a move
    of the wrong shape; patience.Stopped, with the Run so far, if somebody stops it.
    """
    if not isinstance(steps, (int, np.integer)) or steps < 0:
        raise ValueError(f"steps is {steps!r}; wanted a whole number, 0 or more; try steps=60")
    path = [as_point(start, "start")]
    gradient = _for_walkers(gradient, path[0])
    try:
        with np.errstate(all="ignore"):
            for _ in range(steps):
                there = _next(rule, gradient, path[-1])
                if there is None:
                    break
                path.append(there)
    except KeyboardInterrupt:
        ended = f"stopped by hand after step {len(path) - 1} of {steps}"
        raise Stopped(Run(np.array(path), ended)) from None
    path = np.array(path)
    return Run(path, _stopped(path, steps))


def promised(gradient, p, alpha):
    """The drop that the slope promises for one step of plain descent, alpha |gradient|^2.

    p: (n, ...) -> (...).
    """
    return alpha * np.sum(gradient(p) ** 2, axis=0)


def delivered(f, gradient, p, alpha):
    """The drop that one step of plain descent brings, f(p) - f(p - alpha * gradient); negative
    where f rises."""
    return f(p) - f(p - alpha * gradient(p))


def arrivals(surface, alpha, starts, steps):
    """The number of the minimum that plain descent reaches from each start; as many as there are
    minima where none is.

    starts: (n, ...).   Returns whole numbers (...). Reached means nearer than 0.05 after `steps`
    steps, or as soon as nobody moves any more. Walked in pieces, since the whole path of many
    walkers would fill the memory.
    """
    piece, here = 20, np.asarray(starts, dtype=float)
    for _ in range(0, steps, piece):
        path = descend(
            plain(alpha), surface.gradient, np.where(np.isfinite(here), here, 0), piece
        ).path
        there = np.where(np.isfinite(here), path[-1] if len(path) == piece + 1 else np.nan, np.nan)
        moved, here = np.nanmax(np.abs(there - here), initial=0), there
        if moved < 1e-9:
            break
    away = np.array(
        [
            np.hypot.reduce(here - np.reshape(m, (-1,) + (1,) * (here.ndim - 1)))
            for m in surface.minima
        ]
    )
    return np.where(
        (away < 0.05).any(axis=0),
        np.argmin(np.nan_to_num(away, nan=np.inf), axis=0),
        len(surface.minima),
    )
