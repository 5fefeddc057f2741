"""Lesson 05: the chain rule, and backpropagation."""

from hillside.lessons import Lesson

LESSON = Lesson("05", "The chain rule, and backpropagation", (95, 100), needs=("04",))
