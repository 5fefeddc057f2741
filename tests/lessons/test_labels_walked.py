"""No label or text lies on another or on a handle or leaves the stage: on every strip, at all
choices, in all corners, while a question is open, on a page, a phone and in class."""

import numpy as np
import pytest
from every_frame import corners, pictures, settings
from label_walk import ROOMS, Written, faults, written

from hillside.live import Slider

STOPS, CORNERS = 12, 40  # of each slider under each choice; at most so many of the corners
MOST = 120  # values of a picture; where there are more, a seeded choice of them
IN_SUITE = ("MultiplierGauge", "Compass", "TypedSurface")


def walked(picture):
    """Values along each slider under each choice, and the corners."""
    for start in settings(picture):
        yield start
        for name, control in picture.controls.items():
            if isinstance(control, Slider):
                places = np.linspace(0, len(control.stops) - 1, STOPS).round().astype(int)
                for stop in (control.stops[place] for place in np.unique(places)):
                    yield picture.cleaned(start | {name: stop})
    yield from corners(picture)[:CORNERS]


def marked(kind):
    """In the suite, or among the long checks."""
    marks = [] if kind.__name__ in IN_SUITE else [pytest.mark.long]
    return pytest.param(kind, marks=marks, id=kind.__name__)


@pytest.mark.parametrize("kind", [marked(kind) for kind in pictures()])
def test_no_label_or_text_lies_on_another_or_on_a_handle_or_leaves_the_stage(kind):
    picture = kind()
    if picture.staged(picture.values) is None:
        pytest.skip("a stage that is painted lays out its words itself")
    asked = picture.prediction.hides if picture.prediction else ()
    found = list(walked(picture))
    if len(found) > MOST:
        chosen = np.random.default_rng(0).choice(len(found), MOST, replace=False)
        found = [found[i] for i in chosen]
    every = [(dict(picture.values), asked)] + [(values, ()) for values in found]
    for values, hidden in every:
        for room in ROOMS:
            labels, size = written(picture, values, room, hidden)
            assert list(faults(labels, size, room.scale)) == [], (room.name, values, hidden)


def test_each_fault_is_found():
    def label(words, box, hands=(), keyed=False):
        return Written(words, box, (0, 0, 200, 100), hands, keyed)

    here = label("path", (10, 10, 50, 26))
    assert list(faults([here, label("far", (60, 10, 90, 26))], (300, 100), 1)) == []
    for other, said in (
        (label("near", (40, 20, 80, 36)), "path lies on near"),
        (label("out", (180, 50, 220, 66)), "out leaves the axes"),
        (label("row", (280, 50, 320, 66), keyed=True), "row leaves the stage"),
        (label("hand", (60, 50, 90, 66), hands=((95, 60),)), "hand lies on a handle"),
    ):
        assert list(faults([here, other], (300, 100), 1)) == [said]
