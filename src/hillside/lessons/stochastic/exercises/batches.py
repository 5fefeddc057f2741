"""12.1 to 12.3: the gradient of a mean, of a batch, and how far batches lie from it."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

DATA = {
    "X": np.array([5.0, 3.0, 4.0, -2.0, 2.0]),
    "Y": np.array([4.0, 3.0, 3.0, 2.0, -1.0]),
    "w": 2.0,
}
RESIDUAL = {
    "residual": lambda X, Y, w: w * X - Y,
    "factor": lambda: 2.0,
    "each": lambda residual, factor, X: factor * residual * X,
}
IN_EACH = (
    Mistake(
        "residual turned",
        {"residual": lambda X, Y, w: Y - w * X},
        "The sign is turned: the residual is wx − y.",
        "BP3",
    ),
    Mistake(
        "no 2",
        {"factor": lambda: 1.0},
        "The factor 2 is missing: the square comes down as a factor.",
        "BA2",
    ),
    Mistake(
        "no x",
        {"each": lambda residual, factor: factor * residual},
        "The inner derivative is missing: differentiate wx − y by w, and multiply by it.",
        "CR5",
    ),
    Mistake(
        "w forgotten",
        {"residual": lambda X, Y: X - Y},
        "Here the residual is x − y. Put in w = 2.",
        "BA8",
    ),
    Mistake(
        "by x",
        {"each": lambda residual, factor, w: factor * residual * w},
        "This is the derivative by x. The parameter is w.",
        "PD1",
    ),
)

FULL_WAY = Way(
    given=DATA,
    steps=RESIDUAL | {"n": lambda: 5.0, "answer": lambda each, n: each.sum() / n},
    mistakes=(
        Mistake(
            "sum",
            {"n": lambda: 1.0},
            "This is the sum of the five gradients. The loss is a mean: divide by 5.",
            "SG2",
        ),
        *IN_EACH,
        Mistake(
            "product of means",
            {"answer": lambda residual, factor, X: factor * residual.mean() * X.mean()},
            "Here two means are multiplied. Multiply for each example first, then take the mean.",
            "BA8",
        ),
        Mistake(
            "the loss",
            {"answer": lambda residual: (residual**2).mean()},
            "This is the mean loss. Its derivative by w is asked.",
            "BA7",
        ),
    ),
)

FULL = Exercise(
    id="12.1",
    asks="the gradient of a mean loss",
    question="Five examples: $x = 5, 3, 4, -2, 2$ with $y = 4, 3, 3, 2, -1$. The model is $wx$, "
    "and the loss $L(w)$ is the mean of $(wx - y)^2$ over the five. What is $L'(2)$? Give one "
    "number.",
    kind=Numbers(),
    way=FULL_WAY,
    right=FULL_WAY.right(),
    why="The five gradients are 60, 18, 40, 24 and 20, and 162/5 is 32.4.",
    slips=FULL_WAY.slips(),
    hints=(
        "The derivative of (wx − y)² by w is 2(wx − y)x.",
        "At w = 2 the residuals wx − y are 6, 3, 5, −6 and 5.",
    ),
    solution="$2(wx - y)x$ at $w = 2$ gives $60$, $18$, $40$, $24$ and $20$. Their mean is "
    "$\\frac{162}{5} = 32.4$.",
)

BATCH_WAY = Way(
    given=DATA,
    steps=RESIDUAL
    | {
        "size": lambda: 3.0,
        "batch": lambda each, size: each[:3].sum() / size,
        "all": lambda each: each.mean(),
        "answer": lambda batch, all: np.array([batch, all]),
    },
    mistakes=(
        Mistake(
            "sum of the batch",
            {"size": lambda: 1.0},
            "The first number is a sum. The gradient of a batch is the mean of its three.",
            "SG2",
        ),
        Mistake(
            "divided by all",
            {"size": lambda: 5.0},
            "The batch has three examples: divide its sum by 3, not by 5.",
            "SG2",
        ),
        Mistake(
            "biased",
            {"all": lambda batch: batch},
            "One batch can lie off. The second number is the mean over all ten of them: how often "
            "does each example occur?",
            "SG1",
        ),
        Mistake(
            "sums of batches",
            {"all": lambda each: 3 * each.mean()},
            "The second number is the mean of ten sums. The gradient of a batch is a mean.",
            "SG2",
        ),
        Mistake(
            "ten added up",
            {"all": lambda each: 10 * each.mean()},
            "The second number is the sum over the ten batches. Divide by 10.",
            "SG2",
        ),
        *IN_EACH,
        Mistake(
            "swapped",
            {"answer": wrong.swapped},
            "The two numbers have changed places: the batch comes first.",
            "BA8",
        ),
    ),
)

BATCH = Exercise(
    id="12.2",
    asks="a batch, and the mean of all batches",
    question="The same five examples at $w = 2$. First, what is the gradient of the batch that "
    "consists of the first three? Second, what is the mean of the gradients of all ten batches of "
    "three different examples? Give a list of two numbers.",
    kind=Numbers((2,), order="the batch first"),
    way=BATCH_WAY,
    right=BATCH_WAY.right(),
    why="(60 + 18 + 40)/3 = 39.33. Each example is in six of the ten batches, so the mean over all "
    "of them is that of the five: 32.4.",
    slips=(
        *BATCH_WAY.slips(),
        Slip([118, 97.2], "Both numbers are for sums of three. Divide by 3.", "SG2"),
        Slip([118, 162], "Both numbers are sums. The gradient of a batch is a mean.", "SG2"),
    ),
    hints=(
        "The gradients of the five examples are 60, 18, 40, 24 and 20.",
        "In how many of the ten batches does each example occur? Is one preferred?",
    ),
    solution="$\\frac{60 + 18 + 40}{3} = 39.3333$. Each example occurs in $6$ of the $10$ batches "
    "with the weight $\\frac13$: $\\frac{6}{10}\\cdot\\frac13 = \\frac15$. So the mean over all "
    "batches is the full gradient, $32.4$.",
)

SPREAD_WAY = Way(
    given=DATA,
    steps=RESIDUAL
    | {
        "n": lambda: 5.0,
        "center": lambda each: each.mean(),
        "variance": lambda each, center, n: ((each - center) ** 2).sum() / n,
        "share": lambda: 1 / 3,
        "answer": lambda variance, share: np.sqrt(variance * share),
    },
    mistakes=(
        Mistake(
            "like 1/B",
            {"share": lambda: 1 / 9},
            "Here the deviation is divided by 3. The *variance* is: the deviation falls like √3.",
            "SG5",
        ),
        Mistake(
            "B ignored",
            {"share": lambda: 1.0},
            "This is the deviation of single gradients. A mean of three scatters less.",
            "SG5",
        ),
        Mistake(
            "n for B",
            {"share": lambda: 1 / 5},
            "Here the variance is divided by 5. The batch has three examples.",
            "BA8",
        ),
        Mistake(
            "without replacement",
            {"share": lambda: 1 / 6},
            "This holds for three different examples. Here one may come up twice.",
            "BA8",
        ),
        Mistake(
            "n - 1",
            {"n": lambda: 4.0},
            "Here the squares are divided by 4. These five are all that can be drawn: divide by 5.",
            "BA8",
        ),
        Mistake(
            "no root",
            {"answer": wrong.root_forgotten},
            "This is the variance. The standard deviation is its root.",
            "BA5",
        ),
        Mistake(
            "mean not subtracted",
            {"center": lambda: 0.0},
            "These are the squares of the gradients. Subtract their mean first.",
            "BA3",
        ),
        *(one for one in IN_EACH if one.name != "residual turned"),
    ),
)

SPREAD = Exercise(
    id="12.3",
    asks="how far batch gradients scatter",
    question="The same five examples at $w = 2$. A batch is now three draws, and an example can "
    "be drawn again (with replacement). What is the standard deviation of the gradient of a batch? "
    "Give a number with four digits.",
    kind=Numbers(digits=4),
    way=SPREAD_WAY,
    right=SPREAD_WAY.right(),
    why="The five gradients have the variance 250.24. A mean of three draws has a third of it, and "
    "its root is 9.133.",
    slips=(
        *SPREAD_WAY.slips(),
        Slip(
            250.24,
            "This is the variance of single gradients. Divide by 3, then take the root.",
            "SG5",
        ),
        Slip(27.8, "Divide the variance by 3, not by 9, and take the root.", "SG5"),
    ),
    hints=(
        "First the variance of 60, 18, 40, 24, 20, whose mean is 32.4.",
        "It is 250.24. The variance of a mean of three draws is a third of it.",
    ),
    solution="The squares of the distances from $32.4$ add up to $1251.2$, so $\\sigma^2 = 250.24$."
    " For batches of three $\\frac{250.24}{3} = 83.41$, and $\\sqrt{83.41} = 9.133$.",
)
