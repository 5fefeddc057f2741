"""The site: every link leads somewhere, map and concepts are there, it comes whole or not."""

import json
import os
import re
import shutil
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from hillside.__main__ import main
from hillside.course import LESSONS, here
from hillside.course.refresh import read

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
NAMES = sorted(path.stem for path in NOTEBOOKS.glob("*.ipynb"))
SOME = ("03_gradient", "04_jacobian", "09_gradient_descent")
CONCEPTS = {
    "gradient": "03_gradient",
    "learning rate": "09_gradient_descent",
    "Jacobian": "04_jacobian",
    "Hessian": "08_hessian",
    "partial derivative": "02_partial_derivatives",
}
HREF = re.compile(r'<a [^>]*href="([^"]*)"')
ID = re.compile(r'\bid="([^"]+)"')


@pytest.fixture(
    scope="module", params=[SOME, pytest.param(NAMES, marks=pytest.mark.long)], ids=["some", "all"]
)
def lessons(request, tmp_path_factory):
    """A folder with some of the stored notebooks, and among the long checks with all."""
    folder = tmp_path_factory.mktemp("lessons")
    for name in request.param:
        shutil.copy(NOTEBOOKS / f"{name}.ipynb", folder)
    return folder


@pytest.fixture(scope="module")
def site(lessons, tmp_path_factory):
    """{file: HTML} of the site made from stored notebooks; tests of pages run some."""
    out = tmp_path_factory.mktemp("out") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("hillside.pages.notebook.executed", read)
        assert main(["site", str(out), "--notebooks", str(lessons)]) == 0
    assert list(out.parent.iterdir()) == [out]
    return {
        path.name: re.sub(r"(?s)<script.*?</script>", "", path.read_text(encoding="utf-8"))
        for path in out.iterdir()
    }


def test_every_lesson_has_a_page_and_nothing_else_is_there(lessons, site):
    pages = {f"{path.stem}.html" for path in lessons.iterdir()}
    assert set(site) == {"index.html", "cards.html", "offline.js", "search-index.js"} | pages


def test_every_link_leads_somewhere(site):
    lost = []
    for name, html in site.items():
        for href in HREF.findall(html):
            if href.startswith(("https://", "http://")):
                continue
            page, _, place = unquote(href).partition("#")
            target = site.get(page or name)
            if target is None or (place and place not in ID.findall(target)):
                lost.append((name, href))
    assert lost == []


def test_ids_are_unique_on_each_page(site):
    for name, html in site.items():
        ids = ID.findall(html)
        assert len(ids) == len(set(ids)), name


def test_the_front_page_maps_the_course_with_its_minutes(lessons, site):
    front = site["index.html"]
    for lesson in LESSONS:
        assert (
            f"{lesson.number} {lesson.title}" in front and f"· {lesson.minutes[1]} min</p>" in front
        )
    assert front.count("(to come)") == len(LESSONS) - len(here(lessons))


def test_concepts_lead_to_their_lesson(site):
    for concept, page in CONCEPTS.items():
        link = rf'<li><a href="{page}\.html#[\w-]+">{concept}</a>'
        assert bool(re.search(link, site["index.html"])) == (f"{page}.html" in site), concept


def test_the_search_finds_every_lesson_and_its_sections(site):
    known = json.loads(site["search-index.js"].removeprefix("window.hillsideIndex = ")[:-2])
    assert [file for file, _ in known["pages"]] == sorted(name for name in site if "_" in name)
    lost = [
        (page, place)
        for page, place, *_ in known["sections"] + known["words"]
        if place not in map(unescape, ID.findall(site[known["pages"][page][0]]))
    ]
    assert lost == [] and len(known["sections"]) > 20 * len(known["pages"])
    sections = {(known["pages"][page][0], name) for page, _, name, _ in known["sections"]}
    assert ("09_gradient_descent.html", "The ravine") in sections
    words = {(known["pages"][page][0], word) for page, _, word in known["words"]}
    assert ("09_gradient_descent.html", "learning rate") in words


def test_the_search_gives_no_solution_away(site):
    said = site["search-index.js"]
    solution = re.search(r"Solution</summary>\n<p>([^<]{20,})", site["09_gradient_descent.html"])[1]
    assert unescape(solution)[:40] not in said


def test_lessons_are_linked_in_order(lessons, site):
    numbers = sorted(path.stem for path in lessons.iterdir())
    for before, after in zip(numbers, numbers[1:]):
        assert f'<a rel="next" href="{after}.html">' in site[f"{before}.html"]
        assert f'<a rel="prev" href="{before}.html">' in site[f"{after}.html"]


def course(folder, *cells):
    """A folder with one lesson of these cells."""
    folder.mkdir()
    nbformat.write(
        new_notebook(cells=[new_markdown_cell("# 09 · Descent"), *cells]),
        folder / "09_gradient_descent.ipynb",
    )
    return ["--notebooks", str(folder)]


def test_a_folder_that_is_not_empty_is_left_alone(tmp_path, capsys):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    assert main(["site", str(tmp_path / "out"), *course(tmp_path / "lessons")]) == 1
    assert "is not an empty folder" in capsys.readouterr().err
    assert os.listdir(tmp_path / "out") == ["mine.txt"]


def test_an_empty_folder_is_filled(tmp_path, monkeypatch):
    monkeypatch.setattr("hillside.pages.notebook.executed", read)
    (tmp_path / "out").mkdir()
    assert main(["site", str(tmp_path / "out"), *course(tmp_path / "lessons")]) == 0
    assert sorted(os.listdir(tmp_path / "out")) == [
        "09_gradient_descent.html",
        "cards.html",
        "index.html",
        "offline.js",
        "search-index.js",
    ]


@pytest.mark.later
def test_a_lesson_that_stops_leaves_nothing_half_written(tmp_path, capsys):
    assert (
        main(["site", str(tmp_path / "out"), *course(tmp_path / "lessons", new_code_cell("1 / 0"))])
        == 1
    )
    assert "ZeroDivisionError" in capsys.readouterr().err
    assert os.listdir(tmp_path) == ["lessons"]


def test_a_place_that_cannot_be_written_gets_a_sentence(tmp_path, capsys):
    assert main(["site", str(tmp_path / "no" / "such" / "out"), *course(tmp_path / "lessons")]) == 1
    assert "cannot be made" in capsys.readouterr().err


def test_a_folder_without_lessons_gets_a_sentence(tmp_path, capsys):
    shutil.copy(NOTEBOOKS / "99_stage.ipynb", tmp_path / "other.ipynb")
    assert main(["site", str(tmp_path / "out"), "--notebooks", str(tmp_path)]) == 1
    assert "holds no lessons" in capsys.readouterr().err
    assert os.listdir(tmp_path) == ["other.ipynb"]
