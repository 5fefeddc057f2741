"""Lesson 05: the chain rule, and backpropagation."""

from hillside.lessons import Lesson

LESSON = Lesson("05", "The chain rule, and backpropagation", (60, 70), needs=("04",))
