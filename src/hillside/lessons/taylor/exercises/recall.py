"""What lesson 07 recalls: the rise of a tangent plane."""

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers

RECALL = (
    Exercise(
        id="07.r1",
        asks="recall: the rise of a tangent plane",
        question="You stand at $(2, -2)$ on $f(x, y) = 3x^2y$ and walk by $(0.1, 0.3)$. By how "
        "much does the tangent plane rise on this walk? Give one number.",
        kind=Numbers(),
        right=1.2,
        why="The slopes are 6xy = −24 and 3x² = 12: −24 · 0.1 + 12 · 0.3 = 1.2.",
        slips=(
            Slip(
                1.509,
                "This is the rise of f itself. The plane rises by slopes times steps.",
                "DD4",
            ),
            Slip(-22.8, "This is the height of the plane. Its rise is asked: leave f out.", "BA7"),
            Slip(-22.491, "This is f at the end of the walk. A rise of the plane is asked.", "BA7"),
            Slip(-24, "This is the height at (2, −2). The rise of the plane is asked.", "BA7"),
            Slip([-24, 12], "This is the gradient. Multiply it by the walk and add.", "DD3"),
            Slip([-2.4, 3.6], "These are the two shares. Add them.", "DD3"),
            Slip(-6, "The slopes have changed places: f_x goes with 0.1, f_y with 0.3.", "PD4"),
            Slip(-12, "Here the slopes are added. Multiply each by its part of the walk.", "DD2"),
            Slip(2.4, "x² has the derivative 2x, so f_x = 6xy.", "BA2"),
            Slip(-1.2, "In f_x the exponent goes down by one: 6xy, not 6x²y.", "BA1"),
            Slip(6, "f_x is negative there: y is −2.", "BA4"),
        ),
        hints=(
            "A plane rises by slope times step, in x and in y.",
            "The slopes are f_x = 6xy and f_y = 3x². Put in the point, not the walk.",
        ),
        solution="$f_x = 6xy = -24$ and $f_y = 3x^2 = 12$, so the plane rises by "
        "$-24\\cdot 0.1 + 12\\cdot 0.3 = 1.2$.",
    ),
)
