"""11.5: how often the eigenvalues of a random symmetric matrix have both signs."""

from hillside.exercises.engine import Exercise
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

CHANCES_WAY = Way(
    given={"both": (2 - 2**0.5) / 4},
    steps={
        "positive": lambda both: both,
        "negative": lambda positive: positive,
        "answer": lambda positive, negative: 1 - positive - negative,
    },
    mistakes=(
        Mistake(
            "independent signs",
            {"positive": lambda: 0.25},
            "Independent signs would give this. The eigenvalues of one matrix are not independent.",
            "BA9",
        ),
        Mistake(
            "both negative forgotten",
            {"negative": lambda: 0.0},
            "Two negative eigenvalues make no saddle either. How often do they come?",
            "BA3",
        ),
        Mistake(
            "definite",
            {"answer": lambda positive, negative: positive + negative},
            "This is the probability of equal signs. A saddle has both signs.",
            "BA7",
        ),
        Mistake(
            "positive alone",
            {"answer": lambda positive: positive},
            "This is the probability of two positive eigenvalues. A saddle has both signs.",
            "BA7",
        ),
    ),
)

CHANCES = Exercise(
    id="11.5",
    asks="the probability of a saddle",
    question="For $(A + A^{\\mathsf T})/2$ with a $2\\times 2$ matrix $A$ of independent standard "
    "normal numbers, both eigenvalues are positive with probability $(2 - \\sqrt2)/4$. With which "
    "probability do they have different signs? Give one number, to four digits.",
    kind=Numbers(),
    way=CHANCES_WAY,
    right=CHANCES_WAY.right(),
    why="−A is as likely as A, so both are negative just as often: 1 − 2(2 − √2)/4 = √2/2.",
    slips=CHANCES_WAY.slips(),
    hints=(
        "−A is drawn as often as A. What does that say about two negative eigenvalues?",
        "Subtract both probabilities from 1.",
    ),
    solution="$-A$ has the same distribution as $A$, and its eigenvalues are the negatives. So "
    "both are negative with the same probability, and the rest is "
    "$1 - 2\\cdot\\frac{2 - \\sqrt2}{4} = \\frac{\\sqrt2}{2} = 0.7071$.",
)
