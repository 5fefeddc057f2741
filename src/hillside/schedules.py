"""Rates that change on the way: functions of the step k = 0, 1, 2, ...

Each function here makes a schedule; a schedule goes where a rule of hillside.optimisers wants its
alpha: heavy_ball(cosine(0.1, 60), 0.9).
"""

import math


def step_decay(alpha, factor, every):
    """alpha_k = alpha * factor^(k // every): the rate drops at once, every so many steps.

    alpha > 0.   factor: above 0, at most 1.   every: 1, 2, 3, ...   ValueError otherwise.
    """
    _demand("factor", factor, 0 < factor <= 1, "a number above 0, at most 1; try factor=0.5")
    return _of_steps(alpha, lambda k: factor ** (k // every), every=every)


def inverse(alpha, half):
    """alpha_k = alpha / (1 + k / half): falls like 1/k; after `half` steps it is half of alpha.

    alpha > 0.   half: 1, 2, 3, ...   ValueError otherwise.
    Source: Robbins and Monro (1951), whose conditions it meets: the sum over all k is infinite, the
    sum of the squares is finite.
    """
    return _of_steps(alpha, lambda k: 1 / (1 + k / half), half=half)


def cosine(alpha, total):
    """alpha_k = alpha * (1 + cos(pi k / total)) / 2, and 0 from k = total on.

    alpha > 0.   total: 1, 2, 3, ...   ValueError otherwise.
    Source: Loshchilov and Hutter, SGDR (2017), equation 5, without restarts.
    """
    return _of_steps(alpha, lambda k: (1 + math.cos(math.pi * min(k / total, 1))) / 2, total=total)


def warmed_up(schedule, steps):
    """schedule(k) * min(1, (k + 1) / steps): the first `steps` steps grow in a straight line.

    schedule: k -> rate, or one rate for all steps.   steps: 1, 2, 3, ...   ValueError otherwise.
    """
    _whole(steps=steps)
    rate = schedule if callable(schedule) else lambda k: schedule
    return lambda k: rate(k) * min(1, (k + 1) / steps)


def _of_steps(alpha, share, **lengths):
    """The schedule k -> alpha * share(k).   lengths: the numbers of steps that it is made with."""
    good = isinstance(alpha, (int, float)) and math.isfinite(alpha) and alpha > 0
    _demand("alpha", alpha, good, "a positive, finite number; try alpha=0.1")
    _whole(**lengths)
    return lambda k: alpha * share(k)


def _whole(**lengths):
    for name, n in lengths.items():
        good = isinstance(n, int) and n > 0
        _demand(name, n, good, f"a whole number of steps, 1 or more; try {name}=20")


def _demand(name, value, good, wanted):
    if not good:
        raise ValueError(f"{name} is {value!r}; wanted {wanted}")
