"""Lesson 08: the Hessian."""

from hillside.lessons import Lesson

LESSON = Lesson("08", "The Hessian", (70, 90), needs=("03",), core=True)
