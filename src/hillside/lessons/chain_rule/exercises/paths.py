"""05.1 to 05.3: two paths, three intermediate variables, and where the rule fails."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

ADD = "Multiply along a path, add across the paths."

TWO_WAY = Way(
    given={"p": np.array([4.0, -3.0])},
    steps={
        "x": lambda p: p[0] * p[1],
        "y": lambda p: 2 * p[0] + p[1],
        "z_x": lambda x, y: 2 * x * y,
        "z_y": lambda x: x**2,
        "rates_x": lambda p: np.array([p[1], p[0]]),
        "rates_y": lambda: np.array([2.0, 1.0]),
        "through_x": lambda z_x, rates_x: z_x * rates_x,
        "through_y": lambda z_y, rates_y: z_y * rates_y,
        "answer": lambda through_x, through_y: through_x + through_y,
    },
    mistakes=(
        Mistake(
            "through x alone",
            {"answer": lambda through_x: through_x},
            f"These are the paths through x alone. u and v reach z through y, too. {ADD}",
            "CR1",
        ),
        Mistake(
            "through y alone",
            {"answer": lambda through_y: through_y},
            f"These are the paths through y alone. u and v reach z through x, too. {ADD}",
            "CR1",
        ),
        Mistake(
            "paths multiplied",
            {"answer": lambda through_x, through_y: through_x * through_y},
            f"Here the two paths are multiplied. {ADD}",
            "CR2",
        ),
        Mistake(
            "sums multiplied",
            {"answer": lambda z_x, z_y, rates_x, rates_y: (z_x + z_y) * (rates_x + rates_y)},
            "Here sums are multiplied. Pair each slope of z with the rate of its own variable, "
            "then add.",
            "CR3",
        ),
        Mistake(
            "pairs crossed",
            {
                "through_x": lambda z_x, rates_y: z_x * rates_y,
                "through_y": lambda z_y, rates_x: z_y * rates_x,
            },
            "The pairs are crossed: the slope of z in x belongs to the rates of x.",
            "CR3",
        ),
        Mistake(
            "transposed",
            {
                "answer": lambda z_x, z_y, rates_x, rates_y: (
                    np.array([rates_x, rates_y]) @ np.array([z_x, z_y])
                )
            },
            "The inner Jacobian is transposed here. u is its first column: it pairs the slope in x "
            "with the rate of x in u, the slope in y with the rate of y in u.",
            "CR6",
        ),
        Mistake(
            "slopes at (u, v)",
            {
                "z_x": lambda p: 2 * p[0] * p[1],
                "z_y": lambda p: p[0] ** 2,
            },
            "The slopes of z are taken at (u, v). They belong at (x, y): compute x and y first.",
            "CR4",
        ),
        Mistake(
            "rates missing",
            {"answer": lambda z_x, z_y: np.array([z_x, z_y])},
            "These are the slopes of z in x and in y. Each has to be multiplied by the rates of "
            "its variable.",
            "CR5",
        ),
        Mistake(
            "exponent kept",
            {"z_x": lambda x, y: 2 * x**2 * y},
            "The exponent goes down by one: x²y has the slope 2xy in x.",
            "BA1",
        ),
        Mistake(
            "2 forgotten",
            {"z_x": wrong.factor_lost(2)},
            "x² gives 2x: a factor 2 is missing in the slope of z in x.",
            "BA2",
        ),
        Mistake(
            "y vanished",
            {"z_x": lambda x: 2 * x},
            "In the slope in x the y is frozen, and a frozen factor stays: 2xy.",
            "PD2",
        ),
        Mistake(
            "x² vanished",
            {"z_y": lambda: 1.0},
            "In the slope in y the x² is frozen, and a frozen factor stays.",
            "PD2",
        ),
        Mistake(
            "rates of x swapped",
            {"rates_x": wrong.swapped},
            "x = uv has the slope v in u, and u in v. Here they have changed places.",
            "PD4",
        ),
        Mistake(
            "factors of x vanished",
            {"rates_x": lambda: np.array([1.0, 1.0])},
            "x = uv has the slopes v and u: the frozen factor stays.",
            "PD2",
        ),
        Mistake(
            "rates of y swapped",
            {"rates_y": wrong.swapped},
            "y = 2u + v has the slope 2 in u, and 1 in v. Here they have changed places.",
            "PD4",
        ),
        Mistake(
            "sign of a rate lost",
            {"rates_x": lambda p: np.abs(np.array([p[1], p[0]]))},
            "v is −3, so x falls when u grows: that rate is negative.",
            "BA4",
        ),
        Mistake(
            "sign of y lost",
            {"y": lambda p: 2 * p[0] - p[1]},
            "y is 2u + v = 8 − 3 = 5: the sign of v is lost here.",
            "BA4",
        ),
        Mistake(
            "swapped",
            {"answer": wrong.swapped},
            "The two slopes have changed places. The slope in u comes first.",
            "PD4",
        ),
    ),
)

TWO_PATHS = Exercise(
    id="05.1",
    asks="two paths",
    question="Let $z = x^2y$ with $x = uv$ and $y = 2u + v$. What are "
    "$\\partial z/\\partial u$ and $\\partial z/\\partial v$ at $(u, v) = (4, -3)$? Give a list of "
    "two numbers, the slope in $u$ first.",
    kind=Numbers((2,), order="the slope in u first"),
    way=TWO_WAY,
    right=TWO_WAY.right(),
    why="There x = −12 and y = 5, so z has the slopes −120 and 144; in u they are multiplied by "
    "−3 and 2, in v by 4 and 1, and added.",
    slips=(
        *TWO_WAY.slips(),
        Slip(720, "This is z. Its slopes in u and in v are asked.", "BA7"),
        Slip([0, 0], "First take the derivatives, then put in the point.", "PD8"),
    ),
    hints=(
        "Compute x and y at (4, −3) first.",
        "There take the slopes of z in x and in y. Then the rates of x and of y, in u.",
        "In u: slope in x times rate of x, plus slope in y times rate of y. Then again in v.",
    ),
    solution="At $(4, -3)$: $x = -12$, $y = 5$, so $z_x = 2xy = -120$ and $z_y = x^2 = 144$. "
    "In $u$ the rates are $v = -3$ and $2$, so $\\partial z/\\partial u = -120\\cdot(-3) + "
    "144\\cdot 2 = 648$. In $v$ they are $u = 4$ and $1$, so "
    "$\\partial z/\\partial v = -120\\cdot 4 + 144\\cdot 1 = -336$.",
)

OUTER = np.array([2.0, -1.0, 3.0])
INNER = np.array([[1.0, 4.0], [-2.0, 5.0], [3.0, -2.0]])

THREE_WAY = Way(
    given={"outer": OUTER, "inner": INNER},
    steps={
        "paths": lambda outer, inner: outer[:, None] * inner,
        "answer": lambda paths: paths.sum(axis=0),
    },
    mistakes=(
        Mistake(
            "two paths only",
            {"answer": lambda paths: paths[:2].sum(axis=0)},
            "Here are two of the three paths. z depends on three variables, so three paths are "
            "added.",
            "CR1",
        ),
        Mistake(
            "the first path only",
            {"answer": lambda paths: paths[0]},
            "This is the path through the first variable alone. Add all three.",
            "CR1",
        ),
        Mistake(
            "the last path only",
            {"answer": lambda paths: paths[2]},
            "This is the path through the third variable alone. Add all three.",
            "CR1",
        ),
        Mistake(
            "paths multiplied",
            {"answer": lambda paths: paths.prod(axis=0)},
            f"Here the three paths are multiplied. {ADD}",
            "CR2",
        ),
        Mistake(
            "sums multiplied",
            {"answer": lambda outer, inner: outer.sum() * inner.sum(axis=0)},
            "Here sums are multiplied. Each slope of f belongs to its own row of the matrix.",
            "CR3",
        ),
        Mistake(
            "outer slopes forgotten",
            {"paths": lambda inner: inner},
            "The slopes of f are missing: here the columns of the matrix are added.",
            "CR5",
        ),
        Mistake(
            "sign lost",
            {"paths": lambda outer, inner: np.abs(outer)[:, None] * inner},
            "The slope of f in the second variable is −1: its sign is lost here.",
            "BA4",
        ),
        Mistake(
            "order turned",
            {"paths": lambda outer, inner: outer[::-1, None] * inner},
            "The slopes of f are paired with the rows from the wrong end.",
            "PD4",
        ),
        Mistake(
            "swapped",
            {"answer": wrong.swapped},
            "The two slopes have changed places: the first column belongs to u.",
            "PD4",
        ),
    ),
)

THREE = Exercise(
    id="05.2",
    asks="three variables between",
    question="$z = f(x, y, w)$, and $x, y, w$ depend on $u$ and $v$: $(x, y, w) = g(u, v)$. At a "
    "point\n\n$$Df = (2,\\; -1,\\; 3), \\qquad "
    "Dg = \\begin{pmatrix} 1 & 4\\\\ -2 & 5\\\\ 3 & -2\\end{pmatrix}.$$\n\n"
    "What are $\\partial z/\\partial u$ and $\\partial z/\\partial v$ there? Give a list of two "
    "numbers. You may compute them with numpy.",
    kind=Numbers((2,), order="the slope in u first"),
    way=THREE_WAY,
    right=THREE_WAY.right(),
    why="Df times Dg, a row of shape (1, 3) times a matrix of shape (3, 2): the three paths are "
    "multiplied out and added for each column.",
    slips=(
        *THREE_WAY.slips(),
        Slip(
            OUTER[:, None] * INNER,
            "These are all the paths, one in each entry. Add those of each column.",
            "DD3",
        ),
        Slip(10, "Here both slopes are added. They belong to different variables.", "DD2"),
    ),
    hints=(
        "Three variables stand between u and z, so there are three paths from u.",
        "The first column of Dg holds the rates of x, y and w in u.",
        "In numpy it is the product `Df @ Dg`, with both as arrays.",
    ),
    solution="$\\partial z/\\partial u = 2\\cdot 1 + (-1)(-2) + 3\\cdot 3 = 13$ and "
    "$\\partial z/\\partial v = 2\\cdot 4 + (-1)\\cdot 5 + 3\\cdot(-2) = -3$. This is the product "
    "$Df\\,Dg$.",
)

BROKEN_WAY = Way(
    given={"m": 2.0},
    steps={
        "top": lambda m: m,
        "bottom": lambda m: 1 + m**2,
        "slope": lambda top, bottom: top / bottom,
        "answer": lambda slope: slope,
    },
    mistakes=(
        Mistake(
            "by the rule",
            {"slope": lambda: 0.0},
            "This is what the chain rule gives, with both partial derivatives 0. But f is not "
            "differentiable at (0, 0), and the rule may not be used. Put in x = t and y = 2t.",
            "PD7",
        ),
        Mistake(
            "along the diagonal",
            {"top": lambda: 1.0, "bottom": lambda: 2.0},
            "This is the slope along x = y = t. Here y = 2t.",
            "BA7",
        ),
        Mistake(
            "per unit of length",
            {"answer": lambda slope, bottom: slope / np.sqrt(bottom)},
            "This is the slope per unit of length. Per unit of t is asked, so nothing is divided "
            "by the length of (1, 2).",
            "DD1",
        ),
        Mistake(
            "2 not squared",
            {"bottom": lambda m: 1 + m},
            "y² is (2t)² = 4t², so x² + y² is 5t².",
            "BA8",
        ),
        Mistake(
            "y = t in the numerator",
            {"top": lambda: 1.0},
            "The numerator is x²y = t² · 2t: a factor 2 is missing.",
            "BA8",
        ),
        Mistake(
            "denominator forgotten",
            {"slope": lambda top: top},
            "The denominator x² + y² = 5t² is missing.",
            "BA8",
        ),
    ),
)

BROKEN = Exercise(
    id="05.3",
    asks="where the rule fails",
    question="$f(x, y) = \\dfrac{x^2y}{x^2 + y^2}$, and $f(0, 0) = 0$. You walk along $x = t$, "
    "$y = 2t$. What is the derivative of $f(x(t), y(t))$ at $t = 0$, per unit of $t$?",
    kind=Numbers(),
    way=BROKEN_WAY,
    right=BROKEN_WAY.right(),
    why="Put in x = t and y = 2t: f is 2t³ over 5t², so 0.4t, a line of slope 0.4. The chain rule "
    "would say 0, but f is not differentiable at (0, 0).",
    slips=BROKEN_WAY.slips(),
    hints=(
        "May the chain rule be used here? What does it need?",
        "Put x = t and y = 2t into f, and simplify.",
    ),
    solution="$f(t, 2t) = \\dfrac{t^2\\cdot 2t}{t^2 + 4t^2} = \\dfrac{2}{5}\\,t$, so the slope is "
    "$0.4$. Both partial derivatives at $(0, 0)$ are $0$, and the chain rule would give "
    "$0\\cdot 1 + 0\\cdot 2 = 0$: it needs $f$ to be differentiable there, and it is not.",
)
