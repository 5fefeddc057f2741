"""The exercises of notebook 09, gradient descent."""

import numpy as np

from hillside.descent import descend, plain
from hillside.exercises.code import Code
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Choice, Numbers
from hillside.exercises.values import brief, words
from hillside.surfaces import BOWL, DOUBLE_WELL_LINE, TILTED_BOWL

ALPHA = 0.1
START = np.array([3.0, 4.0])
SLOPES = BOWL.gradient(START)
PATH = descend(plain(ALPHA), BOWL.gradient, START, 40).path  # (41, 2)
LOSSES = BOWL.f(PATH.T)  # (41,)
WIDE = descend(plain(0.9), BOWL.gradient, START, 4).path  # (5, 2)
WIDE_LOSSES = BOWL.f(WIDE.T)  # (5,)
VALLEY = descend(plain(ALPHA), DOUBLE_WELL_LINE.gradient, (2.0,), 100).path[:, 0]  # (101,)
ENOUGH = int(np.argmax(LOSSES < 0.01))
EXACT_STEPS = np.log(LOSSES[0] / 0.01) / np.log(LOSSES[0] / LOSSES[1])
DIVERGES = words(
    "diverges",
    "it diverges",
    "diverge",
    "divergence",
    "infinity",
    "infinite",
    "inf",
    "no limit",
    "it explodes",
    "explodes",
    "it grows",
    "never",
)


def uphill(p, alpha):
    """One step of ascent: the sign slip."""
    return p + alpha * TILTED_BOWL.gradient(p)


def length(v):
    """The length of an arrow."""
    return np.linalg.norm(v, axis=0)


FIRST_STEP = Exercise(
    id="09.1",
    asks="the first step on the bowl",
    question="Gradient descent on $f(x, y) = x^2 + y^2$ starts at $(3, 4)$ with $\\alpha = 0.1$. "
    "Where is it after one step? Give the point as a list of two numbers.",
    kind=Numbers((2,)),
    right=PATH[1],
    why=f"The gradient at {brief(START)} is {brief(SLOPES)}; α times it is {brief(ALPHA * SLOPES)}, "
    f"and taking that away leaves {brief(PATH[1])}.",
    slips=(
        Slip(
            START + ALPHA * SLOPES,
            "This goes uphill. The gradient points up, so the update subtracts it.",
            "GD1",
        ),
        Slip(
            START - ALPHA * SLOPES / length(SLOPES),
            "Here the step has length α. The gradient keeps its own length: multiply it by α as it is, do not "
            "scale it to length 1 first.",
            "GD2",
        ),
        Slip(
            START - SLOPES,
            "The whole gradient was subtracted. Only α times it belongs in the step.",
        ),
        Slip(-ALPHA * SLOPES, "This is the move. Add it to the start to get the new point."),
        Slip(
            ALPHA * SLOPES,
            "This is α times the gradient. Subtract it from the start to get the new point.",
        ),
        Slip(
            SLOPES, "This is the gradient at the start. The new point lies α times it further down."
        ),
        Slip(
            START - ALPHA * START,
            "The slope of x² is 2x, not x. Both slopes came out half as large as they are.",
        ),
        Slip(
            PATH[1][::-1], "The two coordinates have changed places. Entry 0 belongs to x.", "PD4"
        ),
        Slip(
            LOSSES[1], "This is the loss at the new point. The question asks for the point itself."
        ),
    ),
    hints=(
        "First the gradient of x² + y² at (3, 4): one slope for each coordinate.",
        "The update is: new point = old point − α · gradient.",
        "For x: the slope is 2 · 3, so x becomes 3 − 0.1 · 6. Do the same for y.",
    ),
    solution="The gradient is $\\nabla f(3, 4) = (2\\cdot 3,\\, 2\\cdot 4) = (6, 8)$. "
    "The update subtracts $\\alpha$ times it: $(3, 4) - 0.1\\cdot(6, 8) = (2.4, 3.2)$.",
)

STEP_LENGTH = Exercise(
    id="09.2",
    asks="how far that step went",
    question="How far apart are $(3, 4)$ and the point you found in 09.1? Give the distance.",
    kind=Numbers(),
    right=length(PATH[1] - PATH[0]),
    why=f"The step is α times the length of the gradient: {ALPHA:g} · {brief(length(SLOPES))}.",
    slips=(
        Slip(
            ALPHA,
            "That is the learning rate, not the distance. α is a factor: the step is α times the length of the "
            "gradient, and that length is not 1 here.",
            "GD2",
        ),
        Slip(length(SLOPES), "That is the length of the gradient. The step is α times as long."),
        Slip(
            np.abs(PATH[1] - PATH[0]).sum(),
            "Here the two moves are added. They are at right angles, so Pythagoras "
            "gives the distance.",
        ),
        Slip(
            -length(PATH[1] - PATH[0]),
            "A distance is never negative; downhill shows in the direction.",
        ),
        Slip(
            length(PATH[1]),
            "That is the distance of the new point from the minimum. Measure from (3, 4).",
        ),
        Slip(
            LOSSES[0] - LOSSES[1],
            "That is how far the loss fell. The question asks how far the point moved.",
        ),
        Slip(
            PATH[1] - PATH[0],
            "That is the move with its direction. The question asks for its length.",
            "DD3",
        ),
        Slip(
            PATH[0] - PATH[1],
            "That is the move, turned round. The question asks for its length.",
            "DD3",
        ),
    ),
    hints=(
        "Subtract the two points. The difference has two entries.",
        "The length of (a, b) is √(a² + b²).",
    ),
    solution="The move is $-\\alpha\\nabla f = -0.1\\cdot(6, 8) = (-0.6, -0.8)$, of length $\\sqrt{0.36 + 0.64} = 1$. "
    "In general the step is $\\alpha\\,\\|\\nabla f\\|$ long: here $0.1\\cdot 10$.",
)

HOW_MANY_STEPS = Exercise(
    id="09.3",
    asks="steps until the loss is below 0.01",
    question="Same bowl, same start, $\\alpha = 0.1$. "
    "After how many steps is the loss below $0.01$ for the first time?",
    kind=Numbers(),
    right=ENOUGH,
    why=f"Each step multiplies the loss by {brief(LOSSES[1] / LOSSES[0])}: after {ENOUGH - 1} steps it is "
    f"{LOSSES[ENOUGH - 1]:.4g}, after {ENOUGH} it is {LOSSES[ENOUGH]:.4g}.",
    slips=(
        Slip(
            ENOUGH - 1,
            f"One short: after {ENOUGH - 1} steps the loss is {LOSSES[ENOUGH - 1]:.4g}, above 0.01.",
        ),
        Slip(
            2 * ENOUGH,
            "This lets the loss shrink by 0.8 a step. The coordinates do; the loss is made of their "
            "squares, so it shrinks by 0.8² = 0.64.",
        ),
        Slip(
            ENOUGH + 1,
            "One too many. A path with k steps has k + 1 points, because the start is the first.",
        ),
        Slip(
            EXACT_STEPS,
            "The equation is solved rightly. Steps come whole: take the first whole number past this.",
        ),
    ),
    hints=(
        "By what factor does one step multiply each coordinate? And the loss, which is made of squares?",
        "The loss after k steps is 25 · 0.64ᵏ.",
        "Try k = 10, then k = 20, and close in; or take logarithms.",
    ),
    solution="Each coordinate is multiplied by $1 - 2\\alpha = 0.8$, so the loss is multiplied by $0.64$ and is "
    "$25\\cdot 0.64^k$ after $k$ steps. Below $0.01$ means $k > \\ln 2500 / \\ln(1/0.64) = "
    f"{EXACT_STEPS:.2f}$, so $k = {ENOUGH}$.",
)

OVERSHOOTS = (
    "It overshoots, and still comes home. With L = 2 overshooting begins past 1/L = 0.5, diverging only past "
    "2/L = 1. By what factor does one step multiply x?"
)

LARGE_RATE = Exercise(
    id="09.4",
    asks="the loss after 3 steps with α = 0.9",
    question="Same bowl, same start $(3, 4)$, but $\\alpha = 0.9$. What is the loss after 3 steps?",
    kind=Numbers(),
    right=WIDE_LOSSES[3],
    why="Each coordinate is multiplied by 1 − 2 · 0.9 = −0.8: the point leaps across the minimum each time, and "
    "the loss falls exactly as with α = 0.1.",
    slips=(
        Slip(DIVERGES, OVERSHOOTS, "LI3"),
        Slip(np.inf, OVERSHOOTS, "LI3"),
        Slip(
            25 * 0.8**3,
            "The factor has the right size, for the coordinates. The loss is made of squares, so its "
            "factor is the square.",
        ),
        Slip(
            -25 * 0.8**3,
            "That is the factor of a coordinate. The loss is made of squares: square the factor, and "
            "the sign goes.",
        ),
        Slip(
            25 * 0.9**3,
            "The factor per step is not α. Put the slope 2x into x − α · slope: what multiplies x?",
        ),
        Slip(
            25 * 0.1**6,
            "This takes 1 − α as the factor. The slope of x² is 2x, so the factor is 1 − 2α.",
        ),
        Slip(
            25 * 2.8**6,
            "This goes uphill: 1 + 2α in place of 1 − 2α. The gradient is subtracted.",
            "GD1",
        ),
        Slip(WIDE_LOSSES[2], "This is the loss after 2 steps. One more."),
        Slip(WIDE_LOSSES[4], "This is the loss after 4 steps. The start does not count as one."),
        Slip(WIDE[3], "This is the point after 3 steps. The question asks for the loss there."),
    ),
    hints=(
        "Write one step for x alone: x − 0.9 · 2x. That is x times what?",
        "The factor for a coordinate is 1 − 2α. The loss takes its square.",
    ),
    solution="One step turns $x$ into $x - 0.9\\cdot 2x = -0.8\\,x$, and $y$ likewise. The loss is multiplied by "
    "$(-0.8)^2 = 0.64$ each time: $25\\cdot 0.64^3 = 6.5536$, the same as with $\\alpha = 0.1$. "
    "The path jumps from side to side, and converges as long as $|1 - 2\\alpha| < 1$.",
)


def step(p):
    """The right answer to 09.5."""
    return p - ALPHA * TILTED_BOWL.gradient(p)


def x_before_y(p):
    """One step that moves x first and takes the slope in y from there."""
    x = p[0] - ALPHA * (2 * p[0] + p[1])
    return np.array([x, p[1] - ALPHA * (x + 2 * p[1])])


def y_before_x(p):
    """One step that moves y first."""
    y = p[1] - ALPHA * (p[0] + 2 * p[1])
    return np.array([p[0] - ALPHA * (2 * p[0] + y), y])


ONE_AFTER_THE_OTHER = (
    "One coordinate has moved before the other looks at it, so the second slope is taken at a point "
    "that is neither old nor new. Compute the whole gradient first, then move."
)

CODE_A_STEP = Exercise(
    id="09.5",
    asks="a function that makes one step",
    question="Write `step(p)`: one step of gradient descent on $f(x, y) = x^2 + xy + y^2$ with $\\alpha = 0.1$. "
    "It takes a point `p`, an array of shape `(2,)`, and returns the new point; `p` stays as it was.",
    kind=Code(
        "step(p)",
        tuple((np.array(p),) for p in ((1.0, 1.0), (2.0, -1.0), (-0.5, 3.0), (0.25, -2.0))),
    ),
    right=step,
    why="The gradient is (2x + y, x + 2y), taken whole before anything moves; "
    f"step([1, 1]) is {brief(step(np.ones(2)))}.",
    slips=(
        Slip(x_before_y, ONE_AFTER_THE_OTHER, "GD3"),
        Slip(y_before_x, ONE_AFTER_THE_OTHER, "GD3"),
        Slip(lambda p: uphill(p, ALPHA), "This step goes uphill. Subtract the gradient.", "GD1"),
        Slip(
            lambda p: p - ALPHA * TILTED_BOWL.gradient(p) / length(TILTED_BOWL.gradient(p)),
            "Every step has length α here. Leave the gradient as long as it is: the step is α times that.",
            "GD2",
        ),
        Slip(
            lambda p: p - TILTED_BOWL.gradient(p),
            "The whole gradient is subtracted. Multiply it by α = 0.1 first.",
        ),
        Slip(
            lambda p: -ALPHA * TILTED_BOWL.gradient(p),
            "This returns the move. Add it to p for the new point.",
        ),
        Slip(
            lambda p: TILTED_BOWL.gradient(p),
            "This returns the gradient. The new point is p − α · gradient.",
        ),
        Slip(
            lambda p: p - ALPHA * 2 * p,
            "The term xy is missing from the gradient: it adds y to the slope in x, and x to the slope in y.",
        ),
        Slip(
            lambda p: p - ALPHA * TILTED_BOWL.gradient(p)[::-1],
            "The two slopes have changed places. Entry 0 is the slope in x.",
            "PD4",
        ),
        Slip(lambda p: p, "The point comes back unmoved."),
    ),
    hints=(
        "The slope in x is 2x + y. What is the slope in y?",
        "`x, y = p` gives you the coordinates; `np.array([..., ...])` puts two slopes together.",
        "The last line can be `return p - 0.1 * slopes`.",
    ),
    solution="```python\ndef step(p):\n    x, y = p\n    slopes = np.array([2 * x + y, x + 2 * y])\n"
    "    return p - 0.1 * slopes\n```\nAt $(1, 1)$ both slopes are $3$, so the new point is $(0.7, 0.7)$. "
    "`p - ...` makes a new array; `p -= ...` would change the caller's point.",
)

LONG_STEP = (
    "The first step is long, but it does not leave the valleys. Work it out: 2 − 0.1 · slope."
)

WHICH_VALLEY = Exercise(
    id="09.6",
    asks="where a start at 2 ends",
    question="$f(x) = (x^2 - 1)^2$ has minima at $-1$ and $+1$. Gradient descent starts at $x = 2$ with "
    "$\\alpha = 0.1$. Which number does it approach?",
    kind=Numbers(),
    right=round(VALLEY[-1], 6),
    why=f"At 2 the slope is {brief(DOUBLE_WELL_LINE.gradient(np.array([2.0]))[0])}, so the first step lands on "
    f"{brief(VALLEY[1])}, beyond the hilltop at 0, and from there it is downhill to {brief(VALLEY[-1])}.",
    slips=(
        Slip(
            1,
            "That is the nearest minimum. Descent does not look for the nearest one, it takes its steps: work out "
            "the first and see where it lands.",
            "GD5",
        ),
        Slip(
            0,
            "The slope at 0 is zero, but 0 is a hilltop: a point beside it moves away. Only a path that lands "
            "exactly on it stays.",
            "SA1",
        ),
        Slip(VALLEY[1], "That is the point after the first step. Go on from there."),
        Slip(2 * 2 - VALLEY[1], "That is one step uphill. The slope is subtracted.", "GD1"),
        Slip(DIVERGES, LONG_STEP),
        Slip(np.inf, LONG_STEP),
    ),
    hints=(
        "The slope is 4x(x² − 1). What is it at x = 2?",
        "Take the first step by hand, 2 − 0.1 · slope. On which side of 0 do you land?",
    ),
    solution="The slope is $f'(x) = 4x(x^2 - 1)$, at $2$ it is $24$. The first step leads to "
    "$2 - 0.1\\cdot 24 = -0.4$, across the hilltop at $0$. On that side every step goes down to $-1$. "
    "Which minimum is reached depends on the path, not on which one is nearest.",
)

EQUAL_ROWS = Exercise(
    id="09.7",
    asks="why all rows of a history are equal",
    question="""Somebody wants to keep every point of a descent:
```python
def history(start, alpha, steps):
    p = np.array(start, dtype=float)
    rows = [p]
    for _ in range(steps):
        p -= alpha * BOWL.gradient(p)
        rows.append(p)
    return np.array(rows)
```
`history((3, 4), 0.1, 49)` has 50 rows, and all 50 are equal; even row 0 is not $(3, 4)$. What is the cause?
- **a**: the steps are so short that the point hardly moves
- **b**: the descent has reached the minimum, where the gradient is zero
- **c**: `rows` holds the same array 50 times, and `-=` changes that one array
- **d**: `np.array(rows)` keeps only the last row""",
    kind=Choice(
        {
            "a": words("short steps", "small steps", "alpha too small"),
            "b": words("minimum", "converged", "zero gradient"),
            "c": words(
                "copy", "no copy", "not copied", "stored without copy", "same array", "aliasing"
            ),
            "d": words("np.array", "np.array(rows)", "last row"),
        }
    ),
    right="c",
    why="`-=` writes into the array that is already stored; `p = p - ...` or `rows.append(p.copy())` keeps each point.",
    slips=(
        Slip(
            "a",
            "With short steps the rows would differ a little, and row 0 would be (3, 4). What has changed row 0?",
            "GD7",
        ),
        Slip(
            "b",
            "Then the last rows would agree, and row 0 would still be (3, 4). What has changed row 0?",
            "GD7",
        ),
        Slip(
            "d",
            "np.array copies every row it is given. Look at `rows` before that line: `rows[0] is rows[1]` says "
            "True.",
            "GD7",
        ),
    ),
    hints=(
        "Row 0 was stored before the first step. What could change it afterwards?",
        "`rows.append(p)` stores no numbers. It stores which array is meant.",
        "Compare `p -= ...` with `p = p - ...`: which of them makes a new array?",
    ),
    solution="The cause is **c**. `rows.append(p)` stores a reference to the array `p`, and `p -= ...` writes the new "
    "point into that same array, so all 50 entries are one array, which ends as the last point. "
    "Two cures: `p = p - alpha * BOWL.gradient(p)` makes a new array at each step, and "
    "`rows.append(p.copy())` stores a copy.",
)

EXERCISES = (
    FIRST_STEP,
    STEP_LENGTH,
    HOW_MANY_STEPS,
    LARGE_RATE,
    CODE_A_STEP,
    WHICH_VALLEY,
    EQUAL_ROWS,
)
