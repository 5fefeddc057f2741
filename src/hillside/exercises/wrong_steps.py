"""Steps that go wrong in the usual ways, for the mistakes of steps.py.

    from hillside.exercises import wrong_steps as wrong

    Mistake("sign", {"slope": wrong.sign_lost}, "The sign is turned.", "BA4")
    Mistake("y vanished", {"f_x": wrong.factor_lost("y")}, "The factor y stays.", "PD2")

A function with `right` alters what the step gives. Those that are made for a quantity take its name
or a number.
"""

import numpy as np


class Made:
    """A step made from a function and the names of what it needs."""

    def __init__(self, function, *needs):
        self.function, self.needs = function, needs

    def __call__(self, *values):
        return self.function(*values)


def sign_lost(right):
    """The minus is lost, or one too many is found."""
    return -np.asarray(right)


def swapped(right):
    """The entries of a list, or the rows of a matrix, come in the opposite order."""
    return np.asarray(right)[::-1]


def columns_swapped(right):
    """The columns of a matrix come in the opposite order."""
    return np.asarray(right)[:, ::-1]


def transposed(right):
    """Rows and columns of a matrix have changed places."""
    return np.asarray(right).T


def root_forgotten(right):
    """The square root is not taken.   right: what the root gives."""
    return np.square(right)


def inverted(right):
    """One over it."""
    return 1 / np.asarray(right)


def in_degrees(right):
    """The angle is told in degrees where radians are wanted."""
    return np.degrees(right)


def in_radians(right):
    """The angle is told in radians where degrees are wanted."""
    return np.radians(right)


def put_in_first(right):
    """The point is put in before the derivative is taken: a number has derivative 0 (PD8)."""
    return np.zeros_like(right, dtype=float)


def angle_in_degrees(function, angle):
    """The step function(angle), np.cos for instance, with an angle in radians taken for one in
    degrees.
    """
    return Made(lambda value: function(np.radians(value)), angle)


def angle_in_radians(function, angle):
    """The step function(angle) with an angle in degrees taken for one in radians."""
    return Made(lambda value: function(np.degrees(value)), angle)


def factor_lost(factor):
    """A factor of the step is forgotten.   factor: a number, or the name of a quantity that is not
    0.

    A frozen factor that vanished (PD2), an inner derivative (PD5, CR5), an exponent that was not
    brought down, x where x² has the derivative 2x (BA2), a mean that is a sum (SG2).
    """
    return _scaled(lambda right, size: right / size, factor)


def factor_twice(factor):
    """A factor is there once too often.   factor: a number, or the name of a quantity.

    An exponent that was not lowered, 2x² where x² has the derivative 2x (BA1); a length that is
    divided by twice.
    """
    return _scaled(lambda right, size: right * size, factor)


def _scaled(function, factor):
    if isinstance(factor, str):
        return Made(lambda right, size: function(np.asarray(right), size), "right", factor)
    return Made(lambda right: function(np.asarray(right), factor), "right")


def not_differentiated(base, exponent):
    """A power is left as it is: base**exponent in place of its derivative.   base:

    the name of a quantity.
    """
    return Made(lambda right, value: np.asarray(right) * value / exponent, "right", base)


def term_kept(term):
    """A term is still there that had to vanish (PD3), or a frozen variable moves, too (PD1).

    term: a name.
    """
    return Made(lambda right, value: np.asarray(right) + value, "right", term)


def left_as(name):
    """The step is left out: what it started from goes on.   name: of a quantity."""
    return Made(lambda value: value, name)
