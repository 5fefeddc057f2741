"""The network of notebook 14, started ever closer to zero: its losses step by step."""

from functools import lru_cache

import numpy as np

from hillside.network import start, train
from hillside.screens import BOTH_POLARITIES, SCREENS

STEPS, RATE, SEED = 1000, 1.0, 0


def entropy(share):
    """The mean cross-entropy of whoever says the same probability, `share`, of every example."""
    return float(-share * np.log(share) - (1 - share) * np.log(1 - share))


LEVEL = entropy(BOTH_POLARITIES.mean())  # the loss of a network that knows the share alone


@lru_cache(maxsize=32)
def losses(scale):
    """The losses of a training of STEPS steps with first weights times scale, (STEPS + 1,)."""
    begun = start(SEED, scale=scale)
    return train(begun, (SCREENS, BOTH_POLARITIES), RATE, STEPS).losses
