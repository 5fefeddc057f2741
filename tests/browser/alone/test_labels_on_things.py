"""Labels stand by their things in the player as in the still, on flat axes and in space."""

import numpy as np
import pytest
from front_ends import BarePage

from hillside.live import Area, Arrow, Dots, Handle, Line, Mesh, Picture, Slider, Turn, space

LABELS = """root => [...root.labels ?? []]"""


class Named(Picture):
    """A curve, its slope, a walk and a region, each with its name, and the same hill in space."""

    size = (900, 400)
    at = Slider("x", -2, 2, start=0.5, step=0.05)
    end = Handle("end of the walk", on="plane", at=(1, 2))
    view = Turn("view", on="room")

    def stage(self, figure):
        plane, room = figure.subplots(1, 2)
        plane.set(label="plane", xlim=(-3, 3), ylim=(-3, 5))
        room.set_label("room")
        space(room, (-2, 2, -2, 2, 0, 8))
        return {
            "hill": Line("plane", "hill", label="$f(x) = x^2$"),
            "slope": Arrow("plane", "gradient", label=r"slope $\frac{df}{dx}$"),
            "walk": Line("plane", "path", label="path"),
            "steps": Dots("plane", "path"),
            "region": Area("plane", "first", label="near 0"),
            "here": Dots("plane", "got", radius=6, label=r"$x_k$"),
            "bowl": Mesh("room", label="$f$"),
            "cut": Line("room", "path", width=3, label="cut"),
            "top": Dots("room", "target", radius=5, label="minimum"),
        }

    def frame(self, at, end):
        x = np.linspace(-3, 3, 61)
        walk = np.linspace(0, 1, 6) * np.array([[at - end[0]], [at**2 - end[1]]])
        walk = walk + np.array([[end[0]], [end[1]]])
        u, v = np.meshgrid(np.linspace(-2, 2, 17), np.linspace(-2, 2, 17))
        t = np.linspace(-2, 2, 41)
        return {
            "hill": [x, x**2],
            "slope": [at, at**2, 1, 2 * at],
            "walk": walk,
            "steps": walk,
            "region": [[-0.5, 0.5, 0.5, -0.5], [-3, -3, 5, 5]],
            "here": [[at], [at**2]],
            "bowl": [u, v, u**2 + v**2],
            "cut": [t, 0 * t + at, t**2 + at**2],
            "top": [[0], [0], [0]],
        }

    def caption(self, at):
        return f"At {at:.4g} the height is {at**2:.4g}."


@pytest.mark.later
def test_labels_are_where_the_still_has_them(new_page):
    for values in ({}, {"at": -1.7}, {"at": 1.2, "end": (-2.5, 4.5), "view": (30, 60)}):
        seen = BarePage(new_page(), Named(**values)).picture(Named)
        seen.at_rest()
        seen.looks_like(Named(**values))
