"""Lesson 03: the gradient."""

from hillside.lessons import Lesson

LESSON = Lesson("03", "The gradient", (70, 80), needs=("02",), core=True)
