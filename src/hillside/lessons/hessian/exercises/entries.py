"""The table of second derivatives, how many of its entries differ, and the curvature along u."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.code import Code
from hillside.exercises.engine import Exercise
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way, alone_and_together

COEFFICIENTS = (
    "These are coefficients of f. Differentiating x² twice gives 2, so 3x² gives 6, and 4y² gives "
    "8."
)
ONE_SIDE = (
    "One mixed entry is missing. f_x = 6x − 5y changes with y, and f_y = 8y − 5x changes with x: "
    "the matrix is symmetric."
)
TWO_SIGNS = "The two mixed entries are equal: the matrix is symmetric. Which sign is the right one?"
TABLE = Way(
    given={"p": 3, "m": -5, "q": 4},
    steps={
        "f_xx": lambda p: 2 * p,
        "f_xy": lambda m: m,
        "f_yy": lambda q: 2 * q,
        "answer": lambda f_xx, f_xy, f_yy: np.array([[f_xx, f_xy], [f_xy, f_yy]]),
    },
    mistakes=(
        *alone_and_together(
            Mistake(
                "coefficients",
                {"f_xx": wrong.factor_lost(2), "f_yy": wrong.factor_lost(2)},
                COEFFICIENTS,
                "HE8",
            )
        ),
        Mistake(
            "coefficients, shared",
            {name: wrong.factor_lost(2) for name in ("f_xx", "f_xy", "f_yy")},
            "These are the coefficients, with −5 shared out. Differentiate twice: each entry is "
            "twice as large.",
            "HE8",
        ),
        Mistake(
            "mixed shared",
            {"f_xy": wrong.factor_lost(2)},
            "−5xy is not shared out: f_x holds −5y, and its slope in y is −5. Both places hold it.",
            "HE8",
        ),
        Mistake(
            "mixed doubled",
            {"f_xy": wrong.factor_twice(2)},
            "The mixed term is differentiated once in x and once in y: −5xy gives −5, not −10.",
            "BA8",
        ),
        Mistake(
            "mixed gone",
            {"f_xy": lambda: 0},
            "The mixed term −5xy has vanished. y is frozen while f_x is made; after that "
            "f_x = 6x − 5y depends on y.",
            "PD6",
        ),
        Mistake("sign", {"f_xy": wrong.sign_lost}, "A sign is lost: the term is −5xy.", "BA4"),
        Mistake(
            "sign above",
            {"answer": lambda f_xx, f_xy, f_yy: [[f_xx, -f_xy], [f_xy, f_yy]]},
            TWO_SIGNS,
            "BA4",
        ),
        Mistake(
            "sign below",
            {"answer": lambda f_xx, f_xy, f_yy: [[f_xx, f_xy], [-f_xy, f_yy]]},
            TWO_SIGNS,
            "BA4",
        ),
        Mistake(
            "upper", {"answer": lambda f_xx, f_xy, f_yy: [[f_xx, f_xy], [0, f_yy]]}, ONE_SIDE, "PD6"
        ),
        Mistake(
            "lower", {"answer": lambda f_xx, f_xy, f_yy: [[f_xx, 0], [f_xy, f_yy]]}, ONE_SIDE, "PD6"
        ),
        Mistake(
            "rows swapped",
            {"answer": lambda f_xx, f_xy, f_yy: [[f_xy, f_yy], [f_xx, f_xy]]},
            "Row 0 holds the slopes of f_x, row 1 those of f_y.",
            "PD4",
        ),
        Mistake(
            "x and y swapped",
            {"answer": lambda f_xx, f_xy, f_yy: [[f_yy, f_xy], [f_xy, f_xx]]},
            "x comes before y: the entry [0, 0] is f_xx.",
            "PD4",
        ),
        Mistake(
            "diagonal",
            {"answer": lambda f_xx, f_yy: np.array([f_xx, f_yy])},
            "These are the entries of the diagonal. The mixed ones belong to the Hessian, too: "
            "two rows of two.",
            "BA7",
        ),
        Mistake(
            "three numbers",
            {"answer": lambda f_xx, f_xy, f_yy: np.array([f_xx, f_xy, f_yy])},
            "These are its different entries. Write the table itself: two rows of two.",
            "BA7",
        ),
        Mistake(
            "determinant",
            {"answer": lambda f_xx, f_xy, f_yy: f_xx * f_yy - f_xy**2},
            "That is the determinant of the Hessian. The table itself is asked for.",
            "BA7",
        ),
    ),
    cancels=(("mixed shared", "mixed doubled"),),
)

ENTRIES = Exercise(
    id="08.1",
    asks="the Hessian of 3x² − 5xy + 4y²",
    question="What is the Hessian of $f(x, y) = 3x^2 - 5xy + 4y^2$? Give a list of two rows.",
    kind=Numbers((2, 2)),
    right=TABLE.right(),
    why="f_x = 6x − 5y has the slopes 6 and −5, f_y = −5x + 8y the slopes −5 and 8.",
    slips=TABLE.slips(),
    hints=(
        "First the gradient: what are f_x and f_y?",
        "f_x = 6x − 5y. Row 0 holds its slopes: in x, then in y.",
    ),
    solution="The gradient is $(6x - 5y,\\, -5x + 8y)$. Row $0$ holds the slopes of its first "
    "entry, $6$ and $-5$; row $1$ those of its second, $-5$ and $8$: "
    "$H = \\begin{pmatrix}6&-5\\\\-5&8\\end{pmatrix}$.",
    way=TABLE,
)

TRIANGLE = Way(
    given={"n": 40},
    steps={
        "above": lambda n: n * (n - 1) // 2,
        "diagonal": lambda n: n,
        "answer": lambda above, diagonal: above + diagonal,
    },
    mistakes=(
        Mistake(
            "whole table",
            {"answer": lambda n: n * n},
            "That is the size of the table. Below the diagonal stand the numbers from above it "
            "once more.",
            "HE7",
        ),
        Mistake(
            "half the table",
            {"answer": lambda n: n * n / 2},
            "Half of the table cuts through the diagonal, and all of the diagonal counts.",
            "BA8",
        ),
        Mistake(
            "without diagonal",
            {"answer": lambda above: above},
            "These are the entries above the diagonal. Add the diagonal.",
            "BA7",
        ),
        Mistake(
            "both sides",
            {"answer": lambda above: 2 * above},
            "These are all entries off the diagonal. They come in equal pairs, and the diagonal "
            "is missing.",
            "HE7",
        ),
        Mistake(
            "half forgotten",
            {"answer": lambda n: n * (n + 1)},
            "Twice as many as there are: each mixed entry was counted above and below.",
            "BA8",
        ),
        Mistake(
            "one row more",
            {"answer": lambda n: (n + 1) * (n + 2) // 2},
            "That is the number for one variable more. Check your way with n = 3.",
            "BA8",
        ),
        Mistake(
            "diagonal only",
            {"answer": lambda diagonal: diagonal},
            "That is the diagonal only. There are mixed entries, too.",
            "BA7",
        ),
        Mistake(
            "two for each",
            {"answer": lambda n: 2 * n},
            "Every pair of variables has an entry. How many pairs are there?",
            "BA8",
        ),
    ),
)

COUNT = Exercise(
    id="08.2",
    asks="different entries for n = 40",
    question="$f$ has $40$ variables, and its second partial derivatives are continuous. How many "
    "different numbers can its Hessian hold at a point, at most?",
    kind=Numbers(whole=True),
    right=TRIANGLE.right(),
    why="40 on the diagonal, and half of the other 1560: n(n + 1)/2.",
    slips=TRIANGLE.slips(),
    hints=("H[i, j] and H[j, i] are the same number.", "40 on the diagonal. How many above it?"),
    solution="The diagonal has $40$ entries, above it are $40\\cdot 39/2 = 780$, and below it the "
    "same numbers again: $40 + 780 = 820 = n(n+1)/2$.",
    way=TRIANGLE,
)


ADDED = "The length of u is not the sum of its entries: it is the root of u · u."
STAR = "The sign * multiplies entry by entry. Products of matrices and arrows are written @."
NUMBER = "Curvature is one number. This is the arrow Hu, or a part of it: take its product with u."
LENGTH = "This is the length of Hu. Only its part along u is the bending of the cut."
OTHER = "This belongs to H alone, and knows nothing about the direction u."
BEND = Way(
    given={},
    steps={
        "square": lambda u: u @ u,
        "image": lambda H, u: H @ u,
        "product": lambda u, image: u @ image,
        "answer": lambda product, square: product / square,
    },
    mistakes=(
        Mistake(
            "not divided",
            {"square": lambda: 1.0},
            "The formula wants an arrow of length 1. For any other one, both factors u are too "
            "long.",
            "HE5",
        ),
        Mistake(
            "divided once",
            {"square": lambda u: np.sqrt(u @ u)},
            "You divided by the length of u once, but u stands in the product twice.",
            "HE5",
        ),
        Mistake(
            "root forgotten",
            {"square": wrong.root_forgotten},
            "You divided u by u · u, which is the square of its length.",
            "BA5",
        ),
        Mistake(
            "length by adding",
            {"square": lambda u: u.sum() ** 2},
            ADDED,
            "BA8",
        ),
        Mistake("length by adding sizes", {"square": lambda u: np.abs(u).sum() ** 2}, ADDED, "BA8"),
        Mistake(
            "divided by the sum",
            {"answer": lambda product, u: product / u.sum()},
            ADDED,
            "BA8",
        ),
        Mistake(
            "first entry",
            {"answer": lambda H: H[0, 0]},
            "This is f_xx, the curvature along the first axis. It says nothing about the "
            "direction u.",
            "HE1",
        ),
        Mistake("image", {"answer": lambda image: image}, NUMBER, "DD3"),
        Mistake(
            "image of the unit arrow",
            {"answer": lambda image, square: image / np.sqrt(square)},
            NUMBER,
            "DD3",
        ),
        Mistake(
            "length of the image",
            {"answer": lambda image, square: np.sqrt(image @ image / square)},
            LENGTH,
            "BA7",
        ),
        Mistake(
            "length of the whole image",
            {"answer": lambda image: np.sqrt(image @ image)},
            LENGTH,
            "BA7",
        ),
        Mistake(
            "entries of the image added",
            {"product": lambda image, square: image.sum() * np.sqrt(square)},
            "The entries of Hu are not added as they are: each counts as much as u goes its way.",
            "DD2",
        ),
        Mistake(
            "entries of the whole image added",
            {"answer": lambda image: image.sum()},
            "The entries of Hu are not added as they are: each counts as much as u goes its way.",
            "DD2",
        ),
        Mistake(
            "entry by entry",
            {"answer": lambda H, u, square: u * H * u / square},
            STAR,
            "JA4",
        ),
        Mistake(
            "entry by entry, not divided",
            {"answer": lambda H, u: u * H * u},
            STAR,
            "JA4",
        ),
        Mistake(
            "entry by entry, added",
            {"product": lambda H, u: (u * H * u).sum()},
            STAR,
            "JA4",
        ),
        Mistake(
            "entry by entry, added, not divided",
            {"answer": lambda H, u: (u * H * u).sum()},
            STAR,
            "JA4",
        ),
        Mistake(
            "mixed once",
            {"image": lambda H, u: np.triu(H) @ u},
            "Each mixed entry stands in H twice, and counts twice.",
            "TA2",
        ),
        Mistake(
            "two variables only",
            {"product": lambda H, u: u[:2] @ H[:2, :2] @ u[:2]},
            "This is right for two variables. H and u may be larger: use @.",
            "BA7",
        ),
        Mistake(
            "two variables only, divided",
            {"answer": lambda H, u: u[:2] @ H[:2, :2] @ u[:2] / (u[:2] @ u[:2])},
            "This is right for two variables. H and u may be larger: use @.",
            "BA7",
        ),
        Mistake(
            "mixed missing",
            {"image": lambda H, u: np.diag(H) * u},
            "The mixed entries are missing.",
            "PD6",
        ),
        Mistake(
            "half",
            {"answer": lambda right: right / 2},
            "This is half of it. The ½ belongs to the height of the quadratic model, not to its "
            "second derivative.",
            "TA1",
        ),
        Mistake("largest", {"answer": lambda H: np.linalg.eigvalsh(H)[-1]}, OTHER, "HE9"),
        Mistake("least", {"answer": lambda H: np.linalg.eigvalsh(H)[0]}, OTHER, "HE9"),
        Mistake("trace", {"answer": lambda H: np.trace(H)}, OTHER, "HE9"),
        Mistake("determinant", {"answer": lambda H: np.linalg.det(H)}, OTHER, "HE9"),
    ),
    takes=("H", "u"),
    cancels=(("divided once", "root forgotten"),),
)
CASES = (
    (np.array([[1.0, 3.0], [3.0, -2.0]]), np.array([2.0, 1.0])),
    (np.array([[4.0, -2.0], [-2.0, -3.0]]), np.array([0.3, -0.7])),
    (np.array([[1.0, 2.0, 0.0], [2.0, 2.0, -1.0], [0.0, -1.0, -3.0]]), np.array([0.2, 3.0, 4.1])),
)

ALONG = Exercise(
    id="08.3",
    asks="a function for the curvature along u",
    question="Write `bend(H, u)`: the curvature along the arrow `u`, which may have any length but "
    "0. `H` is an array of shape `(n, n)`, `u` of shape `(n,)`; the function returns one number. "
    "For `H = np.array([[1, 3], [3, -2]])` and `u = np.array([2, 1])` it is 2.8.",
    kind=Code("bend(H, u)", CASES),
    right=BEND.right(),
    why="u stands twice in u · Hu, so it is divided by the length of u twice.",
    slips=BEND.slips(),
    hints=(
        "For an arrow of length 1 the curvature is u · Hu. What if u is 5 long?",
        "`H @ u` is an array of shape (n,), and `u @ (H @ u)` is a number.",
        "Divide by `u @ u`, which is the length of u, squared.",
    ),
    solution="```python\ndef bend(H, u):\n    square_of_length = u @ u\n    "
    "return u @ H @ u / square_of_length\n```\nFor $u = (2, 1)$: "
    "$Hu = (5, 4)$, $u\\cdot Hu = 10 + 4 = 14$, and $14/5 = 2.8$.",
    way=BEND,
)
