"""Lesson 00: start here: why calculus."""

from hillside.lessons import Lesson

LESSON = Lesson("00", "Start here: why calculus", (50, 50))
