"""Colours stand out from all that lies behind them, and apart from each other for every eye.

Contrast is that of WCAG 2. Distances are CIEDE2000 (Sharma, Wu and Dalal 2005) between colours as
they are seen with full sight, and without one kind of cones: linear maps of Machado, Oliveira and
Fernandes 2009.
"""

import itertools

import numpy as np
import pytest

from hillside.live.look import PALETTE
from hillside.live.ramp import ramp_table

MARKS = ("hill", "gradient", "path", "promise", "got", "danger", "target", "ghost")
SERIES = tuple(f"series{k}" for k in range(1, 7))
TEXTS = ("ink", "soft", "guess", "contour")
REGIONS = ("first", "second", "third", "fourth", "nowhere")
SIGHT = {
    "full": np.eye(3),
    "no red cones": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "no green cones": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "no blue cones": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
APART = {  # the least distance of two marks, light and dark
    "full": (15, 12),
    "no red cones": (12.5, 10.5),
    "no green cones": (11, 11),
    "no blue cones": (9, 9),
}


def rgb(role, dark):
    return np.array(list(bytes.fromhex(PALETTE[role][dark][1:]))) / 255


def linear(color):
    color = np.asarray(color)
    return np.where(color <= 0.04045, color / 12.92, ((color + 0.055) / 1.055) ** 2.4)


def contrast(one, other):
    bright = sorted(linear(color) @ (0.2126, 0.7152, 0.0722) for color in (one, other))
    return (bright[1] + 0.05) / (bright[0] + 0.05)


def lab(color):
    """CIELAB of a linear colour, for the white of D65."""
    to_xyz = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    xyz = np.array(to_xyz) @ np.clip(color, 0, 1) / (0.95047, 1, 1.08883)
    f = np.where(xyz > (6 / 29) ** 3, np.cbrt(xyz), xyz / (3 * (6 / 29) ** 2) + 4 / 29)
    return 116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])


def distance(one, other):
    """CIEDE2000 of two colours in CIELAB."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    g = 1 + 0.5 * (1 - np.sqrt(mean**7 / (mean**7 + 25**7)))
    c1, c2 = np.hypot(g * a1, b1), np.hypot(g * a2, b2)
    h1, h2 = (np.degrees(np.arctan2(b, g * a)) % 360 for a, b in ((a1, b1), (a2, b2)))
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0
    wide = 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2))
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    hue = h1 + turn / 2 if c1 * c2 else h1 + h2
    shares = zip((0.17, -0.24, -0.32, 0.20), (1, 2, 3, 4), (30, 0, -6, 63))
    t = 1 - sum(k * np.cos(np.radians(n * hue - at)) for k, n, at in shares)
    sl = 1 + 0.015 * (light - 50) ** 2 / np.sqrt(20 + (light - 50) ** 2)
    sc, sh = 1 + 0.045 * chroma, 1 + 0.015 * chroma * t
    around = 60 * np.exp(-((((hue % 360) - 275) / 25) ** 2))
    rt = -2 * np.sqrt(chroma**7 / (chroma**7 + 25**7)) * np.sin(np.radians(around))
    parts = (l2 - l1) / sl, (c2 - c1) / sc, wide / sh
    return np.sqrt(sum(part**2 for part in parts) + rt * parts[1] * parts[2])


@pytest.mark.parametrize(
    ("one", "other", "apart"),  # of the table of Sharma, Wu and Dalal
    [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 2.5, 0), (50, 0, -2.5), 4.3065),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((6.7747, -0.2908, -2.4247), (5.8714, -0.0985, -2.2286), 0.6377),
        ((90.8027, -2.0831, 1.4410), (91.1528, -1.6435, 0.0447), 1.4441),
    ],
)
def test_the_distance_is_the_one_that_was_published(one, other, apart):
    assert distance(one, other) == pytest.approx(apart, abs=1e-4)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("role", MARKS + SERIES + TEXTS)
def test_marks_and_words_stand_out_from_paper_maps_and_regions(role, dark):
    assert contrast(rgb(role, dark), rgb("paper", dark)) >= 4.5
    assert min(contrast(rgb(role, dark), shade) for shade in ramp_table(dark)) >= 3
    assert min(contrast(rgb(role, dark), rgb(region, dark)) for region in REGIONS) >= 3


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("series", SERIES)
def test_the_colour_of_a_series_is_that_of_no_meaning(series, dark):
    one = lab(linear(rgb(series, dark)))
    assert min(distance(one, lab(linear(rgb(role, dark)))) for role in MARKS + TEXTS) >= 7


@pytest.mark.parametrize("dark", [False, True])
def test_frames_can_be_seen_on_paper(dark):
    assert contrast(rgb("faint", dark), rgb("paper", dark)) >= 3


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("eye", SIGHT)
@pytest.mark.parametrize("roles", [MARKS, SERIES], ids=["marks", "series"])
def test_any_two_marks_of_a_picture_stay_apart_for_every_eye(roles, eye, dark):
    seen = {role: lab(SIGHT[eye] @ linear(rgb(role, dark))) for role in roles}
    pairs = {
        pair: distance(seen[pair[0]], seen[pair[1]]) for pair in itertools.combinations(roles, 2)
    }
    closest = min(pairs, key=pairs.get)
    assert pairs[closest] >= APART[eye][dark], (closest, pairs[closest])


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("eye", SIGHT)
def test_any_two_regions_stay_apart_for_every_eye(eye, dark):
    seen = {role: lab(SIGHT[eye] @ linear(rgb(role, dark))) for role in REGIONS[:4]}
    pairs = itertools.combinations(seen.values(), 2)
    assert min(distance(*pair) for pair in pairs) >= 8.5


@pytest.mark.parametrize("dark", [False, True])
def test_higher_is_lighter_on_paper_of_both_kinds(dark):
    light = np.array([lab(linear(shade))[0] for shade in ramp_table(dark)])
    assert (np.diff(light) > 0).all()
    ends = (15, 32) if dark else (82, 94)
    np.testing.assert_allclose([light[0], light[-1]], ends, atol=1)
    paper = lab(linear(rgb("paper", dark)))
    assert min(distance(paper, lab(linear(shade))) for shade in ramp_table(dark)) >= 12
