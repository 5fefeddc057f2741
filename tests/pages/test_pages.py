"""A notebook as one page: what it holds and reaches for, what is said when it cannot be made."""

import base64
import os
import re
import sys
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from hillside.__main__ import main
from hillside.course.refresh import read
from hillside.lessons.gradient_descent.pictures import MultiplierGauge
from hillside.pages.images import Images
from hillside.pages.prose import code, prose

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
LESSON = [
    new_markdown_cell(
        "# A lesson\n\nThe slope of $x^2$ is\n\n$$\\frac{df}{dx} = 2x.$$\n\n"
        "See [notebook 03](03_gradient.ipynb)."
    ),
    new_code_cell("print('<one> & two')"),
    new_code_cell('from hillside.exercises import check\n\nanswer = ...\ncheck("09.1", answer)'),
    new_code_cell(
        "from hillside.lessons.gradient_descent.pictures import MultiplierGauge\n\n"
        "MultiplierGauge()"
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
                assert attributes[name].startswith(("data:", "#hs")), (tag, attributes)
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


def visible(html):
    """What a page shows, without its scripts and styles and what is spoken in a formula's place."""
    return re.sub(r"(?s)<script.*?</script>|<style.*?</style>|<hs-speech>.*?</hs-speech>", "", html)


@pytest.mark.parametrize(
    "formula",
    [
        "$a_1 < b$",
        "$$\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}$$",
        "$\\lVert v \\rVert \\le 1$",
        "\\begin{align}a &= b\\\\c &= d\\end{align}",
    ],
)
def test_a_formula_is_drawn_and_spoken_without_a_trace_of_latex(formula):
    html = prose(formula)
    Page(html)
    assert "<math" in html and "<svg" in html and not re.search(r"[\\$&]", unescape(html))


@pytest.mark.parametrize(
    "text, close",
    [
        ("so $x$.", "{x}."),
        ("($x$)", "({x})"),
        ("an $L$-smooth $f$, too", "{x}-smooth"),
        ("an $L$-smooth $f$, too", "{x},"),
        ("**$x$** alone", None),
    ],
)
def test_no_line_ends_between_a_formula_and_what_stands_close_to_it(text, close):
    near = re.findall(r"<hs-near>(.*?</svg>[^<]*)</hs-near>", prose(text))
    drawn = [re.sub(r"<svg.*</svg>", "{x}", visible(one)) for one in near]
    assert (close in drawn) if close else drawn == []


def test_a_formula_that_cannot_be_set_is_named_with_its_cell(tmp_path, capsys, unrun):
    cells = [new_markdown_cell("# A lesson"), new_markdown_cell("Then $\\foo{x}$.")]
    nbformat.write(new_notebook(cells=cells), tmp_path / "a.ipynb")
    assert main(["page", str(tmp_path / "a.ipynb")]) == 1
    said = capsys.readouterr().err
    assert "a.ipynb: cell" in said and "\\foo is not understood here" in said


DOT = base64.b64encode(b"\x89PNG not a real one").decode()


def test_an_image_that_was_pasted_into_a_text_cell_is_part_of_the_page(tmp_path, unrun):
    cell = new_markdown_cell(
        "# A lesson\n\n![a dot](attachment:a%20dot.png)",
        attachments={"a dot.png": {"image/png": DOT}},
    )
    nbformat.write(new_notebook(cells=[cell]), tmp_path / "a.ipynb")
    assert main(["page", str(tmp_path / "a.ipynb")]) == 0
    html = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert f'<img src="data:image/png;base64,{DOT}" alt="a dot"' in html


@pytest.mark.parametrize("text", ["![a dot](dots/a.png)", '<img alt="a dot" src="dots/a.png">'])
def test_an_image_beside_the_notebook_is_part_of_its_page(tmp_path, text):
    (tmp_path / "dots").mkdir()
    (tmp_path / "dots" / "a.png").write_bytes(base64.b64decode(DOT))
    assert f'src="data:image/png;base64,{DOT}"' in prose(text, images=Images(tmp_path))


@pytest.mark.parametrize(
    "text, sentence",
    [
        ("![](attachment:gone.png)", "the image gone.png, once pasted here, is missing"),
        ("![](gone.png)", "the image gone.png cannot be read"),
    ],
)
def test_an_image_that_is_missing_is_named(tmp_path, text, sentence):
    with pytest.raises(ValueError, match=sentence):
        prose(text, images=Images(tmp_path))


@pytest.mark.parametrize("name", ["secret.txt", "id_rsa", "../.netrc", "/etc/passwd", "x.png.key"])
def test_no_file_but_an_image_becomes_part_of_a_page(tmp_path, name):
    (tmp_path / "secret.txt").write_text("secret")
    with pytest.raises(ValueError, match="is no image that a browser shows"):
        prose(f"![x]({name})", images=Images(tmp_path))


@pytest.mark.parametrize("name", ["a.WEBP", "a.avif", "a.svg?raw=true", "a.jpeg#top"])
def test_images_of_all_kinds_become_part_of_a_page(tmp_path, name):
    (tmp_path / re.split("[?#]", name)[0]).write_bytes(b"an image")
    assert "data:image/" in prose(f"![x]({name})", images=Images(tmp_path))


def test_an_image_in_the_web_is_a_link_since_pages_reach_for_nothing():
    html = prose("![a dot](https://example.org/a.png)")
    assert html == '<p><a href="https://example.org/a.png">a dot</a></p>\n'


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


def test_without_what_makes_pages_one_sentence_says_what_to_install(monkeypatch, capsys):
    for name in [name for name in sys.modules if name.startswith("hillside.pages")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr("hillside.pages")
    monkeypatch.setitem(sys.modules, "nbconvert.filters.markdown_mistune", None)
    assert main(["page", "any.ipynb"]) == 1
    assert re.search(r'nbconvert.*is missing.*install -e "\.\[pages\]"', capsys.readouterr().err)
