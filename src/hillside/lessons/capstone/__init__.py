"""Lesson 14: Capstone: recognise an X."""

from hillside.lessons import Lesson

LESSON = Lesson("14", "Capstone: recognise an X", (85, 90), needs=("05", "06", "09", "10"))
