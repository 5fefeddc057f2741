"""The exercises of notebook 04, the Jacobian."""

import numpy as np

from hillside.exercises.code import Code
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.values import brief, words
from hillside.lessons.jacobian.mappings import POLAR, THREE
from hillside.lessons.jacobian.rulers import gradient_for

P = np.array([1.0, 2.0])
J = THREE.jacobian(P)  # (3, 2)
V = np.array([1.0, 0.0, -1.0])
ROW = np.array([6.0, 8.0])
G = np.diag([1.0, 4.0])
SWAPPED = "Rows and columns have changed places. Row = output, column = input."

SHAPE = Exercise(
    id="04.1",
    asks="the shape of a layer's Jacobian",
    question="A layer takes $128$ numbers and returns $64$. What is the shape of its Jacobian? Give two numbers, rows first.",
    kind=Numbers((2,)),
    right=[64, 128],
    why="One row for each of the 64 outputs, one column for each of the 128 inputs.",
    slips=(
        Slip([128, 64], SWAPPED, "JA1"),
        Slip(
            words(
                "not defined",
                "undefined",
                "needs square",
                "must be square",
                "not square",
                "it must be square",
                "none",
            ),
            "A Jacobian has any shape (m, n). Only its determinant needs m = n.",
            "JA5",
        ),
        Slip([64, 64], "This matrix could multiply only 64 inputs. The layer takes 128.", "JA5"),
        Slip([128, 128], "This matrix would return 128 numbers. The layer returns 64.", "JA5"),
        Slip([64, 129], "A bias of the layer is a parameter, not an input: it has no column."),
        Slip(64 * 128, "This is the number of entries. The shape says how they are arranged."),
        Slip([64, 1], "This has a slope for one input. Each of the 128 inputs has a column."),
        Slip([1, 128], "This has a row for one output. Each of the 64 outputs has a row."),
    ),
    hints=(
        "J must multiply a push h of 128 numbers and return 64.",
        "A matrix of shape (m, n) takes n numbers and returns m.",
    ),
    solution="$J h$ takes $128$ numbers and returns $64$, so $J$ has $64$ rows and $128$ columns: shape $(64, 128)$.",
)

ENTRIES = Exercise(
    id="04.2",
    asks="a Jacobian by hand",
    question="What is the Jacobian of $f(x, y) = (x^2y,\\; x + y^2,\\; xy)$ at $(1, 2)$? Give a list of rows.",
    kind=Numbers((3, 2)),
    right=J,
    why="The rows are (2xy, x²), (1, 2y) and (y, x): the derivative of each output, in x and in y.",
    slips=(
        Slip(J.T, SWAPPED, "JA1"),
        Slip(J[:, ::-1], "The two columns have changed places: the first one belongs to x.", "JA3"),
        Slip(J[:, 0], "This is the first column, what x does. y has a column too."),
        Slip(J[:, 1], "This is the second column, what y does. x has a column too."),
        Slip(
            J.ravel(),
            "The numbers are right. Give them as three rows of two, [[.., ..], [.., ..], [.., ..]].",
        ),
        Slip(
            THREE.f(P), "These are the three outputs. The Jacobian has their slopes, two for each."
        ),
        Slip([[4, 1], [0, 4], [2, 1]], "In x + y² the x has the derivative 1.", "PD8"),
        Slip(
            [[4, 1], [3, 4], [2, 1]], "In the row of x + y², the slope in x is 1: y² is a constant."
        ),
        Slip(
            np.zeros((3, 2)),
            "First take the derivatives, then put in the point. A number has derivative 0.",
            "PD8",
        ),
    ),
    hints=(
        "Three outputs, so three rows; two inputs, so two columns.",
        "The first row is for x²y: its slope in x is 2xy, in y it is x².",
        "The others are (1, 2y) and (y, x). Put in x = 1, y = 2.",
    ),
    solution="$J = \\begin{pmatrix} 2xy & x^2 \\\\ 1 & 2y \\\\ y & x \\end{pmatrix}$, at $(1, 2)$: "
    "$\\begin{pmatrix} 4 & 1 \\\\ 1 & 4 \\\\ 2 & 1 \\end{pmatrix}$.",
)


def predicted(h):
    """The right answer to 04.3."""
    return J @ h


def happened(h):
    """The exact change of the outputs."""
    return THREE.f(P + h) - THREE.f(P)


PREDICT = Exercise(
    id="04.3",
    asks="a prediction with J @ h",
    question="Write `predicted(h)`: by how much the Jacobian says that the outputs of $f(x, y) = (x^2y,\\; x + y^2,\\; xy)$ change when the inputs "
    "go from $(1, 2)$ to $(1, 2) + h$. `h` is an array of shape `(2,)`.",
    kind=Code(
        "predicted(h)", tuple((np.array(h),) for h in ((0.1, -0.1), (0.2, 0.3), (-1.0, 0.5)))
    ),
    right=predicted,
    why=f"For h = (0.1, −0.1) it is {brief(predicted(np.array([0.1, -0.1])))}.",
    slips=(
        Slip(
            happened,
            "This is the change that really happens. The prediction is linear in h: J @ h.",
        ),
        Slip(lambda h: J @ np.abs(h), "The sign of h is lost: a push back has a minus."),
        Slip(
            lambda h: THREE.f(P) + J @ h,
            "This is the predicted output, f(1, 2) + J h. Only the change is asked.",
        ),
        Slip(lambda h: THREE.f(P + h), "This is the new output. The predicted change is asked."),
        Slip(
            lambda h: J * h,
            "`*` multiplies entry by entry and adds nothing up. The product of matrix and vector is `@`.",
            "JA4",
        ),
        Slip(lambda h: -(J @ h), "This is the change for the way back."),
        Slip(
            lambda h: (J @ h)[:, None],
            "This is a column, shape (3, 1). Keep vectors one-dimensional: shape (3,).",
            "JA2",
        ),
        Slip(lambda h: J[:, 0] * h[0], "Here only x is pushed. Add the share of y."),
        Slip(lambda h: J, "This is the Jacobian itself. Multiply it by h."),
    ),
    hints=("The Jacobian at (1, 2) is the one of exercise 04.2.", "Its rows times h: `J @ h`."),
    solution="```python\ndef predicted(h):\n    J = np.array([[4, 1], [1, 4], [2, 1]])\n    return J @ h\n```\n"
    "For $h = (0.1, -0.1)$ the first entry is $4\\cdot 0.1 + 1\\cdot(-0.1) = 0.3$.",
)

BACK = Exercise(
    id="04.4",
    asks="Jᵀv, back from the outputs",
    question="Take the same $J$, at $(1, 2)$. How does the mix $1\\cdot f_1 + 0\\cdot f_2 - 1\\cdot f_3$ of the outputs change with each input? "
    "Give $J^{\\mathsf T}v$ for $v = (1, 0, -1)$.",
    kind=Numbers((2,)),
    right=J.T @ V,
    why="Row 1 minus row 3: (4, 1) − (2, 1). It is the gradient of the mix.",
    slips=(
        Slip(J[0], "This is row 1 only. Row 3 counts too, with −1."),
        Slip(J[0] + J[2], "The third output counts with −1: subtract its row.", "JA1"),
        Slip(J[0] - J[1], "The −1 belongs to the third output. The second one has the factor 0."),
        Slip(J[2] - J[0], "The signs are turned round: the first row counts with +1."),
        Slip(J.sum(axis=0), "Here all rows count in full. Weight them by v."),
        Slip(
            (J.T * V).sum(axis=1)[::-1],
            "The two entries have changed places: x comes first.",
            "PD4",
        ),
        Slip(2, "This is one number. There is one entry for each input."),
        Slip((J.T * V), "These are the shares. Add them up over the outputs."),
        Slip(
            words("shape error", "not defined", "undefined", "it does not fit", "error"),
            "J v does not fit: v has one entry for each row. Jᵀ v does, and it weights the rows.",
            "JA1",
        ),
    ),
    hints=(
        "v has one entry for each output, so it weights the rows of J.",
        "1 · (4, 1) + 0 · (1, 4) − 1 · (2, 1).",
    ),
    solution="$J^{\\mathsf T}v$ is the mix of the rows: $1\\cdot(4, 1) + 0\\cdot(1, 4) - 1\\cdot(2, 1) = (2, 0)$. In code `J.T @ v` or `v @ J`; "
    "`J @ v` raises an error, for $v$ has three entries and $J$ two columns.",
)

TENTH = Exercise(
    id="04.5",
    asks="the error of a smaller push",
    question="The prediction $f(p) + Jh$ misses $f(p + h)$ by some error; $f$ is twice continuously differentiable, and the second derivatives "
    "along $h$ are not all zero. Take $h/10$ in place of $h$, already small. By about which factor does the error shrink?",
    kind=Numbers((), rtol=0.025),
    right=100,
    why="What the linear model leaves out is of the size of |h|², and (1/10)² = 1/100.",
    slips=(
        Slip(
            10,
            "This is the factor by which h, and with it J h, shrinks. The error is of the size of |h|².",
            "TA4",
        ),
        Slip(
            1000,
            "A cubic remainder would shrink so. The linear model leaves out the term with h².",
            "TA4",
        ),
        Slip(1 / 100, "By this factor the error is multiplied. It shrinks by its inverse."),
        Slip(1 / 10, "The error is of the size of |h|².", "TA4"),
        Slip(1, "The error does shrink: measure it for h and for h/10."),
        Slip(20, "Multiply 10 by itself, not by 2: the error is of the size of |h|²."),
    ),
    hints=(
        "Which power of h is the first that a linear model leaves out?",
        "The error is about c · |h|². Put in h/10.",
    ),
    solution="By Taylor's theorem the error is about $c\\lVert h\\rVert^2$. With $h/10$ it is $c\\lVert h\\rVert^2/100$. "
    "At $(1, 2)$ with $h = (0.1, -0.1)$: $0.014177$ becomes $0.000141$.",
)

AREA = Exercise(
    id="04.6",
    asks="how a map changes areas",
    question="The map $(r, \\theta) \\mapsto (r\\cos\\theta,\\; r\\sin\\theta)$ sends a small square at $r = 2$, $\\theta = \\pi/2$ to a small patch. "
    "How many times as large is the patch, in the limit of small squares?",
    kind=Numbers(),
    right=abs(np.linalg.det(POLAR.jacobian(np.array([2, np.pi / 2])))),
    why="|det J| = |0 · 0 − (−2) · 1|, and for every θ it is r.",
    slips=(
        Slip(0, "Here only the main diagonal is multiplied. The determinant is ad − bc."),
        Slip(-2, "This is ad + bc. The determinant is ad − bc, and an area is not negative."),
        Slip(1, "This would be a map that keeps areas. A push of θ moves the image by r = 2."),
        Slip(4, "Only one of the two sides grows by 2; the other one keeps its length."),
        Slip(np.pi / 2, "This is θ. The factor is the size of the determinant of J."),
        Slip(
            np.pi,
            "The area of a whole sector is something else. The factor for small squares is |det J|.",
        ),
    ),
    hints=(
        "The Jacobian has the columns (cos θ, sin θ) and (−r sin θ, r cos θ).",
        "At r = 2, θ = π/2 it is [[0, −2], [1, 0]]. Take ad − bc.",
    ),
    solution="$J = \\begin{pmatrix} 0 & -2 \\\\ 1 & 0 \\end{pmatrix}$ and $\\det J = 0\\cdot 0 - (-2)\\cdot 1 = 2$.",
)

RULER = Exercise(
    id="04.7",
    asks="the gradient under another ruler",
    question="At a point the derivative is the row $Df = (6, 8)$. Lengths are measured by the inner product "
    "$\\langle a, b\\rangle = a_1b_1 + 4a_2b_2$, so $G = \\mathrm{diag}(1, 4)$. What is the gradient?",
    kind=Numbers((2,)),
    right=gradient_for(G, ROW),
    why="(6, 2) · G h = 6h₁ + 2 · 4h₂ = Df h for every h.",
    slips=(
        Slip(ROW, "This is the gradient for G = I. Here 8h₂ must be 4g₂h₂."),
        Slip(G @ ROW, "This is G Dfᵀ. The gradient solves G g = Dfᵀ: divide by 4."),
        Slip(
            [6, 4],
            "This divides by the length of a unit step, 2. The inner product has the factor 4.",
        ),
        Slip([1.5, 8], "The 4 belongs to the second coordinate.", "JA3"),
        Slip([2, 6], "The two entries have changed places.", "PD4"),
        Slip(ROW / 4, "Only the second coordinate has the factor 4."),
        Slip(
            np.linalg.norm(ROW),
            "This is a length. The gradient has an entry for each input.",
            "GR1",
        ),
    ),
    hints=(
        "The gradient g is the arrow for which ⟨g, h⟩ = Df h, for all h.",
        "g₁h₁ + 4g₂h₂ = 6h₁ + 8h₂ for all h. Compare.",
    ),
    solution="$\\langle g, h\\rangle = g_1h_1 + 4g_2h_2$ must be $6h_1 + 8h_2$ for all $h$. So $g = (6, 2) = G^{-1}Df^{\\mathsf T}$.",
)

EXERCISES = (SHAPE, ENTRIES, PREDICT, BACK, TENTH, AREA, RULER)
