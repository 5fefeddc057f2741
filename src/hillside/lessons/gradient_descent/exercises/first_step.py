"""09.1 and 09.2: the first step, and how long it is."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way, alone_and_together

from .words import length

SUBTRACT = "This goes uphill. The gradient points up, so the update subtracts it."
KEEP_ITS_LENGTH = (
    "Here the step has length α. The gradient keeps its own length: multiply it by α as it is, do "
    "not scale it to length 1 first."
)
FIRST_STEP_WAY = Way(
    given={"p": np.array([5.0, -2.0]), "alpha": 0.05},
    steps={
        "slope_x": lambda p: 2 * p[0],
        "slope_y": lambda p: 6 * p[1],
        "gradient": lambda slope_x, slope_y: np.array([slope_x, slope_y]),
        "move": lambda alpha, gradient: -alpha * gradient,
        "answer": lambda p, move: p + move,
    },
    mistakes=(
        Mistake("uphill", {"move": lambda right: -right}, SUBTRACT, "GD1"),
        Mistake(
            "unit step",
            {"move": lambda alpha, gradient: -alpha * gradient / length(gradient)},
            KEEP_ITS_LENGTH,
            "GD2",
        ),
        Mistake(
            "α forgotten",
            {"move": lambda gradient: -gradient},
            "The whole gradient was subtracted. Only α times it belongs in the step.",
            "BA8",
        ),
        Mistake(
            "α itself",
            {"move": lambda alpha: np.array([-alpha, -alpha])},
            "α itself was subtracted. The step is α times the gradient.",
            "GD2",
        ),
        Mistake(
            "the move",
            {"answer": lambda move: move},
            "This is the move. Add it to the start to get the new point.",
            "BA7",
        ),
        Mistake(
            "the move turned",
            {"answer": lambda move: -move},
            "This is α times the gradient. Subtract it from the start to get the new point.",
            "BA7",
        ),
        Mistake(
            "the gradient",
            {"answer": lambda gradient: gradient},
            "This is the gradient at the start. The new point is the start minus α times it.",
            "BA7",
        ),
        Mistake(
            "α with the sign of the slope",
            {"move": lambda alpha, gradient: -alpha * np.sign(gradient)},
            "Each coordinate moved by α. The step is α times the gradient, and that is (10, −12).",
            "GD2",
        ),
        *alone_and_together(
            Mistake(
                "2 forgotten",
                {"slope_x": wrong.factor_lost(2), "slope_y": wrong.factor_lost(2)},
                "The slope of x² is 2x, and that of 3y² is 6y: the exponent 2 comes down as a "
                "factor.",
                "BA2",
            )
        ),
        *alone_and_together(
            Mistake(
                "exponent kept",
                {"slope_x": lambda p: 2 * p[0] ** 2, "slope_y": lambda p: 6 * p[1] ** 2},
                "The slope of x² is 2x, and that of 3y² is 6y: the exponent becomes one less.",
                "BA1",
            )
        ),
        Mistake(
            "3 forgotten",
            {"slope_y": wrong.factor_lost(3)},
            "The factor 3 of 3y² stays: the slope in y is 6y.",
            "BA8",
        ),
        Mistake(
            "only x moved",
            {"move": lambda right: right * [1, 0]},
            "Only x has moved. Every coordinate takes its own step.",
            "BA7",
        ),
        Mistake(
            "only y moved",
            {"move": lambda right: right * [0, 1]},
            "Only y has moved. Every coordinate takes its own step.",
            "BA7",
        ),
        Mistake(
            "slopes swapped",
            {"gradient": wrong.swapped},
            "The two slopes have changed places: x moves by its own slope, y by its own.",
            "PD4",
        ),
        Mistake(
            "entries swapped",
            {"answer": wrong.swapped},
            "The two coordinates have changed places. The first entry belongs to x.",
            "PD4",
        ),
        Mistake(
            "sign of y lost",
            {"slope_y": wrong.sign_lost},
            "y is −2, so the slope in y is negative, and y moves up.",
            "BA4",
        ),
    ),
)

FIRST_STEP = Exercise(
    id="09.1",
    asks="the first step",
    question="Gradient descent on $f(x, y) = x^2 + 3y^2$ starts at $(5, -2)$ with "
    "$\\alpha = 0.05$. Where is it after one step? Give the point as a list of two numbers.",
    kind=Numbers((2,)),
    way=FIRST_STEP_WAY,
    right=FIRST_STEP_WAY.right(),
    why="The gradient at (5, −2) is (10, −12); α times it is (0.5, −0.6), and taking that away "
    "leaves (4.5, −1.4).",
    slips=(
        *FIRST_STEP_WAY.slips(),
        Slip([4.05, -0.98], "These are two steps. One is asked.", "BA8"),
        Slip(
            26.13,
            "This is the height at the new point. The question asks for the point itself.",
            "BA7",
        ),
    ),
    hints=(
        "First the gradient of x² + 3y² at (5, −2): one slope for each coordinate.",
        "The update is: new point = old point − α · gradient.",
        "For x: the slope is 2 · 5, so x becomes 5 − 0.05 · 10. Do the same for y.",
    ),
    solution="The gradient is $\\nabla f(5, -2) = (2\\cdot 5,\\, 6\\cdot(-2)) = (10, -12)$. "
    "The update "
    "subtracts $\\alpha$ times it: $(5, -2) - 0.05\\cdot(10, -12) = (4.5, -1.4)$.",
)

STEP_LENGTH_WAY = Way(
    given={"start": np.array([5.0, -2.0]), "alpha": 0.05},
    steps={
        "gradient": lambda start: np.array([2 * start[0], 6 * start[1]]),
        "move": lambda alpha, gradient: -alpha * gradient,
        "squares": lambda move: np.sum(move**2),
        "answer": lambda squares: np.sqrt(squares),
    },
    mistakes=(
        Mistake(
            "α",
            {"answer": lambda alpha: alpha},
            "That is the learning rate, not the distance. α is a factor: the step is α times the "
            "length of the gradient, and that length is not 1 here.",
            "GD2",
        ),
        Mistake(
            "length of the gradient",
            {"answer": lambda gradient: length(gradient)},
            "That is the length of the gradient. The step is α times as long.",
            "BA7",
        ),
        Mistake(
            "2 forgotten",
            {"gradient": wrong.factor_lost(2)},
            "The slopes of x² and 3y² are 2x and 6y. Here they are half as large.",
            "BA2",
        ),
        Mistake(
            "square of the gradient",
            {"answer": lambda gradient: np.sum(gradient**2)},
            "That is the square of the length of the gradient. The step is α times the length.",
            "BA5",
        ),
        Mistake(
            "the promised drop",
            {"answer": lambda alpha, gradient: alpha * np.sum(gradient**2)},
            "That is the drop that the slope promises. The question asks how far the point moved.",
            "BA7",
        ),
        Mistake(
            "moves added",
            {"answer": lambda move: np.abs(move).sum()},
            "Here the two moves are added. They are at right angles, so Pythagoras gives the "
            "distance.",
            "BA8",
        ),
        Mistake(
            "moves with signs",
            {"answer": lambda move: abs(move.sum())},
            "Here the two moves are added with their signs. Square each of them first.",
            "BA8",
        ),
        Mistake(
            "root forgotten",
            {"answer": wrong.root_forgotten},
            "This is the square of the distance. Take the root.",
            "BA5",
        ),
        Mistake(
            "negative",
            {"answer": wrong.sign_lost},
            "A distance is never negative; downhill shows in the direction.",
            "BA4",
        ),
        Mistake(
            "from the minimum",
            {"answer": lambda start, move: length(start + move)},
            "That is the distance of the new point from the minimum. Measure from (5, −2).",
            "BA7",
        ),
        Mistake(
            "start from the minimum",
            {"answer": lambda start: length(start)},
            "That is the distance of the start from the minimum. Measure to the new point.",
            "BA7",
        ),
        Mistake(
            "the drop",
            {
                "answer": lambda start, move: (
                    37 - (start + move)[0] ** 2 - 3 * (start + move)[1] ** 2
                )
            },
            "That is how far the height fell. The question asks how far the point moved.",
            "BA7",
        ),
        Mistake(
            "the move",
            {"answer": lambda move: move},
            "That is the move with its direction. The question asks for its length.",
            "DD3",
        ),
        Mistake(
            "the move turned",
            {"answer": lambda move: -move},
            "That is the move, turned round. The question asks for its length.",
            "DD3",
        ),
    ),
)

STEP_LENGTH = Exercise(
    id="09.2",
    asks="how far that step went",
    question="How far apart are the start and the point of 09.1? Give the distance, to four "
    "digits.",
    kind=Numbers(),
    way=STEP_LENGTH_WAY,
    right=STEP_LENGTH_WAY.right(),
    why="The step is α times the length of the gradient: 0.05 · √244, which is 0.7810.",
    slips=STEP_LENGTH_WAY.slips(),
    hints=(
        "Subtract the two points. The difference has two entries.",
        "The length of (a, b) is √(a² + b²).",
    ),
    solution="The move is $-\\alpha\\nabla f = (-0.5, 0.6)$, of length $\\sqrt{0.25 + 0.36} = "
    "0.7810$. In general the step is $\\alpha\\,\\|\\nabla f\\|$ long: here "
    "$0.05\\cdot\\sqrt{244}$.",
)
