"""Six methods on one ground, with rates that were tuned in one run: a walker for each rate."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from hillside.descent import plain
from hillside.optimisers import adagrad, adam, heavy_ball, nesterov, rmsprop
from hillside.surfaces import DOUBLE_WELL, TWO_WEIGHTS, quadratic

METHODS = {  # the rule made with a rate, or with one for each walker
    "plain descent": plain,
    "heavy ball": lambda alpha: heavy_ball(alpha, 0.9),
    "Nesterov": lambda alpha: nesterov(alpha, 0.9),
    "Adagrad": adagrad,
    "RMSProp": rmsprop,
    "Adam": adam,
}
STEPS = 100
LAST = 20  # heights, whose mean the tuning compares
RATES = np.geomspace(1e-7, 100, 91)
LEAST = 1e-12  # lower heights count as this: what is left of them is rounding
FAR = 1e6  # a walker that has come so far is followed no longer
NOISE = np.random.default_rng(13).normal(size=(STEPS, 2))


@dataclass(frozen=True, eq=False)
class Ground:
    """A surface with lowest height 0, where the walk starts, and the half width of its map."""

    surface: object
    start: tuple
    half: float


GROUNDS = {
    "long bowl": Ground(quadratic("long bowl", [[1, 0], [0, 100]], (-2, 2, -2, 2)), (1, 1), 1.6),
    "round bowl": Ground(
        quadratic("round bowl", [[1, 0], [0, 1]], (-2, 2, -2, 2)), (1.2, 0.5), 1.6
    ),
    "two wells": Ground(DOUBLE_WELL, (0.1, 1.5), 2),
    "two weights": Ground(TWO_WEIGHTS, (1.8, -0.6), 2.4),
}


@dataclass(frozen=True)
class Setting:
    """What all six meet.

    ground: a key of GROUNDS.   turn: degrees, by which ground and start are turned together.
    scale: a factor at the loss, and so at its slopes.   noise: the standard deviation of what is
    added to each slope before scaling, the same numbers for every method and every rate.
    """

    ground: str
    turn: float = 0.0
    scale: float = 1.0
    noise: float = 0.0

    @property
    def turning(self):
        """The matrix of the turn, (2, 2)."""
        angle = np.radians(self.turn)
        return np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])

    def height(self, p):
        """Height on the turned ground, not scaled.   p: (2, n) -> (n,), or (2,) -> ()."""
        return GROUNDS[self.ground].surface.f(self.turning.T @ p)

    def slopes(self):
        """What walkers are told, a function of p and the step k: (2,) or (2, n) -> the same."""
        turning, gradient = self.turning, GROUNDS[self.ground].surface.gradient
        noise = self.noise * NOISE

        def told(p, k):
            exact = turning @ gradient(turning.T @ p)
            return self.scale * (exact + (noise[k] if p.ndim == 1 else noise[k][:, None]))

        return told


def walk(setting, rule, walkers=()):
    """The path of a rule, or of n walkers side by side: (STEPS + 1, 2), or (STEPS + 1, 2, n).

    walkers: () or (n,).   nan from where a walker has left the square of half width FAR.
    """
    here = np.multiply.outer(setting.turning @ GROUNDS[setting.ground].start, np.ones(walkers))
    told, path = setting.slopes(), [here]
    with np.errstate(all="ignore"):
        for k in range(STEPS):
            here = here + rule(told(here, k))
            here = np.where(np.abs(here).max(axis=0) < FAR, here, np.nan)
            path.append(here)
    return np.array(path)


def heights(setting, path):
    """Heights on a path of shape (k, 2) or (k, 2, n), at least LEAST, inf where it is lost."""
    with np.errstate(all="ignore"):
        found = np.maximum(setting.height(np.moveaxis(path, 1, 0).reshape(2, -1)), LEAST)
    return np.where(np.isfinite(found), found, np.inf).reshape(path.shape[:1] + path.shape[2:])


@lru_cache(maxsize=1024)
def tuning(setting, method):
    """Mean height of the LAST steps for each of RATES, (len(RATES),): lower is better."""
    path = walk(setting, METHODS[method](RATES), RATES.shape)
    return heights(setting, path)[-LAST:].mean(axis=0)


@lru_cache(maxsize=1024)
def best_rate(setting, method):
    """The rate that is best together with its two neighbours; of equals the smallest.

    Compared is the highest of the three mean heights, so that a rate next to the edge, or a lucky
    one among bad ones, is not taken.
    """
    tried = tuning(setting, method)
    worst = np.maximum(np.maximum(tried[:-2], tried[1:-1]), tried[2:])
    return float(RATES[1 + np.argmin(worst)])


@lru_cache(maxsize=2048)
def run(setting, method, rate):
    """(path (STEPS + 1, 2), heights (STEPS + 1,)) of one method."""
    path = walk(setting, METHODS[method](rate))
    return path, heights(setting, path)
