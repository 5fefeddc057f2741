"""Lesson 09: gradient descent."""

from hillside.lessons import Lesson

LESSON = Lesson("09", "Gradient descent", (70, 90), needs=("03",), core=True)
