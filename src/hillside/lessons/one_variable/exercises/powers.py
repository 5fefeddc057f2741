"""01.1 and 01.3: the derivative of a power, and of a product."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

PUT_IN_FIRST = (
    "It seems that the point was put in first. Differentiate first, substitute after: a number has "
    "derivative 0."
)

CUBE_WAY = Way(
    given={"x": 5.0, "n": 3},
    steps={
        "power": lambda x, n: x ** (n - 1),
        "answer": lambda power, n: n * power,
    },
    mistakes=(
        Mistake(
            "value",
            {"answer": lambda x, n: x**n},
            "This is the height x³. Its slope is asked: take the derivative.",
            "BA3",
        ),
        Mistake(
            "factor not down",
            {"answer": lambda power: power},
            "The exponent comes down as a factor: x³ gives 3x², not x².",
            "BA2",
        ),
        Mistake(
            "power dropped",
            {"power": lambda x: x},
            "The exponent goes down by one only: x³ gives 3x², not 3x.",
            "BA8",
        ),
        Mistake(
            "exponent kept",
            {"power": lambda x, n: x**n},
            "The exponent goes down by one: x³ gives 3x², not 3x³.",
            "BA1",
        ),
        Mistake(
            "twice",
            {"answer": lambda x, n: n * (n - 1) * x},
            "This is the derivative of the derivative, 6x. Take it once.",
            "BA7",
        ),
        Mistake("point first", {"answer": wrong.put_in_first}, PUT_IN_FIRST, "PD8"),
        Mistake(
            "x alone once more",
            {"answer": lambda power, n, x: n * x + power},
            "Here parts are added. The derivative of x³ is one product, 3 · x².",
            "CR2",
        ),
        Mistake(
            "exponent as a square of the factor",
            {"answer": lambda x, n: (n * x) ** (n - 1)},
            "Only x is squared, the factor 3 is not: 3 · 5², not (3 · 5)².",
            "BA8",
        ),
    ),
)

CUBE = Exercise(
    id="01.1",
    asks="the slope of a cube",
    question="What is the slope of $f(x) = x^3$ at $x = 5$?",
    kind=Numbers(),
    way=CUBE_WAY,
    right=CUBE_WAY.right(),
    why="The exponent comes down as a factor and goes down by one: 3x² = 3 · 25.",
    slips=CUBE_WAY.slips(),
    hints=(
        "The derivative of xⁿ is n times x to the power n − 1.",
        "Here n = 3, so it is 3x². Put in x = 5.",
    ),
    solution="The derivative of $x^3$ is $3x^2$. At $x = 5$ it is $3\\cdot 25 = 75$.",
)

PRODUCT_WAY = Way(
    given={"x": 1.5},
    steps={
        "square": lambda x: x**2,
        "square_slope": lambda x: 2 * x,
        "growth": lambda x: np.exp(x),
        "growth_slope": lambda x: np.exp(x),
        "first": lambda square_slope, growth: square_slope * growth,
        "second": lambda square, growth_slope: square * growth_slope,
        "answer": lambda first, second: first + second,
    },
    mistakes=(
        Mistake(
            "one slope times the other",
            {"answer": lambda square_slope, growth_slope: square_slope * growth_slope},
            "This is 2x · eˣ: the product of the two slopes, or one term alone. A product has two "
            "terms, and in each of them one factor is differentiated and the other stays.",
            "CR3",
        ),
        Mistake(
            "second term alone",
            {"answer": lambda second: second},
            "This is x² · eˣ: f itself, or one term alone. The other term is missing, in which x² "
            "is differentiated.",
            "BA3",
        ),
        Mistake(
            "2x is 2",
            {"square_slope": lambda: 2.0},
            "The derivative of x² is 2x. Here it is 2.",
            "BA8",
        ),
        Mistake(
            "square kept",
            {"square_slope": lambda square: square},
            "In the first term x² was not differentiated: it gives 2x.",
            "BA3",
        ),
        Mistake(
            "2 not down",
            {"square_slope": lambda x: x},
            "The exponent comes down as a factor: x² gives 2x, not x.",
            "BA2",
        ),
        Mistake(
            "exponent kept",
            {"square_slope": lambda square: 2 * square},
            "The exponent goes down by one: x² gives 2x, not 2x².",
            "BA1",
        ),
        Mistake(
            "a power rule for e",
            {"growth_slope": lambda x: x * np.exp(x - 1)},
            "The rule for powers is for xⁿ. In eˣ the exponent moves, and eˣ is its own "
            "derivative.",
            "BA8",
        ),
        Mistake(
            "minus",
            {"answer": lambda first, second: first - second},
            "The two terms are added. A minus belongs to the rule for quotients.",
            "BA4",
        ),
        Mistake(
            "slopes added",
            {"answer": lambda square_slope, growth_slope: square_slope + growth_slope},
            "This is 2x + eˣ, the derivative of the sum x² + eˣ. Here the two are multiplied.",
            "CR3",
        ),
        Mistake(
            "e forgotten in the first",
            {"first": lambda square_slope: square_slope},
            "In the first term the factor eˣ stays: 2x · eˣ.",
            "PD2",
        ),
        Mistake(
            "factors forgotten",
            {"first": lambda square_slope: square_slope, "second": lambda square: square},
            "The factor eˣ is in both terms: it stays in one, and is its own derivative in the "
            "other.",
            "PD2",
        ),
        Mistake("point first", {"answer": wrong.put_in_first}, PUT_IN_FIRST, "PD8"),
    ),
)

PRODUCT = Exercise(
    id="01.3",
    asks="the slope of a product",
    question="What is the derivative of $f(x) = x^2e^x$ at $x = 1.5$? Give at least four digits, "
    "or write it as code with `np.exp`.",
    kind=Numbers(digits=4),
    way=PRODUCT_WAY,
    right=PRODUCT_WAY.right(),
    why="Two terms: 2x · eˣ + x² · eˣ = (3 + 2.25) e^1.5.",
    slips=PRODUCT_WAY.slips(),
    hints=(
        "f is a product, so its derivative has two terms.",
        "In each term one factor is differentiated and the other one stays.",
        "2x · eˣ + x² · eˣ. Put in x = 1.5, and use `np.exp(1.5)`.",
    ),
    solution="The first factor gives $2x$, the second is its own derivative: "
    "$f'(x) = 2x\\,e^x + x^2e^x$. At $x = 1.5$ that is $(3 + 2.25)\\,e^{1.5} = 23.529$.",
)
