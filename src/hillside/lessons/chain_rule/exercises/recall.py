"""What lesson 05 recalls: a Jacobian of two outputs."""

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers

RECALL = (
    Exercise(
        id="05.r1",
        asks="recall: a Jacobian",
        question="What is the Jacobian of $g(u, v) = (uv,\\; u + 3v)$ at $(2, 5)$? Give a list of "
        "two rows.",
        kind=Numbers((2, 2)),
        right=[[5, 2], [1, 3]],
        why="A row for each output: the slopes of uv are v = 5 and u = 2, those of u + 3v are 1 "
        "and 3.",
        slips=(
            Slip(
                [[5, 1], [2, 3]],
                "This is the transpose. A row belongs to one output, a column to one input.",
                "JA1",
            ),
            Slip([[1, 3], [5, 2]], "The rows have changed places: the first output is uv.", "JA3"),
            Slip(
                [[2, 5], [1, 3]],
                "In the first row u and v have changed places: uv has the slope v in u.",
                "PD4",
            ),
            Slip(
                [[2, 5], [3, 1]],
                "In both rows the columns have changed places: the slope in u comes first.",
                "PD4",
            ),
            Slip(
                [[1, 1], [1, 3]],
                "A frozen factor stays: uv has the slopes v and u, not 1 and 1.",
                "PD2",
            ),
            Slip(
                [[10, 10], [1, 3]],
                "The first row holds the output uv itself. Take its derivatives.",
                "BA3",
            ),
            Slip([10, 17], "These are the outputs. The Jacobian holds their slopes.", "BA7"),
            Slip(
                [[5, 2], [2, 15]],
                "u + 3v has the slopes 1 and 3: the point no longer matters there.",
                "BA3",
            ),
            Slip([[0, 0], [0, 0]], "First take the derivatives, then put in the point.", "PD8"),
            Slip(13, "This is the determinant. The matrix itself is asked.", "BA7"),
        ),
        hints=(
            "Two outputs, so two rows; two inputs, so two columns.",
            "The first row has the partial derivatives of uv: in u it is v, in v it is u.",
        ),
        solution="$$Dg = \\begin{pmatrix} v & u\\\\ 1 & 3\\end{pmatrix},$$ and at $(2, 5)$ that is "
        "$((5, 2), (1, 3))$.",
    ),
)
