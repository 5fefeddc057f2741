"""How f is called: on many points at once where it is made for that, else on one point at a time.

A function as it stands in a textbook, `np.exp(z) / np.exp(z).sum()`, is right for one point, shape
`(n,)`. Handed many points, `(n, N)`, it mixes them, often without an error. So f is also called for
a few points alone, p itself and others in general position. Where each gets the value that it got
among all, f is made for many points, and one call serves them all; if not, each point has its own.
"""

from contextvars import ContextVar

import numpy as np

from hillside.points import shown

EPS = np.finfo(float).eps
COARSE = 1e-4  # f of such a precision is never trusted at first sight
FEW = 512  # more points than this are tried on a few first: np.outer of all could fill the memory
BUSY = ContextVar("inside a function that is being measured", default=False)


class UnusableValue(ValueError):
    """What f returned is of no use, at this point or any other."""


class OnPoints:
    """f, called in the way it is made for.

    f: (n,) -> (...), and perhaps (n, N) -> (..., N).   shaped: takes the shape of f's value for one
    point, and raises ValueError where that is not wanted.
    together: whether one call serves many points.   shape: of the value for one point.
    eps: the relative precision of the coarsest floats that f returned.   whole: whether they were
    whole numbers, all of them.
    """

    def __init__(self, f, shaped):
        self.f, self.shaped = f, shaped
        self.together, self.shape, self.eps, self.whole = False, None, EPS, True

    def first(self, points, watched):
        """f on all points, after finding out how it is to be called.   Returns (*shape, N).

        points: (n, N).   watched: the columns at which f is called alone. An error inside f at the
        first of them goes on to the caller, with a note; at the others it counts as nan.
        ValueError for an f that does not return real numbers, or gives one point two values.
        """
        with _inside():
            try:
                alone = [self._alone(points[:, watched[0]].copy())]
            except Exception as error:
                return self._first_as_columns(points, watched, error)
            self.shape = alone[0].shape
            alone += [self._alone_or_nan(points[:, k].copy()) for k in watched[1:]]
            alone = _columns(alone)
            values = self._for_all(points, watched, alone)
            self.shaped(self.shape)
            self.together = values is not None
            if not self.together:
                values = self.one_by_one(points)
                self._refuse_chance(points[:, watched], alone, values[..., watched])
            return values

    def more(self, points, known, base):
        """f on further points, (n, N), of which the columns `base` are known.   (*shape, N)"""
        with _inside():
            values = self._attempt(points) if self.together else None
            if values is not None and self._same(values[..., base], known, 0):
                return values
            return self.one_by_one(points)

    def noise(self, values):
        """By how much rounding may have moved these values of f, at the least.   Same shape."""
        return np.zeros_like(values) if self.whole else self.eps * np.abs(values)

    def _for_all(self, points, watched, alone):
        """f on all points in one call, or None where one of the watched is not as it was alone."""
        if points.shape[1] > FEW and not self._agree(self._attempt(points[:, watched]), alone):
            return None
        values = self._attempt(points)
        if values is None or not self._agree(values[..., watched], alone):
            return None
        return values

    def _agree(self, values, alone):
        if values is None:
            return False
        if (values == alone).all():
            return True
        change = np.abs(alone[..., :1] - alone[..., 1:2])  # what the difference quotients live on
        return self._same(values, alone, np.where(change < np.inf, change, 0))

    def _same(self, values, known, change):
        """Whether the values are equal but for rounding."""
        near = np.abs(values - known) <= 16 * self.eps * np.abs(known) + 1e-7 * change
        return bool((near | (values == known) | (np.isnan(values) & np.isnan(known))).all())

    def _attempt(self, points):
        """f on all points in one call, or None where it fails or returns another shape."""
        try:
            values = self._numbers(self.f(points.copy()))
        except Exception:
            return None
        if self.shape == (1,) and values.shape == points.shape[1:]:
            self.shape = ()  # a list of one for one point, and a number each for many
        return values if values.shape == (*self.shape, points.shape[1]) else None

    def _first_as_columns(self, points, watched, error):
        """f on all points where it refuses `(n,)`, but takes `(n, 1)` and `(n, N)` alike."""
        try:
            alone = [self._numbers(self.f(points[:, [k]])) for k in watched]
            self.shape = alone[0].shape[:-1]
            values = self._for_all(points, watched, np.concatenate(alone, axis=-1))
        except Exception:
            values = None
        if values is None:
            error.add_note(
                f"The function was given one point, an array of shape {points.shape[:1]}."
            )
            raise error
        self.shaped(self.shape)
        self.together = True
        return values

    def one_by_one(self, points):
        """f on each of the points alone, nan where f has no value.   Returns (*shape, N)."""
        rows = np.array(points.T, order="C")
        return _columns([self._alone_or_nan(q) for q in rows])

    def _alone(self, q):
        values = self._numbers(self.f(q))
        if self.shape in (None, values.shape):
            return values
        if values.size != 1 or self.shape not in ((), (1,)):
            raise UnusableValue(
                f"f returned shape {self.shape} at one point and {values.shape} at another; wanted "
                "one shape everywhere; try np.array of as many numbers on every way through f"
            )
        return values.reshape(self.shape)

    def _alone_or_nan(self, q):
        """f at a point beside the one in question: nan where f has no value."""
        try:
            return self._alone(q)
        except UnusableValue:
            raise
        except (ArithmeticError, ValueError):
            return np.full(self.shape, np.nan)

    def _refuse_chance(self, points, once, again):
        if not self._same(again, once, 0):
            k = np.argmax((again != once).reshape(-1, points.shape[1]).any(axis=0))
            two = [shown(values[..., k]) for values in (once, again)]
            raise ValueError(
                f"f gave {two[0]} and then {two[1]} at the same point {shown(points[:, k])}; "
                "wanted one value for one point; try a generator made inside f, "
                "rng = np.random.default_rng(0)"
            )

    def _numbers(self, result):
        """What f returned as a new array of floats: f may use its own array again."""
        try:
            values = np.array(result)
        except ValueError as error:
            raise UnusableValue(
                "the function returned a list whose parts have different shapes; wanted numbers; "
                "try np.array of numbers"
            ) from error
        if values.dtype != float:
            return self._converted(values, result)
        self.whole = False
        return values

    def _converted(self, values, result):
        kind = values.dtype.kind
        try:
            if result is None or kind not in "fiubO":
                raise TypeError
            floats = values.astype(float)
        except (TypeError, ValueError):
            came = type(result).__name__ if kind == "O" else f"values of type {values.dtype}"
            raise UnusableValue(
                f"the function returned {came.removesuffix('Type')}; wanted real numbers; "
                "try adding return to it, or np.array of numbers"
            ) from None
        self.whole &= kind in "iub"
        if kind == "f":
            self.eps = max(self.eps, float(np.finfo(values.dtype).eps))
        return floats


def at_points(f, points):
    """f at many points, (n, N), whether it is made for many or for one.   Returns (..., N)."""
    few = sorted({0, points.shape[1] // 3, points.shape[1] - 1})
    return OnPoints(f, lambda shape: None).first(points, few)


def _columns(values):
    """The values for one point each, as columns."""
    values = np.array(values)
    return values.T if values.ndim < 3 else np.moveaxis(values, 0, -1)


class _inside:
    """While f runs: no floating-point warnings, for f is tried where nobody asked; BUSY is set."""

    def __enter__(self):
        self.quiet, self.token = np.errstate(all="ignore"), BUSY.set(True)
        self.quiet.__enter__()

    def __exit__(self, *error):
        self.quiet.__exit__(*error)
        BUSY.reset(self.token)
