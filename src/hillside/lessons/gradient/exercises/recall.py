"""What lesson 03 recalls: two partial derivatives."""

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers

RECALL = (
    Exercise(
        id="03.r1",
        asks="recall: two partial derivatives",
        question="What are $\\partial f/\\partial x$ and $\\partial f/\\partial y$ of "
        "$f(x, y) = xy^2$ at $(4, 3)$? Give a list of two numbers, the slope in $x$ first.",
        kind=Numbers((2,)),
        right=[9, 24],
        why="With y frozen the slope is y² = 9; with x frozen it is 2xy = 24.",
        slips=(
            Slip([24, 9], "The two slopes have changed places: the slope in x comes first.", "PD4"),
            Slip([9, 12], "The factor 2 of 2y is missing: the slope in y is 2xy.", "BA2"),
            Slip([9, 72], "y² has the derivative 2y. Here the square stayed.", "BA1"),
            Slip([9, 36], "In y the square has to be differentiated: the slope is 2xy.", "BA3"),
            Slip([9, 6], "x is frozen in the second one, and a frozen factor stays: 2xy.", "PD2"),
            Slip([1, 24], "y is frozen in the first one, and a frozen factor stays: y².", "PD2"),
            Slip([6, 24], "y² is frozen in the first one: it stays y², and x gives 1.", "PD1"),
            Slip([1, 6], "A frozen factor stays in both: y², and 2xy.", "PD2"),
            Slip([33, 33], "Only one variable moves at a time; the other is frozen.", "PD1"),
            Slip([0, 0], "First take the derivative, then put in the point.", "PD8"),
            Slip(36, "This is the height. Two slopes are asked.", "BA7"),
        ),
        hints=(
            "For the first one y is a number: what is the slope of 9x?",
            "The slopes are y² and 2xy. Put in x = 4 and y = 3.",
        ),
        solution="$\\partial f/\\partial x = y^2 = 9$ and $\\partial f/\\partial y = 2xy = 24$.",
    ),
)
