"""Stills: two themes, the class mode, no word about who wrote them, the same from any thread."""

import io
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from matplotlib.colors import to_rgb
from PIL import Image

from hillside.live.look import PALETTE, Look, color, painting_in
from hillside.live.still import STILL_DENSITY, background, photograph, still

pytestmark = pytest.mark.filterwarnings("error")
LOOKS = [Look(), Look(dark=True), Look(big=True), Look(dark=True, big=True)]


def rgb(role, look):
    return [round(255 * part) for part in to_rgb(look.color(role))]


def chunks(png):
    """The names of the chunks of a PNG file."""
    at, names = 8, []
    while at < len(png):
        names.append(png[at + 4 : at + 8].decode())
        at += 12 + int.from_bytes(png[at : at + 4], "big")
    return names


@pytest.mark.parametrize("look", LOOKS, ids=repr)
def test_the_paper_and_the_shapes_have_the_colours_of_the_theme(meadow, look):
    image = photograph(meadow, meadow.values, look, 1.0)[..., :3]
    assert image[0, 0].tolist() == rgb("paper", look)
    meadow.shown = False
    hidden = photograph(meadow, meadow.values, look, 1.0)[..., :3]
    assert (image == rgb("gradient", look)).all(axis=-1).any()  # the line
    assert not np.array_equal(image, hidden)  # the dot


def test_the_class_mode_has_larger_type_and_lines(meadow):
    def coloured(look):
        image = photograph(meadow, meadow.values, look, 1.0)[..., :3]
        return (image == rgb("gradient", look)).all(axis=-1).sum()

    assert coloured(Look(big=True)) > coloured(Look())
    boxes = [
        background(meadow, meadow.values, look, 1.0)[1]["axes"]["plane"]["box"]
        for look in (Look(), Look(big=True))
    ]
    assert boxes[1][0] > boxes[0][0]  # more room for larger tick labels


@pytest.mark.parametrize("density", [0.5, 1, 1.5, 2, 3])
def test_density_multiplies_the_pixels_and_moves_nothing(meadow, density):
    png, places = background(meadow, meadow.values, Look(), density)
    assert Image.open(io.BytesIO(png)).size == (300 * density, 200 * density)
    _, same = background(meadow, meadow.values, Look(), 1.0)
    np.testing.assert_allclose(
        places["axes"]["plane"]["box"], same["axes"]["plane"]["box"], atol=1e-6
    )


def test_axes_lie_inside_the_picture_and_know_their_limits(meadow):
    axes = background(meadow, meadow.values, Look(), 1.0)[1]["axes"]["plane"]
    left, top, width, height = axes["box"]
    assert min(left, top, width, height) > 0 and left + width < 1 and top + height < 1
    assert (axes["x"], axes["y"], axes["logx"], axes["logy"]) == ([0, 10], [0, 5], False, False)


def test_the_background_is_the_stage_without_actors(meadow):
    pngs = [
        background(meadow, dict(meadow.values) | {"at": at}, Look(), 1.0)[0]
        for at in ((1.0, 1.0), (9.0, 4.0))
    ]
    assert pngs[0] == pngs[1]


def test_the_still_has_the_caption_beneath(meadow):
    image = Image.open(io.BytesIO(still(meadow, meadow.values)))
    assert image.width == int(STILL_DENSITY * 300) and image.height > 200 * STILL_DENSITY + 20
    below = np.array(image.convert("L"))[int(200 * STILL_DENSITY) :]
    assert below.min() < 100 and below.max() > 250


def test_a_png_has_no_text_and_no_time(meadow):
    assert set(chunks(still(meadow, meadow.values))) <= {"IHDR", "PLTE", "IDAT", "IEND", "tRNS"}


def test_the_same_values_give_the_same_bytes(Meadows):
    assert still(Meadows(), Meadows().values) == still(Meadows(), Meadows().values)


@pytest.mark.later
def test_two_threads_paint_what_one_paints(meadow):
    alone = [still(meadow, meadow.values, look) for look in LOOKS[:2]]
    with ThreadPoolExecutor(2) as pool:
        together = list(pool.map(lambda look: still(meadow, meadow.values, look), LOOKS[:2] * 4))
    assert together == alone * 4


def test_fresh_pictures_can_be_made_and_shown_on_two_threads(Meadows):
    alone = still(Meadows(), Meadows().values)
    with ThreadPoolExecutor(2) as pool:
        assert set(pool.map(lambda _: still(Meadows(), Meadows().values), range(6))) == {alone}


def test_a_colour_answers_for_the_theme_being_painted():
    assert color("path") == PALETTE["path"][0]
    with painting_in(Look(dark=True)):
        assert color("path") == PALETTE["path"][1]
    assert color("path") == PALETTE["path"][0]


def test_a_colour_without_a_meaning_is_told_with_the_meanings():
    with pytest.raises(
        ValueError, match="no colour has the meaning 'red'; the meanings are .*path"
    ):
        color("red")


def test_a_narrow_still_is_as_wide_as_its_picture(meadow):
    image = Image.open(io.BytesIO(still(meadow, meadow.values, Look(narrow=True))))
    picture = photograph(meadow, meadow.values, Look(narrow=True))
    assert image.width == picture.shape[1] and image.height > picture.shape[0]
