"""14.8: the same network looks for a plus."""

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Choice
from hillside.exercises.values import words

RETARGET = Exercise(
    id="14.8",
    asks="a plus in place of the X",
    question="The target becomes a plus or its negative, with at most two wrong pixels. Plus and X "
    "differ in the $8$ outer pixels; their centre is the same. The first weights are drawn from a "
    "normal distribution with mean $0$. Compare with the X. What is true?\n\n"
    "- **a**: other numbers of positives, so another base rate\n"
    "- **b**: as many positives, and every seed needs as many steps as before\n"
    "- **c**: as many positives; over all seeds the steps are distributed as before, not for each "
    "seed alone\n"
    "- **d**: as many positives, and the plus needs more steps on average\n\n"
    'Give a letter in quotes, such as `"a"`.',
    kind=Choice(
        {
            "a": words("other numbers of positives", "another base rate"),
            "b": words("every seed needs as many steps as before", "the same for every seed"),
            "c": words("distributed as before", "the same distribution"),
            "d": words("the plus is harder", "harder", "it needs more steps on average"),
        }
    ),
    right="c",
    why="Turning 8 pixels of all screens turns the plus into the X and 8 rows of W₁ into their "
    "negatives, which are as likely as they were.",
    slips=(
        Slip("a", "Count: 46 screens near any shape, as many near its negative: 92.", "BA8"),
        Slip(
            "b",
            "So it would be if 8 rows of the first weights were turned, too. The seed has not done "
            "that: 107 and 99 steps for seed 0.",
            "BA9",
        ),
        Slip("d", "Rename the pixels: which of the two shapes could be the harder one?", "BA9"),
    ),
    hints=(
        "Turn the 8 outer pixels of every screen. What becomes of the target?",
        "What has to happen to W₁ so that the network answers as before? Is that as likely?",
    ),
    solution="It is **c**. Turn the $8$ outer pixels of all screens: the plus becomes the X. If "
    "the $8$ rows of $W_1$ change their signs, too, the network and its whole training are as "
    "before. A normal distribution with mean $0$ makes such rows as often. So the distribution "
    "over seeds is the same; one seed is not the other.",
)
