"""Rules with a memory, for descent.descend: each turns the slopes at a point into a move.

The interface is that of descent.plain: slopes in, move out, both `(n, ...)`; coordinates along axis
0, many walkers side by side, each as if alone. A rule keeps what it remembers, so make it anew for
each run:

    descend(adam(0.1), BOWL.gradient, [3.0, 4.0], 60)

Below, g is the slopes, p the point, k = 1, 2, 3, ... the number of the step; what is remembered
starts at 0; squares, roots and fractions are taken coordinate by coordinate. `alpha` is a positive
number, one for each walker, or a schedule (see schedules.py). Plain descent with a schedule is
heavy_ball(schedule, 0).
"""

from itertools import count

import numpy as np

from hillside.descent import plain

EPSILON = 1e-8  # keeps the fractions finite where all slopes so far are 0


def heavy_ball(alpha, beta):
    """v <- beta v + g;   move = -alpha v.

    A steady g ends in moves of -alpha g / (1 - beta).   0 <= beta < 1, else ValueError.
    Source: Polyak (1964), in the form of PyTorch; as p <- p - alpha g + beta (last move) it makes
    the same path where alpha stays the same.
    """
    step, velocity = _stepper(alpha), _momentum(beta)
    return lambda slopes: step(velocity(slopes))


def nesterov(alpha, beta):
    """v <- beta v + g;   move = -alpha (g + beta v).

    The points of the path are those where the slope is taken: each lies -alpha beta v ahead of a
    heavy ball of Nesterov's own form, u <- beta u - alpha g(q + beta u), q <- q + u.
    0 <= beta < 1, else ValueError.   Source: Nesterov (1983); this form: Sutskever et al. (2013).
    """
    step, velocity = _stepper(alpha), _momentum(beta)
    return lambda slopes: step(slopes + beta * velocity(slopes))


def adagrad(alpha):
    """s <- s + g^2;   move = -alpha g / (sqrt(s) + EPSILON).

    The sum only grows, so on a steady slope the moves shrink like 1/sqrt(k).
    Source: Duchi, Hazan and Singer (2011), figure 1, with a diagonal matrix.
    """
    step, total = _stepper(alpha), 0.0

    def rule(slopes):
        nonlocal total
        total = total + slopes**2
        return step(slopes / (np.sqrt(total) + EPSILON))

    return rule


def rmsprop(alpha, beta=0.9):
    """s <- beta s + (1 - beta) g^2;   move = -alpha g / (sqrt(s) + EPSILON).

    The first move is alpha / sqrt(1 - beta) long in each coordinate: s starts at 0 and is not
    corrected.   0 <= beta < 1, else ValueError.   Source: Hinton, lecture 6e (2012).
    """
    step, square = _stepper(alpha), _average(beta, "beta")
    return lambda slopes: step(slopes / (np.sqrt(square(slopes**2)) + EPSILON))


def adam(alpha, beta1=0.9, beta2=0.999, corrected=True):
    """m <- beta1 m + (1 - beta1) g;   s <- beta2 s + (1 - beta2) g^2;
    move = -alpha (m / (1 - beta1^k)) / (sqrt(s / (1 - beta2^k)) + EPSILON).

    corrected: False leaves out the two divisions by 1 - beta^k.   0 <= beta1, beta2 < 1, else
    ValueError.   Source: Kingma and Ba (2015), algorithm 1.
    """
    step, direction = _stepper(alpha), _adam_direction(beta1, beta2, corrected)
    return lambda slopes: step(direction(slopes))


def adamw(alpha, decay, start, beta1=0.9, beta2=0.999):
    """Adam with weight decay beside it: move = (Adam's move) - alpha decay p.

    The decay does not pass through the division by sqrt(s), as it does where decay * p is added to
    the slopes.   start: (n, ...), where the run starts; the rule follows p by adding up its moves.
    decay: 0 or more, else ValueError.   Source: Loshchilov and Hutter (2019), algorithm 2.
    """
    _check(decay, "decay", 0 <= decay < np.inf, "a number, 0 or more; try decay=0.01")
    step, direction = _stepper(alpha), _adam_direction(beta1, beta2, True)
    point = np.array(start, dtype=float)

    def rule(slopes):
        nonlocal point
        move = step(direction(slopes) + decay * point)
        point = point + move
        return move

    return rule


def clipped(rule, limit):
    """The rule, fed with g * min(1, limit / |g|): slopes longer than limit are cut to that length.

    |g| is the Euclidean length, of each walker's slopes alone.   limit > 0, else ValueError.
    Source: Pascanu, Mikolov and Bengio (2013), algorithm 1.
    """
    _check(limit, "limit", 0 < limit < np.inf, "a positive number; try limit=1")

    def clipping(slopes):
        length = np.sqrt(np.sum(slopes**2, axis=0))
        return rule(slopes * (limit / np.maximum(length, limit)))

    return clipping


def _stepper(alpha):
    """direction -> -alpha * direction; a schedule is asked for alpha at k = 0, 1, 2, ..."""
    if not callable(alpha):
        return plain(alpha)
    steps = count()

    def step(direction):
        k = next(steps)
        rate = alpha(k)
        good = np.ndim(rate) == 0 and 0 <= rate < np.inf
        _check(rate, f"the rate at step {k}", good, "a number, 0 or more; look at the schedule")
        return -rate * direction

    return step


def _momentum(beta):
    """g -> v, where v <- beta v + g."""
    _check_beta(beta, "beta")
    velocity = 0.0

    def add(slopes):
        nonlocal velocity
        velocity = beta * velocity + slopes
        return velocity

    return add


def _average(beta, name):
    """x -> its running average a, where a <- beta a + (1 - beta) x, from 0."""
    _check_beta(beta, name)
    average = 0.0

    def add(values):
        nonlocal average
        average = beta * average + (1 - beta) * values
        return average

    return add


def _adam_direction(beta1, beta2, corrected):
    """slopes -> what Adam multiplies by -alpha."""
    mean, square, steps = _average(beta1, "beta1"), _average(beta2, "beta2"), count(1)

    def direction(slopes):
        k = next(steps)
        share1, share2 = (1 - beta1**k, 1 - beta2**k) if corrected else (1, 1)
        return (mean(slopes) / share1) / (np.sqrt(square(slopes**2) / share2) + EPSILON)

    return direction


def _check_beta(beta, name):
    _check(beta, name, 0 <= beta < 1, f"a number from 0 to below 1; try {name}=0.9")


def _check(value, name, good, wanted):
    if not good:
        raise ValueError(f"{name} is {value!r}; wanted {wanted}")
