"""ziamath, which places the signs of a formula; loaded when the first formula is set."""

import warnings
from collections import namedtuple
from functools import lru_cache, wraps


@lru_cache(maxsize=1)
def engine():
    """The package ziamath, which then places brackets within brackets in a bounded time.

    Loading it takes half a second, and it uses what Python advises against: that is no concern of
    a learner's, even where warnings are errors.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import ziamath
        import ziamath.drawable
        import ziamath.styles
        from ziamath.nodes.mrow import Mrow
    Mrow._get_height_nostretch = _once(Mrow._get_height_nostretch)
    return ziamath


def _once(measure):
    """A row's height without what stretches, which ziamath measures to know how far to stretch it.

    It measures each row within, too, though nothing stretches there: sixteen pairs of brackets
    within each other took a minute.
    """

    @wraps(measure)
    def measured(row, line, **known):
        return (0, 0) if known.get("nostretch") else measure(row, line, **known)

    return measured


@lru_cache(maxsize=1)
def words_font():
    """The sans serif for the words of labels: DejaVu Sans, which ziafont brings."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import ziafont
        import ziafont.gpos

        ziafont.gpos.namedtuple = _kind_of_record
        return ziafont.Font()


def _kind_of_record(name, fields):
    """A named tuple, made once: ziafont makes its kinds anew for each record it reads.

    For the sans serif those were 7,900 classes, half a second and 17 MB.
    """
    return _made(name, tuple(fields))


_made = lru_cache(maxsize=None)(namedtuple)
