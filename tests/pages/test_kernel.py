"""The kernel of a page answers as the one of a notebook, and its progress is the page's."""

import json

import numpy as np
import pytest

from hillside.exercises import verdict
from hillside.lessons.gradient.pictures import Compass
from hillside.live import asking, modes
from hillside.live.answerer import Answerer
from hillside.pages.kernel import AT_ONCE, Kernel

COMPASS = "hillside.lessons.gradient.pictures.compass.Compass"


@pytest.fixture
def serve(tmp_path, monkeypatch):
    """serve(want, **more): the answer of a fresh kernel, and the buffers."""
    monkeypatch.setenv("HILLSIDE_HOME", "nowhere")
    monkeypatch.setattr(verdict, "elsewhere", None)
    kernel = Kernel(tmp_path)

    def served(want, **more):
        text, buffers = kernel.serve(json.dumps({"want": want, **more}))
        return json.loads(text), buffers

    yield served
    modes.classroom(False)
    asking._guesses.pop(Compass, None)


def run(serve, source, **more):
    return serve("run", cell="c", source=source, **more)[0]


def picture(**more):
    return {"key": "c.1", "class": COMPASS, "opening": {}} | more


def test_a_verdict_is_shown_as_html(serve):
    answer = run(serve, "from hillside.exercises import check\ncheck('03.2', -220 / 13)")
    assert "<strong>Right</strong> (03.2)" in answer["shown"][0]["html"]


def test_progress_is_the_pages(serve):
    line = '{"time": "2026-01-01T00:00:00Z", "edition": 2, "exercise": "03.2", "state": "right"}\n'
    source = "from hillside.exercises import check, progress\ncheck('03.3', 1)\nprogress()"
    answer = run(serve, source, journal=line)
    assert '"exercise": "03.3"' in answer["journal"] and "03.2" not in answer["journal"]
    html = answer["shown"][-1]["html"]
    assert "Notebook 03: 1 of" in html.replace("<caption>", " ")


def test_an_emptied_journal_is_empty(serve):
    run(serve, "from hillside.exercises import check\ncheck('03.2', -220 / 13)", journal="")
    answer = run(serve, "from hillside.exercises import progress\nprogress()", journal="")
    assert "Notebook 03: 0 of" in answer["shown"][-1]["html"].replace("<caption>", " ")


def test_a_solution_and_a_practice_question_are_set(serve):
    answer = run(serve, "from hillside.exercises import solution\nsolution('03.2')")
    assert "<svg" in answer["shown"][0]["html"]


def test_a_picture_of_the_course_answers_without_its_cell(serve):
    values = dict(Compass().values)
    answer, (buffer,) = serve("frames", picture=picture(), of=[values])
    expected, (right,), _ = Answerer(Compass()).answer({"want": "frames", "of": [values]})
    assert answer["frames"] == json.loads(json.dumps(expected["frames"]))
    assert bytes(buffer) == bytes(right)


def test_no_more_frames_at_once_than_are_quick(serve):
    values = dict(Compass().values)
    answer, _ = serve("frames", picture=picture(), of=[values] * 20)
    assert len(answer["frames"]) <= AT_ONCE


def test_a_picture_that_a_cell_shows_is_the_one_that_the_page_asks(serve):
    answer = run(serve, f"from {COMPASS.rpartition('.')[0]} import Compass\np = Compass()\np")
    about = answer["shown"][0]["picture"]
    assert (about["key"], about["class"]) == ("c.1", COMPASS)
    assert about["caption"].startswith("Predict: ")
    name = {name: about[name] for name in ("key", "class", "opening")}
    serve("save", picture=name, values=about["values"] | {"point": [1.0, 2.0]})
    assert run(serve, "tuple(p.values['point'])")["shown"] == [{"text": "(1.0, 2.0)\n"}]


def test_what_a_cell_moves_is_told_once(serve):
    run(serve, f"from {COMPASS.rpartition('.')[0]} import Compass\np = Compass()\np")
    news = run(serve, "p.point = (1, 1)")["news"]
    assert news["pictures"]["c.1"]["values"]["point"] == [1.0, 1.0]
    assert run(serve, "1")["news"]["pictures"] == {}


def test_class_mode_is_told(serve):
    assert run(serve, "import hillside\nhillside.classroom()")["news"]["big"] is True


def test_a_guess_is_judged_and_noted(serve):
    answer, _ = serve("judge", picture=picture(), guess=None, values=dict(Compass().values))
    assert answer["guess"] == {"value": None, "words": ""}
    assert '"state": "skipped"' in answer["journal"] and COMPASS in answer["journal"]


@pytest.mark.parametrize(
    "request_, words",
    [
        ({"want": "fly", "picture": picture()}, "can ask for"),
        (
            {"want": "frames", "of": [], "picture": picture(key="x") | {"class": "__main__.Mine"}},
            "run it first",
        ),
        (
            {"want": "frames", "of": [], "picture": picture(key="y") | {"class": "no.such.Thing"}},
            "No module",
        ),
    ],
)
def test_what_cannot_be_answered_is_said(serve, request_, words):
    answer, buffers = serve(**request_)
    assert words in answer["error"] and buffers == []


def test_a_guess_made_on_the_page_is_known(serve):
    guess = {"value": None, "words": ""}
    source = f"from {COMPASS.rpartition('.')[0]} import Compass\nCompass()"
    answer = run(serve, source, guesses={COMPASS: guess})
    assert answer["shown"][0]["picture"]["guess"] == guess


def test_numpy_numbers_travel(serve):
    serve("run", cell="c", source="import numpy as np\nx = np.float64(1)")
    assert run(serve, "x")["shown"] == [{"text": f"{np.float64(1)!r}\n"}]
