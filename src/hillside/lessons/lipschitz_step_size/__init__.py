"""Lesson 10: Lipschitz gradients: choosing the step."""

from hillside.lessons import Lesson

LESSON = Lesson(
    "10", "Lipschitz gradients: choosing the step", (85, 100), needs=("08", "09"), core=True
)
