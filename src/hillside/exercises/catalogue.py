"""Which exercises there are: those of the notebooks, and those of practice, without end.

A notebook's module is imported when it is first asked for.
"""

from difflib import get_close_matches
from importlib import import_module

from . import drills
from .values import brief_text
from .verdict import Verdict

NOTEBOOKS = {
    "00": "start_here",
    "02": "partial_derivatives",
    "03": "gradient",
    "04": "jacobian",
    "08": "hessian",
    "09": "gradient_descent",
    "10": "lipschitz_step_size",
}  # notebook number: module here with EXERCISES, and perhaps RECALL


def exercises(number):
    """All exercises of a notebook, in order.   number: "09"."""
    return _module(number).EXERCISES


def recalls(number):
    """The questions, "03.r1" and so on, in which a notebook recalls the one before.

    They are checked like exercises, and are no rows of progress().
    """
    return getattr(_module(number), "RECALL", ())


def everything():
    """All exercises and recalls of all notebooks."""
    return [one for number in NOTEBOOKS for one in (*exercises(number), *recalls(number))]


def _module(number):
    return import_module(f".{NOTEBOOKS[number]}", __package__)


def find(name):
    """The exercise called name, or a Verdict that says which names are near.   Never raises.

    name: such as "09.1", "09.r1" or "partials-17"; spaces around it do not matter.
    """
    if not issubclass(type(name), str):
        return Verdict(
            "unknown", "", 'The exercise comes first, as text in quotes: `check("09.1", answer)`.'
        )
    name = str.__str__(name).strip()
    number = name.partition(".")[0]
    asked = (*exercises(number), *recalls(number)) if number in NOTEBOOKS else ()
    known = {exercise.id: exercise for exercise in asked}
    return known.get(name) or drills.find(name) or unknown(name, known)


def unknown(name, known):
    """The Verdict on a name nobody has.   known: the ids of the notebook it seems to belong to."""
    ids = list(known) or [exercise.id for number in NOTEBOOKS for exercise in exercises(number)]
    near = get_close_matches(name[:40], ids, n=3, cutoff=0.5) or ids[:3]
    named = ", ".join(f'"{one}"' for one in sorted(near))
    return Verdict("unknown", "", f"There is none named {brief_text(name)}. Near it: {named}.")
