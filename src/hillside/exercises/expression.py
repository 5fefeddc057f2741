"""A formula that stands for a function: "x^2 + y", ["2*x", "1"], or what SymPy makes of it."""

import ast

import numpy as np

from hillside.formula import FormulaError, as_text, read

from .remarks import Misfit
from .values import brief_text


def is_expression(answer):
    """Is it a text, something with letters in it as SymPy makes it, or a list of those?"""
    kind = type(answer)
    if issubclass(kind, (list, tuple)):
        return 0 < len(answer) <= 20 and any(map(is_expression, answer))
    return issubclass(kind, str) or bool(
        not isinstance(answer, (type, np.ndarray)) and getattr(answer, "free_symbols", None)
    )


def written(answer, names):
    """(the function that a formula in names is, a sentence on how it was read).

    Raises Misfit where the formula cannot be read.
    """
    parts = [_text(entry) for entry in answer] if _is_list(answer) else _parts(_text(answer))
    several = _is_list(answer) or parts != [_text(answer)]
    formulas = [_formula(text, names) for text in parts]

    def function(*arguments):
        p = np.asarray(arguments[0] if np.ndim(arguments[0]) else arguments, dtype=float)
        values = [formula.f(p[: len(names)]) for formula in formulas]
        return np.array(values) if several else values[0]

    shown = ", ".join(formula.plain for formula in formulas)
    return function, f"Read as the formula {f'[{shown}]' if several else shown}."


def _is_list(answer):
    return issubclass(type(answer), (list, tuple))


def _text(entry):
    return str.__str__(entry) if issubclass(type(entry), str) else as_text(entry) or str(entry)


def _parts(text):
    """The formulas of a text such as "[2*x, 2*y]", or the one that it is."""
    source = text.strip().replace("^", "**")
    try:
        tree = ast.parse(source, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return [text]
    listed = tree.elts if isinstance(tree, (ast.List, ast.Tuple)) else ()
    return [ast.get_source_segment(source, one) for one in listed] or [text]


def _formula(text, names):
    try:
        return read(text, names)
    except FormulaError as error:
        raise Misfit("type", f"{brief_text(text)} cannot be read as a formula. {error}") from None
