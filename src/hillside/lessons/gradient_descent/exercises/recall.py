"""What lesson 09 recalls: a gradient."""

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers

RECALL = (
    Exercise(
        id="09.r1",
        asks="recall: a gradient",
        question="What is $\\nabla f$ for $f(x, y) = xy^2$ at $(2, 5)$? Give a list of two "
        "numbers.",
        kind=Numbers((2,)),
        right=[25, 20],
        why="f_x = y² = 25 and f_y = 2xy = 20.",
        slips=(
            Slip(
                [20, 25], "The two slopes have changed places: the slope in x comes first.", "PD4"
            ),
            Slip([25, 10], "y² has the derivative 2y: the factor 2 is missing in f_y.", "BA2"),
            Slip([25, 100], "y² has the derivative 2y. Here the square stayed in f_y.", "BA1"),
            Slip([1, 10], "A frozen factor stays: y² in f_x, and x in f_y.", "PD2"),
            Slip(
                [25, 50], "The factor 2 is missing, or y² was not differentiated: f_y = 2xy.", "BA3"
            ),
            Slip([0, 0], "First take the derivative, then put in the point.", "PD8"),
            Slip(50, "This is the height. The gradient has one slope for each variable.", "BA7"),
            Slip(45, "The gradient is an arrow: do not add its entries.", "GR1"),
        ),
        hints=(
            "For f_x, y² is a factor like any other number.",
            "f_x = y² and f_y = 2xy. Put in x = 2 and y = 5.",
        ),
        solution="$\\nabla f = (y^2,\\, 2xy)$, and at $(2, 5)$ that is $(25, 20)$.",
    ),
)
