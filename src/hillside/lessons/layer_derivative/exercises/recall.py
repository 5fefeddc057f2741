"""What lesson 06 recalls: the chain rule as a product of two Jacobians."""

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers

RECALL = (
    Exercise(
        id="06.r1",
        asks="recall: the chain rule as a product",
        question="$g$ takes two numbers and returns two, $f$ takes these two and returns one. At a "
        "point $Dg = \\begin{pmatrix} 3 & 1 \\\\ 2 & 5 \\end{pmatrix}$, and where $g$ leads to, "
        "$Df = (4, -2)$. What is $D(f\\circ g)$? Give a list of two numbers.",
        kind=Numbers((2,)),
        right=[8, -6],
        why="Df · Dg: the first entry is 4 · 3 − 2 · 2, the second one 4 · 1 − 2 · 5.",
        slips=(
            Slip([10, -2], "Here the rows of Dg were used. Df @ Dg goes down its columns.", "CR6"),
            Slip([12, 4], "That is one path only. Add what comes through the second one.", "CR1"),
            Slip([-4, -10], "That is one path only. Add what comes through the first one.", "CR1"),
            Slip([-48, -40], "Multiply along a path, add across the paths.", "CR2"),
            Slip(
                [10, 12], "The sum of Df goes to both here. Each output has its own entry.", "CR3"
            ),
            Slip([16, 14], "The minus of Df is lost.", "BA4"),
            Slip([[12, 4], [-4, -10]], "Those are the paths. Add them in each column.", "CR1"),
            Slip([-6, 8], "The entries have changed places: the first input comes first.", "PD4"),
        ),
        hints=(
            "Two inputs, so two entries. Each input reaches f by two paths.",
            "Df @ Dg: the row (4, −2) times each column of Dg.",
        ),
        solution="$(4\\cdot 3 - 2\\cdot 2,\\; 4\\cdot 1 - 2\\cdot 5) = (8, -6)$.",
    ),
)
