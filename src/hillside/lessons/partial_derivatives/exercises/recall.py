"""What lesson 02 recalls: a quotient."""

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers

RECALL = (
    Exercise(
        id="02.r1",
        asks="recall: a difference quotient",
        question="What is the quotient $\\bigl((4 + h)^2 - 4^2\\bigr)/h$ for $h = 0.1$, exactly?",
        kind=Numbers(rtol=1e-9),
        right=8.1,
        why="(4 + h)² − 16 = 8h + h², and divided by h that is 8 + h.",
        slips=(
            Slip(
                8,
                "This is the slope, the limit. The quotient with h = 0.1 is still off by h.",
                "DD4",
            ),
            Slip(0.81, "This is the rise. Divide it by h.", "BA8"),
            Slip(
                0.1,
                "This is h² divided by h. (4 + h)² is 16 + 8h + h²: the middle term counts.",
                "BA7",
            ),
            Slip(8.2, "(4 + h)² is 16 + 8h + h²: h² counts once.", "BA8"),
            Slip(8.01, "h² divided by h is h, which is 0.1.", "BA8"),
            Slip(4.1, "(4 + h)² is 16 + 8h + h²: the middle term is 8h, not 4h.", "BA8"),
            Slip(16.81, "This is (4 + h)². Take away 4² and divide by h.", "BA7"),
        ),
        hints=("Multiply out (4 + h)².", "What is left is 8h + h². Divide by h."),
        solution="$(4 + h)^2 - 16 = 8h + h^2$, and divided by $h$ that is $8 + h = 8.1$.",
    ),
)
