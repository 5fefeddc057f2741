"""01.2 and 01.4: a function in a function."""

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

from ..curves import sigmoid
from .powers import PUT_IN_FIRST

COMPOSED_WAY = Way(
    given={"x": 4.0, "factor": 2.0, "minus": 3.0},
    steps={
        "inside": lambda x, factor, minus: factor * x - minus,
        "inner": lambda factor: factor,
        "outer": lambda inside: 3 * inside**2,
        "answer": lambda outer, inner: outer * inner,
    },
    mistakes=(
        Mistake(
            "inner forgotten",
            {"answer": lambda outer: outer},
            "The inner derivative is missing: 2x − 3 grows twice as fast as x. Multiply by 2.",
            "CR5",
        ),
        Mistake(
            "outer at x",
            {"outer": lambda x: 3 * x**2},
            "The outer derivative is taken at x = 4. It belongs at what stands inside, "
            "2 · 4 − 3 = 5.",
            "CR4",
        ),
        Mistake(
            "added",
            {"answer": lambda outer, inner: outer + inner},
            "Here the two rates are added. Rates of functions in each other multiply.",
            "CR2",
        ),
        Mistake(
            "3 not down",
            {"outer": lambda inside: inside**2},
            "The exponent comes down as a factor: the cube of u gives 3u².",
            "BA2",
        ),
        Mistake(
            "exponent kept",
            {"outer": lambda inside: 3 * inside**3},
            "The exponent goes down by one: the cube of u gives 3u², not 3u³.",
            "BA1",
        ),
        Mistake(
            "value",
            {"answer": lambda inside: inside**3},
            "This is the value of f. Its derivative is asked.",
            "BA7",
        ),
        Mistake(
            "outer not differentiated",
            {"outer": lambda inside: inside**3},
            "The outer function was not differentiated: the cube of u gives 3u².",
            "BA3",
        ),
        Mistake(
            "inside for its slope",
            {"inner": lambda inside: inside},
            "This multiplies by what stands inside. Multiply by its derivative, which is 2.",
            "BA3",
        ),
        Mistake(
            "plus 3",
            {"inside": lambda x, factor, minus: factor * x + minus},
            "Inside stands 2x − 3, which is 5 at x = 4.",
            "BA4",
        ),
        Mistake(
            "3 kept in the inner slope",
            {"inner": lambda factor, minus: factor - minus},
            "The −3 inside is a constant: its derivative is 0, so the inner derivative is 2.",
            "PD3",
        ),
        Mistake(
            "inner alone",
            {"answer": lambda inner: inner},
            "This is the inner derivative alone. Multiply it by the outer one.",
            "BP2",
        ),
        Mistake("point first", {"answer": wrong.put_in_first}, PUT_IN_FIRST, "PD8"),
    ),
)

COMPOSED = Exercise(
    id="01.2",
    asks="the slope of a cube of something",
    question="What is the derivative of $f(x) = (2x - 3)^3$ at $x = 4$?",
    kind=Numbers(),
    way=COMPOSED_WAY,
    right=COMPOSED_WAY.right(),
    why="Inside stands 5, the outer derivative there is 3 · 25 = 75, the inner one is 2.",
    slips=COMPOSED_WAY.slips(),
    hints=(
        "Call the inside u = 2x − 3. What is u at x = 4, and how fast does u turn when x turns?",
        "The cube of u has the derivative 3u². Take it at u, not at x.",
        "The two rates multiply: 3u² · 2 with u = 5.",
    ),
    solution="With $u = 2x - 3$ the inside is $u = 5$ at $x = 4$. The outer derivative there is "
    "$3u^2 = 75$, the inner one is $2$, and they multiply: $75\\cdot 2 = 150$.",
)

NEURON_WAY = Way(
    given={"x": 2.0, "w": 3.0, "b": -5.0},
    steps={
        "z": lambda w, x, b: w * x + b,
        "a": lambda z: sigmoid(z),
        "slope": lambda a: a * (1 - a),
        "answer": lambda slope, w: slope * w,
    },
    mistakes=(
        Mistake(
            "inner forgotten",
            {"answer": lambda slope: slope},
            "The inner derivative is missing: 3x − 5 grows three times as fast as x.",
            "CR5",
        ),
        Mistake(
            "σ for its slope",
            {"slope": lambda a: a},
            "This multiplies by σ. The derivative of σ is σ(1 − σ).",
            "BA3",
        ),
        Mistake(
            "at x",
            {"a": lambda x: sigmoid(x)},
            "The outer derivative is taken at x = 2. It belongs at z = 3 · 2 − 5 = 1.",
            "CR4",
        ),
        Mistake(
            "σ′ at the activation",
            {"slope": lambda a: sigmoid(a) * (1 - sigmoid(a))},
            "σ′ is taken at a = σ(z). It belongs at z; with a it is a(1 − a).",
            "BP1",
        ),
        Mistake(
            "z for σ",
            {"slope": lambda z: z * (1 - z)},
            "This is z(1 − z). The rule is σ(z)(1 − σ(z)): put σ(z) in, not z.",
            "BP1",
        ),
        Mistake(
            "value",
            {"answer": lambda a: a},
            "This is the value σ(1). Its derivative is asked.",
            "BA7",
        ),
        Mistake(
            "added",
            {"answer": lambda slope, w: slope + w},
            "Here the two rates are added. Rates of functions in each other multiply.",
            "CR2",
        ),
        Mistake(
            "1 − σ",
            {"slope": lambda a: 1 - a},
            "The derivative of σ has two factors: σ(1 − σ), not 1 − σ alone.",
            "BA8",
        ),
        Mistake(
            "the rule of tanh",
            {"slope": lambda a: 1 - a**2},
            "1 − a² is the rule for tanh. The one for σ is a(1 − a).",
            "BA8",
        ),
        Mistake(
            "squared",
            {"slope": lambda a: a**2},
            "The derivative of σ is σ(1 − σ), not σ².",
            "BA8",
        ),
        Mistake(
            "sign",
            {"slope": wrong.sign_lost},
            "σ rises everywhere, so its slope is positive: σ(1 − σ).",
            "BA4",
        ),
        Mistake(
            "−5 kept in the inner slope",
            {"answer": lambda slope, w, b: slope * (w + b)},
            "The −5 inside is a constant: its derivative is 0, so the inner derivative is 3.",
            "PD3",
        ),
        Mistake(
            "x for the inner slope",
            {"answer": lambda slope, x: slope * x},
            "This multiplies by x. That is the slope in the weight; in x the inner derivative "
            "is 3.",
            "BP6",
        ),
        Mistake(
            "inner alone",
            {"answer": lambda w: w},
            "This is the inner derivative alone. Multiply it by the outer one.",
            "BP2",
        ),
    ),
)

NEURON = Exercise(
    id="01.4",
    asks="the slope of a neuron in its input",
    question="What is the derivative of $f(x) = \\sigma(3x - 5)$ at $x = 2$? Give at least four "
    "digits, or write it as code with `np.exp`.",
    kind=Numbers(digits=4),
    way=NEURON_WAY,
    right=NEURON_WAY.right(),
    why="z = 1 and a = σ(1) = 0.7311; the slope of σ there is a(1 − a) = 0.1966, times 3.",
    slips=(
        *NEURON_WAY.slips(),
        Slip(
            0.25,
            "1/4 is the slope of σ at z = 0, the largest. Here z = 1; and 3 is the inner one.",
            "CR4",
        ),
        Slip(0.75, "3/4 is the slope at z = 0, the largest. Here z = 1.", "CR4"),
    ),
    hints=(
        "What stands inside is z = 3x − 5. How large is it at x = 2?",
        "The slope of σ at z is σ(z)(1 − σ(z)); σ(1) = 1/(1 + e⁻¹).",
        "Multiply by the inner derivative, which is 3.",
    ),
    solution="$z = 3\\cdot 2 - 5 = 1$ and $\\sigma(1) = 1/(1 + e^{-1}) = 0.731059$. The outer "
    "derivative is $0.731059\\cdot(1 - 0.731059) = 0.196612$, the inner one $3$: together "
    "$0.589836$. In code: `a = 1 / (1 + np.exp(-1)); answer = 3 * a * (1 - a)`.",
)
