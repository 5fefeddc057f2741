"""Practice: the eigenvalues of a Hessian, and the type of a critical point."""

import numpy as np

from ..engine import Exercise, Slip
from ..kinds import Choice, Numbers
from ..values import brief, words
from .draw import until
from .matrices import even, quadratic, shown, symmetric
from .slopes import definition, listed
from .terms import Term, collected
from .writing import arrow

ASKS = "eigenvalues and types"
VALUES = tuple(number for number in range(-8, 10) if number)
TYPES = {
    "minimum": words("min", "a minimum", "local minimum"),
    "maximum": words("max", "a maximum", "local maximum"),
    "saddle": words("a saddle", "saddle point", "a saddle point"),
    "undecided": words("inconclusive", "it does not decide", "unknown"),
}
LABELS = 'Answer "minimum", "maximum", "saddle" or "undecided".'


def ask(draw, level):
    """An Exercise of the level, still without its id.

    1, 3: the eigenvalues of a matrix.   2: a type, of a function of two coordinates, 4: of three.
    """
    if level in (1, 3):
        axes = ((1, 1),) if level == 1 else ((1, 2), (2, 1))
        return of_matrix(symmetric(draw, VALUES, axes))
    return of_function(*(two(draw) if level == 2 else three(draw)))


# ---- eigenvalues ----


def of_matrix(H):
    """The question for both eigenvalues of H."""
    right = np.linalg.eigvalsh(H).round(9)
    trace, det = np.trace(H), np.linalg.det(H).round(9)
    return Exercise(
        id="",
        asks=ASKS,
        question=f"What are the eigenvalues of $H = {shown(H)}$? Give a list of two numbers, the "
        "smaller one first.",
        kind=Numbers((2,), order="the smaller one first"),
        right=right,
        why=f"They add up to the sum of the diagonal, {brief(trace)}, and multiply to the "
        f"determinant, {brief(det)}.",
        slips=of_eigenvalues(H, right),
        hints=(
            "An arrow that H only stretches belongs to an eigenvalue: the factor of the stretch.",
            f"Their sum is the sum of the diagonal, {brief(trace)}; their product is the "
            f"determinant, {brief(det)}.",
            f"They solve λ²{signed(-trace)} · λ{signed(det)} = 0.",
        ),
        solution=f"The eigenvalues add up to ${brief(trace)}$, the sum of the diagonal, and "
        f"multiply to ${brief(det)}$, the determinant. "
        f"Two numbers do that: ${brief(right[0])}$ and ${brief(right[1])}$.",
    )


def signed(number):
    """A number as a summand: " + 5", " − 5"."""
    return f" {'−' if number < 0 else '+'} {brief(abs(number))}"


def of_eigenvalues(H, right):
    """What goes wrong with the eigenvalues of a matrix of two rows."""
    a, b, d = H[0, 0], H[0, 1], H[1, 1]
    beside = np.sort([a - b, d + b]), np.sort([a + b, d - b])
    only_there = "The mixed entry is added to the diagonal. That is right only for equal entries."
    return (
        Slip(right[::-1], "Both are right. The smaller one comes first.", "PD4"),
        Slip(
            np.sort(np.diag(H)),
            "These are the entries of the diagonal. The mixed entry changes the eigenvalues.",
            "PD6",
        ),
        *(
            [Slip(np.sort(np.abs(right)), "A minus is lost. Negative means bending down.", "HE6")]
            if right.min() < 0
            else []
        ),
        Slip(
            -right[::-1], "The signs are turned: λ² has the term −(sum of the diagonal) λ.", "BA4"
        ),
        Slip([np.trace(H), np.linalg.det(H)], "These are their sum and their product.", "LI5"),
        Slip(right.sum(), "This is their sum. Give both of them.", "BA7"),
        Slip(right.prod().round(9), "This is their product, the determinant. Give both.", "BA7"),
        *(Slip(wrong, only_there, "BA8") for wrong in beside if a != d),
        Slip(right / 2, "These are half of them.", "HE8"),
        *(Slip(one, "This is one of them. A matrix of two rows has two.", "BA7") for one in right),
    )


# ---- types ----


def two(draw):
    """(H, f): a quadratic function, with saddles among them whose diagonal is positive."""
    values = draw.one(((1, 2, 3, 4, 6, 8), (-1, -2, -3, -4, -6, -8), VALUES))
    H = until(even, lambda: symmetric(draw, values))
    return H, quadratic(H, ("x", "y"))


def three(draw):
    """(H, f): the same beside a third coordinate, in which f may be flat to second order."""
    H, _ = two(draw)
    third = draw.one((0, 0, 0, 2, -2, 4))
    flat = [] if third else [Term(draw.one((1, -1, 2)), (0, 0, draw.one((3, 4))))]
    H = np.block([[H, np.zeros((2, 1))], [np.zeros((1, 2)), third]])
    return H, quadratic(H, ("x", "y", "z")) + collected(("x", "y", "z"), flat)


def type_of(values):
    """What the eigenvalues say of a critical point: a key of TYPES."""
    values = np.round(values, 9)
    if values.min() < 0 < values.max():
        return "saddle"
    if (values == 0).any():
        return "undecided"
    return "minimum" if values.min() > 0 else "maximum"


def of_function(H, f):
    """The question for the type of the critical point of f at 0.   H: its Hessian there."""
    values = np.linalg.eigvalsh(H).round(9)
    right, origin = type_of(values), arrow(np.zeros(len(H)))
    said = listed([brief(value) for value in values])
    return Exercise(
        id="",
        asks=ASKS,
        question=f"${definition(f)}$ has a critical point at ${origin}$. "
        f"What does the Hessian say of it? {LABELS}",
        kind=Choice(TYPES),
        right=right,
        why=f"The eigenvalues of H are {said}. {BECAUSE[right]}",
        slips=tuple(Slip(label, *answer_to(label, H, values)) for label in TYPES if label != right),
        hints=(
            "Write down the Hessian. What are its eigenvalues, or at least their signs?",
            f"H is {brief(H)}." + " z stands alone, so its entry is an eigenvalue." * (len(H) == 3),
        ),
        solution=f"At ${origin}$ the Hessian $H = {shown(H)}$ has the eigenvalues {said}. "
        f"{BECAUSE[right]} "
        f"The answer is **{right}**.",
    )


BECAUSE = {
    "minimum": "All are positive: f bends up in every direction.",
    "maximum": "All are negative: f bends down in every direction.",
    "saddle": "There is a negative one and a positive one: f bends down one way, up another.",
    "undecided": "One is 0 and the others have one sign: along that direction H is silent.",
}


def answer_to(label, H, values):
    """(what is said to a wrong label, its code)."""
    flat, mixed = bool((values == 0).any()), values.min() < 0 < values.max()
    if label == "undecided":
        if flat:
            return "A 0 does not undo mixed signs: f rises one way and falls another.", "HE4"
        return "No eigenvalue is 0, so H decides.", "HE4"
    if flat and not mixed and label == "saddle":
        return "There are no two eigenvalues of opposite signs, so H sees no saddle.", "HE4"
    if flat and not mixed:
        return "One eigenvalue is 0. Along its direction the Hessian says nothing.", "HE4"
    if mixed:
        along = "falls" if label == "minimum" else "rises"
        code = "HE1" if (np.diag(H) * (1 if label == "minimum" else -1) >= 0).all() else "HE2"
        return f"There is a direction in which f {along}. Look at all eigenvalues.", code
    return "All eigenvalues have one sign. Which one is it, and what does f do then?", "HE6"
