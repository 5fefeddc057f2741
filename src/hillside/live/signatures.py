"""What the methods of a picture ask for by name."""

import inspect
from functools import lru_cache

FIGURE, ASKED = "figure", "asked"  # what a stage is given beside the values of controls


def parameters(method):
    """The names of the controls that a method takes, in its order."""
    return tuple(name for name in _names(_function(method)) if name not in (FIGURE, ASKED))


def takes(method, name):
    """Whether a method takes an argument of this name."""
    return name in _names(_function(method))


def _function(method):
    return getattr(method, "__func__", method)


@lru_cache(maxsize=1024)
def _names(function):
    return tuple(name for name in inspect.signature(function).parameters if name != "self")
