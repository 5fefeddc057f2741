"""Lesson 08: the Hessian."""

from hillside.lessons import Lesson

LESSON = Lesson("08", "The Hessian", (60, 70), needs=("07",), core=True)
