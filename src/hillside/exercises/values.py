"""Comparing numbers and words, and saying them briefly."""

import numpy as np

GREEK = {"α": "alpha", "θ": "theta", "κ": "kappa", "λ": "lambda", "μ": "mu", "σ": "sigma"}


def distance(given, candidate):
    """How far given is from candidate: relative to it, the worst entry; inf for another shape.

    given, candidate: arrays of any shape.   An entry that is 0 is measured against the largest one.
    """
    if np.shape(given) != np.shape(candidate):
        return np.inf
    return np.max(misses(given, candidate), initial=0.0)


def misses(given, candidate):
    """The relative miss of every entry.   given, candidate: (...).   Returns (...)."""
    given, candidate = np.asarray(given, dtype=float), np.asarray(candidate, dtype=float)
    if not np.isfinite(candidate).all() or not np.isfinite(given).all():
        return np.where(given == candidate, 0.0, np.inf)
    return np.abs(given - candidate) / sizes(candidate)


def sizes(candidate):
    """What the miss of each entry is measured by: its own size; that of the largest if it is 0."""
    size = np.abs(candidate)
    largest = size.max(initial=0.0) or 1.0
    return np.where(size > 1e-9 * largest, size, largest)


def brief(values):
    """Numbers, of any shape, as text of at most a line: 6.5536, [2.4, 3.2], 100 numbers."""
    values = np.asarray(values, dtype=float)
    if values.size > 12:
        return " × ".join(map(str, values.shape)) + " numbers"
    if values.ndim == 0:
        return f"{float(values) + 0.0:.6g}"  # adding 0.0 turns -0 into 0
    return "[" + ", ".join(brief(entry) for entry in values) + "]"


def brief_text(text):
    """The learner's own words in quotes, cut short."""
    shown = str.__str__(text)
    return f'"{shown[:40]}…"' if len(shown) > 40 else f'"{shown}"'


def normal(text):
    """Text without case, punctuation and extra spaces: " (C). " is "c", "θ" is "theta"."""
    shown = (c if c.isalnum() else " " for c in str.__str__(text)[:200].casefold())
    return " ".join("".join(GREEK.get(c, c) for c in shown).split())


def words(*spellings):
    """Several spellings of one answer.

    Raises ValueError for one without a letter or digit: it would match "", too.
    """
    if not all(map(normal, spellings)):
        raise ValueError(f"words got {spellings}; wanted letters or digits in each; try a word")
    return frozenset(map(normal, spellings))
