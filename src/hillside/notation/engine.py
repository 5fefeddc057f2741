"""ziamath, which places the signs of a formula; loaded when the first formula is set."""

import warnings
from functools import lru_cache


def engine():
    """The package ziamath.

    Loading it takes half a second, and it uses what Python advises against: that is no concern of
    a learner's, even where warnings are errors.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import ziamath
        import ziamath.drawable
        import ziamath.styles
    return ziamath


@lru_cache(maxsize=1)
def words_font():
    """The sans serif for the words of labels: DejaVu Sans, which ziafont brings."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import ziafont

        return ziafont.Font()
