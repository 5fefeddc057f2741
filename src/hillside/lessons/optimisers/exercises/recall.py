"""What lesson 13 recalls: the largest rate of plain descent."""

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers

RECALL = (
    Exercise(
        id="13.r1",
        asks="recall: the largest rate of plain descent",
        question="Plain gradient descent walks on $f(x, y) = 2x^2 + 25y^2$. Below which learning "
        "rate does it reach the bottom from every start? Give one number.",
        kind=Numbers(),
        right=0.04,
        why="The curvatures are 4 and 50. The larger one is L = 50, and the edge is 2/L = 0.04.",
        slips=(
            Slip(0.02, "This is 1/L. The walk also arrives beyond it, up to the edge.", "LI3"),
            Slip(
                0.08,
                "Differentiating 25y² twice gives 50: the coefficient is half of the curvature.",
                "HE8",
            ),
            Slip(0.5, "The steepest direction sets the limit, and that is y.", "LI5"),
            Slip(2 / 54, "This is 2/(L + μ), the best rate. The edge is asked.", "LI3"),
            Slip(50, "This is L. How does the largest rate follow from it?", "BA7"),
            Slip(25, "This is half of L. How does the largest rate follow from L?", "BA7"),
            Slip(0.25, "This is 1 over the smaller curvature. The larger one counts.", "LI5"),
        ),
        hints=(
            "One step multiplies y by 1 − αλ, where λ is the curvature along y.",
            "That factor must stay between −1 and 1, in both directions.",
        ),
        solution="The curvatures are $4$ and $50$. A step multiplies $y$ by $1 - 50\\alpha$, and "
        "$|1 - 50\\alpha| < 1$ for $0 < \\alpha < \\frac{2}{50} = 0.04$. Then $|1 - 4\\alpha| < 1$ "
        "as well.",
    ),
)
