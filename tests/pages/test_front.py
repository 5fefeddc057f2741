"""The front page: its picture, the map as a graph, the small pictures on it, the search's index."""

import io
import json

import numpy as np
import pytest
from PIL import Image

from hillside.course import LESSONS
from hillside.lessons import Lesson
from hillside.lessons.gradient_descent.pictures import MultiplierGauge, Walker
from hillside.lessons.saddles.pictures import Launcher
from hillside.live.document import document, figure
from hillside.live.thumbnail import SIZE, thumbnail
from hillside.pages import finding
from hillside.pages.front import first_picture
from hillside.pages.graph import WIDE, passed, places, reduced
from hillside.pages.hero import EDGE, NEAR, STARTS, STEPS, Valleys
from hillside.surfaces import DOUBLE_WELL

# ---- the graph -----------------------------------------------------------------------------------


def lessons(**needs):
    """Lessons of these numbers: lessons(a="", b="a")."""
    return [Lesson(name, name, (1, 1), tuple(wanted)) for name, wanted in needs.items()]


COURSES = [
    LESSONS,
    lessons(a=""),
    lessons(a="", b="", c=""),
    lessons(a="", b="a", c="b", d="c", e="d", f="e"),
    lessons(a="", b="a", c="a", d="a", e="a", f="a", g="a", h="bf"),
    lessons(a="", b="", c="ab", d="a", e="cd", f="a", g="ef"),
]


@pytest.mark.parametrize("course", COURSES, ids=len)
def test_each_lesson_has_a_place_of_its_own_below_what_it_needs(course):
    found = places(course)
    assert set(found) == {one.number for one in course}
    assert len(set(found.values())) == len(course)
    for one in course:
        row, column = found[one.number]
        assert 0 <= column < max(WIDE, len(course))
        for need in one.needs:
            above, beside = found[need]
            assert above < row or (above == row and beside < column)


@pytest.mark.parametrize("course", COURSES, ids=len)
def test_no_line_runs_behind_a_lesson(course):
    found = places(course)
    taken = set(found.values())
    lines = [(found[need], found[to]) for to, wanted in reduced(course).items() for need in wanted]
    assert [line for line in lines if taken & set(passed(*line))] == []


def test_the_lines_say_all_that_is_needed_and_nothing_twice():
    lines = reduced(LESSONS)

    def all_of(number):
        return {far for near in lines[number] for far in {near} | all_of(near)}

    needs = {one.number: one.needs for one in LESSONS}
    for number, wanted in needs.items():
        assert set(wanted) <= all_of(number)
        for near in lines[number]:
            assert near in wanted
            assert not any(near in all_of(other) for other in lines[number])


# ---- the picture on top --------------------------------------------------------------------------


@pytest.mark.parametrize("alpha", [0.08, 0.12, 0.2, EDGE])
def test_up_to_two_over_l_all_walks_end_at_a_lowest_point(alpha):
    assert f"After {STEPS} steps 12 of them" in str(Valleys(alpha=alpha))


@pytest.mark.parametrize("alpha", [0.26, 0.27, 0.3, 0.4])
def test_beyond_two_over_l_none_does(alpha):
    assert " 0 of them are at a lowest point" in str(Valleys(alpha=alpha))


def test_two_over_l_is_what_the_hessian_says():
    curvatures = np.linalg.eigvalsh(DOUBLE_WELL.hessian(np.array([1.0, 0.0])))
    assert EDGE == 2 / curvatures.max()


@pytest.mark.parametrize("alpha", Valleys().controls["alpha"].stops)
def test_its_frame_and_its_words_are_those_of_a_walk_of_our_own(alpha):
    picture = Valleys(alpha=alpha)
    caption, shapes = picture.frame_at(picture.values)
    ends = []
    for p in STARTS.T:
        for _ in range(STEPS):
            if not (np.abs(p) <= (1.6, 1.0)).all():
                p = np.full(2, np.nan)
            p = p - alpha * DOUBLE_WELL.gradient(p)
        ends.append(p if (np.abs(p) <= (1.6, 1.0)).all() else np.full(2, np.nan))
    ends = np.transpose(ends)
    np.testing.assert_allclose(shapes["here"], ends, atol=1e-5)
    apart = np.hypot(np.abs(ends[0]) - 1, ends[1])
    assert f" {np.sum(apart < NEAR)} of them are" in caption
    gone = int(np.isnan(ends[0]).sum())
    assert (f"{gone} of them have left" in caption) == bool(gone)


# ---- small pictures ------------------------------------------------------------------------------


@pytest.mark.parametrize("make", [Walker, Launcher, MultiplierGauge, Valleys])
def test_a_small_picture_is_light_or_dark_has_its_size_and_is_small(make):
    picture, brightness = make(), []
    for dark in (False, True):
        data = thumbnail(picture, picture.values, dark)
        image = Image.open(io.BytesIO(data))
        assert image.size == SIZE and len(data) < 15_000
        pixels = np.asarray(image.convert("L"), dtype=float)
        assert pixels.std() > 3  # something is to be seen
        brightness.append(pixels.mean())
    assert brightness[0] > brightness[1] + 50


@pytest.mark.later
def test_a_page_is_shown_by_the_first_picture_of_the_course_on_it():
    own = type("Own", (MultiplierGauge,), {"__module__": "__main__"})
    html = document("x", figure(own()) + figure(Walker(alpha=0.2)) + figure(Launcher()))
    picture = first_picture(html)
    assert type(picture) is Walker and picture.values["alpha"] == 0.2
    assert first_picture("<main><p>text</p></main>") is None


# ---- the index -----------------------------------------------------------------------------------

PAGE = """<header>all</header><main><h1 id="A">A &amp; B</h1><p>One <em>word</em>.</p>
<section><h2 id="Two's">Two's</h2><p>x</p><ul><li>first</li><li>second</li></ul>
<details><summary>Solution</summary><p>secret</p></details>
<p class="hs-note">note</p><script>code</script>
<hs-math><hs-speech><math><mi>x</mi><mo>+</mo><mi>y</mi></math></hs-speech><svg><path/></svg></hs-math>
</section></main><footer>foot</footer>"""


def test_sections_are_found_with_what_they_say_and_no_solution():
    assert finding.sections(PAGE) == [
        ("A", "A & B", "One word."),
        ("Two's", "Two's", "x first second x+y"),
    ]


def test_the_index_is_a_script_that_names_each_page_once():
    script = finding.index({"a.html": ("01 A", PAGE)}, [("word", "a.html", "words-1")])
    start = "window.hillsideIndex = "
    assert script.startswith(start)
    known = json.loads(script[len(start) : -2])
    assert known["pages"] == [["a.html", "01 A"]]
    assert known["words"] == [[0, "words-1", "word"]]
    assert [section[:3] for section in known["sections"]] == [
        [0, "A", "A & B"],
        [0, "Two's", "Two's"],
    ]
