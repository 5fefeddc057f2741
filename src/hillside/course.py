"""The lessons of the course: what each needs, how long it takes, and which of them are in a folder.

python -m hillside.course        draw the map of the course in notebooks/00_start_here.ipynb anew, after a lesson has come
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path

DOOR = Path("notebooks", "00_start_here.ipynb")
BREAK = "09"  # where the second part of the map begins
HEAD = "| lesson | needs | class / home, min | notebook |"
TABLE = re.compile(re.escape(HEAD) + r"(\n\|.*)*")


@dataclass(frozen=True)
class Lesson:
    """One notebook of the course. `needs` are the numbers of the lessons that come before it, `core` the six central ones."""

    number: str
    title: str
    minutes: tuple  # in class, at home
    needs: tuple = ()
    core: bool = False


LESSONS = (
    Lesson("00", "Start here: why calculus", (20, 15)),
    Lesson("01", "One variable: slope, rules, chain", (35, 45), ("00",)),
    Lesson("02", "Partial derivatives", (45, 50), ("01",), core=True),
    Lesson("03", "The gradient", (55, 60), ("02",), core=True),
    Lesson("04", "The Jacobian", (55, 60), ("03",), core=True),
    Lesson("05", "The chain rule, and backpropagation", (60, 70), ("04",)),
    Lesson("06", "The derivative of a layer", (40, 45), ("05",)),
    Lesson("07", "Taylor: better models", (45, 50), ("02", "03")),
    Lesson("08", "The Hessian", (60, 70), ("07",), core=True),
    Lesson("09", "Gradient descent", (60, 70), ("03",), core=True),
    Lesson("10", "Lipschitz gradients: choosing the step", (75, 90), ("08", "09"), core=True),
    Lesson("11", "Saddles and plateaus", (45, 50), ("08", "09")),
    Lesson("12", "Stochastic gradients", (45, 50), ("09",)),
    Lesson("13", "Momentum, adaptive methods, schedules", (70, 80), ("10", "12")),
    Lesson("14", "Capstone: recognise an X", (90, 120), ("05", "06", "09", "10")),
)
GUIDE = Lesson("99", "For teachers: make your own picture", ("–", "–"), ("09",))


def lesson(number):
    """The lesson of this number, such as "09"; 99 is the guide for teachers.   ValueError where there is none."""
    for one in (*LESSONS, GUIDE):
        if one.number == number:
            return one
    raise ValueError(
        f'there is no lesson {number!r}; try one of "{LESSONS[0].number}" to "{LESSONS[-1].number}", in quotes'
    )


def needed(number):
    """All lessons that have to come before this one, in order, as a list of numbers."""
    before = {one for need in lesson(number).needs for one in (*needed(need), need)}
    return sorted(before)


def notebook(number, folder="."):
    """The notebook of this lesson in a folder, a Path, or None where it is not there."""
    return next(iter(sorted(Path(folder).glob(f"{lesson(number).number}_*.ipynb"))), None)


def here(folder="."):
    """The lessons whose notebooks are in a folder."""
    return [one for one in LESSONS if notebook(one.number, folder)]


def maps(folder="."):
    """The map of the course in two tables of Markdown, to 08 and from 09: links to what is in the folder, "to come" for the rest."""
    parts = [
        [one for one in (*LESSONS, GUIDE) if (one.number >= BREAK) == later]
        for later in (False, True)
    ]
    return [
        "\n".join([HEAD, "|---|---|---|---|", *(_row(one, folder) for one in part)])
        for part in parts
    ]


def _row(one, folder):
    file = notebook(one.number, folder)
    link = f"[open {one.number}]({file.name})" if file else "*to come*"
    return f"| {one.number} {one.title}{' ★' if one.core else ''} | {', '.join(one.needs)} | {one.minutes[0]} / {one.minutes[1]} | {link} |"


def draw_maps(path=DOOR):
    """Put the maps of its folder into the notebook at path, in place of the tables there that have the same head."""
    path = Path(path)
    stored, fresh = json.loads(path.read_text(encoding="utf-8")), iter(maps(path.parent))
    for cell in stored["cells"]:
        text = "".join(cell["source"])
        if HEAD in text:
            cell["source"] = TABLE.sub(lambda _: next(fresh), text).splitlines(keepends=True)
    path.write_text(
        json.dumps(stored, ensure_ascii=False, indent=1, sort_keys=True) + "\n",
        encoding="utf-8",
        newline="\n",
    )


if __name__ == "__main__":
    draw_maps()
