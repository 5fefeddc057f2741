"""13.8: Adam where there is no curvature."""

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

LINE_WAY = Way(
    given={"alpha": 0.02, "slope": -7.0, "k": 10},
    steps={
        "mean": lambda slope: slope,
        "root": lambda slope: abs(slope),
        "answer": lambda alpha, mean, root: -alpha * mean / root,
    },
    mistakes=(
        Mistake(
            "plain descent",
            {"root": lambda: 1.0},
            "This is −αg. Adam divides by the size of the slopes, here 7.",
            "OP2",
        ),
        Mistake(
            "no minus",
            {"answer": wrong.sign_lost},
            "The line falls to the right, so downhill is to the right.",
            "GD1",
        ),
        Mistake(
            "averages not corrected",
            {
                "mean": lambda slope, k: slope * (1 - 0.9**k),
                "root": lambda slope, k: abs(slope) * (1 - 0.999**k) ** 0.5,
            },
            "Here the averages are not corrected. After ten steps they still lack a part.",
            "OP4",
        ),
        Mistake(
            "adagrad",
            {"root": lambda slope, k: abs(slope) * k**0.5},
            "This is Adagrad, whose sum grows. Adam's averages of equal slopes stay the same.",
            "OP1",
        ),
        Mistake(
            "infinite step",
            {"answer": lambda: 0.0},
            "Adam does not ask for the curvature. Its two averages here are −7 and 49.",
            "OP3",
        ),
        Mistake(
            "ten moves",
            {"answer": lambda right, k: right * k},
            "This is the way of ten moves together. The tenth alone is asked.",
            "BA7",
        ),
        Mistake(
            "no root",
            {"root": lambda slope: slope**2},
            "Divide by the root of the averaged squares, that is by 7.",
            "BA5",
        ),
    ),
)

LINE = Exercise(
    id="13.8",
    asks="Adam on a straight line",
    question="$f(x) = -7x$ is a straight line: its curvature is $0$ everywhere. What is the tenth "
    "move of Adam on it, with $\\alpha = 0.02$, $\\beta_1 = 0.9$, $\\beta_2 = 0.999$? Give one "
    "number with its sign; leave $\\varepsilon$ out.",
    kind=Numbers(),
    way=LINE_WAY,
    right=LINE_WAY.right(),
    why="All slopes are −7, so the corrected averages are −7 and 49: the move is −0.02 · (−7)/7. "
    "1/L has no value here; Adam does not look at L.",
    slips=(
        *LINE_WAY.slips(),
        Slip(
            -0.14, "This is αg. Adam divides by the size of the slopes, and goes downhill.", "GD1"
        ),
    ),
    hints=(
        "All ten slopes are equal. What is their average, and what is that of their squares?",
        "The corrected averages are −7 and 49.",
    ),
    solution="The corrected averages of equal slopes are $-7$ and $49$, in every step. The move is "
    "$-0.02\\cdot\\frac{-7}{\\sqrt{49}} = 0.02$. The curvature, $0$, does not come in.",
)
