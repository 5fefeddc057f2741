"""The exercises of notebook 10, choosing the step."""

import itertools

import numpy as np

from hillside.exercises.code import Code
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Choice, Numbers
from hillside.exercises.values import brief, words
from hillside.lipschitz import backtrack, best_rate
from hillside.logistic import POINTS, logistic_L
from hillside.surfaces import PARABOLA, QUARTIC, RAVINE, SOFT_V

MU = 1.0
RATES = np.array([1 / RAVINE.L, best_rate(MU, RAVINE.L), 2 / RAVINE.L])
SOFT = np.array([2.0])
LANDING = float((SOFT - SOFT_V.gradient(SOFT) / SOFT_V.hessian(SOFT)[0, 0])[0])
GLOBAL = float((SOFT - SOFT_V.gradient(SOFT))[0])
DIVERGES = words("diverges", "it diverges", "explodes", "it explodes", "infinity", "inf")
UNCHANGED = words(
    "unchanged", "the same", "same", "no change", "it stays the same", "0.25 and 1", "equal"
)
NO_L = words("none", "no L", "there is none", "it has none", "infinite", "infinity", "inf")
ON_THE_INTERVAL = (
    "On the whole line there is none. On [−2, 2] the curvature has a largest value: which?"
)


def screens(low):
    """All 512 screens of nine pixels, coded low and 1, with a column of ones for the bias: (512, 10)."""
    pixels = np.array(list(itertools.product([low, 1.0], repeat=9)))
    return np.hstack([pixels, np.ones((512, 1))])


def curvatures(low):
    """(L, kappa) of the logistic loss on the 512 screens, at theta = 0."""
    low_to_high = np.linalg.eigvalsh(screens(low).T @ screens(low) / (4 * 512))
    return np.array([low_to_high[-1], low_to_high[-1] / low_to_high[0]])


THREE_RATES = Exercise(
    id="10.1",
    asks="three rates of a ravine",
    question="$f(x, y) = \\frac{1}{2}(x^2 + 10y^2)$. Give three learning rates as a list: $1/L$, the rate with the best worst "
    "multiplier, and $2/L$.",
    kind=Numbers((3,)),
    right=RATES,
    why="The curvatures are 1 and 10, so L = 10 and μ = 1: 1/10, 2/(10 + 1) and 2/10.",
    slips=(
        Slip(
            [1, RATES[1], 2],
            "The smallest curvature stands where L belongs. The stiffest direction sets the limit: L is the largest.",
            "LI5",
        ),
        Slip(
            [1 / 11, RATES[1], 2 / 11],
            "The sum of the curvatures stands where L belongs. L is the largest alone.",
            "LI5",
        ),
        Slip(RATES[::-1], "These are the three, in the reverse order."),
        Slip(1 / RATES, "These are the inverses. A rate is 1 over a curvature.", "LI7"),
        Slip(
            [0.1, 0.2, 0.2],
            "The edge 2/L is not the best. Past 2/(L + μ) the overshoot along y is the slower one.",
            "GD6",
        ),
    ),
    hints=(
        "The Hessian is diagonal. Its entries are the curvatures.",
        "L is the largest of them, μ the smallest. The best rate is 2/(L + μ).",
    ),
    solution="The Hessian is $\\mathrm{diag}(1, 10)$: $\\mu = 1$, $L = 10$. So $1/L = 0.1$, $2/(L + \\mu) = 2/11 = 0.1818$ and $2/L = 0.2$.",
)

BOWL_L = Exercise(
    id="10.2",
    asks="L of a quadratic",
    question="What is the smallest Lipschitz constant $L$ of the gradient of $f(x, y) = 3x^2 + 5y^2$?",
    kind=Numbers(),
    right=10,
    why="The Hessian is diag(6, 10), and L is its largest eigenvalue.",
    slips=(
        Slip(
            5, "The factor 2 from the second derivative is missing: the slope of 5y² is 10y.", "HE8"
        ),
        Slip(
            16,
            "This is the trace, the sum of the curvatures. The stiffest direction alone sets the limit.",
            "LI5",
        ),
        Slip(6, "This is the smaller of the two curvatures. The larger one sets the limit.", "LI5"),
        Slip(1 / 10, "This is 1/L, the learning rate.", "LI4"),
    ),
    hints=(
        "Write down the gradient, then how fast each entry changes.",
        "The Hessian is diagonal: its eigenvalues are its entries.",
    ),
    solution="$\\nabla f = (6x, 10y)$ and $H = \\mathrm{diag}(6, 10)$ everywhere, so $L = \\lambda_{\\max} = 10$.",
)

QUARTIC_L = Exercise(
    id="10.3",
    asks="L of x⁴ on an interval",
    question="What is the smallest $L$ for the slope of $f(x) = x^4$ on the interval $[-2, 2]$?",
    kind=Numbers(),
    right=float(QUARTIC.hessian(np.array([2.0]))[0, 0]),
    why="The curvature is 12x². On [−2, 2] the largest is 12 · 4 = 48, at both ends.",
    slips=(
        Slip(
            32,
            "This is the largest slope, 4 · 2³: it bounds how fast f changes. L bounds how fast the slope changes, so take f″.",
            "LI1",
        ),
        Slip(
            0, "This is the curvature at 0 only. L is the largest over the whole interval.", "LI2"
        ),
        Slip(
            12, "This is the curvature at 1 only. L is the largest over the whole interval.", "LI2"
        ),
        Slip(1 / 48, "This is 1/L, a learning rate.", "LI4"),
        Slip(NO_L, ON_THE_INTERVAL),
        Slip(np.inf, ON_THE_INTERVAL),
    ),
    hints=("Twice the derivative: f″(x) = ?", "Where on [−2, 2] is 12x² largest?"),
    solution="$f''(x) = 12x^2$, whose largest value on $[-2, 2]$ is $f''(2) = 48$. On the whole line there is none: $x^4$ has no global $L$.",
)


def bound(X):
    """The right answer to 10.4."""
    return logistic_L(X)


def trace(X):
    """The sum of the curvatures: a slip."""
    return np.trace(X.T @ X) / (4 * len(X))


LOGISTIC_L = Exercise(
    id="10.4",
    asks="a function for the L of a logistic loss",
    question="Write `bound(X)`: the smallest $L$ for the mean logistic loss on the inputs `X`, an array of shape `(n, d)`. "
    "For the four points of the text it is $1.6875$.",
    kind=Code(
        "bound(X)",
        ((POINTS,), (np.array([[1.0, 0.0], [0.0, 2.0], [1.0, 1.0]]),), (np.array([[2.0], [1.0]]),)),
    ),
    right=bound,
    why=f"It is the largest eigenvalue of XᵀX, divided by 4n: for the four points 27/16 = {brief(bound(POINTS))}.",
    slips=(
        Slip(
            lambda X: np.linalg.eigvalsh(X.T @ X)[-1],
            "Neither the ¼ nor the 1/n is there. σ′ is at most ¼, and the loss is a mean.",
            "LI6",
        ),
        Slip(
            lambda X: np.linalg.eigvalsh(X.T @ X)[-1] / 4,
            "The ¼ is there, 1/n is missing: the loss is a mean over n examples.",
            "LI6",
        ),
        Slip(
            lambda X: np.linalg.eigvalsh(X.T @ X)[-1] / len(X),
            "The 1/n is there, ¼ is missing: p(1 − p) is at most ¼.",
            "LI6",
        ),
        Slip(
            lambda X: np.linalg.eigvalsh(X.T @ X)[0] / (4 * len(X)),
            "This is the smallest eigenvalue. The stiffest direction sets the limit: take the last.",
            "LI5",
        ),
        Slip(
            trace,
            "This is the trace, the sum of the curvatures. The stiffest direction alone sets the limit.",
            "LI5",
        ),
    ),
    hints=(
        "The Hessian at θ = 0 is XᵀX / (4n).",
        "`np.linalg.eigvalsh(X.T @ X)` lists the eigenvalues in ascending order.",
        "`len(X)` is n.",
    ),
    solution="```python\ndef bound(X):\n    return np.linalg.eigvalsh(X.T @ X)[-1] / (4 * len(X))\n```\nFor the four points $X^{\\mathsf T} X$ has the "
    "eigenvalues $3$ and $27$, and $27/16 = 1.6875$. (The smallest would give $0.1875$.)",
)

SADDLE_FACTOR = Exercise(
    id="10.5",
    asks="a saddle, and its factor",
    question="At a saddle the curvatures are $2$ and $-1000$. With $\\alpha = 1/1000$, by what does one step of gradient descent multiply the "
    "distance from the saddle along the second direction?",
    kind=Numbers(),
    right=2,
    why="1 − αλ = 1 − (1/1000)(−1000) = 2: the walk leaves, as it should, for f falls that way.",
    slips=(
        Slip(
            0,
            "Here |λ| stands in place of λ. The sign matters: 1 − α · (−1000) is more than 1.",
            "SA4",
        ),
        Slip(-1, "This is αλ. The factor is 1 − αλ."),
        Slip(0.998, "This is the factor along the first direction, with the curvature 2."),
        Slip(1, "This is −αλ, or no change at all. The factor is 1 − αλ."),
    ),
    hints=("The factor is 1 − αλ.", "Put λ = −1000 in, with its sign."),
    solution="$1 - \\alpha\\lambda = 1 + 1 = 2$. Along negative curvature the factor exceeds $1$ for every $\\alpha > 0$. That is no failure: $f$ falls. On quadratics only "
    "positive curvatures limit $\\alpha$.",
)

LOCAL_STEP = Exercise(
    id="10.6",
    asks="a step from the local curvature",
    question="$f(x) = \\sqrt{1 + x^2}$ and $x = 2$. With $\\alpha = 1/f''(2)$, where does the next step of gradient descent land?",
    kind=Numbers(),
    right=LANDING,
    why="f″(2) = 5^(−3/2), so α = 11.18; times the slope 0.8944 this is 10, and 2 − 10 = −8. In general the step lands at −x³.",
    slips=(
        Slip(GLOBAL, "This uses the global L = 1. Here α is 1/f″(2), about 11.18."),
        Slip(10, "This is the length of the step. Subtract it from 2.", "LI4"),
        Slip(-LANDING, "The sign: f slopes up at 2, so the step goes left, across 0."),
        Slip(11.1803, "This is α. The step is α times the slope.", "LI4"),
        Slip(DIVERGES, "The first step still lands at a number. Which one?"),
    ),
    hints=(
        "f′(x) = x/√(1 + x²) and f″(x) = (1 + x²)^(−3/2).",
        "The slope at 2 is 0.894, the curvature 0.0894.",
    ),
    solution="$f'(2) = 2/\\sqrt 5$ and $f''(2) = 5^{-3/2}$, so $f'/f'' = 2\\cdot 5 = 10$ and the step lands at $2 - 10 = -8$. The height rises from $2.24$ to $8.06$.",
)

HALVINGS = Exercise(
    id="10.7",
    asks="the rate that backtracking accepts",
    question="Backtracking on $f(x) = x^2$ from $x = 1$ tries $\\alpha = 1, \\frac{1}{2}, \\frac{1}{4}, \\dots$ and accepts the first with "
    "$f(x - \\alpha f'(x)) \\le f(x) - c\\,\\alpha f'(x)^2$, $c = \\frac{1}{2}$. Which one?",
    kind=Numbers(),
    right=backtrack(PARABOLA, np.array([1.0]), 0.5),
    why="At α = 1 the height stays 1 where −1 is wanted; at α = ½ it becomes 0, and 1 − ½ · ½ · 4 = 0 allows exactly that.",
    slips=(
        Slip(
            1,
            "α = 1 lands at −1, at height 1. The test wants at most 1 − ½ · 4 = −1, so it is refused.",
        ),
        Slip(0.25, "At α = ½ both sides are 0, and ≤ accepts equality. It is the first."),
        Slip(0, "This is the point, or its height. The question asks for α."),
    ),
    hints=(
        "At α = 1: where does the step land, and what does the test want?",
        "At α = ½: compare the two sides exactly.",
    ),
    solution="$f'(1) = 2$. At $\\alpha = 1$: $f(-1) = 1 > 1 - 2 = -1$, refused. At $\\alpha = \\frac12$: $f(0) = 0 \\le 1 - 1 = 0$, accepted.",
)

PIXELS = Exercise(
    id="10.8",
    asks="pixels coded 0/1",
    question="Logistic regression on all 512 screens of nine pixels, with a bias. With pixels coded $\\pm 1$, $L = 0.25$ and $\\kappa = 1$ at $\\theta = 0$. With pixels coded $0$ and "
    "$1$, what are $L$ and $\\kappa$? Give a list `[L, kappa]`.",
    kind=Numbers((2,)),
    right=curvatures(0.0),
    why="XᵀX/(4n) is no longer a multiple of the identity: its eigenvalues run from 0.0182 to 0.8568.",
    slips=(
        Slip(
            UNCHANGED,
            "The same screens, but other numbers: with 0 and 1 the pixels and the bias are correlated, and XᵀX has off-diagonal entries.",
        ),
        Slip(
            curvatures(-1.0),
            "This is the case of ±1. With 0 and 1 the pixels and the bias are correlated.",
        ),
        Slip(curvatures(0.0)[::-1], "These are the two, in the reverse order."),
    ),
    hints=(
        "Build X as an array of shape (512, 10), the last column ones: itertools.product([0, 1], repeat=9).",
        "H at θ = 0 is XᵀX/(4n). `np.linalg.eigvalsh` gives its eigenvalues; κ is the largest over the smallest.",
    ),
    solution="`X = np.hstack([np.array(list(itertools.product([0, 1], repeat=9))), np.ones((512, 1))])`, then "
    "`np.linalg.eigvalsh(X.T @ X / (4 * 512))` runs from $0.018238$ to $0.856762$: $L = 0.8568$ and $\\kappa = 46.98$.",
)

BETWEEN = Exercise(
    id="10.9",
    asks="between 1/L and 2/L",
    question="A quadratic bowl with $L = 10$ and $\\mu = 1$ is descended with $\\alpha = 1.5/L$. What happens?\n"
    "- **a**: it diverges, since $\\alpha > 1/L$\n- **b**: it converges, overshooting along the steepest direction\n- **c**: it goes back and forth for ever",
    kind=Choice(
        {
            "a": words("diverges", "it diverges"),
            "b": words("converges", "overshoots", "it converges"),
            "c": words("cycles", "for ever"),
        }
    ),
    right="b",
    why="The multipliers are 0.85 and −0.5. Both are smaller than 1 in size, and one is negative.",
    slips=(
        Slip(
            "a",
            "1/L is not where divergence starts. The edge is 2/L; between the two the walk overshoots and converges.",
            "LI3",
        ),
        Slip("c", "That happens at 2/L, where a multiplier is −1. Here it is −0.5."),
    ),
    hints=(
        "What are the multipliers along the two axes?",
        "They are 1 − α · 1 and 1 − α · 10, with α = 0.15.",
    ),
    solution="The multipliers are $0.85$ and $-0.5$: **b**. From $(10, 1)$ it takes 43 steps to a millionth of the height, where $1/L$ takes 66.",
)

EXERCISES = (
    THREE_RATES,
    BOWL_L,
    QUARTIC_L,
    LOGISTIC_L,
    SADDLE_FACTOR,
    LOCAL_STEP,
    HALVINGS,
    PIXELS,
    BETWEEN,
)
