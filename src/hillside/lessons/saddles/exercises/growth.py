"""11.1 and 11.2: the factor along a negative curvature, and how many steps it takes to leave."""

import numpy as np

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

LOST = "The curvature is −3, and minus times minus is plus: 1 − αλ is larger than 1."

FACTOR_WAY = Way(
    given={"alpha": 0.05, "curvature": -3.0},
    steps={
        "share": lambda alpha, curvature: alpha * curvature,
        "answer": lambda share: 1 - share,
    },
    mistakes=(
        Mistake("sign lost", {"share": lambda right: -right}, LOST, "SA4"),
        Mistake(
            "curvature forgotten",
            {"share": lambda alpha: -alpha},
            "This is 1 + α. The size of the curvature, 3, is missing.",
            "BA3",
        ),
        Mistake(
            "curvature and sign forgotten",
            {"share": lambda alpha: alpha},
            "This is 1 − α. Take αλ, with λ = −3.",
            "BA3",
        ),
        Mistake(
            "halved",
            {"share": lambda right: right / 2},
            "The curvature is the second derivative itself: no half is taken.",
            "HE8",
        ),
        Mistake(
            "share alone",
            {"answer": lambda share: -share},
            "This is the part that a step adds. By what is the whole distance multiplied?",
            "BA7",
        ),
    ),
)

FACTOR = Exercise(
    id="11.1",
    asks="the factor along a negative curvature",
    question="At a saddle of a quadratic function one curvature is $\\lambda = -3$. Gradient "
    "descent takes $\\alpha = 0.05$. By what does one step multiply the distance from the saddle "
    "along that direction? Give one number.",
    kind=Numbers(),
    way=FACTOR_WAY,
    right=FACTOR_WAY.right(),
    why="1 − αλ = 1 − 0.05 · (−3) = 1.15.",
    slips=FACTOR_WAY.slips(),
    hints=(
        "The factor is 1 − αλ, whatever the sign of λ is.",
        "αλ = 0.05 · (−3) = −0.15. Subtract it from 1.",
    ),
    solution="$1 - \\alpha\\lambda = 1 - 0.05\\cdot(-3) = 1.15$. Each step leads $15\\,\\%$ "
    "farther away.",
)

FREED_WAY = Way(
    given={"alpha": 0.05, "size": 3.0, "start": 1e-6, "end": 0.1},
    steps={
        "ratio": lambda start, end: end / start,
        "growth": lambda alpha, size: np.log(1 + alpha * size),
        "steps": lambda ratio, growth: np.log(ratio) / growth,
        "answer": lambda steps: float(np.ceil(steps)),
    },
    mistakes=(
        Mistake(
            "rounded down",
            {"answer": lambda steps: float(np.floor(steps))},
            "After so many steps the distance is still below 0.1. One more is needed.",
            "BA8",
        ),
        Mistake(
            "growth as e^(αλ)",
            {"growth": lambda alpha, size: alpha * size},
            "A step multiplies by 1.15, not by e to the power 0.15.",
            "BA9",
        ),
        Mistake(
            "curvature forgotten",
            {"growth": lambda alpha: np.log(1 + alpha)},
            "Here each step multiplies by 1.05. The curvature −3 is missing.",
            "BA3",
        ),
        Mistake(
            "sign lost",
            {"growth": lambda alpha, size: -np.log(1 - alpha * size)},
            "Here 0.85 is taken. The distance grows, by 1.15 a step.",
            "SA4",
        ),
        Mistake(
            "linear",
            {"steps": lambda ratio, alpha, size: (ratio - 1) / (alpha * size)},
            "Here each step adds as much as the first one. But each step multiplies.",
            "BA9",
        ),
        Mistake(
            "to 1",
            {"ratio": lambda start: 1 / start},
            "This is the way to the distance 1. Only 0.1 is asked.",
            "BA7",
        ),
        Mistake(
            "mixed logarithms",
            {"steps": lambda ratio, growth: np.log10(ratio) / growth},
            "Two different logarithms are mixed. Take the same one above and below.",
            "BA8",
        ),
    ),
)

FREED = Exercise(
    id="11.2",
    asks="how many steps a model needs to leave",
    question="Along a direction with curvature $\\lambda = -3$ the start is $10^{-6}$ away from "
    "the saddle of a quadratic function, and $\\alpha = 0.05$. After how many steps is the "
    "distance along that direction at least $0.1$ for the first time? Give a whole number.",
    kind=Numbers(),
    way=FREED_WAY,
    right=FREED_WAY.right(),
    why="10⁵ = 1.15^k gives k = 82.4, so 83 steps.",
    slips=(
        *FREED_WAY.slips(),
        Slip(82.375, "A number of steps is whole. Which is the first that is enough?", "BA8"),
    ),
    hints=(
        "The distance has to grow to 10⁵ times its size. Each step multiplies it by 11.1's answer.",
        "Solve growth^k = 10⁵ with logarithms, then take the next whole number.",
    ),
    solution="$10^{-6}\\cdot 1.15^k \\ge 0.1$ means $k \\ge \\frac{\\ln 10^5}{\\ln 1.15} = 82.4$. "
    "The first whole number is $83$.",
)
