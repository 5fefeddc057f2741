"""Lesson 04: the Jacobian."""

from hillside.lessons import Lesson

LESSON = Lesson("04", "The Jacobian", (75, 80), needs=("03",), core=True)
