"""05.6 and 05.7: a variable that is used twice, and the number of paths and edges."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

REUSED_WAY = Way(
    given={"a": 3.0, "b": -5.0},
    steps={
        "direct": lambda: 1.0,
        "through_m": lambda b: b,
        "held": lambda through_m: through_m,
        "slope": lambda direct, through_m: direct + through_m,
        "answer": lambda held, slope: np.array([held, slope]),
    },
    mistakes=(
        Mistake(
            "adds already",
            {"held": lambda direct, through_m: direct + through_m},
            "This would be so with +=. But = throws the first contribution away, and the last one "
            "stays.",
            "BP4",
        ),
        Mistake(
            "the first one stays",
            {"held": lambda direct: direct},
            "The second line writes over the first: what was written last stays.",
            "BP4",
        ),
        Mistake(
            "believes the program",
            {"slope": lambda through_m: through_m},
            "The second number is what the program says. But a reaches y on two wires: add both.",
            "BP4",
        ),
        Mistake(
            "direct wire only",
            {"slope": lambda direct: direct},
            "This is the direct wire only. a also reaches y through m, where it is multiplied by "
            "b.",
            "CR1",
        ),
        Mistake(
            "paths multiplied",
            {"slope": lambda direct, through_m, a: direct * through_m * a},
            "Add the two contributions; they are not multiplied.",
            "CR2",
        ),
        Mistake(
            "slope in b",
            {"slope": lambda a: a},
            "This is the slope in b. In a it is b + 1.",
            "BP6",
        ),
        Mistake(
            "a for b",
            {"through_m": lambda a: a},
            "The wire from a to m = a*b has the local slope b, not a.",
            "BP6",
        ),
        Mistake(
            "sign lost",
            {"through_m": wrong.sign_lost},
            "b is −5: its sign is lost here.",
            "BA4",
        ),
        Mistake(
            "swapped",
            {"answer": wrong.swapped},
            "The two numbers have changed places: what the program holds comes first.",
            "PD4",
        ),
    ),
)

REUSED = Exercise(
    id="05.6",
    asks="a variable used twice",
    question="Somebody computes $y = ab + a$ and its slope in $a$:\n\n"
    "```python\na, b = 3.0, -5.0\nm = a * b\ny = m + a\n\ndy = 1.0\ndm = dy * 1.0     # y = m + a\n"
    "da = dy * 1.0     # y = m + a\nda = dm * b       # m = a * b\n```\n\n"
    "What does `da` hold at the end, and what is the slope of $y$ in $a$? Give a list of these two "
    "numbers.",
    kind=Numbers((2,), order="what da holds first"),
    way=REUSED_WAY,
    right=REUSED_WAY.right(),
    why="= keeps the last contribution, b = −5; the slope is the sum of both, b + 1 = −4. The last "
    "line needs +=.",
    slips=(*REUSED_WAY.slips(), Slip([-12, -4], "−12 is y. `da` is asked.", "BA7")),
    hints=(
        "Run the last two lines in your head. What is in `da` after each?",
        "y = ab + a: differentiate it by hand.",
    ),
    solution="`da` is first $1$, then it is overwritten with $b = -5$. The slope is "
    "$\\partial y/\\partial a = b + 1 = -4$: two wires lead from $a$, and their contributions are "
    "added. `da += dm * b` would be right.",
)

COUNTED_WAY = Way(
    given={"layers": 5, "width": 4},
    steps={
        "paths": lambda layers, width: width**layers,
        "ends": lambda width: 2 * width,
        "between": lambda layers, width: (layers - 1) * width**2,
        "edges": lambda ends, between: ends + between,
        "answer": lambda paths, edges: np.array([paths, edges], dtype=float),
    },
    mistakes=(
        Mistake(
            "power turned",
            {"paths": lambda layers, width: layers**width},
            "On each of the 5 layers there are 4 choices: 4 · 4 · 4 · 4 · 4.",
            "BA8",
        ),
        Mistake(
            "product for power",
            {"paths": lambda layers, width: layers * width},
            "These are the dots. A path chooses one of 4 dots on each of the 5 layers: the "
            "choices multiply.",
            "BA8",
        ),
        Mistake(
            "one layer too few in paths",
            {"paths": lambda layers, width: width ** (layers - 1)},
            "There are 5 layers, so 5 choices, each among 4 dots.",
            "BA8",
        ),
        Mistake(
            "one layer too many in paths",
            {"paths": lambda layers, width: width ** (layers + 1)},
            "The dots at the ends leave no choice: 5 layers, 5 choices.",
            "BA8",
        ),
        Mistake(
            "ends forgotten",
            {"ends": lambda: 0},
            "The edges from the first dot into the layers and out of them are missing: 4 and 4.",
            "BA8",
        ),
        Mistake(
            "one end forgotten",
            {"ends": lambda width: width},
            "Four edges lead into the first layer, and four out of the last one.",
            "BA8",
        ),
        Mistake(
            "five gaps",
            {"between": lambda layers, width: layers * width**2},
            "Between 5 layers there are 4 gaps, with 16 edges each.",
            "BA8",
        ),
        Mistake(
            "five gaps and no ends",
            {"ends": lambda: 0, "between": lambda layers, width: layers * width**2},
            "Between 5 layers there are 4 gaps with 16 edges each, and 4 edges lead in and 4 out.",
            "BA8",
        ),
        Mistake(
            "edges as many as paths",
            {"edges": lambda paths: paths},
            "Edges and paths are not the same: many paths share an edge. Count the edges gap by "
            "gap.",
            "BA7",
        ),
        Mistake(
            "swapped",
            {"answer": wrong.swapped},
            "The two numbers have changed places: the paths come first.",
            "PD4",
        ),
    ),
)

COUNTED = Exercise(
    id="05.7",
    asks="paths and edges",
    question="One dot, then 5 layers of 4 dots, then one dot; each dot is joined to all dots of "
    "the next layer. How many paths lead from the first dot to the last, and how many edges are "
    "there? Give a list of two whole numbers, the paths first.",
    kind=Numbers((2,), whole=True, order="the paths first"),
    way=COUNTED_WAY,
    right=COUNTED_WAY.right(),
    why="4 choices on each of 5 layers make 4⁵ paths; 4 gaps with 16 edges and 4 edges at either "
    "end make 72 edges.",
    slips=COUNTED_WAY.slips(),
    hints=(
        "A path chooses one dot on each layer.",
        "Between two layers of 4 there are 4 · 4 edges. How many such gaps are there?",
    ),
    solution="Paths: $4^5 = 1024$. Edges: $4$ into the first layer, $4\\cdot 16 = 64$ between the "
    "layers, $4$ out of the last one, together $72$.",
)
