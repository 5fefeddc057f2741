"""Lesson 06: the derivative of a layer."""

from hillside.lessons import Lesson

LESSON = Lesson("06", "The derivative of a layer", (40, 45), needs=("05",))
