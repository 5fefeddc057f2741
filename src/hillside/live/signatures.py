"""What the methods of a picture ask for by name."""

import inspect
from functools import lru_cache
from types import FunctionType

FIGURE, ASKED = "figure", "asked"  # what a stage is given beside the values of controls


def parameters(method):
    """The names of the controls that a method takes, in its order."""
    return tuple(name for name in _names(_function(method)) if name not in (FIGURE, ASKED))


def takes(method, name):
    """Whether a method takes an argument of this name."""
    return name in _names(_function(method))


def first(cls, name):
    """The first argument of a method as it stands in a class: "self", whatever it is called.

    None where it takes none, "self" where it is no plain function.
    """
    method = inspect.getattr_static(cls, name)
    names = list(inspect.signature(method).parameters) if isinstance(method, FunctionType) else None
    return "self" if names is None else next(iter(names), None)


def _function(method):
    return getattr(method, "__func__", method)


@lru_cache(maxsize=1024)
def _names(function):
    return tuple(name for name in inspect.signature(function).parameters if name != "self")
