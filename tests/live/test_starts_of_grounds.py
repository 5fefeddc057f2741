"""Another ground keeps the point where that lies inside, else puts it at its own start."""

import numpy as np
import pytest

from hillside.lessons.gradient_descent.pictures import Basins, Walker
from hillside.lessons.jacobian.pictures import WarpedGrid
from hillside.lessons.partial_derivatives.pictures import SliceCutter
from hillside.live import Choice, Dots, Handle, Picture

PICTURES = [
    (Walker, "ground"),
    (Basins, "ground"),
    (WarpedGrid, "mapping"),
    (SliceCutter, "ground"),
]


class Fields(Picture):
    """Two grounds, of which only the small one brings a start."""

    field = Choice("field", {"large": 10, "small": 1})
    at = Handle("place", on="plane", at=(5, 5))

    def starts(self, field):
        return {"at": (0.5, 0.25)} if field == 1 else {}

    def stage(self, figure, field):
        figure.add_subplot(label="plane", xlim=(0, field), ylim=(0, field))
        return {"dot": Dots("plane")}

    def frame(self, at):
        return {"dot": np.reshape(at, (2, 1))}

    def caption(self, at):
        return f"It stands at {at}."


@pytest.mark.parametrize(
    ("before", "after"), [((5, 5), (0.5, 0.25)), ((0.2, 0.9), (0.2, 0.9)), ((0.2, 3), (0.5, 0.25))]
)
def test_a_point_outside_of_a_ground_goes_to_its_start_and_one_inside_stays(before, after):
    picture = Fields()
    picture.set(at=before)
    picture.set(field="small")
    assert picture.values["at"] == after


def test_where_a_ground_brings_no_start_the_nearest_place_inside_is_taken():
    picture = Fields()
    picture.set(at=(99, 2))
    assert picture.values["at"] == (10, 2)


class Wrong(Fields):
    """A start for what is no handle."""

    def starts(self):
        return {"field": (0, 0)}


def test_a_start_for_what_is_no_handle_is_told():
    with pytest.raises(ValueError, match="starts has a place for 'field'; the handles are 'at'"):
        Wrong()


@pytest.mark.parametrize(
    ("kind", "choice"), PICTURES, ids=lambda part: getattr(part, "__name__", "")
)
def test_no_choice_of_a_lesson_throws_its_point_into_a_corner(kind, choice):
    grounds = kind.controls[choice].stops
    handle = next(one for one in kind.controls.values() if isinstance(one, Handle))
    for before in grounds:
        for corner in (0, 1):
            picture = kind()
            picture.set(**{choice: before})
            limits = np.array(picture.cast(picture.values).limits[handle.on])
            picture.set(**{handle.name: tuple(limits[:, corner])})
            for after in grounds:
                there = picture.cleaned(dict(picture.values) | {choice: after})
                ends = np.array(picture.cast(there).limits[handle.on])
                moved = there[handle.name] != picture.values[handle.name]
                inside = (ends[:, 0] < there[handle.name]) & (there[handle.name] < ends[:, 1])
                assert inside.all() or not moved, (before, after, there[handle.name])
