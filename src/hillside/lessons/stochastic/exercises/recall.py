"""What lesson 12 recalls: mean and variance."""

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers

RECALL = (
    Exercise(
        id="12.r1",
        asks="recall: a variance",
        question="What is the variance of the three numbers $1$, $3$, $8$, that is, their mean "
        "square distance from their mean? Give one number.",
        kind=Numbers(),
        right=26 / 3,
        why="The mean is 4, the distances are −3, −1 and 4, their squares 9, 1 and 16, and 26/3 is "
        "8.667.",
        slips=(
            Slip(13, "Here the squares are divided by n − 1 = 2. Their mean is asked.", "BA8"),
            Slip(26, "This is the sum of the squares. Divide it by 3.", "SG2"),
            Slip(
                (26 / 3) ** 0.5,
                "This is the standard deviation, the root of the variance.",
                "BA7",
            ),
            Slip(13**0.5, "Divide by 3, not by 2, and take no root.", "BA8"),
            Slip(4, "This is the mean. How far do the numbers lie from it?", "BA7"),
            Slip(0, "The distances add up to 0. Square them first.", "BA8"),
            Slip(8 / 3, "This is the mean distance. Square the distances first.", "BA8"),
            Slip(74 / 3, "These are the squares of the numbers. Subtract the mean first.", "BA3"),
        ),
        hints=(
            "The mean is 4. How far from it does each number lie?",
            "The squares of the distances are 9, 1 and 16.",
        ),
        solution="The mean is $4$, and $\\frac{(-3)^2 + (-1)^2 + 4^2}{3} = \\frac{26}{3} = 8.667$.",
    ),
)
