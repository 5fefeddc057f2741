"""Lesson 02: partial derivatives."""

from hillside.lessons import Lesson

LESSON = Lesson("02", "Partial derivatives", (45, 50), needs=("01",), core=True)
