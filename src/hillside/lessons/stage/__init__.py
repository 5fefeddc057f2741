"""Lesson 99: For teachers: make your own picture."""

from hillside.lessons import Lesson

LESSON = Lesson("99", "For teachers: make your own picture", ("–", "–"), needs=("09",))
