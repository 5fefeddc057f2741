"""03.4: the gradient from two soundings."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

SOUNDINGS_WAY = Way(
    given={"north_west": 2.0, "south": 1.0},
    steps={
        "north": lambda south: -south,
        "diagonal": lambda north_west: north_west * np.sqrt(2),
        "east": lambda north, diagonal: north - diagonal,
        "answer": lambda east, north: np.array([east, north]),
    },
    mistakes=(
        Mistake(
            "diagonal not of length 1",
            {"diagonal": lambda north_west: north_west},
            "Here north-west is (−1, 1), which is √2 long. A unit to the north-west is (−1, 1)/√2.",
            "DD1",
        ),
        Mistake(
            "diagonal divided",
            {"diagonal": lambda north_west: north_west / np.sqrt(2)},
            "From (−east + north)/√2 = 2 follows −east + north = 2√2: multiply by √2.",
            "BA8",
        ),
        Mistake(
            "sign of the south",
            {"north": lambda south: south},
            "A gain to the south is a loss to the north: check a sign.",
            "BA4",
        ),
        Mistake(
            "north left out",
            {"east": lambda diagonal: -diagonal},
            "The way to the north-west goes north as well as west: both slopes have a share.",
            "DD2",
        ),
        Mistake(
            "north-east",
            {"east": lambda north, diagonal: diagonal - north},
            "The first entry is the slope to the west, or north-west was taken for north-east. "
            "North-west is (−1, 1)/√2.",
            "BA4",
        ),
        Mistake(
            "south-east",
            {"east": lambda north, diagonal: diagonal + north},
            "Here north-west is (1, −1)/√2, which is south-east. It is (−1, 1)/√2.",
            "BA4",
        ),
        Mistake(
            "arrows added",
            {
                "answer": lambda north_west, south: (
                    north_west * np.array([-1, 1]) / np.sqrt(2) + south * np.array([0, -1])
                )
            },
            "Here each sounding is an arrow, and the two are added. But a sounding is a number, "
            "the dot product of the gradient with a direction.",
            "DD3",
        ),
        Mistake(
            "the answers themselves",
            {"answer": lambda north_west, south: np.array([north_west, south])},
            "The entries are the slopes to the east and to the north, not the two soundings.",
            "DD3",
        ),
        Mistake(
            "the answers with a sign",
            {"answer": lambda north_west, south: np.array([north_west, -south])},
            "The entries are the slopes to the east and to the north. 2 is neither of them.",
            "DD3",
        ),
        Mistake(
            "swapped",
            {"answer": wrong.swapped},
            "The two entries have changed places: east comes first.",
            "PD4",
        ),
        Mistake("downhill", {"answer": lambda right: -right}, "This points downhill.", "GR2"),
    ),
)

SOUNDINGS = Exercise(
    id="03.4",
    asks="the arrow from two soundings",
    question="A voice in the fog tells slopes, per unit of length: to the north-west you "
    "would gain "
    "$2$, to the south you would gain $1$. East is the first coordinate, north the second. What is "
    "the gradient? Give two numbers, to four digits.",
    kind=Numbers((2,)),
    way=SOUNDINGS_WAY,
    right=SOUNDINGS_WAY.right(),
    why="The answer for south says that the slope to the north is −1; north-west is (−1, 1)/√2, so "
    "(−east − 1)/√2 = 2.",
    slips=(
        *SOUNDINGS_WAY.slips(),
        Slip(
            np.linalg.norm(SOUNDINGS_WAY.right()),
            "The gradient is an arrow, not one number. This is its length.",
            "GR1",
        ),
    ),
    hints=(
        "Call the entries a, to the east, and b, to the north. Each sounding is a dot product with "
        "a direction of length 1.",
        "South is (0, −1), so −b = 1. North-west is (−1, 1)/√2.",
        "Then (−a − 1)/√2 = 2.",
    ),
    solution="With $\\nabla f = (a, b)$: south is $(0, -1)$, so $-b = 1$ and $b = -1$. "
    "North-west is "
    "$(-1, 1)/\\sqrt 2$, so $(-a + b)/\\sqrt 2 = 2$ and $a = -1 - 2\\sqrt 2 = -3.828$.",
)
