"""Which exercises there are: those of the lessons, and those of practice, without end.

A lesson's exercises are imported when they are first asked for.
"""

from difflib import get_close_matches

from hillside import course

from . import drills
from .values import brief_text
from .verdict import Verdict

NUMBERS = tuple(one.number for one in course.LESSONS)


def lessons():
    """The numbers of the lessons that have exercises, in order."""
    return [number for number in NUMBERS if exercises(number)]


def exercises(number):
    """All exercises of a lesson, in order.   number: "09"."""
    return getattr(course.questions(number), "EXERCISES", ())


def recalls(number):
    """The questions, "03.r1" and so on, in which a lesson recalls the one before.

    They are checked like exercises, and are no rows of progress().
    """
    return getattr(course.questions(number), "RECALL", ())


def formerly():
    """{id in the first edition of the course: id today}, for the exercises that got other numbers.

    A lesson's module says so in FORMERLY.
    """
    each = (getattr(course.questions(number), "FORMERLY", {}) for number in lessons())
    return {old: new for moved in each for old, new in moved.items()}


def everything():
    """All exercises and recalls of all lessons."""
    return [one for number in lessons() for one in (*exercises(number), *recalls(number))]


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
    asked = (*exercises(number), *recalls(number)) if number in NUMBERS else ()
    known = {exercise.id: exercise for exercise in asked}
    return known.get(name) or drills.find(name) or unknown(name, known)


def unknown(name, known):
    """The Verdict on a name nobody has.   known: the ids of the lesson it seems to belong to."""
    ids = list(known) or [exercise.id for number in lessons() for exercise in exercises(number)]
    near = get_close_matches(name[:40], ids, n=3, cutoff=0.5) or ids[:3]
    named = ", ".join(f'"{one}"' for one in sorted(near))
    return Verdict("unknown", "", f"There is none named {brief_text(name)}. Near it: {named}.")
