"""10.3 to 10.5: what lies between 1/L and 2/L, the three rates, and the multiplier at a saddle."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Choice, Numbers
from hillside.exercises.steps import Mistake, Way
from hillside.exercises.values import words

BETWEEN = Exercise(
    id="10.3",
    asks="between 1/L and 2/L",
    question="A quadratic bowl has the curvatures $3$ and $12$. Gradient descent uses "
    "$\\alpha = 1.5/L$. What happens from a start that lies on neither axis?\n"
    "- **a**: it diverges, since $\\alpha > 1/L$\n"
    "- **b**: it converges, jumping across the minimum along one axis\n"
    "- **c**: it goes back and forth for ever\n"
    "- **d**: it converges, and jumps across the minimum along neither axis",
    kind=Choice(
        {
            "a": words("diverges", "it diverges"),
            "b": words("converges", "overshoots", "it converges"),
            "c": words("cycles", "for ever"),
            "d": words("slides in"),
        }
    ),
    right="b",
    why="α = 0.125, and the multipliers are 1 − 0.375 = 0.625 and 1 − 1.5 = −0.5. Both are smaller "
    "than 1 in size, and one is negative.",
    slips=(
        Slip(
            "a",
            "1/L is not where divergence starts. The edge is 2/L; between the two a multiplier is "
            "negative, but smaller than 1 in size.",
            "LI3",
        ),
        Slip("c", "That happens at 2/L, where a multiplier is −1. Here it is −0.5.", "LI3"),
        Slip("d", "Work out 1 − α · 12. What does its sign say?", "SA4"),
    ),
    hints=(
        "L is 12, so α is 0.125. What are the multipliers along the two axes?",
        "They are 1 − α · 3 and 1 − α · 12.",
    ),
    solution="$\\alpha = 1.5/12 = 0.125$. The multipliers are $1 - 0.125\\cdot 3 = 0.625$ and "
    "$1 - 0.125\\cdot 12 = -0.5$: **b**.",
)

LARGEST = "The largest curvature sets the limit: L is 8, and μ is 2."
RATES_WAY = Way(
    given={"a": 1.0, "b": 4.0},
    steps={
        "mu": lambda a: 2 * a,
        "L": lambda b: 2 * b,
        "first": lambda L: 1 / L,
        "best": lambda L, mu: 2 / (L + mu),
        "edge": lambda L: 2 / L,
        "answer": lambda first, best, edge: np.array([first, best, edge]),
    },
    mistakes=(
        Mistake(
            "2 forgotten",
            {"mu": lambda a: a, "L": lambda b: b},
            "The factor 2 from differentiating twice is missing: 4y² has the curvature 8.",
            "HE8",
        ),
        Mistake("μ for L", {"first": lambda mu: 1 / mu, "edge": lambda mu: 2 / mu}, LARGEST, "LI5"),
        Mistake(
            "sum for L",
            {"first": lambda L, mu: 1 / (L + mu), "edge": lambda L, mu: 2 / (L + mu)},
            "The sum of the curvatures stands where L belongs. L is the largest alone.",
            "LI5",
        ),
        Mistake(
            "the edge is best",
            {"best": lambda L: 2 / L},
            "At 2/L the multiplier along y is −1, so the walk never arrives: that is the worst "
            "of the three.",
            "GD6",
        ),
        Mistake(
            "1/L is best",
            {"best": lambda L: 1 / L},
            "1/L makes the multiplier along y 0, but along x it is still 0.75. A larger α shrinks "
            "that one.",
            "LI3",
        ),
        Mistake(
            "halfway",
            {"best": lambda L: 1.5 / L},
            "Halfway between the marks the two multipliers are not equally large. Solve "
            "1 − αμ = αL − 1.",
            "LI3",
        ),
        Mistake(
            "1 over the sum",
            {"best": lambda L, mu: 1 / (L + mu)},
            "The middle one lacks a factor 2: 1 − αμ = αL − 1 gives α(L + μ) = 2.",
            "BA8",
        ),
        Mistake(
            "difference",
            {"best": lambda L, mu: 2 / (L - mu)},
            "A sign: 1 − αμ = αL − 1 gives α(L + μ) = 2.",
            "BA4",
        ),
        Mistake(
            "its multiplier",
            {"best": lambda L, mu: (L - mu) / (L + mu)},
            "The middle one is the worst multiplier itself. The learning rate is asked.",
            "BA7",
        ),
        Mistake(
            "inverses",
            {"answer": wrong.inverted},
            "These are the inverses. A rate is a number over a curvature.",
            "LI7",
        ),
        Mistake(
            "reversed", {"answer": wrong.swapped}, "These are the three, in reverse order.", "PD4"
        ),
    ),
)

THREE_RATES = Exercise(
    id="10.4",
    asks="three rates of a bowl",
    question="$f(x, y) = x^2 + 4y^2$. Give three learning rates as a list: $1/L$, the rate with "
    "the smallest worst multiplier, and $2/L$.",
    kind=Numbers((3,), order="1/L first"),
    way=RATES_WAY,
    right=RATES_WAY.right(),
    why="The curvatures are 2 and 8, so μ = 2 and L = 8: 1/8, 2/(8 + 2) and 2/8.",
    slips=RATES_WAY.slips(),
    hints=(
        "The Hessian is diagonal. Its entries are the curvatures.",
        "L is the largest of them, μ the smallest. Where is 1 − αμ as large as αL − 1?",
    ),
    solution="The Hessian is $\\mathrm{diag}(2, 8)$: $\\mu = 2$, $L = 8$. So $1/L = 0.125$, "
    "$2/(L + \\mu) = 0.2$ and $2/L = 0.25$.",
)

SADDLE_WAY = Way(
    given={"along": 4.0, "down": -300.0, "alpha": 0.005},
    steps={
        "curvature": lambda down: down,
        "taken": lambda alpha, curvature: alpha * curvature,
        "answer": lambda taken: 1 - taken,
    },
    mistakes=(
        Mistake(
            "|λ|",
            {"curvature": lambda down: -down},
            "Here |λ| stands in place of λ. The sign matters: 1 − α · (−300) is more than 1.",
            "SA4",
        ),
        Mistake(
            "the first direction",
            {"curvature": lambda along: along},
            "This is the multiplier along the first direction, with the curvature 4.",
            "BA7",
        ),
        Mistake(
            "what is taken",
            {"answer": lambda taken: taken},
            "This is αλ. The multiplier is 1 − αλ.",
            "BA7",
        ),
        Mistake(
            "what is added",
            {"answer": lambda taken: -taken},
            "This is −αλ. The multiplier is 1 − αλ.",
            "BA7",
        ),
        Mistake(
            "turned round",
            {"answer": lambda right: -right},
            "The size is right. The multiplier is 1 − αλ, and that is positive here: the walk does "
            "not change sides.",
            "BA4",
        ),
        Mistake(
            "α forgotten",
            {"taken": lambda curvature: curvature},
            "The α is missing: a step takes α times the slope away.",
            "BA8",
        ),
        Mistake(
            "height",
            {"answer": lambda right: right**2},
            "This is the square, by which the height is multiplied. The distance is asked.",
            "BA7",
        ),
    ),
)

SADDLE_FACTOR = Exercise(
    id="10.5",
    asks="the multiplier at a saddle",
    question="A quadratic has a saddle with the curvatures $4$ and $-300$. With "
    "$\\alpha = 0.005$, by what does one step of gradient descent multiply the distance from the "
    "saddle along the second direction?",
    kind=Numbers(),
    way=SADDLE_WAY,
    right=SADDLE_WAY.right(),
    why="1 − αλ = 1 − 0.005 · (−300) = 2.5: the walk leaves, and f falls on that way.",
    slips=(
        *SADDLE_WAY.slips(),
        Slip(-299, "The sign of λ and the α are missing: 1 − αλ = 1 − 0.005 · (−300).", "SA4"),
        Slip(1, "That would be no change at all. The multiplier is 1 − αλ.", "SA2"),
        Slip(0, "At the saddle itself nothing moves. Beside it the distance is multiplied.", "SA2"),
    ),
    hints=("The multiplier is 1 − αλ.", "Put λ = −300 in, with its sign."),
    solution="$1 - \\alpha\\lambda = 1 + 1.5 = 2.5$. Along negative curvature the multiplier "
    "exceeds $1$ for every $\\alpha > 0$. That is no failure: $f$ falls. On quadratics only "
    "positive curvatures limit $\\alpha$.",
)
