"""The notebook contract: every notebook is short, readable, stored executed in canonical form.
nbval runs them."""

import ast
import re
from pathlib import Path

import pytest

from hillside.course import refresh
from hillside.course.canonical import LARGEST, VIEW

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))
LESSONS = [path for path in NOTEBOOKS if not path.name.startswith("99_")]  # 99_* are documentation
BANNED = r"\b(simply|obviously|trivial|trivially|easy|easily)\b"
SECTIONS = {
    "recall": "recall",
    "prediction": "predict",
    "vocabulary": "words|vocabulary",
    "definition": "definition",
    "worked example": "worked",
    "exercises": "exercise",
    "true or myth": "true or myth",
    "formula card": "formula card",
    "references": "references",
    "next": r"next",
}

every_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
every_lesson = pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.name)


def cells(path, kind=None):
    """(number, cell) for the notebook's cells, of one kind or of all."""
    return [
        (n, cell)
        for n, cell in enumerate(refresh.read(path).cells)
        if kind in (None, cell.cell_type)
    ]


def outputs(path):
    """(cell number, output) for all stored outputs."""
    return [(n, output) for n, cell in cells(path, "code") for output in cell.outputs]


def words(text):
    """How many words a reader meets: a formula, a link's address or a table's rule is none."""
    text = re.sub(
        r"\$\$.*?\$\$|\$.*?\$|\]\(.*?\)|https?://\S+|```.*?```", " ", text, flags=re.DOTALL
    )
    return len(re.findall(r"\w[\w’'-]*", text))


def headings(path):
    """The headings of the notebook, in lower case."""
    text = "\n".join(cell.source for _, cell in cells(path, "markdown"))
    return [line.lower() for line in re.findall(r"^#{1,4}\s+(.+)$", text, re.MULTILINE)]


@every_notebook
def test_it_is_stored_in_canonical_form(path):
    assert refresh.untidy(path) == [], "run: python -m hillside.course.refresh"


@every_notebook
def test_it_is_stored_executed(path):
    code = [cell for _, cell in cells(path, "code")]
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))


@every_notebook
def test_it_is_small(path):
    assert path.stat().st_size < LARGEST


@every_notebook
def test_nothing_stored_needs_a_kernel_or_names_an_error(path):
    assert [n for n, output in outputs(path) if VIEW in output.get("data", {})] == []
    assert [n for n, output in outputs(path) if output.output_type == "error"] == []


@every_notebook
def test_every_stored_picture_has_its_caption(path):
    drawn = {n: output.data for n, output in outputs(path) if "image/png" in output.get("data", {})}
    assert [
        n
        for n, data in drawn.items()
        if words(data.get("text/plain", "")) < 3 or data["text/plain"].startswith("<")
    ] == []


@every_notebook
def test_code_cells_are_short_and_hold_no_recipes(path):
    own = path.name.startswith("99_")  # the notebook that shows how a picture class is written
    longest = 14 if own else 12  # a class stands in one cell
    for n, cell in cells(path, "code"):
        assert len(cell.source.splitlines()) <= longest, f"cell {n}"
        assert "plt." not in cell.source, (
            f"cell {n} draws with pyplot: a picture belongs into the folder pictures of its lesson"
        )
        assert not cell.source.rstrip().endswith(";"), (
            f"cell {n}: strict nbval fails on a final semicolon"
        )
        nodes = list(ast.walk(ast.parse(cell.source)))
        assert own or not any(isinstance(node, ast.ClassDef) and node.bases for node in nodes), (
            f"cell {n} derives a class, as pictures are: it belongs into a folder"
        )
        assert not re.search(r"import \*", cell.source), f"cell {n} imports with a star"


@every_notebook
def test_at_most_two_code_cells_follow_one_another(path):
    row = "".join(cell.cell_type[0] for _, cell in cells(path))
    assert "ccc" not in row, f"three code cells from cell {row.find('ccc')}"


@every_notebook
def test_text_cells_are_short(path):
    sizes = {n: words(cell.source) for n, cell in cells(path, "markdown")}
    assert {n: size for n, size in sizes.items() if size > 120} == {}


@every_notebook
def test_text_and_code_keep_a_balance(path):
    texts, codes = len(cells(path, "markdown")), len(cells(path, "code"))
    assert 1.0 <= texts / codes <= 2.2, f"{texts} text cells, {codes} code cells"


@every_notebook
def test_the_words_do_not_belittle(path):
    found = {n: re.findall(BANNED, cell.source, re.IGNORECASE) for n, cell in cells(path)}
    assert {n: banned for n, banned in found.items() if banned} == {}


@every_lesson
def test_the_title_has_the_number_of_the_file(path):
    number, title = path.name[:2], cells(path)[0][1].source.splitlines()[0]
    assert re.fullmatch(rf"# {number} · \S.*", title)


@every_lesson
@pytest.mark.parametrize("section", SECTIONS)
def test_it_has_all_sections(path, section):
    found, wanted = headings(path), SECTIONS[section]
    assert any(re.search(rf"\b({wanted})", heading) for heading in found), (
        f"no heading with {wanted}: {found}"
    )
