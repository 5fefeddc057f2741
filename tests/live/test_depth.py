"""What is hidden in space: judged against the function itself, seen from many sides."""

import numpy as np
import pytest

from hillside.lessons.parts.cut_views import cut_frame
from hillside.lessons.parts.terrain import height_range, surface_mesh
from hillside.live.layer import Coat, Layer
from hillside.live.sheets import lit, sheet
from hillside.live.sights import Sight
from hillside.live.space import camera, fitted
from hillside.surfaces import WELL_AND_PASS, X_SQUARED_Y

BOX = (0, 0, 420, 380)
VIEWS = [(37 * i - 180, (10, 30, 55)[i % 3]) for i in range(8)]
GROUNDS = [(X_SQUARED_Y, (-4, 4, -3, 3)), (WELL_AND_PASS, (-2, 2, -2, 2))]
EVERYTHING = (-1e9, 1e9)


def seen_from(view, mesh, limits, samples=2):
    """(eye, sight) past one mesh (3, rows, columns)."""
    place = fitted(BOX, 1)
    eye, form = camera(view, limits, place), sheet(mesh.reshape(-1, mesh.shape[2]), limits)
    layer = Layer((samples * BOX[2], samples * BOX[3]), samples, np.full(3, 255.0))
    add(layer, form, eye)
    return eye, Sight(layer, BOX[:2], form.bend * eye.size, BOX)


def add(layer, form, eye, opacity=1.0):
    """Paint a sheet: white what is solid, black what is half transparent."""
    spots = eye.at(form.data.reshape(3, -1))
    spots[:2] *= layer.samples
    shade = np.full((1, 32, 3), 255.0 if opacity == 1 else 0.0)
    coat = Coat(shade, form.data[2].ravel(), *EVERYTHING, 0, None, opacity, np.zeros(3))
    layer.paint(form, spots, lit(form.normals, eye).ravel(), coat)


def truly_seen(f, limits, points, eye):
    """Whether points (3, n) near the surface z = f are seen: walked to the eye past f itself.

    A point is hidden where the sight line changes the side of the surface on its way.
    """
    x0, x1, y0, y1, z0, z1 = limits
    sides = np.array([x1 - x0, y1 - y0, (z1 - z0) / 0.75])[:, None, None]
    way = eye.towards((0, 0, 1))[:, None, None] * sides
    t = np.linspace(0, 1.8, 1201)[1:, None] * np.ones(points.shape[1])
    walked = points[:, None] + way * t
    inside = (walked[0] >= x0) & (walked[0] <= x1) & (walked[1] >= y0) & (walked[1] <= y1)
    above = np.where(inside, np.sign(walked[2] - f(walked[:2])), np.nan)
    first = above[0]
    return ~((above == -first) & inside).any(axis=0)


def clearly_hidden(f, limits, points, eye):
    """Whether points are hidden, and would be a pixel farther to any side, too: a line that is
    hidden by less is wider than what hides it."""
    hidden = ~truly_seen(f, limits, points, eye)
    for right, down in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        aside = np.linalg.solve(eye.rows[:, :3], np.array([right, down, 0]))
        hidden &= ~truly_seen(f, limits, points + aside[:, None], eye)
    return hidden


def shares_wrong(surface, window, p, view):
    """(samples, eaten, shown though hidden) of the two cuts through p, one sample a pixel."""
    limits = (*window, *height_range(surface, window))
    eye, sight = seen_from(view, surface_mesh(surface, window), limits)
    found = np.zeros(3, dtype=int)
    for i in (0, 1):
        curve = cut_frame(surface, window, p, i)[f"cut{i}"]
        for said, part in sight.runs(eye.at(curve)):
            long = np.r_[0, np.cumsum(np.hypot(*np.diff(part[:2])))]
            even = np.arange(0.5, long[-1], 1.0)
            there = np.array([np.interp(even, long, row) for row in part])
            points = back(there, eye, curve, i)
            points[2] = surface.f(points[:2])
            how = (surface.f, limits, points, eye)
            wrong = clearly_hidden(*how) if said else truly_seen(*how)
            found += [len(even), 0 if said else wrong.sum(), wrong.sum() if said else 0]
    return found


def back(spots, eye, curve, i):
    """The points (3, n) of a cut along coordinate i that are seen at spots."""
    points = np.linalg.solve(eye.rows[:, :3], spots - eye.rows[:, 3:])
    points[1 - i] = curve[1 - i, 0]
    return points


@pytest.mark.later
@pytest.mark.parametrize(("surface", "window"), GROUNDS, ids=["x²y", "well and pass"])
def test_cuts_are_seen_and_hidden_as_on_the_surface_itself(surface, window):
    points = [np.array(p) for p in ((-1.6, 1.2), (0.5, -1.1))]
    found = [shares_wrong(surface, window, p, view) for view in VIEWS for p in points]
    count, eaten, shown = np.sum(found, axis=0)
    assert count > 5000
    assert eaten <= 0.001 * count
    assert shown <= 0.01 * count


SHALLOW = (-1, 1, -1, 1, -1, 2)


def bowl(n):
    """z = (x² + y²)/2 as a mesh (3, n, n)."""
    x, y = np.meshgrid(np.linspace(-1, 1, n), np.linspace(-1, 1, n))
    return np.array([x, y, (x**2 + y**2) / 2])


@pytest.mark.parametrize("view", [(-60, 60), (20, 75), (140, 50)], ids=str)
@pytest.mark.parametrize("n", [9, 25])
def test_a_plane_through_a_surface_ends_along_their_common_line_and_not_in_stairs(view, n):
    # (x² + y²)/2 = 0.3x − 0.1y + 0.15 is a circle
    middle, radius = np.array([0.3, -0.1]), np.sqrt(0.3 + 0.3**2 + 0.1**2)
    x, y = np.meshgrid(np.linspace(-1, 1, 5), np.linspace(-1, 1, 5))
    plane = np.array([x, y, 0.3 * x - 0.1 * y + 0.15])
    eye, sight = seen_from(view, bowl(n), SHALLOW)
    before = sight.layer.color.sum(axis=1)
    add(sight.layer, sheet(plane.reshape(-1, 5), SHALLOW), eye, opacity=0.28)
    darker = before != sight.layer.color.sum(axis=1)
    along = np.linspace(0, 2 * np.pi, 401)

    def covered(share):
        """Whether the plane is painted along a circle of so many radii, in it."""
        ring = middle[:, None] + share * radius * np.array([np.cos(along), np.sin(along)])
        spots = eye.at([*ring, 0.3 * ring[0] - 0.1 * ring[1] + 0.15])
        x, y = np.floor(sight.layer.samples * spots[:2]).astype(int)
        inside = (np.abs(ring) < 0.9).all(axis=0)  # beside the bowl one sees under it
        return darker[y * sight.layer.size[0] + x][inside]

    aside = 2.5 / (eye.size / 2 * radius) + (2 / (n - 1)) ** 2  # pixels, and a chord's distance
    assert covered(1 - aside).mean() == 1
    assert covered(1 + aside).mean() == 0


def test_between_sheets_that_lie_in_each_other_there_is_no_seam():
    plane = bowl(9)
    plane[2] = 0.3 * plane[0] + 0.2
    eye, sight = seen_from((-60, 40), plane, SHALLOW)
    add(sight.layer, sheet(plane.reshape(-1, 9), SHALLOW), eye, opacity=0.28)
    there = sight.layer.depth > -1e8
    assert sight.layer.color[there].min() > 255 * (1 - 0.29)


def test_a_round_patch_hides_what_is_behind_it_and_nothing_beside_it():
    angle, radius = np.meshgrid(np.linspace(0, 2 * np.pi, 61), np.linspace(0, 1, 13))
    disc = np.array([radius * np.cos(angle), radius * np.sin(angle), 0 * radius])
    eye, sight = seen_from((-60, 40), disc, SHALLOW)
    assert not sight.sees(eye.at(np.array([[0.0], [0], [-0.5]])))[0]
    assert sight.sees(eye.at(np.array([[0.95], [-0.95], [-0.5]])))[0]
    assert sight.sees(eye.at(np.array([[0.0], [0], [0.5]])))[0]


def test_cells_without_a_value_let_the_sight_through():
    mesh = bowl(21)
    mesh[2, 8:13, 8:13] = np.nan
    eye, sight = seen_from((-60, 80), mesh, SHALLOW)
    assert sight.sees(eye.at(np.array([[0.0], [0], [-0.5]])))[0]
    assert not sight.sees(eye.at(np.array([[0.5], [0.5], [-0.5]])))[0]


def test_a_line_is_cut_where_its_sight_changes_and_lifts_the_pen_where_it_has_no_value():
    eye, sight = seen_from((-90, 45), bowl(25), SHALLOW)
    line = np.array([[0.0, 0, np.nan, 0], [0, 0, 0, 0.5], [1.5, -0.9, 0, 1.5]])
    parts = sight.runs(eye.at(line))
    assert [seen for seen, _ in parts] == [True, False]
    np.testing.assert_allclose(parts[0][1][:, -1], parts[1][1][:, 0])
    cut = np.linalg.solve(eye.rows[:, :3], parts[1][1][:, 0] - eye.rows[:, 3])
    assert abs(cut[2]) < 0.05  # the lowest point of the bowl, where the pole goes through
