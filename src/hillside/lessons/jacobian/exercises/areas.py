"""04.6 and 04.7: how areas grow, and the gradient under a ruler."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

AREA_WAY = Way(
    given={"r": 3.5, "theta": np.pi / 3},
    steps={
        "a": lambda theta: np.cos(theta),
        "b": lambda r, theta: -r * np.sin(theta),
        "c": lambda theta: np.sin(theta),
        "d": lambda r, theta: r * np.cos(theta),
        "determinant": lambda a, b, c, d: a * d - b * c,
        "answer": lambda determinant: abs(determinant),
    },
    mistakes=(
        Mistake(
            "ad + bc",
            {"determinant": lambda a, b, c, d: a * d + b * c},
            "The determinant is ad − bc, and b is −r sin θ: check the two signs.",
            "BA4",
        ),
        Mistake(
            "minus of the cosine lost",
            {"b": wrong.sign_lost},
            "cos θ has the derivative −sin θ: a minus is lost. With it, ad − bc = r.",
            "BA4",
        ),
        Mistake(
            "r forgotten in one entry",
            {"d": lambda theta: np.cos(theta)},
            "r is frozen when θ moves, and a frozen factor stays: r cos θ.",
            "PD2",
        ),
        Mistake(
            "r forgotten",
            {"b": lambda theta: -np.sin(theta), "d": lambda theta: np.cos(theta)},
            "r is frozen when θ moves, and a frozen factor stays: −r sin θ and r cos θ.",
            "PD2",
        ),
        Mistake(
            "degrees",
            {"answer": lambda determinant: np.radians(determinant)},
            "This takes θ in degrees. In radians no factor π/180 enters.",
            "BA6",
        ),
        Mistake(
            "squared",
            {"answer": lambda determinant: determinant**2},
            "The area grows by |det J| itself, not by its square.",
            "BA5",
        ),
        Mistake(
            "square of side 1",
            {"answer": lambda determinant: determinant + 0.5},
            "That holds for a square with side 1. The limit of small squares is asked.",
            "DD4",
        ),
        Mistake(
            "square of side 0.1",
            {"answer": lambda determinant: determinant + 0.05},
            "That holds for a square with side 0.1. The limit of small squares is asked.",
            "DD4",
        ),
        Mistake(
            "sign",
            {"answer": lambda determinant: -determinant},
            "An area has no sign: the factor is |det J|.",
            "BA4",
        ),
        Mistake(
            "the picture's place",
            {"answer": lambda: 2.0},
            "That is the factor at r = 2, the place of the picture. Here r is 3.5.",
            "BA8",
        ),
        Mistake(
            "lengths",
            {"answer": lambda r: 2 * np.pi * r},
            "That is the length of the circle. An area is asked, of a small patch.",
            "BA7",
        ),
    ),
    cancels=(("ad + bc", "minus of the cosine lost"),),
    same=(("ad + bc", "minus of the cosine lost"),),
)

AREA = Exercise(
    id="04.6",
    asks="how many times areas grow",
    question="The map $(r, \\theta) \\mapsto (r\\cos\\theta,\\; r\\sin\\theta)$, with $\\theta$ in "
    "radians, sends a small square at $r = 3.5$, $\\theta = \\pi/3$ to a small patch. How "
    "many times "
    "as large is the patch, in the limit of small squares?",
    kind=Numbers(),
    way=AREA_WAY,
    right=AREA_WAY.right(),
    why="det J = r cos²θ + r sin²θ = r: the factor is the distance from the origin.",
    slips=(
        *AREA_WAY.slips(),
        Slip(
            [[0.5, -3.0311], [0.866, 1.75]],
            "This is the Jacobian. How much it stretches areas is one number, |det J|.",
            "BA7",
        ),
    ),
    hints=(
        "Write the Jacobian: two rows, (cos θ, −r sin θ) and (sin θ, r cos θ).",
        "The factor is |ad − bc|.",
        "cos²θ + sin²θ = 1.",
    ),
    solution="$J$ has the rows $(\\cos\\theta,\\, -r\\sin\\theta)$ and $(\\sin\\theta,\\, "
    "r\\cos\\theta)$, "
    "so $\\det J = r\\cos^2\\theta + r\\sin^2\\theta = r$, which is $3.5$.",
)

RULER_WAY = Way(
    given={"Df": np.array([10.0, 9.0]), "weights": np.array([4.0, 3.0])},
    steps={"answer": lambda Df, weights: Df / weights},
    mistakes=(
        Mistake(
            "multiplied",
            {"answer": lambda Df, weights: Df * weights},
            "This is G times the row. The arrow g has to give G g = Df, so divide by the weights.",
            "BA8",
        ),
        Mistake(
            "the usual ruler",
            {"answer": lambda Df: Df},
            "This is the gradient for the usual ruler, G = I. Here lengths are measured by G.",
            "PD9",
        ),
        Mistake(
            "by lengths",
            {"answer": lambda Df, weights: Df / np.sqrt(weights)},
            "Here each slope is divided by the length of a unit step. In g the weights themselves "
            "are divided by: 4 g₁ = 10.",
            "BA5",
        ),
        Mistake(
            "weights swapped",
            {"answer": lambda Df, weights: Df / weights[::-1]},
            "The weight 4 belongs to the first coordinate, 3 to the second.",
            "PD4",
        ),
        Mistake(
            "only the first",
            {"answer": lambda Df, weights: Df / [weights[0], 1]},
            "Both coordinates have a weight.",
            "BA8",
        ),
        Mistake(
            "only the second",
            {"answer": lambda Df, weights: Df / [1, weights[1]]},
            "Both coordinates have a weight.",
            "BA8",
        ),
        Mistake(
            "squared weights",
            {"answer": lambda Df, weights: Df / weights**2},
            "Here the weights are divided by twice. G g = Df says 4 g₁ = 10.",
            "BA8",
        ),
    ),
)

RULER = Exercise(
    id="04.7",
    asks="the gradient under another ruler",
    question="At a point the derivative is the row $Df = (10, 9)$. Lengths are measured by "
    "the inner "
    "product $\\langle a, b\\rangle = 4a_1b_1 + 3a_2b_2$. What is the gradient? Give a list of two "
    "numbers.",
    kind=Numbers((2,)),
    way=RULER_WAY,
    right=RULER_WAY.right(),
    why="⟨g, h⟩ = 4 g₁ h₁ + 3 g₂ h₂ has to be 10 h₁ + 9 h₂ for all h, so g = (2.5, 3).",
    slips=(
        *RULER_WAY.slips(),
        Slip(5.5, "The gradient is an arrow: one entry for each input.", "GR1"),
        Slip([3, 2.5], "The two entries have changed places: 4 g₁ = 10 and 3 g₂ = 9.", "PD4"),
        Slip([0.4, 1 / 3], "Here the weights are divided by the row. 4 g₁ = 10.", "BA8"),
    ),
    hints=(
        "The gradient g has ⟨g, h⟩ = Df h for every h.",
        "Compare the factors of h₁: 4 g₁ = 10.",
    ),
    solution="$4g_1h_1 + 3g_2h_2 = 10h_1 + 9h_2$ for all $h$, so $g_1 = 10/4 = 2.5$ and $g_2 "
    "= 9/3 = 3$. "
    "That is $G^{-1}Df^{\\mathsf T}$ with $G = \\mathrm{diag}(4, 3)$.",
)
