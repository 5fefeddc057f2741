"""Pictures are computed under numpy's usual error settings, whatever the reader has chosen.

Numbers too small to hold become 0, as in float32, which the player is sent; a division by zero is
a warning.
"""

import numpy as np


def own_arithmetic():
    """A context, and a decorator, with numpy's own error settings."""
    return np.errstate(divide="warn", over="warn", under="ignore", invalid="warn")
