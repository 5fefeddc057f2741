"""Lesson 07: Taylor: better models."""

from hillside.lessons import Lesson

LESSON = Lesson("07", "Taylor: better models", (70, 80), needs=("02", "03"))
