"""07.3: a root from the model of order 2."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

AT_NINE_WAY = Way(
    given={"p": 9.0, "x": 6.0},
    steps={
        "at": lambda p: p,
        "step": lambda x, p: x - p,
        "value": lambda p: np.sqrt(p),
        "slope": lambda at: 1 / (2 * np.sqrt(at)),
        "second": lambda at: -1 / (4 * at**1.5),
        "square": lambda step: step**2,
        "bend": lambda second, square: second * square / 2,
        "answer": lambda value, slope, step, bend: value + slope * step + bend,
    },
    mistakes=(
        Mistake(
            "no half",
            {"bend": lambda second, square: second * square},
            "The factor ½ is missing in the term of order 2.",
            "TA1",
        ),
        Mistake(
            "raw x",
            {"step": lambda x: x},
            "These are powers of x. A model at 9 has powers of the step x − 9.",
            "TA3",
        ),
        Mistake(
            "step turned",
            {"step": lambda x, p: p - x},
            "The step is x − p = 6 − 9, so it is negative.",
            "BA4",
        ),
        Mistake(
            "order 1",
            {"bend": lambda: 0.0},
            "This is the tangent. Order 2 has one term more.",
            "BA7",
        ),
        Mistake(
            "exact",
            {"answer": lambda x: np.sqrt(x)},
            "This is the root of 6 itself. The value of the model is asked.",
            "BA7",
        ),
        Mistake(
            "bend turned",
            {"second": wrong.sign_lost},
            "The root bends down: its second derivative is negative.",
            "BA4",
        ),
        Mistake(
            "not squared",
            {"square": lambda step: step},
            "In the term of order 2 the step is squared.",
            "BA8",
        ),
        Mistake(
            "square kept negative",
            {"square": lambda step: -(step**2)},
            "The square of −3 is 9, not −9.",
            "BA4",
        ),
        Mistake(
            "2 of the root lost",
            {"slope": lambda at: 1 / np.sqrt(at)},
            "The slope of √x is 1/(2√x): the exponent ½ comes down as a factor.",
            "BA2",
        ),
        Mistake(
            "root lost in the second derivative",
            {"second": lambda at: -1 / (4 * at)},
            "At 9 the second derivative is −1/(4 · 9 · 3): x times its root stands below the line.",
            "BA8",
        ),
        Mistake(
            "x lost in the second derivative",
            {"second": lambda at: -1 / (4 * np.sqrt(at))},
            "At 9 the second derivative is −1/(4 · 9 · 3): x times its root stands below the line.",
            "BA8",
        ),
        Mistake(
            "derivatives elsewhere",
            {"at": lambda x: x},
            "The derivatives are taken at 6. A model at 9 uses those at 9, which are known.",
            "TA3",
        ),
        Mistake(
            "value forgotten",
            {"value": lambda: 0.0},
            "The value at 9 is missing: √9 = 3.",
            "BA7",
        ),
    ),
    same=(("bend turned", "square kept negative"),),
    cancels=(("bend turned", "square kept negative"),),
)

AT_NINE = Exercise(
    id="07.3",
    asks="a root from the model of order 2",
    question="Take the model of order 2 of $\\sqrt{x}$ at $p = 9$. What does it give for $x = 6$? "
    "Give four digits. The derivatives of $\\sqrt{x}$ are $\\frac{1}{2\\sqrt{x}}$ and "
    "$-\\frac{1}{4x\\sqrt{x}}$.",
    kind=Numbers(rtol=2e-4),
    way=AT_NINE_WAY,
    right=AT_NINE_WAY.right(),
    why="The step is −3: 3 − 3/6 − ½ · 9/108 = 2.4583. The root itself is 2.4495.",
    slips=(
        *AT_NINE_WAY.slips(),
        Slip(
            3 - 0.5 - 9 / 216 - 27 * 0.375 / 243 / 6,
            "This is the model of order 3. Order 2 stops at the square of the step.",
            "BA7",
        ),
    ),
    hints=(
        "At 9 the value is 3, the slope 1/6, the second derivative −1/108. And the step?",
        "The step is 6 − 9 = −3. Put the three numbers and the step into the formula.",
    ),
    solution="At $9$: value $3$, slope $\\frac16$, second derivative $-\\frac{1}{108}$. The step "
    "is $-3$, so $T_2(6) = 3 - \\frac{3}{6} - \\frac12\\cdot\\frac{9}{108} = 2.4583$.",
)
