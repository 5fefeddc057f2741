"""The map of the course: which lessons there are, what each needs, how long it takes, which
notebooks are in a folder."""

import json
import pkgutil
import re
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import hillside.lessons

DOOR = Path("notebooks", "00_start_here.ipynb")
GUIDE_NUMBER = "99"
BREAK = "09"  # where the second part of the map begins
HEAD = "| lesson | needs | class / home, min | notebook |"
TABLE = re.compile(re.escape(HEAD) + r"(\n\|.*)*")


def _found():
    """Every lesson that has a folder in hillside.lessons, in the order of numbers:

    {Lesson: dotted name of its folder}.
    """
    rooms = {}
    for module in pkgutil.iter_modules(hillside.lessons.__path__, "hillside.lessons."):
        one = getattr(import_module(module.name), "LESSON", None)
        if one is not None:
            rooms[one] = module.name
    return dict(sorted(rooms.items(), key=lambda pair: pair[0].number))


ROOMS = _found()
LESSONS = tuple(one for one in ROOMS if one.number < GUIDE_NUMBER)
GUIDE = next(one for one in ROOMS if one.number == GUIDE_NUMBER)


def room(number):
    """The dotted name of a lesson's folder, such as "hillside.lessons.gradient".

    ValueError where there is none.
    """
    return ROOMS[lesson(number)]


def questions(number):
    """The module with EXERCISES and RECALL of a lesson, or None where it has none.

    number: "09".
    """
    name = f"{room(number)}.exercises"
    return import_module(name) if find_spec(name) else None


def lesson(number):
    """The lesson of this number, such as "09"; 99 is the guide for teachers.

    ValueError where there is none.
    """
    for one in (*LESSONS, GUIDE):
        if one.number == number:
            return one
    raise ValueError(
        f'there is no lesson {number!r}; try one of "{LESSONS[0].number}" to '
        f'"{LESSONS[-1].number}", in quotes'
    )


def needed(number):
    """All lessons that have to come before this one, in order, as a list of numbers."""
    before = {one for need in lesson(number).needs for one in (*needed(need), need)}
    return sorted(before)


def notebook(number, folder="."):
    """The notebook of this lesson in a folder, a Path, or None where it is not there.

    It has the name of the lesson's folder. Under another name it is found if it stands alone:
    copies beside it, such as 09_gradient_descent-Copy1.ipynb, are not the lesson.
    """
    name = f"{lesson(number).number}_{room(number).rpartition('.')[2]}.ipynb"
    if Path(folder, name).exists():
        return Path(folder, name)
    others = [path for path in Path(folder).glob(f"{name[:2]}_*.ipynb") if "Copy" not in path.stem]
    return others[0] if len(others) == 1 else None


def here(folder="."):
    """The lessons whose notebooks are in a folder."""
    return [one for one in LESSONS if notebook(one.number, folder)]


def maps(folder="."):
    """The map of the course in two tables of Markdown, to 08 and from 09: links to what is in
    the folder, "to come" for the rest."""
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
    title = f"{one.number} {one.title}{' ★' if one.core else ''}"
    minutes = f"{one.minutes[0]} / {one.minutes[1]}"
    return f"| {title} | {', '.join(one.needs)} | {minutes} | {link} |"


def draw_maps(path=DOOR):
    """Put the maps of its folder into the notebook at path, in place of the tables there that
    have the same head."""
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
