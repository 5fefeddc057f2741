"""01.6 and 01.7: how long the step of a quotient should be."""

import numpy as np

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

from ..quotients import EPS


def power_of_ten(h):
    """The power of ten that is nearest, in factors."""
    return 10.0 ** np.round(np.log10(h))


def step_way(eps, others):
    """The way from the accuracy of f to the best h.   others: Mistakes of this exercise alone."""
    return Way(
        given={"eps": eps},
        steps={
            "balance": lambda eps: np.sqrt(eps),
            "answer": lambda balance: power_of_ten(balance),
        },
        mistakes=(
            Mistake(
                "rounding ignored",
                {"balance": lambda eps: eps},
                "That step is as small as the error of f itself: the rise is lost in it. "
                "Shrinking h helps only while the bend of the curve is the larger error.",
                "DD4",
            ),
            Mistake(
                "cube root",
                {"balance": lambda eps: np.cbrt(eps)},
                "That is the size for the central difference. The forward one has an error of "
                "size h, not h²; balance that with the error of f over h.",
                "BA8",
            ),
            Mistake(
                "large step",
                {"answer": lambda: 0.1},
                "With h = 0.1 the bend of the curve is still the larger error, about h/2. A "
                "smaller step is better.",
                "BA9",
            ),
            *others,
        ),
    )


BEST_WAY = step_way(
    EPS,
    (
        Mistake(
            "fourth root",
            {"balance": lambda eps: eps**0.25},
            "There the error is about h/2, 5e-5: the bend of the curve is still the larger error. "
            "Go on to smaller steps.",
            "BA8",
        ),
        Mistake(
            "too far",
            {"balance": lambda eps: eps**0.75},
            "There rounding is already the larger error: about 1e-16 divided by h, 1e-4. Come back "
            "to larger steps.",
            "BA8",
        ),
    ),
)

EXPONENT = "Is that the exponent? Then write the number itself, as in `1e-2`."
NEAREST = "That is near. A power of ten is asked: which one is the nearest?"


def beside(right, told, near=()):
    """Slips for the other powers of ten, for the exponent, and for numbers near the right one.

    told: the powers that a way has already.   near: numbers.
    """
    k = round(-np.log10(right))
    bend = (
        "There the bend of the curve makes the larger error, about h/2. A smaller step is better."
    )
    lost = "There the error of f over h is the larger one. A larger step is better."
    return (
        *(
            Slip(10.0**-j, bend if j < k else lost, "BA8")
            for j in range(1, 17)
            if j != k and not np.isclose(10.0**-j, told, rtol=1e-6, atol=0).any()
        ),
        *(Slip(one, NEAREST, "BA8") for one in near),
        Slip(-k, EXPONENT, "BA7"),
        Slip(k, EXPONENT, "BA7"),
    )


BEST_STEP = Exercise(
    id="01.6",
    asks="the best step",
    question="Which $h$ gives the forward difference of $e^x$ at $x = 0$ its smallest error? Give "
    "the power of ten, such as `1e-2`.",
    kind=Numbers(),
    way=BEST_WAY,
    right=BEST_WAY.right(),
    why="There both errors are of one size: the bend gives about h/2, rounding about 1e-16 over h.",
    slips=(
        *BEST_WAY.slips(),
        Slip(
            1e-7,
            "That is near: at 1e-7 the error is 5e-8. At a tenth of that step it is less.",
            "BA8",
        ),
        Slip(
            1e-9,
            "That is near: at 1e-9 the error is 8e-8. At ten times that step it is less.",
            "BA8",
        ),
        *beside(
            1e-8,
            (0.1, 1e-4, 1e-5, 1e-7, 1e-9, 1e-12, 1e-16),
            (np.sqrt(EPS), 1.5e-8, 2e-8, 2.1e-8, np.sqrt(2 * EPS)),
        ),
    ),
    hints=(
        "Choose $e^x$ and *forward* in the picture, and read the bottom of the V.",
        "Or run a loop: for k in range(1, 17), h = 10.0**-k, print the error of "
        "(np.exp(h) - 1) / h, which should be 1.",
    ),
    solution="```python\nimport numpy as np\nfor k in range(1, 17):\n    h = 10.0**-k\n"
    "    print(k, abs((np.exp(h) - 1) / h - 1))\n```\nThe error falls to $6\\cdot 10^{-9}$ at "
    "$h = 10^{-8}$ and grows again, to $1$ at $10^{-16}$.",
)

COARSE_WAY = step_way(
    1e-6,
    (
        Mistake(
            "that of float64",
            {"answer": lambda: 1e-8},
            "That is the step for f in float64, with an error of 1e-16. This f has an error "
            "of 1e-6.",
            "BA9",
        ),
        Mistake(
            "too small",
            {"answer": lambda: 1e-4},
            "There the sensor's error over h is the larger one: 1e-6 over 1e-4. Balance it with "
            "h/2.",
            "BA8",
        ),
    ),
)

COARSE_SCALE = Exercise(
    id="01.7",
    asks="the best step with a coarse f",
    question="A sensor tells $f$ with an error of up to $10^{-6}$. The sizes of $f$ and $f''$ are "
    "near $1$. Which power of ten is the best $h$ for a forward difference?",
    kind=Numbers(),
    way=COARSE_WAY,
    right=COARSE_WAY.right(),
    why="The bend gives an error of about h/2, the sensor about 1e-6 over h. They are of one size "
    "near the square root of 1e-6.",
    slips=(
        *COARSE_WAY.slips(),
        *beside(1e-3, (0.1, 1e-2, 1e-4, 1e-6, 1e-8), (1.4e-3, 1.41e-3, np.sqrt(2e-6))),
    ),
    hints=(
        "Two errors: one grows with h, one shrinks with h. Write both down.",
        "About h/2, and about 1e-6 over h. For which h are they of one size?",
    ),
    solution="$h/2$ and $10^{-6}/h$ are of one size where $h^2$ is near $10^{-6}$: $h = 10^{-3}$. "
    "The error is then about $10^{-3}$: three digits of the slope, from six digits of $f$.",
)
