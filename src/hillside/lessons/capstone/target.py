"""A target of one's own: two shapes and how many pixels may be wrong."""

import numpy as np

from hillside.screens import SCREENS, like, wrong_pixels


def one_neuron_suffices(first, second, radius):
    """Whether some w, b with w . x + b > 0 exactly on the screens near one of two shapes exist.

    first, second: (9,) of 1 and -1.   radius: wrong pixels that are allowed.
    Averaging a separating w over all exchanges of pixels that leave the target as it is leaves it
    separating. What is left is c times the pixels in which the shapes agree, and 0 where they
    differ. So one neuron suffices if and only if the answer depends on the former alone. (It then
    is yes up to some number of wrong ones among them, which a neuron can count.)
    """
    y, agree = like([first, second], radius), first == second
    among = np.sum(SCREENS[:, agree] != first[agree], axis=1)
    return all(np.ptp(y[among == count]) == 0 for count in np.unique(among))


def apart(first, second):
    """In how many pixels two shapes differ."""
    return int(wrong_pixels(first, second))
