"""What lesson 14 recalls: up to which rate descent on a quadratic converges."""

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers

RECALL = (
    Exercise(
        id="14.r1",
        asks="recall: where the rates that converge end",
        question="The Hessian of a quadratic has the eigenvalues $0.4$ and $10$. Gradient descent "
        "with a constant rate $\\alpha$ converges from every start if $0 < \\alpha < s$, and for "
        "no larger $\\alpha$. What is $s$? Give a decimal number or a fraction.",
        kind=Numbers(),
        right=0.2,
        why="The multipliers are 1 − 0.4 α and 1 − 10 α, and the second one reaches −1 first: "
        "s = 2/10.",
        slips=(
            Slip(0.1, "That is 1/L, the rate of the safe step. Convergence ends at 2/L.", "LI3"),
            Slip(5, "Here the smallest eigenvalue was taken. The steepest one decides.", "LI5"),
            Slip(2.5, "Here the smallest eigenvalue was taken. The steepest one decides.", "LI5"),
            Slip(
                2 / 10.4,
                "That is 2/(L + μ), the best constant rate. The edge lies beyond it.",
                "LI3",
            ),
            Slip(10, "That is L. Which α makes 1 − 10 α equal to −1?", "LI2"),
            Slip(20, "That is 2 L. Divide by L.", "BA8"),
            Slip(25, "That is the condition number, L/μ. A rate is asked.", "BA7"),
        ),
        hints=(
            "Along an eigenvector each step multiplies the distance by 1 − αλ.",
            "It has to stay above −1 for both λ.",
        ),
        solution="$|1 - 10\\alpha| < 1$ needs $\\alpha < 2/10 = 0.2$, and then "
        "$|1 - 0.4\\alpha| < 1$, too.",
    ),
)
