"""07.1 and 07.2: the model of the exponential, and a coefficient with k!."""

import math

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

EXPONENTIAL_WAY = Way(
    given={"x": 0.4},
    steps={
        "value": lambda: 1.0,
        "line": lambda x: x,
        "square": lambda x: x**2,
        "bend": lambda square: square / 2,
        "answer": lambda value, line, bend: value + line + bend,
    },
    mistakes=(
        Mistake(
            "no half",
            {"bend": lambda square: square},
            "The factor ½ is missing: the term of order 2 is f″ times the step squared, over 2.",
            "TA1",
        ),
        Mistake(
            "order 1",
            {"bend": lambda: 0.0},
            "This is the model of order 1, the tangent. Order 2 has one term more.",
            "BA7",
        ),
        Mistake(
            "exact",
            {"answer": lambda x: math.exp(x)},
            "This is e to the power 0.4 itself. The value of the model is asked.",
            "BA7",
        ),
        Mistake(
            "not squared",
            {"square": lambda x: x},
            "In the term of order 2 the step is squared.",
            "BA8",
        ),
        Mistake(
            "half squared, too",
            {"bend": lambda x: (x / 2) ** 2},
            "Square the step alone, then halve: the ½ does not stand inside the square.",
            "BA8",
        ),
        Mistake(
            "half at the line, too",
            {"line": lambda right: right / 2},
            "The term of order 1 has no ½, since 1! = 1.",
            "TA1",
        ),
        Mistake(
            "all halved",
            {"answer": lambda value, line, square: (value + line + square) / 2},
            "Only the term of order 2 is halved.",
            "TA1",
        ),
        Mistake(
            "value forgotten",
            {"value": lambda: 0.0},
            "The value at 0 is missing: e to the power 0 is 1.",
            "BA7",
        ),
        Mistake(
            "slope forgotten",
            {"line": lambda: 0.0},
            "The term of order 1 is missing: slope times step.",
            "BA7",
        ),
    ),
)

EXPONENTIAL = Exercise(
    id="07.1",
    asks="the model of order 2 of the exponential",
    question="What does the model of order 2 of $e^x$ at $p = 0$ give for $x = 0.4$? Every "
    "derivative of $e^x$ is $e^x$.",
    kind=Numbers(rtol=2e-4),
    way=EXPONENTIAL_WAY,
    right=EXPONENTIAL_WAY.right(),
    why="Value, slope and second derivative at 0 are all 1: 1 + 0.4 + 0.16/2 = 1.48.",
    slips=(
        *EXPONENTIAL_WAY.slips(),
        Slip(
            1 + 0.4 + 0.08 + 0.064 / 6,
            "This is the model of order 3. Order 2 stops at the square.",
            "BA7",
        ),
        Slip(
            1.49,
            "This is nearer to e to the power 0.4 than order 2 comes. Stop at the square, and do "
            "not round.",
            "BA7",
        ),
        Slip(0.08, "This is the term of order 2 alone. Add the value and the slope's term.", "BA7"),
    ),
    hints=(
        "Three numbers are needed, all at 0: the value, the slope and the second derivative.",
        "All three are 1. The step is 0.4: value + slope · step + ½ · f″ · step².",
    ),
    solution="$T_2(x) = 1 + x + \\frac{x^2}{2}$, so $T_2(0.4) = 1 + 0.4 + 0.08 = 1.48$.",
)

COEFFICIENT_WAY = Way(
    given={"a": 3.0, "k": 4},
    steps={
        "derivative": lambda a, k: a**k,
        "factorial": lambda k: math.factorial(k),
        "answer": lambda derivative, factorial: derivative / factorial,
    },
    mistakes=(
        Mistake(
            "no factorial",
            {"factorial": lambda: 1},
            "This is the fourth derivative at 0. Divide it by 4!.",
            "TA1",
        ),
        Mistake(
            "k for k!",
            {"factorial": lambda k: k},
            "Divide by 4! = 4 · 3 · 2 · 1, not by 4.",
            "TA1",
        ),
        Mistake(
            "2 for k!",
            {"factorial": lambda: 2},
            "The 2 belongs to the term of order 2, where 2! = 2. Here it is 4!.",
            "TA1",
        ),
        Mistake(
            "one factorial lower",
            {"factorial": lambda k: math.factorial(k - 1)},
            "The term with x⁴ is divided by 4!, not by 3!.",
            "TA1",
        ),
        Mistake(
            "inner derivative missing",
            {"derivative": lambda: 1.0},
            "The chain rule gives a factor 3 each time that e^(3x) is differentiated.",
            "CR5",
        ),
        Mistake(
            "inner derivative once",
            {"derivative": lambda a: a},
            "Four derivatives give four factors 3, not one.",
            "CR5",
        ),
        Mistake(
            "factor times order",
            {"derivative": lambda a, k: a * k},
            "Each derivative multiplies by 3: 3 · 3 · 3 · 3, not 3 · 4.",
            "BA8",
        ),
        Mistake(
            "third derivative",
            {"derivative": lambda a, k: a ** (k - 1)},
            "This has three factors 3. The fourth derivative has four.",
            "BA8",
        ),
    ),
)

COEFFICIENT = Exercise(
    id="07.2",
    asks="a coefficient of a Maclaurin polynomial",
    question="What is the coefficient of $x^4$ in the Maclaurin polynomial of $e^{3x}$? Give one "
    "number.",
    kind=Numbers(),
    way=COEFFICIENT_WAY,
    right=COEFFICIENT_WAY.right(),
    why="The fourth derivative of e^(3x) at 0 is 3⁴ = 81, and 81/4! = 81/24.",
    slips=COEFFICIENT_WAY.slips(),
    hints=(
        "The coefficient of order k is the k-th derivative at 0, divided by k!.",
        "Each derivative of e^(3x) multiplies by 3. At 0 the exponential itself is 1.",
    ),
    solution="The fourth derivative is $3^4 e^{3x}$, at $0$ it is $81$. The coefficient is "
    "$81/4! = 81/24 = 3.375$.",
)
