"""Formulas typed by learners: parse(text) is a Formula, or raises a FormulaError that says why."""

from .formula import Formula, parse
from .reading import Reading, read
from .source import FormulaError
from .symbolic import as_text

__all__ = ["Formula", "FormulaError", "Reading", "as_text", "parse", "read"]
