"""A notebook as one page: what it holds, what it reaches for, and what is said when it cannot be made."""

import base64
import importlib.metadata
import io
import os
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import nbformat
import pytest
from fontTools.ttLib import TTFont
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from hillside.__main__ import main
from hillside.course.canonical import NotebookError
from hillside.course.refresh import read
from hillside.lessons.gradient_descent.pictures import MultiplierGauge
from hillside.live.mathml import mathml
from hillside.pages import font
from hillside.pages.font import font_face
from hillside.pages.prose import code, prose

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
LESSON = [
    new_markdown_cell(
        "# A lesson\n\nThe slope of $x^2$ is\n\n$$\\frac{df}{dx} = 2x.$$\n\nSee [notebook 03](03_gradient.ipynb)."
    ),
    new_code_cell("print('<one> & two')"),
    new_code_cell('from hillside.exercises import check\n\nanswer = ...\ncheck("09.1", answer)'),
    new_code_cell(
        "from hillside.lessons.gradient_descent.pictures import MultiplierGauge\n\nMultiplierGauge()"
    ),
]


class Page(HTMLParser):
    """The elements of a page: [(tag, attributes), ...], checked for being closed."""

    def __init__(self, html):
        super().__init__()
        self.found, self.open = [], []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))
        if tag not in ("meta", "link", "img", "input", "br", "hr"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, f"</{tag}> closes something else"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The page of the small lesson, by the command."""
    folder = tmp_path_factory.mktemp("page")
    nbformat.write(new_notebook(cells=LESSON), folder / "lesson.ipynb")
    assert main(["page", str(folder / "lesson.ipynb")]) == 0
    assert sorted(path.name for path in folder.iterdir()) == ["lesson.html", "lesson.ipynb"]
    return (folder / "lesson.html").read_text(encoding="utf-8")


def test_the_page_reaches_for_nothing_outside_of_itself(made):
    for tag, attributes in Page(made).found:
        for name in ("src", "href"):
            if tag != "a" and name in attributes:
                assert attributes[name].startswith("data:"), f"<{tag} {name}={attributes[name]!r}>"
    assert not re.search(r'@import|url\((?!"?data:)|from "http|fetch\("http', made)


def test_prose_formulas_code_and_output_are_there(made):
    tags = [tag for tag, _ in Page(made).found]
    assert (
        "<title>A lesson</title>" in made
        and tags.count("math") >= 2
        and "$" not in re.sub(r"(?s)<script.*?</script>|<style.*?</style>", "", made)
    )
    assert '<span class="nb">print</span>' in made
    assert "&lt;one&gt; &amp; two" in made


def test_hints_and_solution_are_folded_and_the_place_of_checking_is_named(made):
    folded = re.findall(r"<details><summary>(.*?)</summary>", made)
    assert folded == ["Hint 1 of 3", "Hint 2 of 3", "Hint 3 of 3", "Solution"]
    assert "In JupyterLab this cell checks your answer." in made
    assert "Not answered yet" not in made


def test_a_picture_has_its_still_its_words_and_what_moves_it(made):
    (figure,) = [attributes for tag, attributes in Page(made).found if tag == "figure"]
    assert '"alpha"' in figure["data-picture"]
    (still,) = [attributes for tag, attributes in Page(made).found if tag == "img"]
    assert still["alt"] == f"Predict: {MultiplierGauge.prediction.question}"
    assert "multiplies" not in figure["data-picture"]
    assert "On this page each control moves by itself." in made


def test_a_link_to_a_lesson_that_has_no_page_is_plain_text(made):
    assert "See notebook 03." in made
    assert '<a href="03_gradient.html">notebook 03</a>' in prose(
        "[notebook 03](03_gradient.ipynb)", lessons=["03_gradient"]
    )


def test_links_to_elsewhere_stay():
    assert '<a href="https://example.org/a">there</a>' in prose("[there](https://example.org/a)")


LATEX = re.compile(r"\$\$(.+?)\$\$|(?<!\\)\$(.+?)(?<!\\)\$", re.DOTALL)


@pytest.mark.parametrize("path", sorted(NOTEBOOKS.glob("*.ipynb")), ids=lambda path: path.name)
def test_every_formula_of_the_course_is_converted_and_its_font_has_all_its_glyphs(path):
    texts = [cell.source for cell in nbformat.read(path, 4).cells if cell.cell_type == "markdown"]
    formulas = [mathml(block or line) for text in texts for block, line in LATEX.findall(text)]
    assert [
        formula for formula in formulas if re.search(r"\\|merror|<m.>&amp;<|<m.>&<", formula)
    ] == []
    data = re.search(r"base64,([^\"]+)", font_face("".join(formulas)) or 'base64,"')
    if formulas:
        known = TTFont(io.BytesIO(base64.b64decode(data[1]))).getBestCmap()
        shown = {
            character
            for formula in formulas
            for character in unescape(re.sub("<[^>]*>", "", formula))
        }
        assert {
            character
            for character in shown
            if ord(character) not in known and not character.isspace()
        } == set()


def test_lines_that_are_aligned_stay_lines():
    html = mathml("\\begin{aligned} a &= b \\\\ &\\le c \\end{aligned}", display="block")
    assert html.count("<mtr>") == 2 and "&<" not in html


def test_a_norm_is_squared_as_a_whole_and_a_prime_is_raised_once():
    assert re.search(
        r"<msup><mrow><mo [^>]*>&#x02016;</mo>.*</mrow><mn>2</mn></msup>",
        mathml("\\lVert v \\rVert^2"),
    )
    assert "<mi>f</mi><mo>&#x02032;</mo>" in mathml("f'(x)") and "msup" not in mathml("f'(x)")


@pytest.mark.parametrize(
    "formula, signs",
    [("(-1, 1)", 1), ("x = -1", 1), ("3\\cdot(-2)", 1), ("a - b", 0), ("(a) - b", 0)],
)
def test_a_sign_stands_close_to_its_number_and_a_difference_does_not(formula, signs):
    assert mathml(formula).count('<mo form="prefix">') == signs


@pytest.mark.parametrize(
    "formula",
    [
        "$a_1 < b$",
        "$$\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}$$",
        "$\\lVert v \\rVert \\le 1$",
    ],
)
def test_a_formula_becomes_mathml_without_a_trace_of_latex(formula):
    html = prose(formula)
    Page(html)
    assert "<math" in html and "\\" not in html and "$" not in html


def test_code_can_be_scrolled_by_keys():
    assert '<pre tabindex="0">' in code("x = 1")


BROKEN = {
    "missing.ipynb": (None, "cannot be read"),
    "text.ipynb": ("just words", "is not a Jupyter notebook"),
    "raises.ipynb": (
        new_notebook(cells=[new_code_cell("1 / 0")]),
        "stopped with ZeroDivisionError",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_bad_notebook_gets_one_sentence_and_no_page(tmp_path, capsys, name):
    content, sentence = BROKEN[name]
    if content:
        (tmp_path / name).write_text(
            content if isinstance(content, str) else nbformat.writes(content), encoding="utf-8"
        )
    assert main(["page", str(tmp_path / name)]) == 1
    said = [line for line in capsys.readouterr().err.splitlines() if line.startswith("hillside: ")]
    assert len(said) == 1 and name in said[0] and sentence in said[0]
    assert list(tmp_path.glob("*.html*")) == []


@pytest.fixture
def unrun(monkeypatch):
    """The notebook's cells are as good without a run."""
    monkeypatch.setattr("hillside.pages.notebook.executed", read)


def test_a_place_that_cannot_be_written_is_named_and_nothing_is_left(tmp_path, capsys, unrun):
    nbformat.write(new_notebook(cells=[new_markdown_cell("# Nothing")]), tmp_path / "a.ipynb")
    assert main(["page", str(tmp_path / "a.ipynb"), str(tmp_path / "nowhere" / "a.html")]) == 1
    assert "nowhere" in capsys.readouterr().err
    assert os.listdir(tmp_path) == ["a.ipynb"]


def test_a_page_that_would_be_too_large_is_refused(tmp_path, capsys, monkeypatch, unrun):
    monkeypatch.setattr("hillside.pages.notebook.LARGEST", 1000)
    nbformat.write(
        new_notebook(cells=[new_markdown_cell("# Much\n\n" + "word " * 300)]), tmp_path / "a.ipynb"
    )
    assert main(["page", str(tmp_path / "a.ipynb")]) == 1
    assert "limit" in capsys.readouterr().err
    assert os.listdir(tmp_path) == ["a.ipynb"]


def test_without_the_font_one_sentence_says_what_to_install(monkeypatch):
    def missing(name):
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(font, "distribution", missing)
    with pytest.raises(NotebookError, match=r'ziamath.*install -e "\.\[pages\]"'):
        font_face("<math>x</math>")
    assert font_face("<p>no formula</p>") == ""
