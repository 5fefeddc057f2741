"""Lesson 13: momentum, adaptive methods, schedules."""

from hillside.lessons import Lesson

LESSON = Lesson("13", "Momentum, adaptive methods, schedules", (65, 80), needs=("10", "12"))
