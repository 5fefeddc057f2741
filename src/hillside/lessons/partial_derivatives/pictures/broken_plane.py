"""Zoom in at 0 and turn a third cut: does the surface lie down in the plane of the partials?"""

import numpy as np

from hillside.lessons.parts.in_words import number
from hillside.lessons.parts.zoomed import (
    LEAST,
    cut_axes,
    direction,
    ground_in_space,
    in_panels,
    in_space,
    miss_at,
    panel_actors,
    space_actors,
)
from hillside.live import (
    AskChoice,
    Choice,
    LogSlider,
    Picture,
    Slider,
    Stage,
    Turn,
)
from hillside.partial_surfaces import CROSS, FAN
from hillside.surfaces import quadratic

PASS = quadratic("pass", [[0, 1], [1, 0]], (-1, 1, -1, 1))


BROKEN = {"xy": PASS, "xy/(x²+y²)": CROSS, "x²y/(x²+y²)": FAN}


class BrokenPlane(Picture):
    """Zoom in at 0 and turn a third cut: does the surface lie down in the plane of the partials?

    Claim: all three surfaces have both partials 0 at 0, but only one has a tangent plane there.
    """

    ground = Choice("ground", BROKEN, start="x²y/(x²+y²)")
    zoom = LogSlider("zoom at 0", 1, 1000, start=1, per_decade=20)
    angle = Slider("third cut, degrees from the x-axis", 0, 180, start=45, step=5)
    view = Turn("view of the surface", on="space", start=(-70, 25))
    prediction = AskChoice(
        "Along both axes this surface is level, so the plane through the axes is level, too. "
        "How does f change from 0 along the diagonal, at 45°?",
        options=("it stays level, as the plane does", "it rises", "it falls"),
        hides=("hill", "third", "seen", "misses", "miss", "gap"),
    )
    sentences = {
        "there": "Zoom {zoom}: at the distance {away} from 0 along {angle}° f is {f}, the plane "
        "says 0.",
        "misses": "Per distance the plane misses by {miss}.",
        "fits": "Along this cut the plane misses nothing.",
    }
    presets = {
        "xy, zoomed": {"ground": "xy", "zoom": 1000, "angle": 45},
        "xy/(x²+y²)": {"ground": "xy/(x²+y²)", "zoom": 1, "angle": 45},
        "x²y/(x²+y²), zoomed": {"ground": "x²y/(x²+y²)", "zoom": 1000, "angle": 45},
        "along an axis": {"ground": "x²y/(x²+y²)", "zoom": 1, "angle": 0},
    }

    def truth(self, ground, zoom, angle):
        height = ground.f(direction(angle) / zoom)
        return (
            "it rises"
            if height > LEAST
            else "it falls"
            if height < -LEAST
            else "it stays level, as the plane does"
        )

    def stage(self, ground):
        note = r" \quad \text{cut off where it leaves the box}" if ground is CROSS else ""
        return Stage(
            *cut_axes(),
            ground=ground_in_space(),
            cast=space_actors() | panel_actors(),
            headline=f"f = {ground.formula}{note}",
        )

    def frame(self, ground, zoom, angle):
        return in_space(ground, zoom, direction(angle)) | in_panels(ground, zoom, direction(angle))

    def caption(self, ground, zoom, angle):
        u = direction(angle)
        (miss,), f = miss_at(ground, u, [zoom]), number(ground.f(u / zoom), 10)
        parts = {"zoom": number(zoom), "away": number(1 / zoom), "angle": number(angle), "f": f}
        there = self.say("there", **parts)
        if np.isfinite(miss):
            return there + self.say("misses", miss=number(float(f"{miss:.3g}")))
        return there + self.say("fits")
