"""Questions that are answered by drawing on axes: a curve, or a stretch of an axis."""

import math
import reprlib
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from .numbers import numbers_of, rounded, told
from .predict import OnAxes

FEWEST, MOST = 5, 33  # columns of a curve


@dataclass(frozen=True)
class AskCurve(OnAxes):
    """How does the curve go? One draws it on the axes `on`, one height in each column.

    x: from where to where.   columns: how many heights, evenly spread, both ends included; so many
    that the true curve does not turn twice between two of them.   close: heights no farther apart
    count as the same.   `truth` gives the true heights at `prediction.xs`.
    """

    x: tuple = (0.0, 1.0)
    columns: int = 13
    close: float = 0.1
    kind: ClassVar[str] = "curve"
    wants: ClassVar[str] = "one height for each column"
    SAYS: ClassVar[dict] = {
        "same": "Your curve follows the true one all the way.",
        "side": "At {at} you drew {guess}; the true curve is at {truth}, on the other side of 0.",
        "rises": "From {at} to {to} your curve rises, and the true one falls.",
        "falls": "From {at} to {to} your curve falls, and the true one rises.",
        "alike": "Your curve rises and falls with the true one. Farthest apart they are at {at}: "
        "you drew {guess}, it is {truth}.",
        "apart": "Your curve is farthest from the true one at {at}: you drew {guess}, it is "
        "{truth}. On average they are {by} apart.",
    }

    def __post_init__(self):
        super().__post_init__()
        _check_pair(self, "x", self.x)
        whole = isinstance(self.columns, (int, np.integer)) and not isinstance(self.columns, bool)
        if not whole or not FEWEST <= self.columns <= MOST:
            raise TypeError(
                f"AskCurve has columns={self.columns!r}; a whole number from {FEWEST} to {MOST} "
                "is wanted, such as 13"
            )
        _check_positive(self, "close", self.close)

    @property
    def xs(self):
        """Where the columns stand, an array of `columns` numbers."""
        return np.round(np.linspace(*self.x, self.columns), 10) + 0.0

    def describe(self):
        return super().describe() | {"x": list(self.x), "xs": self.xs.tolist()}

    def check_place(self, picture, cast):
        super().check_place(picture, cast)
        low, high = sorted(cast.limits[self.on][0])
        if not low <= self.x[0] < self.x[1] <= high:
            raise ValueError(
                f"the prediction of {picture} is to be drawn over x={self.x!r}; the axes "
                f"{self.on!r} reach from {low:g} to {high:g}"
            )

    def clean(self, guess):
        """The heights as a list of numbers.   Raises ValueError for what is none."""
        heights = numbers_of(guess)
        if heights.shape != (self.columns,) or not np.isfinite(heights).all():
            raise ValueError(
                f"{reprlib.repr(guess)} is not a curve of {self.columns} finite heights, "
                "one at each of prediction.xs"
            )
        return [round(float(height), 10) for height in heights]

    def compare(self, guess, truth):
        """The case, and the columns (from, to) of which it speaks."""
        guess, truth = np.asarray(guess, dtype=float), np.asarray(truth, dtype=float)
        gaps = np.abs(guess - truth)
        far = int(gaps.argmax())
        if gaps[far] <= self.close:
            return "same", (far, far)
        sides = (guess * truth < 0) & (np.minimum(abs(guess), abs(truth)) > self.close)
        if sides.any():
            worst = int(np.where(sides, gaps, -1).argmax())
            return "side", (worst, worst)
        mine, true = self._ways(guess), self._ways(truth)
        if (mine * true < 0).any():
            start, end = _longest(mine, true, truth)
            return "rises" if mine[start] > 0 else "falls", (start, end)
        along = (true == 0) & (mine == np.sign(np.diff(truth)))  # it goes that way, but hardly
        alike = true.any() and ((mine == true) | along).all()
        return "alike" if alike else "apart", (far, far)

    def _ways(self, heights):
        """From column to column: 1 up, -1 down, 0 where the change is too small to be meant."""
        steps = np.diff(heights)
        return np.where(np.abs(steps) > self.close, np.sign(steps), 0)

    def parts(self, guess, truth, by):
        start, end = by
        gaps = np.abs(np.subtract(guess, truth))
        return {
            "at": told(self.xs[start]),
            "to": told(self.xs[end]),
            "guess": told(guess[start]),
            "truth": told(truth[start]),
            "by": rounded(gaps.mean(), 2),
        }


def _longest(mine, true, truth):
    """The columns (from, to) between which two curves go opposite ways, where the true one changes
    most."""
    best, most, start = (0, 0), -1.0, 0
    for k in range(len(mine)):
        if k and (mine[k] != mine[k - 1] or true[k] != true[k - 1]):
            start = k
        change = abs(truth[k + 1] - truth[start])
        if mine[k] * true[k] < 0 and change > most:
            best, most = (start, k + 1), change
    return best


@dataclass(frozen=True)
class AskRegion(OnAxes):
    """From where to where? One marks a stretch of the x axis of the axes `on`.

    step: its ends stand on multiples of it.   close: ends no farther apart count as the same.
    `truth` gives the true ends (from, to).
    """

    step: float = 0.05
    close: float = 0.05
    kind: ClassVar[str] = "region"
    wants: ClassVar[str] = "the two ends (from, to) of a stretch"
    SAYS: ClassVar[dict] = {
        "same": "You marked {guess}. And so it is.",
        "beside": "You marked {guess}. It is {truth}: they have nothing in common.",
        "within": "You marked {guess}. It is {truth}: you have {covered} % of it, and nothing "
        "beside it.",
        "around": "You marked {guess}. It is {truth}: you have all of it, and {over} % of your "
        "stretch lies outside.",
        "partly": "You marked {guess}. It is {truth}: you have {covered} % of it, and {over} % of "
        "your stretch lies outside.",
    }

    def __post_init__(self):
        super().__post_init__()
        _check_positive(self, "step", self.step)
        _check_positive(self, "close", self.close)

    def clean(self, guess):
        """The two ends, the smaller one first.   Raises ValueError for what is no stretch."""
        ends = numbers_of(guess)
        if ends.shape != (2,) or not np.isfinite(ends).all() or ends[0] == ends[1]:
            raise ValueError(
                f"{reprlib.repr(guess)} is not a stretch of an axis; try two different finite "
                "numbers such as (0, 1)"
            )
        return [round(float(end), 10) for end in np.sort(ends)]

    def compare(self, guess, truth):
        """The case, and the shares (of the truth that is marked, of the mark that lies outside)."""
        (a, b), (c, d) = guess, sorted(map(float, truth))
        common = max(0.0, min(b, d) - max(a, c))
        shares = common / (d - c), 1 - common / (b - a)
        if max(abs(a - c), abs(b - d)) <= self.close * (1 + 1e-9):
            return "same", shares
        if not common:
            return "beside", shares
        if a >= c and b <= d:
            return "within", shares
        return "around" if a <= c and b >= d else "partly", shares

    def parts(self, guess, truth, by):
        covered, over = map(_percent, by)
        ends = {"guess": guess, "truth": sorted(truth)}
        stretch = {who: f"{told(a)} to {told(b)}" for who, (a, b) in ends.items()}
        return stretch | {"covered": covered, "over": over}


def _percent(share):
    """A share in percent; one that is neither nothing nor all is not told as that."""
    return told(min(99, max(1, math.floor(100 * share + 0.5))))


def _check_pair(asked, field, pair):
    ends = numbers_of(pair)
    if ends.shape != (2,) or not np.isfinite(ends).all() or not ends[0] < ends[1]:
        raise TypeError(
            f"{type(asked).__name__} has {field}={pair!r}; two finite numbers are wanted, the "
            f"smaller one first, such as {field}=(0, 1)"
        )


def _check_positive(asked, field, number):
    size = numbers_of(number)
    if size.shape != () or not 0 < size < math.inf:
        raise TypeError(
            f"{type(asked).__name__} has {field}={number!r}; a number above 0 is wanted, such as "
            f"{field}=0.1"
        )
