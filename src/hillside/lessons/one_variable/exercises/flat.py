"""01.8: what a zero slope says, and what it does not."""

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Choice
from hillside.exercises.values import words

LEVEL_PLACES = Exercise(
    id="01.8",
    asks="two places with slope zero",
    question="""The slope of $f(x) = x^4 - 4x^3$ is zero at $x = 0$ and at $x = 3$. What are these
two places, in this order?

- **a**: a minimum and a minimum
- **b**: a maximum and a minimum
- **c**: neither of the two, and a minimum
- **d**: a minimum, and neither of the two

Answer with the letter, in quotes.""",
    kind=Choice({"a": words("a"), "b": words("b"), "c": words("c"), "d": words("d")}),
    right="c",
    why="f′ = 4x²(x − 3) is negative on both sides of 0, and changes from − to + at 3.",
    slips=(
        Slip(
            "a",
            "Look at both sides of 0: f(−0.1) is above f(0), and f(0.1) is below it.",
            "SA1",
        ),
        Slip(
            "b",
            "f(−0.1) is above f(0): there is no maximum at 0. A zero slope alone does not say "
            "which it is.",
            "SA1",
        ),
        Slip(
            "d",
            "These are the right two, in the other order: look at the sign of f′ = 4x²(x − 3) left "
            "and right of each place.",
            "PD4",
        ),
    ),
    hints=(
        "Compute f a little to the left and to the right of each place.",
        "f′ = 4x³ − 12x² = 4x²(x − 3). Where is it negative, where positive?",
    ),
    solution="$f'(x) = 4x^2(x - 3)$ is negative for $x < 0$ and for $0 < x < 3$, positive for "
    "$x > 3$. So $f$ falls, rests at $0$ for a moment, falls on, and has its minimum at $3$.",
)
