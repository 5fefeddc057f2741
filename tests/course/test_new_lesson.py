"""A new lesson is one folder and one notebook: it is found wherever lessons are looked for."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).parents[2]
FOLDER = {
    "__init__.py": '''"""Lesson 15: squares."""

from hillside.lessons import Lesson

LESSON = Lesson("15", "Squares", (5, 5), needs=("00",))
''',
    "exercises.py": '''"""The exercises of lesson 15."""

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers

EXERCISES = (
    Exercise(
        id="15.1",
        asks="a square",
        question="What is $3^2$?",
        kind=Numbers(),
        right=9,
        why="Three times three is nine.",
        slips=(Slip(6, "That is twice three.", "BA1"),),
        hints=("Multiply.", "Three times three."),
        solution="$3^2 = 9$.",
    ),
)
''',
    "pictures/__init__.py": '''"""The pictures of this lesson, one file each."""

from .square import SquareDot

__all__ = ["SquareDot"]
''',
    "pictures/square.py": '''"""A dot at the height x²."""

from hillside.live import Dots, Picture, Slider


class SquareDot(Picture):
    """Slide x: the dot is at the height x²."""

    size = (300, 300)
    x = Slider("x", 0, 2, start=1, step=0.5)

    def stage(self, figure):
        figure.add_subplot(label="plane").set(xlim=(0, 2), ylim=(0, 4))
        return {"dot": Dots("plane", "path")}

    def frame(self, x):
        return {"dot": [[x], [x**2]]}

    def caption(self, x):
        return f"The dot is at ({x:g}, {x * x:g})."
''',
}
CELLS = (
    "# 15 · Squares",
    "from hillside.lessons.squares.pictures import SquareDot\n\nSquareDot()",
    "### Exercise 15.1: a square\n\nWhat is $3^2$?",
    'from hillside.exercises import check\n\nanswer = ...\ncheck("15.1", answer)',
    "Next: cubes.",
)


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A course in a folder of its own, with one lesson more."""
    root = tmp_path_factory.mktemp("course")
    ignored = shutil.ignore_patterns("__pycache__", "browser", "benchmarks", "*.egg-info")
    for name in ("src", "tests"):
        shutil.copytree(ROOT / name, root / name, ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", root)
    (root / "notebooks").mkdir()
    shutil.copy(ROOT / "notebooks" / "00_start_here.ipynb", root / "notebooks")
    for name, text in FOLDER.items():
        file = root / "src" / "hillside" / "lessons" / "squares" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    made = [
        (nbformat.v4.new_code_cell if "import" in text else nbformat.v4.new_markdown_cell)(text)
        for text in CELLS
    ]
    nbformat.write(nbformat.v4.new_notebook(cells=made), root / "notebooks" / "15_squares.ipynb")
    return root


def run(course, *command):
    """What a Python command prints in that course."""
    environment = os.environ | {"PYTHONPATH": str(course / "src")}
    done = subprocess.run(
        [sys.executable, *command], cwd=course, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-2000:]
    return done.stdout


def test_the_map_shows_it(course):
    run(course, "-m", "hillside.course")
    drawn = (course / "notebooks" / "00_start_here.ipynb").read_text(encoding="utf-8")
    assert "| 15 Squares | 00 | 5 / 5 | [open 15](15_squares.ipynb) |" in drawn


def test_check_and_progress_know_its_exercise(course):
    code = "from hillside.exercises import check, progress; check('15.1', 6); progress()"
    said = run(course, "-c", code)
    assert "A slip we know (15.1). That is twice three." in said
    assert "Notebook 15: 0 of 1 right" in said


@pytest.mark.later
def test_the_tests_collect_it(course):
    where = [
        f"tests/{name}.py"
        for name in (
            "lessons/test_every_picture",
            "exercises/test_exercise_answers",
            "notebooks/test_notebooks",
        )
    ]
    options = ("-q", "--collect-only", "-o", "addopts=", "-p", "no:cacheprovider")
    found = run(course, "-m", "pytest", *options, *where)
    for wanted in (
        "test_every_caption_is_one_or_two_plain_sentences[SquareDot]",
        "test_the_right_answer_is_right_and_says_why[15.1]",
        "test_it_is_stored_executed[15_squares.ipynb]",
    ):
        assert wanted in found


def test_the_rules_of_the_house_hold_for_its_modules(course):
    code = "import sys; sys.path.append('tests'); from test_layers import MODULES; print(*MODULES)"
    assert "lessons/squares/pictures/square.py" in run(course, "-c", code)


@pytest.mark.long  # a notebook is run twice
def test_it_is_stored_and_becomes_a_page(course):
    run(course, "-m", "hillside.course.refresh", "notebooks/15_squares.ipynb")
    run(course, "-m", "hillside", "page", "notebooks/15_squares.ipynb", "page.html")
    page = (course / "page.html").read_text(encoding="utf-8")
    assert "The dot is at (1, 1)." in page and "a square" in page
