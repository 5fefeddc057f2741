"""The lessons, one folder each, under the name of its notebook without the number.

    NAME/__init__.py     LESSON: number, title, minutes, what it needs
    NAME/exercises.py    EXERCISES: its questions
    NAME/pictures/       its pictures, one file each
    NAME/*.py            mathematics that only this lesson needs
    parts/               shapes that several lessons show

hillside.course finds them here; nothing else lists them. A lesson does not import another one.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Lesson:
    """One lesson of the course.

    number: two digits, as at the beginning of its notebook's name.   minutes: in class, at home.
    needs: the numbers of the lessons before it.   core: whether it is one of the six central ones.
    """

    number: str
    title: str
    minutes: tuple
    needs: tuple = ()
    core: bool = False
