"""05.8 and 05.9: the way back as code, and which way is cheaper."""

import numpy as np

from hillside.exercises.code import Code
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Choice
from hillside.exercises.steps import Mistake, Way
from hillside.exercises.values import words

WHICH_WAY = Exercise(
    id="05.9",
    asks="forward or backward",
    question="A function has $3$ inputs and $1000$ outputs. All its slopes are wanted. Which way "
    'needs fewer sweeps through its graph? Answer "forward", "backward" or "the same".',
    kind=Choice(
        {
            "forward": words("forward", "forward mode", "forwards"),
            "backward": words("backward", "reverse", "backwards", "reverse mode"),
            "the same": words("the same", "same", "equal", "both"),
        }
    ),
    right="forward",
    why="A forward sweep gives the slopes of all outputs in one input: 3 sweeps. A backward sweep "
    "gives the slopes of one output in all inputs: 1000 sweeps.",
    slips=(
        Slip(
            "backward",
            "A backward sweep begins at one output, so it would take 1000 of them. It wins where "
            "there are many inputs and one output, as in a loss.",
            "BA9",
        ),
        Slip(
            "the same",
            "All slopes are the same in the end, but not the sweeps: one for each input forward, "
            "one for each output backward.",
            "BA9",
        ),
    ),
    hints=(
        "What does one sweep forward begin with, and what does it find?",
        "Forward: one sweep for each input. Backward: one for each output.",
    ),
    solution="Forward takes one sweep for each of the $3$ inputs, backward one for each of the "
    "$1000$ outputs. So forward.",
)

# (nodes, wires (source, target, local slope) in the order of their targets)
GRAPHS = (
    (3, ((0, 1, 2.0), (1, 2, 5.0))),
    (3, ((0, 1, 3.0), (0, 1, 4.0), (0, 2, -2.0), (1, 2, 5.0))),
    (5, ((0, 2, 2.0), (1, 2, -3.0), (0, 3, 7.0), (2, 3, 1 / 3), (2, 4, 11.0), (3, 4, -4.0))),
)
CASES = tuple((count, tuple(wires)) for count, wires in GRAPHS)


def swept(count, wires, add=True, first=1.0, join=np.multiply):
    """The slopes of the last node in all nodes, by one sweep over the wires in the order given.

    add: whether contributions are added, or the last one stays.   first: the slope at the result.
    """
    slopes = np.zeros(count)
    slopes[-1] = first
    for source, target, local in wires:
        share = join(local, slopes[target])
        slopes[source] = slopes[source] + share if add else share
    return slopes


BACK_WAY = Way(
    given={},
    takes=("count", "wires"),
    steps={
        "order": lambda wires: tuple(reversed(wires)),
        "sweep": lambda: swept,
        "answer": lambda count, order, sweep: sweep(count, order),
    },
    mistakes=(
        Mistake(
            "= for +=",
            {"sweep": lambda: lambda count, wires: swept(count, wires, add=False)},
            "Where two wires lead from one node, only the contribution that was written last is "
            "left. Add them, with +=.",
            "BP4",
        ),
        Mistake(
            "not from the end",
            {"order": lambda wires: wires},
            "The wires are taken from the inputs on, where the slopes above are not known yet. "
            "Begin with the last wire: `reversed(wires)`.",
            "BP2",
        ),
        Mistake(
            "nothing at the result",
            {"sweep": lambda: lambda count, wires: swept(count, wires, first=0.0)},
            "All slopes are 0: the slope of the result in itself is 1, and the way back begins "
            "with it.",
            "BP2",
        ),
        Mistake(
            "slopes added along a path",
            {"sweep": lambda: lambda count, wires: swept(count, wires, join=np.add)},
            "Along a path slopes multiply; across paths they add.",
            "CR2",
        ),
        Mistake(
            "local slopes only",
            {
                "sweep": lambda: (
                    lambda count, wires: swept(count, wires, join=lambda local, above: local)
                )
            },
            "The slope that comes from above is missing: each wire hands on its local slope times "
            "the slope of its target.",
            "BP2",
        ),
    ),
)

BACK = Exercise(
    id="05.8",
    asks="the way back as code",
    question="Write `way_back(count, wires)`. A graph has the nodes $0$ to `count - 1`, the last "
    "one is the result. `wires` is a tuple of triples `(source, target, local)`, in the order of "
    "their targets, with the local slope of each wire. Return an array of shape `(count,)`: the "
    "slope of the result in each node.",
    kind=Code("way_back(count, wires)", CASES),
    way=BACK_WAY,
    right=BACK_WAY.right(),
    why="The slope at the result is 1; from the last wire to the first, each adds its local slope "
    "times the slope of its target to its source.",
    slips=BACK_WAY.slips(),
    hints=(
        "Begin with `slopes = np.zeros(count)`. Which slope do you know already?",
        "Go through `reversed(wires)`. When a wire's turn comes, the slope of its target is "
        "complete.",
        "Add to `slopes[source]`; do not overwrite it.",
    ),
    solution="```python\ndef way_back(count, wires):\n    slopes = np.zeros(count)\n"
    "    slopes[-1] = 1\n    for source, target, local in reversed(wires):\n"
    "        slopes[source] += local * slopes[target]\n    return slopes\n```\n"
    "All wires that lead out of a node end at later nodes, so they have had their turn before the "
    "node hands its slope on.",
)
