"""06.6 and 06.7: a wrong line in the way back, and what six layers leave of a signal."""

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Choice, Numbers
from hillside.exercises.steps import Mistake, Way
from hillside.exercises.values import words

WHICH_LINE = Exercise(
    id="06.6",
    asks="which line of the way back is wrong",
    question="""All layers of a network have 4 units, so every shape fits. A classmate changed one
line of the loop above. Now her slopes are right for the third layer, in all weights and biases,
and wrong for the second and the first. Which line did she write?

- **a**: `g = y - a[3]`
- **b**: `delta = g * a[k]`
- **c**: `dW[k] = np.outer(a[k - 1], delta)`
- **d**: `g = W[k].T @ g`

Give a letter in quotes, such as `"a"`.""",
    kind=Choice(
        {
            "a": words("g = y - a[3]", "the sign", "the start"),
            "b": words("delta = g * a[k]", "the slope", "delta"),
            "c": words("dW[k] = np.outer(a[k - 1], delta)", "the outer product", "outer"),
            "d": words("g = W[k].T @ g", "the last line", "the way down", "W.T"),
        }
    ),
    right="d",
    why="The line is used only after layer 3 is finished; below, the slopes of layer 3's σ are "
    "missing.",
    slips=(
        Slip("a", "With this one all slopes change their sign, also those of layer 3.", "BP3"),
        Slip("b", "This makes delta wrong in every pass, also in that of layer 3.", "BP2"),
        Slip("c", "This makes the weights wrong, also those of layer 3, and no bias.", "BP5"),
    ),
    hints=(
        "The loop begins with k = 3. Which lines have been used when layer 3 is finished?",
        "What is right for k = 3 was computed with delta and with the outer product.",
    ),
    solution="It is **d**. Layer 3 is finished before that line is used for the first time. What "
    "goes down to the layer below is $W_k^{\\mathsf T}\\delta_k$, and $\\delta_k$ contains the "
    "slopes $\\sigma'(z_k)$; $W_k^{\\mathsf T}g$ leaves them out.",
)

SIX_WAY = Way(
    given={"layers": 6, "share": 0.25},
    steps={
        "power": lambda layers: layers,
        "answer": lambda share, power: share**power,
    },
    mistakes=(
        Mistake(
            "added",
            {"answer": lambda share, power: share * power},
            "The quarters are added here. Along a path slopes are multiplied.",
            "CR2",
        ),
        Mistake(
            "one layer",
            {"power": lambda: 1},
            "That is one layer. All six multiply.",
            "BP2",
        ),
        Mistake(
            "five",
            {"power": lambda layers: layers - 1},
            "That is the factor of five sigmoids. Count them: each of the six layers has one.",
            "BA8",
        ),
        Mistake(
            "seven",
            {"power": lambda layers: layers + 1},
            "That is the factor of seven sigmoids. There are six.",
            "BA8",
        ),
        Mistake(
            "height for slope",
            {"answer": lambda share, power: (2 * share) ** power},
            "1/2 is the height of σ at 0. Its slope there is 1/4.",
            "BA7",
        ),
        Mistake(
            "upside down",
            {"answer": wrong.inverted},
            "Each sigmoid makes the signal smaller, so the factor is below 1.",
            "BA8",
        ),
        Mistake(
            "slope 1",
            {"answer": lambda: 1.0},
            "So it would be if σ had the slope 1. The sigmoid's largest slope is 1/4.",
            "BP2",
        ),
    ),
)

SIX_LAYERS = Exercise(
    id="06.7",
    asks="what six sigmoids leave",
    question="Six layers of one unit each, with the weight $1$ and the sigmoid. At most by which "
    "factor does a small push of the input arrive at the output, whatever the biases are? Give at "
    "least four digits, or a fraction.",
    kind=Numbers(),
    way=SIX_WAY,
    right=SIX_WAY.right(),
    why="The slope of a sigmoid is at most 1/4, and the six slopes multiply: 1/4096.",
    slips=SIX_WAY.slips(),
    hints=(
        "The slope of a sigmoid is a (1 − a). For which a is it largest?",
        "It is largest for a = 1/2. Along a path, slopes multiply.",
    ),
    solution="Each layer multiplies a push by $1\\cdot\\sigma'(z)\\le\\tfrac14$. Six of them: "
    "$(1/4)^6 = 1/4096 = 0.000244141$, reached if every $z$ is $0$.",
)
