"""What lesson 11 recalls: the multiplier of a step on a parabola."""

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers

RECALL = (
    Exercise(
        id="11.r1",
        asks="recall: the multiplier of a step",
        question="Gradient descent walks on $f(x) = 3x^2$ with $\\alpha = 0.05$. By what does each "
        "step multiply $x$? Give one number.",
        kind=Numbers(),
        right=0.7,
        why="The curvature is 6, and the multiplier is 1 − 0.05 · 6 = 0.7.",
        slips=(
            Slip(0.85, "The curvature is the second derivative, 6, not the coefficient 3.", "HE8"),
            Slip(1.3, "Descent subtracts the gradient: 1 minus αλ.", "GD1"),
            Slip(0.3, "This is αλ, the share by which x shrinks. What is left of x?", "BA7"),
            Slip(0.95, "This is 1 − α. The curvature is missing.", "BA3"),
            Slip(-0.7, "1 − 0.3 is positive: x stays on its side.", "BA4"),
        ),
        hints=(
            "The slope at x is 6x. Where does a step lead?",
            "x − 0.05 · 6x: take out the factor x.",
        ),
        solution="The slope is $6x$, so a step leads to $x - 0.05\\cdot 6x = (1 - 0.3)x = 0.7x$.",
    ),
)
