"""14.2 and 14.3: what one neuron says, and how far one neuron gets."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Choice, Numbers
from hillside.exercises.steps import Mistake, Way
from hillside.exercises.values import words


def _sigma(z):
    return 1 / (1 + np.exp(-np.asarray(z, dtype=float)))


SCREEN_WAY = Way(
    given={"c": 0.8, "b": -3.0, "wrong": 4},
    steps={
        "sums": lambda wrong: np.array([9.0, 9 - 2 * wrong]),
        "scaled": lambda c, sums: c * sums,
        "z": lambda scaled, b: scaled + b,
        "answer": lambda z: _sigma(z),
    },
    mistakes=(
        Mistake(
            "counted once",
            {"sums": lambda wrong: np.array([9.0, 9 - wrong])},
            "A wrong pixel takes its 1 away and puts −1 in its place: the sum falls by 2.",
            "BA8",
        ),
        Mistake(
            "c forgotten",
            {"scaled": lambda sums: sums},
            "The weights are c X: the sums are multiplied by c.",
            "BP2",
        ),
        Mistake(
            "b forgotten",
            {"z": lambda scaled: scaled},
            "The bias b is missing.",
            "BA8",
        ),
        Mistake(
            "b subtracted",
            {"z": lambda scaled, b: scaled - b},
            "z = w · x + b, and b is −3: here it was taken away.",
            "BA4",
        ),
        Mistake(
            "logits",
            {"answer": lambda z: z},
            "Those are the z. p = σ(z).",
            "BA7",
        ),
        Mistake(
            "other side",
            {"answer": lambda z: _sigma(-z)},
            "That is 1 − p, the probability of no X: the sign of z is turned.",
            "BA4",
        ),
        Mistake(
            "swapped",
            {"answer": wrong.swapped},
            "The perfect X comes first.",
            "PD4",
        ),
        Mistake(
            "c on b",
            {"z": lambda scaled, b, c: scaled + c * b},
            "c multiplies the pixels only, b is added as it is.",
            "BA8",
        ),
    ),
)

TWO_SCREENS = Exercise(
    id="14.2",
    asks="what one neuron says of two screens",
    question="A neuron has the weights $w = c\\,X$ with $c = 0.8$ and the bias $b = -3$. Which "
    "probability $p$ does it give to the perfect X, and which to a screen with $4$ wrong pixels? "
    "Give a list of two numbers, at least four digits in each.",
    kind=Numbers((2,)),
    way=SCREEN_WAY,
    right=SCREEN_WAY.right(),
    why="z = 0.8 · 9 − 3 = 4.2 and 0.8 · 1 − 3 = −2.2.",
    slips=(
        *SCREEN_WAY.slips(),
        Slip([1, 0], "Those are the answers, X and no X. Their probabilities are asked.", "BA7"),
    ),
    hints=(
        "X · X = 9. What does X · x become when one pixel of x turns?",
        "With 4 wrong pixels X · x = 5 − 4 = 1.",
        "z = c (X · x) + b, and p = 1 / (1 + exp(−z)).",
    ),
    solution="$z = 0.8\\cdot 9 - 3 = 4.2$ and $z = 0.8\\cdot 1 - 3 = -2.2$, so "
    "$p = (0.985226, 0.099750)$.",
)

BEST_NEURON = Exercise(
    id="14.3",
    asks="how far one neuron gets on part B",
    question="One neuron, part B: an X or its negative. Gradient descent on the cross-entropy ends "
    "at $w = 0$. Compare it with the neuron $w = X$, $b = -4$ from above. What is true?\n\n"
    "- **a**: at $w = 0$ it always says no, and no neuron is right more often\n"
    "- **b**: at $w = 0$ it always says no; the other neuron is right more often, "
    "and its loss is larger\n"
    "- **c**: at $w = 0$ it always says no; the other neuron is right more often, "
    "and its loss is smaller\n"
    "- **d**: trained longer, it leaves $w = 0$ and has all screens right\n\n"
    'Give a letter in quotes, such as `"a"`.',
    kind=Choice(
        {
            "a": words("no neuron is right more often"),
            "b": words("its loss is larger", "right more often, larger loss"),
            "c": words("its loss is smaller", "right more often, smaller loss"),
            "d": words("trained longer", "train longer"),
        }
    ),
    right="b",
    why="It has all X right and misses the 46 negatives, 466 of 512; but on those it is very sure "
    "of the wrong answer, and the cross-entropy makes it pay for that.",
    slips=(
        Slip("a", "Count for w = X, b = −4: it misses the 46 negatives only.", "BA9"),
        Slip(
            "c",
            "If its loss were smaller, descent on this convex loss could not end at w = 0.",
            "GD5",
        ),
        Slip(
            "d",
            "No neuron can: add the two inequalities, for X and for −X. And w = 0 is the minimum.",
            "BA9",
        ),
    ),
    hints=(
        "How many of the 512 screens does w = X, b = −4 have wrong on part B?",
        "The loss of one neuron is convex. What does that say about the place where descent ends?",
    ),
    solution="It is **b**. $w = X$, $b = -4$ says no to the $46$ negatives and is right otherwise: "
    "$466/512 = 0.9102$, against $420/512 = 0.8203$. Its loss is $0.9396$, against $0.4709$: the "
    "loss is convex, so where its gradient is $0$ it is smallest. Accuracy and loss are different "
    "things, and descent sees the loss.",
)
