"""Lesson 12: stochastic gradients."""

from hillside.lessons import Lesson

LESSON = Lesson("12", "Stochastic gradients", (55, 65), needs=("09",))
