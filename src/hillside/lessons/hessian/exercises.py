"""The exercises of notebook 08, the Hessian."""

import numpy as np

from hillside.curvature import curvature, principal, verdict
from hillside.exercises.code import Code
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Choice, Numbers
from hillside.exercises.values import brief, words
from hillside.surfaces import TILTED_SADDLE, WELL_AND_PASS

ORIGIN = np.zeros(2)
H = TILTED_SADDLE.hessian(ORIGIN)  # [[2, 3], [3, 2]]
EIGENVALUES, _ = principal(H)  # (-1, 5)
TYPES = {
    "minimum": words("min", "a minimum", "local minimum", "a local minimum", "bowl"),
    "maximum": words("max", "a maximum", "local maximum", "a local maximum", "hill"),
    "saddle": words("a saddle", "saddle point", "a saddle point"),
    "undecided": words("inconclusive", "open", "not decided", "cannot say", "can't say", "unknown"),
}
LABELS = 'Say "minimum", "maximum", "saddle" or "undecided".'
BOTH_AXES = "Both axes bend up, but an axis is only two directions of many. Test the diagonals: the eigenvalues are −1 and 5."

ENTRIES = Exercise(
    id="08.1",
    asks="the Hessian of x² + 3xy + y²",
    question="What is the Hessian of $f(x, y) = x^2 + 3xy + y^2$? Give a list of two rows.",
    kind=Numbers((2, 2)),
    right=H,
    why="f_x = 2x + 3y has the slopes 2 and 3, f_y = 3x + 2y the slopes 3 and 2.",
    slips=(
        Slip(
            H / 2,
            "These are the coefficients, with 3 shared out. Differentiating x² twice gives 2: each entry is twice as large.",
            "HE8",
        ),
        Slip(
            [[1, 3], [3, 1]],
            "The diagonal holds the coefficients of x² and y². Differentiating x² twice gives 2.",
            "HE8",
        ),
        Slip(
            [[2, 3], [0, 2]],
            "One entry is missing. f_x = 2x + 3y changes with y, and f_y = 3x + 2y changes with x: the matrix is symmetric.",
        ),
        Slip(
            [[2, 0], [3, 2]],
            "One entry is missing. f_x = 2x + 3y changes with y, and f_y = 3x + 2y changes with x: the matrix is symmetric.",
        ),
        Slip(
            [[2, 6], [6, 2]],
            "The mixed term is differentiated once in x and once in y: 3xy gives 3, not 6.",
        ),
        Slip(
            [[2, 0], [0, 2]],
            "The mixed term 3xy has vanished. y is frozen while f_x is made; after that f_x = 2x + 3y depends on y.",
            "PD6",
        ),
        Slip(
            [2, 2],
            "These are the entries of the diagonal. The mixed ones belong to the Hessian, too: two rows of two.",
        ),
    ),
    hints=(
        "First the gradient: (2x + 3y, 3x + 2y).",
        "Row 0 holds the slopes of f_x: in x, then in y.",
    ),
    solution="The gradient is $(2x + 3y,\\, 3x + 2y)$. Row $0$ holds the slopes of its first entry, $2$ and $3$; row $1$ those of its "
    "second, $3$ and $2$: $H = \\begin{pmatrix}2&3\\\\3&2\\end{pmatrix}$.",
)

SPECTRUM = Exercise(
    id="08.2",
    asks="the eigenvalues of that Hessian",
    question="What are the eigenvalues of $H = \\begin{pmatrix}2&3\\\\3&2\\end{pmatrix}$? Give a list in ascending order.",
    kind=Numbers((2,)),
    right=EIGENVALUES,
    why="H(1, −1) = (−1, 1) is −1 times (1, −1), and H(1, 1) = (5, 5).",
    slips=(
        Slip(
            [2, 2],
            "This is the diagonal: the curvatures along the axes. Eigenvalues are the diagonal only if the mixed entries are 0.",
        ),
        Slip(
            [1, 5],
            "The sizes are right. Negative means bending down: what is H times (1, −1)?",
            "HE6",
        ),
        Slip([5, -1], "These are the right two. Ascending order has the smaller one first."),
        Slip([-5, 1], "Both signs are turned. Their sum must be 2 + 2, the sum of the diagonal."),
        Slip(
            [-1, 1],
            "What is H times (1, 1)? The sum of the eigenvalues is the sum of the diagonal, 4.",
        ),
        Slip(
            -5, "This is the determinant, the product of the eigenvalues. What are they one by one?"
        ),
    ),
    hints=(
        "Try (1, 1) and (1, −1): what does H make of them?",
        "The eigenvalues solve (2 − λ)² = 9.",
    ),
    solution="$(2 - \\lambda)^2 - 9 = 0$ gives $2 - \\lambda = \\pm 3$, so $\\lambda = -1$ along $(1, -1)/\\sqrt 2$ and $\\lambda = 5$ along $(1, 1)/\\sqrt 2$.",
)

ITS_TYPE = Exercise(
    id="08.2b",
    asks="the type of its critical point",
    question="So what is the critical point $(0, 0)$ of $f(x, y) = x^2 + 3xy + y^2$? " + LABELS,
    kind=Choice(TYPES),
    right=verdict(H),
    why="One eigenvalue is negative and one is positive: f falls along (1, −1) and rises along (1, 1).",
    slips=(
        Slip("minimum", BOTH_AXES, "HE1"),
        Slip("maximum", "Along the axes f rises: it cannot be a maximum."),
        Slip("undecided", "No eigenvalue is 0, so H decides. What do the two signs say?"),
    ),
    hints=("Look at the signs of the eigenvalues.", "What is f(t, −t)? And f(t, t)?"),
    solution="The eigenvalues $-1$ and $5$ have both signs, so it is a saddle: $f(t, -t) = -t^2$ and $f(t, t) = 5t^2$.",
)


def bend(H, u):
    """The right answer to 08.3."""
    return curvature(H, u)


MIXED = np.array([[1.0, -2.0], [-2.0, -3.0]])

ALONG = Exercise(
    id="08.3",
    asks="a function for the curvature along u",
    question="Write `bend(H, u)`: the curvature along the arrow `u`, which may have any length but 0. `H` is an array of shape `(n, n)`, "
    "`u` of shape `(n,)`. For the Hessian above and `u = (3, 4)` it returns 4.88.",
    kind=Code(
        "bend(H, u)",
        (
            (H, np.array([3.0, 4.0])),
            (MIXED, np.array([1.0, 2.0])),
            (np.diag([1.0, 2.0, -3.0]), np.array([0.0, 3.0, 4.0])),
        ),
    ),
    right=bend,
    why="Both factors u must have length 1, so u · Hu is divided by |u|², here 122/25.",
    slips=(
        Slip(
            lambda H, u: u @ H @ u,
            "Curvature is per unit of length, squared. Here u is 5 long, so this is 25 times too large: divide by |u|².",
            "HE5",
        ),
        Slip(
            lambda H, u: u @ H @ u / np.linalg.norm(u),
            "Divide by |u|², not by |u|: u stands in the product twice.",
            "HE5",
        ),
        Slip(
            lambda H, u: H[0, 0],
            "This is f_xx, the curvature along the first axis. It says nothing of the way u.",
            "HE1",
        ),
        Slip(
            lambda H, u: H @ u,
            "This is the arrow Hu, how the gradient changes along u. Take its part along u: the dot product with u.",
        ),
        Slip(
            lambda H, u: H @ u / np.linalg.norm(u),
            "This is how the gradient changes for a step of length 1. Its part along u is the curvature.",
        ),
        Slip(lambda H, u: u @ np.diag(np.diag(H)) @ u / (u @ u), "The mixed entries are missing."),
        Slip(
            lambda H, u: np.linalg.det(H),
            "This is the determinant. It knows nothing of the direction u.",
        ),
    ),
    hints=(
        "The curvature along a direction of length 1 is u · Hu. What if u is 5 long?",
        "`H @ u` is an array of shape (n,), and `u @ (H @ u)` is a number.",
        "Divide by `u @ u`, which is |u|².",
    ),
    solution="```python\ndef bend(H, u):\n    return u @ H @ u / (u @ u)\n```\nFor $u = (3, 4)$: $Hu = (18, 17)$, $u\\cdot Hu = 54 + 68 = 122$, and "
    "$122/25 = 4.88$.",
)

WELL, PASS = (
    verdict(WELL_AND_PASS.hessian(np.array(place))) for place in ((1.0, 0.0), (-1.0, 0.0))
)
PAIRS = {
    ("minimum", "minimum"): "a",
    ("minimum", "maximum"): "b",
    ("minimum", "saddle"): "c",
    ("saddle", "minimum"): "d",
}

TWO_POINTS = Exercise(
    id="08.4",
    asks="the two critical points of x³ − 3x + y²",
    question="""$f(x, y) = x^3 - 3x + y^2$ has the critical points $(1, 0)$ and $(-1, 0)$. What are they, in this order?
- **a**: a minimum and a minimum
- **b**: a minimum and a maximum
- **c**: a minimum and a saddle
- **d**: a saddle and a minimum""",
    kind=Choice(
        {
            "a": words("minimum, minimum", "min, min"),
            "b": words("minimum, maximum", "min, max"),
            "c": words("minimum, saddle", "min, saddle"),
            "d": words("saddle, minimum", "saddle, min"),
        }
    ),
    right=PAIRS[WELL, PASS],
    why="H is diag(6x, 2): at (1, 0) both are positive, at (−1, 0) it bends down along x and up along y.",
    slips=(
        Slip("a", "A gradient of 0 makes a critical point, not a minimum. Ask the Hessian.", "SA1"),
        Slip("b", "(−1, 0) is the highest point along x only. What does f do along y there?"),
        Slip("d", "The two have changed places. f_xx = 6x: which sign has it at x = 1?"),
    ),
    hints=(
        "The Hessian is diag(6x, 2). Put in the two points.",
        "diag(6, 2) and diag(−6, 2): read the signs.",
    ),
    solution="$H = \\mathrm{diag}(6x, 2)$. At $(1, 0)$ it is $\\mathrm{diag}(6, 2)$, all positive: a minimum. At $(-1, 0)$ it is $\\mathrm{diag}(-6, 2)$: a saddle. "
    "The answer is **c**.",
)

DET_LIES = Exercise(
    id="08.5",
    asks="diag(−2, −2, 2): what is it?",
    question='A function of three variables has a critical point with the Hessian $\\mathrm{diag}(-2, -2, 2)$. Somebody says: "$\\det H = 8 > 0$, so it is a '
    'minimum." What is it? ' + LABELS,
    kind=Choice(TYPES),
    right=verdict(np.diag([-2.0, -2.0, 2.0])),
    why="Along x and y it bends down, along z up. A positive determinant only says that the number of minus signs is even.",
    slips=(
        Slip("minimum", "Two negatives also multiply to a plus. What does f do along x?", "HE2"),
        Slip("maximum", "Along z it bends up."),
        Slip(
            "undecided",
            "The determinant leaves it open, but the eigenvalues are known, and none is 0.",
        ),
    ),
    hints=("The eigenvalues stand on the diagonal.", "Does f rise or fall along x? Along z?"),
    solution="The eigenvalues are $-2, -2, 2$: both signs, a saddle. The determinant is positive because there are two minus signs.",
)

ONE_HESSIAN = "All three have the Hessian diag(2, 0). "

SILENT_THREE = Exercise(
    id="08.6",
    asks="x² + y⁴, x² − y⁴, x² + y³ from H alone",
    question="""$x^2 + y^4$, $x^2 - y^4$, $x^2 + y^3$: what does the Hessian at $(0, 0)$, *alone*, say of them?
- **a**: a minimum, a saddle, and neither
- **b**: three saddles
- **c**: three minima
- **d**: undecided, all three times
- **e**: all three are flat along $y$""",
    kind=Choice(
        {
            "a": words("minimum, saddle, neither", "min, saddle, neither"),
            "b": words("saddle", "saddles"),
            "c": words("minimum", "min", "minima"),
            "d": words("undecided", "inconclusive", "all undecided", "all inconclusive"),
            "e": words("flat"),
        }
    ),
    right="d",
    why="All three have H = diag(2, 0). In truth they are a minimum, a saddle, and neither a minimum nor a maximum.",
    slips=(
        Slip(
            "a",
            ONE_HESSIAN
            + "You looked at f itself, and that is what they are. But one matrix cannot say three different things.",
            "HE4",
        ),
        Slip(
            "b",
            ONE_HESSIAN
            + "A zero eigenvalue makes no saddle: second order is silent. Look at higher terms.",
            "HE4",
        ),
        Slip(
            "c",
            ONE_HESSIAN
            + "A zero eigenvalue makes no minimum: second order is silent. Look at higher terms.",
            "HE4",
        ),
        Slip(
            "e",
            ONE_HESSIAN
            + "Its zero says that the second derivative along y is 0, not that f is flat: y⁴ rises.",
            "HE4",
        ),
    ),
    hints=(
        "Write the three Hessians at (0, 0) side by side.",
        "They are equal. Can they say different things?",
    ),
    solution="At $(0, 0)$ the second derivatives of $y^4$, $-y^4$ and $y^3$ are all $0$, so $H = \\mathrm{diag}(2, 0)$ three times: undecided three times, **d**. "
    "Along $y$ the first rises, the second falls, the third does both.",
)

COUNT = Exercise(
    id="08.7",
    asks="independent entries for n = 100",
    question="$f$ has $100$ variables and is twice continuously differentiable. How many independent entries has its Hessian, at most?",
    kind=Numbers((), rtol=1e-6),
    right=100 * 101 // 2,
    why="100 on the diagonal, and half of the other 9900: n(n + 1)/2.",
    slips=(
        Slip(10000, "That is the size of the table. Symmetry leaves n(n + 1)/2 of them.", "HE7"),
        Slip(4950, "These are the entries above the diagonal. Add the diagonal."),
        Slip(200, "Each pair of variables has an entry. How many pairs are there?"),
        Slip(100, "That is the diagonal only. There are mixed entries, too."),
    ),
    hints=("H[i, j] and H[j, i] are the same number.", "100 on the diagonal. How many above it?"),
    solution="The diagonal has $100$ entries, above it are $100\\cdot 99/2 = 4950$, and below it the same numbers again: $100 + 4950 = 5050 = n(n+1)/2$.",
)

WITH_A_ZERO = Exercise(
    id="08.8",
    asks="x² − y² + z⁴ at 0",
    question="$f(x, y, z) = x^2 - y^2 + z^4$ has a critical point at $0$ with $H = \\mathrm{diag}(2, -2, 0)$. What can be said from $H$? "
    + LABELS,
    kind=Choice(TYPES),
    right=verdict(np.diag([2.0, -2.0, 0.0])),
    why="It rises along x and falls along y. That decides, whatever happens along z.",
    slips=(
        Slip(
            "undecided",
            "A zero eigenvalue does not undo mixed signs: it rises along x and falls along y. Zero leaves open only what the others do not decide.",
            "HE4",
        ),
        Slip("minimum", "Along y it falls."),
        Slip("maximum", "Along x it rises."),
    ),
    hints=("Forget z. What do x and y say?", "Can a minimum have a direction in which f falls?"),
    solution="The eigenvalues are $2, -2, 0$. There is a direction up and a direction down, so it is a saddle. The zero would matter only if the others had one sign.",
)

NOT_CRITICAL = Exercise(
    id="08.9",
    asks="mixed signs on a slope",
    question="""At $(-2, 1)$ the Hessian of $f(x, y) = x^3 - 3x + y^2$ is $\\mathrm{diag}(-12, 2)$, with both signs. What is the point $(-2, 1)$?
- **a**: a saddle
- **b**: a maximum along $x$, so a maximum
- **c**: not a critical point, so none of the types
- **d**: undecided""",
    kind=Choice(
        {
            "a": words("saddle", "a saddle"),
            "b": words("maximum"),
            "c": words("not critical", "no critical point", "none"),
            "d": words("undecided", "inconclusive"),
        }
    ),
    right="c",
    why=f"The gradient there is {brief(WELL_AND_PASS.gradient(np.array([-2.0, 1.0])))}, not 0: it is a slope, on ground that bends both ways.",
    slips=(
        Slip("a", "First the gradient must vanish. Is 3x² − 3 zero at x = −2?", "HE3"),
        Slip("b", "Bending down along x is not enough: the slope in x must be 0. Is it?", "HE3"),
        Slip(
            "d",
            "The types belong to critical points. Is this one? Look at the gradient first.",
            "HE3",
        ),
    ),
    hints=("What must be checked before the Hessian is asked?", "The gradient is (3x² − 3, 2y)."),
    solution="The gradient at $(-2, 1)$ is $(9, 2)$. The point is not critical, and the answer is **c**. The Hessian still tells how the slope bends.",
)

EXERCISES = (
    ENTRIES,
    SPECTRUM,
    ITS_TYPE,
    ALONG,
    TWO_POINTS,
    DET_LIES,
    SILENT_THREE,
    COUNT,
    WITH_A_ZERO,
    NOT_CRITICAL,
)
