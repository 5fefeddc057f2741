"""Lesson 11: saddles and plateaus."""

from hillside.lessons import Lesson

LESSON = Lesson("11", "Saddles and plateaus", (60, 65), needs=("08", "09"))
