"""What lesson 04 recalls: a gradient."""

import numpy as np

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers

RECALL = (
    Exercise(
        id="04.r1",
        asks="recall: a gradient",
        question="What is the gradient of $f(x, y) = x^2 + 3y^2$ at $(2, -1)$? Give a list "
        "of numbers.",
        kind=Numbers((2,)),
        right=[4, -6],
        why="The partial derivatives are 2x = 4 and 6y = −6.",
        slips=(
            Slip([-6, 4], "The two slopes have changed places: the slope in x comes first.", "PD4"),
            Slip([-4, 6], "This points downhill. The gradient points uphill.", "GR2"),
            Slip([4, 6], "y is −1, so the slope in y is negative.", "BA4"),
            Slip([2, -3], "A square gives a factor 2: x² gives 2x, 3y² gives 6y.", "BA2"),
            Slip([2, -6], "x² gives 2x, and x is 2.", "BA2"),
            Slip([4, -3], "3y² gives 6y: the factor 2 is missing.", "BA2"),
            Slip([4, 3], "3y² is the term itself. Its derivative is 6y.", "BA3"),
            Slip([2, -1], "This is the point. The slopes there are asked.", "BA7"),
            Slip([4, -2], "The factor 3 stays: 3y² gives 6y.", "BA8"),
            Slip([8, 6], "The exponent goes down by one: x² gives 2x.", "BA1"),
            Slip(-2, "The gradient is an arrow: do not add its entries.", "GR1"),
            Slip(
                np.sqrt(52), "This is the length of the gradient. Its two entries are asked.", "GR1"
            ),
            Slip(7, "This is the height. The gradient has one slope for each variable.", "BA7"),
        ),
        hints=("One slope for each variable.", "The slopes are 2x and 6y."),
        solution="$\\nabla f = (2x,\\, 6y)$, and at $(2, -1)$ that is $(4, -6)$.",
    ),
)
