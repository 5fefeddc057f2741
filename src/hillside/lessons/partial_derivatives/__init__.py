"""Lesson 02: partial derivatives."""

from hillside.lessons import Lesson

LESSON = Lesson("02", "Partial derivatives", (75, 85), needs=("01",), core=True)
