"""13.9: a share of a cosine schedule."""

import math

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

COSINE_WAY = Way(
    given={"share": 0.75},
    steps={
        "gone": lambda share: share,
        "angle": lambda gone: math.pi * gone,
        "wave": lambda angle: math.cos(angle),
        "lifted": lambda wave: 1 + wave,
        "answer": lambda lifted: lifted / 2,
    },
    mistakes=(
        Mistake(
            "linear",
            {"answer": lambda share: 1 - share},
            "This is a straight line. The cosine is flat at both ends.",
            "BA9",
        ),
        Mistake(
            "the bare cosine",
            {"answer": lambda wave: wave},
            "This is the cosine alone, and a rate is never negative. Add 1, then halve.",
            "BA8",
        ),
        Mistake(
            "not halved",
            {"answer": lambda lifted: lifted},
            "Halve it: at the start this would be twice the first rate.",
            "BA8",
        ),
        Mistake(
            "counted backwards",
            {"gone": lambda share: 1 - share},
            "This is the share after a quarter of the way.",
            "BA8",
        ),
        Mistake(
            "a whole wave",
            {"angle": lambda gone: 2 * math.pi * gone},
            "Over the whole way the cosine runs through half a wave, from 0 to π.",
            "BA8",
        ),
        Mistake(
            "half a wave too short",
            {"angle": lambda gone: math.pi / 2 * gone},
            "Over the whole way the angle runs from 0 to π, not to π/2.",
            "BA8",
        ),
        Mistake(
            "degrees",
            {"wave": wrong.angle_in_degrees(math.cos, "angle")},
            "The angle is in radians: 3π/4 is 135 degrees.",
            "BA6",
        ),
    ),
)

COSINE = Exercise(
    id="13.9",
    asks="a share of a cosine schedule",
    question="A cosine schedule runs for $T$ steps: $\\alpha_k = "
    "\\frac{\\alpha_0}{2}\\left(1 + \\cos\\frac{\\pi k}{T}\\right)$. Which share of $\\alpha_0$ is "
    "left after three quarters of the steps? Give a number with four digits.",
    kind=Numbers(),
    way=COSINE_WAY,
    right=COSINE_WAY.right(),
    why="cos(3π/4) = −0.7071, and (1 − 0.7071)/2 = 0.1464.",
    slips=COSINE_WAY.slips(),
    hints=(
        "k/T is ¾, so the angle is 3π/4.",
        "The cosine of 3π/4 is −0.7071. Add 1, then halve.",
    ),
    solution="$\\frac12(1 + \\cos\\frac{3\\pi}{4}) = \\frac12(1 - 0.707107) = 0.146447$. A "
    "straight line would still have $0.25$.",
)
