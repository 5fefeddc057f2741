"""Drawing lots from a text: the same text gives the same draws on every machine."""

import random


class Draw:
    """Draws that follow from a text alone.

    Python promises for ever only what random() returns for a seed: every choice is made of that.
    """

    def __init__(self, text):
        self._random = random.Random(text).random

    def one(self, options):
        """One of the options, a sequence."""
        return options[int(self._random() * len(options))]

    def some(self, options, count):
        """A tuple of so many different options, in the order in which they came."""
        left = list(options)
        return tuple(left.pop(int(self._random() * len(left))) for _ in range(count))

    def whole(self, low, high):
        """A whole number from low to high, both included, but never 0."""
        return self.one([number for number in range(low, high + 1) if number])


def until(good, make):
    """What make() returns, the first time that it is good."""
    while True:
        made = make()
        if good(made):
            return made
