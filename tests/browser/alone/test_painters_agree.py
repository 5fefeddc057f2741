"""What the player paints far outside or at the edge of axes is what matplotlib paints there."""

import pytest
from front_ends import BarePage

from hillside.lessons.lipschitz_step_size.pictures import SlidingCone
from hillside.live import Area, Picture, Slider

CONES = [{"graph": "x² on [−2, 2]", "apex": 2, "L": 4}, {"graph": "sin x", "apex": -2, "L": 5}]


class Wedge(Picture):
    """A wedge whose corners are so far away that nobody could draw to them."""

    size = (400, 300)
    slope = Slider("slope", 0, 4, start=0.5, step=0.5)

    def stage(self, figure):
        figure.add_subplot(label="plane", xlim=(-1, 3), ylim=(-2, 2))
        return {"wedge": Area("plane", "danger", opacity=0.6)}

    def frame(self, slope):
        far = 1e6
        return {"wedge": [[0, far, far], [0, (slope + 1) * far, slope * far]]}

    def caption(self, slope):
        return f"It goes up by {slope:.4g}."


def opened(new_page, picture):
    """The picture on a page of its own, at rest."""
    seen = BarePage(new_page(), picture).picture(type(picture))
    seen.at_rest()
    return seen


@pytest.mark.parametrize("values", CONES, ids=repr)
def test_the_cone_lies_between_its_own_edges(new_page, values):
    opened(new_page, SlidingCone(**values)).looks_like(SlidingCone(**values))


@pytest.mark.parametrize("slope", [0, 0.5, 4])
def test_an_area_keeps_its_directions_however_far_its_corners_lie(new_page, slope):
    opened(new_page, Wedge(slope=slope)).looks_like(Wedge(slope=slope))
