"""09.4 and 09.5: a history that is no history, and a step in code."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.code import Code
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Choice
from hillside.exercises.steps import Mistake, Way
from hillside.exercises.values import brief, words

from .words import length

EQUAL_ROWS = Exercise(
    id="09.4",
    asks="why all rows of a history are equal",
    question="""All rows are equal, and row 0 is not $(3, 4)$. With 49 steps it is the same:
50 equal rows. What is the cause?

- **a**: the steps are so short that the point hardly moves
- **b**: the descent has reached the minimum, where the gradient is zero
- **c**: `rows` holds the same array again and again, and `-=` changes that one array
- **d**: `np.array(rows)` keeps only the last row

Give a letter in quotes, such as `"a"`.""",
    kind=Choice(
        {
            "a": words(
                "the steps are so short that the point hardly moves",
                "short steps",
                "small steps",
                "alpha too small",
            ),
            "b": words(
                "the descent has reached the minimum, where the gradient is zero",
                "minimum",
                "converged",
                "zero gradient",
            ),
            "c": words(
                "rows holds the same array again and again, and -= changes that one array",
                "copy",
                "no copy",
                "not copied",
                "stored without copy",
                "same array",
                "aliasing",
            ),
            "d": words("np.array(rows) keeps only the last row", "np.array", "last row"),
        }
    ),
    right="c",
    why="`-=` writes into the array that is already stored; `p = p - ...` or "
    "`rows.append(p.copy())` keeps each point.",
    slips=(
        Slip(
            "a",
            "With short steps the rows would differ a little, and row 0 would be (3, 4). What has "
            "changed row 0?",
            "GD7",
        ),
        Slip(
            "b",
            "Then the last rows would agree, and row 0 would still be (3, 4). What has changed "
            "row 0?",
            "GD7",
        ),
        Slip(
            "d",
            "np.array copies every row it is given. Look at `rows` before that line: "
            "`rows[0] is rows[1]` says True.",
            "GD7",
        ),
    ),
    hints=(
        "Row 0 was stored before the first step. What could change it afterwards?",
        "`rows.append(p)` stores no numbers. It stores which array is meant.",
        "Compare `p -= ...` with `p = p - ...`: which of them makes a new array?",
    ),
    solution="The cause is **c**. `rows.append(p)` stores a reference to the array `p`, and "
    "`p -= ...` "
    "writes the new point into that same array, so all entries are one array, which ends as "
    "the last "
    "point. Two cures: `p = p - alpha * BOWL.gradient(p)` makes a new array at each step, and "
    "`rows.append(p.copy())` stores a copy.",
)

ONE_AFTER_THE_OTHER = (
    "One coordinate has moved before the other looks at it, so the second slope is taken at "
    "a point "
    "that is neither old nor new. Compute the whole gradient first, then move."
)
CROSS_TERM = "The term xy adds y to the slope in x, and x to the slope in y."

CODE_WAY = Way(
    given={},
    takes=("p",),
    steps={
        "slope_x": lambda p: 2 * p[0] + p[1],
        "slope_y": lambda p: p[0] + 2 * p[1],
        "gradient": lambda slope_x, slope_y: np.array([slope_x, slope_y]),
        "move": lambda gradient: -0.1 * gradient,
        "answer": lambda p, move: p + move,
    },
    mistakes=(
        Mistake(
            "x before y",
            {"slope_y": lambda p, slope_x: p[0] - 0.1 * slope_x + 2 * p[1]},
            ONE_AFTER_THE_OTHER,
            "GD3",
        ),
        Mistake(
            "y before x",
            {"slope_x": lambda p: 2 * p[0] + p[1] - 0.1 * (p[0] + 2 * p[1])},
            ONE_AFTER_THE_OTHER,
            "GD3",
        ),
        Mistake(
            "uphill",
            {"move": lambda right: -right},
            "This step goes uphill. Subtract the gradient.",
            "GD1",
        ),
        Mistake(
            "unit step",
            {"move": lambda gradient: -0.1 * gradient / length(gradient)},
            "Every step has length α here. Leave the gradient as long as it is: the step is "
            "α times "
            "that.",
            "GD2",
        ),
        Mistake(
            "α forgotten",
            {"move": lambda gradient: -gradient},
            "The whole gradient is subtracted. Multiply it by α = 0.1 first.",
            "BA8",
        ),
        Mistake(
            "the move",
            {"answer": lambda move: move},
            "This returns the move. Add it to p for the new point.",
            "BA7",
        ),
        Mistake(
            "the move turned",
            {"answer": lambda move: -move},
            "This returns α times the gradient. Subtract it from p for the new point.",
            "BA7",
        ),
        Mistake(
            "the gradient",
            {"answer": lambda gradient: gradient},
            "This returns the gradient. The new point is p − α · gradient.",
            "BA7",
        ),
        Mistake(
            "no cross term",
            {"slope_x": lambda p: 2 * p[0], "slope_y": lambda p: 2 * p[1]},
            f"The term xy is missing from the gradient. {CROSS_TERM}",
            "BA3",
        ),
        Mistake(
            "cross term missing in x",
            {"slope_x": lambda p: 2 * p[0]},
            f"The slope in x lacks a term. {CROSS_TERM}",
            "BA3",
        ),
        Mistake(
            "cross term missing in y",
            {"slope_y": lambda p: 2 * p[1]},
            f"The slope in y lacks a term. {CROSS_TERM}",
            "BA3",
        ),
        Mistake(
            "2 forgotten",
            {"slope_x": lambda p: p[0] + p[1], "slope_y": lambda p: p[0] + p[1]},
            "The slope of x² is 2x, and that of y² is 2y.",
            "BA2",
        ),
        Mistake(
            "slopes swapped",
            {"gradient": wrong.swapped},
            "The two slopes have changed places. The first entry is the slope in x.",
            "PD4",
        ),
        Mistake(
            "the height",
            {"gradient": lambda p: np.full(2, p[0] ** 2 + p[0] * p[1] + p[1] ** 2)},
            "This subtracts α times the height. The step is α times the gradient.",
            "BA7",
        ),
        Mistake("unmoved", {"answer": lambda p: p}, "The point comes back unmoved.", "BA7"),
    ),
)

CODE_A_STEP = Exercise(
    id="09.5",
    asks="a function that makes one step",
    question="Write `step(p)`: one step of gradient descent on $f(x, y) = x^2 + xy + y^2$ with "
    "$\\alpha = 0.1$. It takes a point `p`, an array of shape `(2,)`, and returns the new point; "
    "`p` stays as it was.",
    kind=Code(
        "step(p)",
        tuple((np.array(p),) for p in ((1.0, 1.0), (2.0, -1.0), (-0.5, 3.0), (1 / 3, -2.0))),
    ),
    way=CODE_WAY,
    right=CODE_WAY.right(),
    why="The gradient is (2x + y, x + 2y), taken whole before anything moves; step([1, 1]) is "
    f"{brief(CODE_WAY.right()(np.ones(2)))}.",
    slips=CODE_WAY.slips(),
    hints=(
        "The slope in x is 2x + y. What is the slope in y?",
        "`x, y = p` gives you the coordinates; `np.array([..., ...])` puts two slopes together.",
        "The last line can be `return p - 0.1 * slopes`.",
    ),
    solution="```python\ndef step(p):\n    x, y = p\n    slopes = np.array([2 * x + y, x + 2 "
    "* y])\n"
    "    return p - 0.1 * slopes\n```\nAt $(1, 1)$ both slopes are $3$, so the new point is "
    "$(0.7, 0.7)$. `p - ...` makes a new array; `p -= ...` would change the caller's point.",
)
