"""04.2, 04.3 and 04.5: a Jacobian by hand, the change it predicts, and the way back."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.code import Code
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

P = np.array([3.0, 5.0])
PLACE = "$f(x, y) = (x^2y,\\; 4x - y^2,\\; xy)$"


def outputs(p):
    """The three outputs."""
    x, y = p
    return np.array([x**2 * y, 4 * x - y**2, x * y])


STEPS = {  # a step for each entry, named by output and input
    "f1_x": lambda p: 2 * p[0] * p[1],
    "f1_y": lambda p: p[0] ** 2,
    "f2_x": lambda: 4.0,
    "f2_y": lambda p: -2 * p[1],
    "f3_x": lambda p: p[1],
    "f3_y": lambda p: p[0],
    "J": lambda f1_x, f1_y, f2_x, f2_y, f3_x, f3_y: np.array(
        [[f1_x, f1_y], [f2_x, f2_y], [f3_x, f3_y]]
    ),
}


ENTRY_MISTAKES = (
    Mistake(
        "exponent kept",
        {"f1_x": lambda p: 2 * p[0] ** 2 * p[1]},
        "x² gives 2x: the exponent goes down by one.",
        "BA1",
    ),
    Mistake(
        "2 forgotten",
        {"f1_x": wrong.factor_lost(2)},
        "x² gives 2x: a factor 2 is missing in the first row.",
        "BA2",
    ),
    Mistake(
        "y vanished",
        {"f1_x": lambda p: 2 * p[0]},
        "y is frozen there, and a frozen factor stays: 2xy.",
        "PD2",
    ),
    Mistake(
        "not differentiated",
        {"f1_x": lambda p: p[0] ** 2 * p[1]},
        "This is the first output. Take its derivative in x.",
        "BA3",
    ),
    Mistake(
        "x moves",
        {"f1_y": lambda p: 2 * p[0]},
        "In the slope in y, x is frozen: x²y gives x².",
        "PD1",
    ),
    Mistake(
        "x² vanished",
        {"f1_y": lambda: 1.0},
        "x² is frozen there, and a frozen factor stays.",
        "PD2",
    ),
    Mistake(
        "y stayed",
        {"f1_y": lambda p: p[0] ** 2 * p[1]},
        "y has the derivative 1: x²y gives x².",
        "BA3",
    ),
    Mistake(
        "y² survives",
        {"f2_x": lambda p: 4 - p[1] ** 2},
        "In the slope in x, −y² is a constant: it gives 0.",
        "PD3",
    ),
    Mistake(
        "4x kept",
        {"f2_x": lambda p: 4 * p[0]},
        "4x has the derivative 4.",
        "BA3",
    ),
    Mistake(
        "sign lost",
        {"f2_y": wrong.sign_lost},
        "The minus of −y² stays: −2y.",
        "BA4",
    ),
    Mistake(
        "y² kept",
        {"f2_y": lambda p: -(p[1] ** 2)},
        "y² gives 2y: it has to be differentiated.",
        "BA3",
    ),
    Mistake(
        "2 of y² forgotten",
        {"f2_y": lambda p: -p[1]},
        "y² gives 2y: a factor 2 is missing in the second row.",
        "BA2",
    ),
    Mistake(
        "4x survives",
        {"f2_y": lambda p: 4 * p[0] - 2 * p[1]},
        "In the slope in y, 4x is a constant: it gives 0.",
        "PD3",
    ),
    Mistake(
        "third row swapped",
        {"f3_x": lambda p: p[0], "f3_y": lambda p: p[1]},
        "In the third row, xy gives y in x, and x in y.",
        "PD4",
    ),
    Mistake(
        "third row vanished",
        {"f3_x": lambda: 1.0, "f3_y": lambda: 1.0},
        "In the third row frozen factors stay: y, then x.",
        "PD2",
    ),
    Mistake(
        "third row not differentiated",
        {"f3_x": lambda p: p[0] * p[1], "f3_y": lambda p: p[0] * p[1]},
        "In the third row stands the output itself, twice. Take its derivatives.",
        "BA3",
    ),
    Mistake(
        "4 vanished",
        {"f2_x": lambda: 0.0},
        "4x has the derivative 4: x moves, the 4 is its factor.",
        "PD2",
    ),
    Mistake(
        "third y vanished",
        {"f3_x": lambda: 1.0},
        "In the third row frozen factors stay: y, then x.",
        "PD2",
    ),
    Mistake(
        "third x vanished",
        {"f3_y": lambda: 1.0},
        "In the third row frozen factors stay: y, then x.",
        "PD2",
    ),
    Mistake(
        "both move",
        {"f3_y": lambda p: p[0] + p[1]},
        "Only y moves in the last entry: xy gives x.",
        "PD1",
    ),
)

ENTRIES_WAY = Way(
    given={"p": P},
    steps=STEPS | {"answer": lambda J: J},
    mistakes=(
        *ENTRY_MISTAKES,
        Mistake(
            "columns swapped",
            {"answer": wrong.columns_swapped},
            "The two columns have changed places: the column of x comes first.",
            "PD4",
        ),
        Mistake(
            "rows swapped",
            {"answer": wrong.swapped},
            "The rows stand in the opposite order: the first row belongs to the first output.",
            "JA3",
        ),
    ),
)
FLAT = ENTRIES_WAY.right().ravel()

ENTRIES = Exercise(
    id="04.2",
    asks="a Jacobian by hand",
    question=f"What is the Jacobian of {PLACE} at $(3, 5)$? Give a list of rows.",
    kind=Numbers((3, 2)),
    way=ENTRIES_WAY,
    right=ENTRIES_WAY.right(),
    why="The rows are the slopes of one output each: (2xy, x²), (4, −2y), (y, x), put in "
    "at (3, 5).",
    slips=(
        *ENTRIES_WAY.slips(),
        Slip(
            ENTRIES_WAY.right().T,
            "Rows and columns have changed places. Row = output, column = input.",
            "JA1",
        ),
        Slip(
            FLAT, "The six numbers are right. Put them into rows: one row for each output.", "JA3"
        ),
        Slip(outputs(P), "These are the outputs at (3, 5). Their slopes are asked.", "BA7"),
        Slip(
            ENTRIES_WAY.right().sum(axis=1),
            "Here the slopes in x and y are added. Each has an entry of its own.",
            "DD2",
        ),
    ),
    hints=(
        "Three outputs, so three rows; two inputs, so two columns.",
        "The first row: x²y differentiated in x, then in y.",
        "The rows are (2xy, x²), (4, −2y) and (y, x). Put in x = 3 and y = 5.",
    ),
    solution="The rows are $(2xy,\\, x^2)$, $(4,\\, -2y)$ and $(y,\\, x)$. At $(3, 5)$ that is "
    "$[[30, 9], [4, -10], [5, 3]]$.",
)

J = ENTRIES_WAY.right()
PREDICTED_WAY = Way(
    given={"p": P},
    takes=("h",),
    steps=STEPS
    | {
        "change": lambda J, h: J @ h,
        "answer": lambda change: change,
    },
    mistakes=(
        *ENTRY_MISTAKES,
        Mistake(
            "what happens",
            {"answer": lambda p, h: outputs(p + h) - outputs(p)},
            "That is what really happens. The question asks what J predicts.",
            "DD4",
        ),
        Mistake(
            "new outputs",
            {"answer": lambda p, change: outputs(p) + change},
            "That is the prediction of the outputs themselves. Only their change is asked.",
            "BA7",
        ),
        Mistake(
            "J at the new point times h",
            {"change": lambda J, p, h: J @ (p + h)},
            "J multiplies the push h, not the point p + h.",
            "BA8",
        ),
        Mistake(
            "columns swapped",
            {"J": wrong.columns_swapped},
            "The two columns of J have changed places: the column of x comes first.",
            "PD4",
        ),
        Mistake(
            "only x",
            {"change": lambda J, h: J[:, 0] * h[0]},
            "This moves x only. Every input has its column.",
            "CR1",
        ),
        Mistake(
            "only y",
            {"change": lambda J, h: J[:, 1] * h[1]},
            "This moves y only. Every input has its column.",
            "CR1",
        ),
    ),
)

PREDICTED = Exercise(
    id="04.3",
    asks="the predicted change as a function",
    question="Write `predicted(h)`: by how much the Jacobian says that the outputs of "
    f"{PLACE} change when the inputs go from $(3, 5)$ to $(3, 5) + h$. `h` is an array of shape "
    "`(2,)`; the result has shape `(3,)`.",
    kind=Code(
        "predicted(h)",
        tuple((np.array(h),) for h in ((0.1, -0.1), (1.0, 0.0), (0.0, 1.0), (-1 / 3, 1 / 7))),
    ),
    way=PREDICTED_WAY,
    right=PREDICTED_WAY.right(),
    why="Each output changes by its row times h: J @ h does it for all of them.",
    slips=(
        *PREDICTED_WAY.slips(),
        Slip(lambda h: J, "This is the Jacobian. What does it say of the push h?", "BA7"),
        Slip(
            lambda h: np.array([[4, 1], [1, 4], [2, 1]]) @ h,
            "This is the Jacobian of the worked example, at (1, 2). Take yours from 04.2.",
            "BA8",
        ),
        Slip(
            lambda h: np.array([[30, 9], [1, 10], [5, 3]]) @ h,
            "The second row belongs to the worked example, x + y². Here it is 4x − y².",
            "BA8",
        ),
        Slip(lambda h: -J @ h, "The sign is turned: the change is J @ h.", "BA4"),
        Slip(
            lambda h: outputs(P + h),
            "These are the outputs at the new place. The change that J predicts is asked.",
            "BA7",
        ),
        Slip(
            lambda h: J * h,
            "`*` multiplies entry by entry. The shares have to be added: that is what `@` does.",
            "JA4",
        ),
        Slip(
            lambda h: outputs(h),
            "This puts h into f. The point is (3, 5), and h is a push away from it.",
            "BA8",
        ),
    ),
    hints=(
        "You have the Jacobian at (3, 5) from 04.2.",
        "A matrix times a vector: `@` in numpy.",
        "`J = np.array([...])`, and then the last line returns J times h.",
    ),
    solution="```python\ndef predicted(h):\n    J = np.array([[30, 9], [4, -10], [5, 3]])\n"
    "    return J @ h\n```\nThe shape is $(3, 2)$ times $(2,)$: three numbers. The "
    "prediction of the "
    "outputs themselves is $f(p) + Jh$.",
)

BACK_WAY = Way(
    given={"J": J, "v": np.array([2.0, -1.0, 3.0])},
    steps={"answer": lambda J, v: J.T @ v},
    mistakes=(
        Mistake(
            "weight 2 forgotten",
            {"answer": lambda J: J.T @ [1.0, -1.0, 3.0]},
            "The first output counts twice.",
            "BA8",
        ),
        Mistake(
            "weight 3 forgotten",
            {"answer": lambda J: J.T @ [2.0, -1.0, 1.0]},
            "The third output counts three times.",
            "BA8",
        ),
        Mistake(
            "second output left out",
            {"answer": lambda J: J.T @ [2.0, 0.0, 3.0]},
            "The second output is missing. It counts with −1.",
            "CR1",
        ),
        Mistake(
            "third output left out",
            {"answer": lambda J: J.T @ [2.0, -1.0, 0.0]},
            "The third output is missing. It counts three times.",
            "CR1",
        ),
        Mistake(
            "the worked example",
            {"answer": lambda v: np.array([[4.0, 1.0], [1.0, 4.0], [2.0, 1.0]]).T @ v},
            "This takes the Jacobian of the worked example, at (1, 2). Take the one of 04.2.",
            "BA8",
        ),
        Mistake(
            "the worked function",
            {"answer": lambda v: np.array([[30.0, 9.0], [1.0, 10.0], [5.0, 3.0]]).T @ v},
            "The second row belongs to the worked example, x + y². Here it is 4x − y².",
            "BA8",
        ),
        Mistake(
            "sign of the second weight",
            {"answer": lambda J: J.T @ [2.0, 1.0, 3.0]},
            "The second output counts with a minus.",
            "BA4",
        ),
        Mistake(
            "no weights",
            {"answer": lambda J: J.T @ np.ones(3)},
            "Here all outputs count once. Weight the rows with 2, −1 and 3.",
            "BA8",
        ),
        Mistake(
            "swapped",
            {"answer": lambda right: right[::-1]},
            "The two entries have changed places: the one of x comes first.",
            "PD4",
        ),
        Mistake(
            "first row",
            {"answer": lambda J: J[0]},
            "This is the first row alone. All three outputs are mixed.",
            "JA3",
        ),
        Mistake(
            "rows reversed",
            {"answer": lambda J, v: J[::-1].T @ v},
            "The weights stand in the opposite order: 2 belongs to the first output.",
            "JA3",
        ),
        Mistake(
            "not added",
            {"answer": lambda J, v: J * v[:, None]},
            "These are the weighted rows. Add them: one number for each input.",
            "JA4",
        ),
    ),
)

BACK = Exercise(
    id="04.5",
    asks="the transposed Jacobian times a vector",
    question=f"Take {PLACE} at $(3, 5)$ again. How does the mix "
    "$2\\cdot f_1 - 1\\cdot f_2 + 3\\cdot f_3$ of the outputs change with each input? Give "
    "$J^{\\mathsf T}v$ for $v = (2, -1, 3)$, a list of two numbers.",
    kind=Numbers((2,)),
    way=BACK_WAY,
    right=BACK_WAY.right(),
    why="Twice the first row, minus the second, plus three times the third: "
    "(60 − 4 + 15, 18 + 10 + 9).",
    slips=(
        *BACK_WAY.slips(),
        Slip(
            np.array([2.0, -1.0, 3.0]) @ outputs(P),
            "This is the mix itself, at (3, 5). How does it change with each input?",
            "BA7",
        ),
        Slip(108, "Two inputs, two numbers: do not add them.", "GR1"),
    ),
    hints=(
        "The weights belong to the outputs, that is, to the rows.",
        "Weight the rows with 2, −1 and 3, and add them.",
    ),
    solution="$J^{\\mathsf T}v$ weights the rows: "
    "$2\\,(30, 9) - (4, -10) + 3\\,(5, 3) = (71, 37)$.",
)
