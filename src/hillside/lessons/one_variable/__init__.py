"""Lesson 01: one variable: slope, rules, chain."""

from hillside.lessons import Lesson

LESSON = Lesson("01", "One variable: slope, rules, chain", (65, 75), needs=("00",))
