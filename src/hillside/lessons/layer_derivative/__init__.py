"""Lesson 06: the derivative of a layer."""

from hillside.lessons import Lesson

LESSON = Lesson("06", "The derivative of a layer", (75, 85), needs=("05",))
