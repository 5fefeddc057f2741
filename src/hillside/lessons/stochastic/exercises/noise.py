"""12.4, 12.6 and 12.7: noise floors, and rates that fall."""

import numpy as np

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Choice, Numbers
from hillside.exercises.steps import Mistake, Way
from hillside.exercises.values import words

FLOOR_WAY = Way(
    given={"alpha": 0.3, "variance": 4.0},
    steps={
        "size": lambda variance: variance,
        "below": lambda alpha: 2 - alpha,
        "answer": lambda alpha, size, below: alpha * size / below,
    },
    mistakes=(
        Mistake(
            "σ² forgotten",
            {"size": lambda: 1.0},
            "This is the floor for noise of variance 1. Here it is 4.",
            "BA8",
        ),
        Mistake(
            "σ for σ²",
            {"size": lambda variance: np.sqrt(variance)},
            "Here the noise counts with its standard deviation, 2. Its variance is 4.",
            "BA5",
        ),
        Mistake(
            "α/2",
            {"below": lambda: 2.0},
            "α/2 is close for small α only. Divide by 2 − α.",
            "BA8",
        ),
        Mistake("α alone", {"below": lambda: 1.0}, "Divide by 2 − α, too.", "BA8"),
        Mistake(
            "2 + α",
            {"below": lambda alpha: 2 + alpha},
            "It is 2 − α: (1 − α)² is 1 − α(2 − α).",
            "BA4",
        ),
        Mistake(
            "one step",
            {"answer": lambda alpha, size: alpha**2 * size},
            "This is the noise that one step adds. Part of what came before is still there.",
            "BA8",
        ),
        Mistake(
            "distance",
            {"answer": lambda right: np.sqrt(right)},
            "This is the root. The mean of x² itself is asked.",
            "BA7",
        ),
        Mistake(
            "it comes to rest",
            {"answer": lambda: 0.0},
            "Each step adds new noise, so x² does not settle at 0 with a constant rate.",
            "SG3",
        ),
    ),
)

FLOOR = Exercise(
    id="12.4",
    asks="a noise floor",
    question="Descent on $\\frac12x^2$ with noisy slopes, $x \\leftarrow x - \\alpha(x + n)$. The "
    "noise $n$ has mean $0$ and variance $\\sigma^2 = 4$, and is independent in each step. At "
    "which value does the mean of $x^2$ settle for $\\alpha = 0.3$? Give a number with four "
    "digits.",
    kind=Numbers(digits=4),
    way=FLOOR_WAY,
    right=FLOOR_WAY.right(),
    why="e = (1 − 0.3)² e + 0.3² · 4, so 0.51 e = 0.36 and e = 0.7059.",
    slips=FLOOR_WAY.slips(),
    hints=(
        "One step turns the mean square e into (1 − α)² e + α² σ².",
        "Settled means that e stays the same: e = 0.49 e + 0.36.",
    ),
    solution="$e = (1 - \\alpha)^2e + \\alpha^2\\sigma^2$ gives $e = \\frac{\\alpha}{2 - \\alpha}"
    "\\sigma^2 = \\frac{0.3}{1.7}\\cdot 4 = 0.7059$.",
)

SCHEDULES = Exercise(
    id="12.6",
    asks="which rates meet both conditions",
    question="""For $k = 1, 2, 3, \\dots$: which of the rates $0.1$, $k^{-1/2}$, $k^{-3/4}$,
$k^{-1}$, $k^{-2}$ have an infinite sum $\\sum\\alpha_k$ and a finite sum of squares
$\\sum\\alpha_k^2$?

- **a**: only $k^{-1}$
- **b**: $k^{-3/4}$ and $k^{-1}$
- **c**: $k^{-1/2}$, $k^{-3/4}$ and $k^{-1}$
- **d**: $k^{-1}$ and $k^{-2}$
- **e**: all but $0.1$

Give a letter in quotes, such as `"a"`.""",
    kind=Choice(
        {
            "a": words("only 1/k", "1/k"),
            "b": words("k^(-3/4) and 1/k", "k^(-3/4) and k^(-1)"),
            "c": words("k^(-1/2), k^(-3/4) and 1/k"),
            "d": words("1/k and 1/k^2"),
            "e": words("all but 0.1"),
        }
    ),
    right="b",
    why="The sum of k^(−s) is infinite exactly for s ≤ 1. So s ≤ 1 and 2s > 1 are needed: ¾ and 1.",
    slips=(
        Slip("a", "1/k is one of them. Look at the squares of another: 2 · ¾ = 1.5.", "BA8"),
        Slip("c", "The squares of k^(−1/2) are 1/k. Is their sum finite?", "BA8"),
        Slip("d", "1 + ¼ + 1/9 + … is finite, so with k^(−2) the walk may stop too early.", "SG3"),
        Slip("e", "To fall to 0 is not enough. Test both sums for each of them.", "SG3"),
    ),
    hints=(
        "The sum of k^(−s) is infinite for s ≤ 1 and finite for s > 1.",
        "The squares have the exponents 0, 1, 1.5, 2 and 4, apart from the sign.",
    ),
    solution="The exponent $s$ needs $s \\le 1$ for the first sum and $2s > 1$ for the second. "
    "That leaves $\\frac34$ and $1$. So the answer is **b**.",
)


def towards(w, value, rate):
    """One step on ½(w - value)²."""
    return w - rate * (w - value)


MEANS_WAY = Way(
    given={"start": 50.0, "value": np.array([3.0, 8.0, -2.0, 11.0])},
    steps={
        "rates": lambda: np.array([1, 1 / 2, 1 / 3, 1 / 4]),
        "first": lambda start, value, rates: towards(start, value[0], rates[0]),
        "second": lambda first, value, rates: towards(first, value[1], rates[1]),
        "third": lambda second, value, rates: towards(second, value[2], rates[2]),
        "answer": lambda third, value, rates: towards(third, value[3], rates[3]),
    },
    mistakes=(
        Mistake(
            "start averaged in",
            {"rates": lambda: np.array([1 / 2, 1 / 3, 1 / 4, 1 / 5])},
            "Here the start counts like a value. The first rate is 1/(0 + 1) = 1, and it wipes out "
            "the start.",
            "BA8",
        ),
        Mistake(
            "rate 1",
            {"rates": lambda: np.ones(4)},
            "With the rate 1 the last value alone is left. The rate falls.",
            "BA8",
        ),
        Mistake(
            "rate 1/2",
            {"rates": lambda: np.array([1, 1 / 2, 1 / 2, 1 / 2])},
            "The rate goes on falling: 1, 1/2, 1/3, 1/4.",
            "BA8",
        ),
        Mistake(
            "middle",
            {"answer": lambda value: np.median(value)},
            "This is the value in the middle. Make the four steps.",
            "BA7",
        ),
        Mistake(
            "sum",
            {"answer": lambda value: value.sum()},
            "This is the sum of the four values.",
            "SG2",
        ),
        Mistake(
            "sign of -2",
            {"third": lambda second, value, rates: towards(second, -value[2], rates[2])},
            "The third value is −2: subtract it with its sign.",
            "BA4",
        ),
        Mistake(
            "one step short",
            {"answer": lambda third: third},
            "This is the place after three steps. The fourth value is still to come.",
            "BA7",
        ),
    ),
)

MEANS = Exercise(
    id="12.7",
    asks="four steps with a rate that falls",
    question="One example after the other: in step $k = 0, 1, 2, 3$ the value $v_k$ is $3$, $8$, "
    "$-2$, $11$, the loss is $\\frac12(w - v_k)^2$, and the rate is $\\alpha_k = "
    "\\frac{1}{k + 1}$. The start is $w = 50$. What is $w$ after the four steps? Give one number.",
    kind=Numbers(),
    way=MEANS_WAY,
    right=MEANS_WAY.right(),
    why="3, then 5.5, then 3, then 5: always the mean of the values so far.",
    slips=MEANS_WAY.slips(),
    hints=(
        "The slope is w − v. The first step has the rate 1: 50 − (50 − 3) = 3.",
        "The second: 3 − ½(3 − 8) = 5.5.",
    ),
    solution="$50 \\to 3 \\to 5.5 \\to 3 \\to 5$: with these rates $w$ is the mean of the values "
    "so far. The start is forgotten in the first step.",
)
