"""The claims of the pictures of lesson 07, each over the range of its controls."""

import numpy as np
import pytest
from every_frame import caption, data

from hillside.derivatives import gradient, hessian
from hillside.lessons.taylor.lowest import lowest_point
from hillside.lessons.taylor.pictures import ErrorLadder, HuggingPolynomials, ModelMinimum, Patch
from hillside.lessons.taylor.series import BELL, CURVES, EXP, FLAT
from hillside.surfaces import DOUBLE_WELL
from hillside.taylor import lowest_along, quadratic_model

# ---- hugging polynomials


def misses(**values):
    """The errors at x by degree, (17,)."""
    return data(HuggingPolynomials(), **values)["misses"][1]


def test_beyond_the_radius_the_errors_grow_and_within_it_they_fall():
    far, near = (misses(curve=BELL.name, p=0, x=x)[::2] for x in (1.5, 0.5))
    assert (np.diff(far) > 0).all() and (np.diff(near) < 0).all()


def test_the_stretch_that_is_asked_for_is_the_band_of_degree_16_and_misses_the_radius():
    picture = HuggingPolynomials()
    asked, truth = picture.prediction, picture.call(picture.truth, picture.values)
    band = data(picture, **asked.then)["band"][0]
    np.testing.assert_allclose([band.min(), band.max()], truth, atol=1e-6)
    narrow = data(picture, degree=2)["band"][0]
    assert narrow.max() < truth[1] < BELL.radius(0) == 1
    assert "nothing beside it" in asked.measure(asked.clean((-0.5, 0.5)), truth)
    assert "70 % of your stretch lies outside" in asked.measure(asked.clean((-3, 3)), truth)


def test_made_at_1_the_same_curve_is_reached_at_1_5():
    shown = misses(curve=BELL.name, p=1, x=1.5)
    assert shown[16] < 1e-6 < 0.1 < shown[0]


def test_of_the_flat_curve_no_degree_is_better_than_another_at_0():
    shown = misses(curve=FLAT.name, p=0, x=0.5)
    assert np.ptp(shown) == 0 and shown[0] == pytest.approx(np.exp(-4))


@pytest.mark.parametrize("curve", [one.name for one in CURVES])
@pytest.mark.parametrize("p", [-1, 0.5, 2])
def test_the_band_holds_p_and_the_gap_stands_between_curve_and_model(curve, p):
    shown = data(HuggingPolynomials(), curve=curve, degree=3, p=p, x=p, tolerance=0.01)
    left, right = shown["band"][0, 0], shown["band"][0, 1]
    assert left <= p <= right
    np.testing.assert_allclose(shown["gap"][1, 0], shown["gap"][1, 1], atol=1e-6)


def test_a_curve_whose_series_converges_everywhere_has_no_edges():
    picture = HuggingPolynomials()
    assert data(picture, curve=EXP.name)["edges"] is None
    edges = data(picture, curve=BELL.name, p=1)["edges"][0]
    np.testing.assert_allclose(edges[[0, -1]], [1 - 2**0.5, 1 + 2**0.5], rtol=1e-6)


def test_the_band_grows_with_the_degree_as_long_as_it_is_within_the_radius():
    picture, widths = HuggingPolynomials(), []
    for degree in range(0, 17, 4):
        band = data(picture, curve=BELL.name, degree=degree, p=0, tolerance=0.1)["band"]
        widths.append(np.ptp(band[0]))
    assert (np.diff(widths) > 0).all() and widths[-1] < 2


# ---- the ladder of errors


@pytest.mark.parametrize("curve", ErrorLadder.curve.stops)
def test_short_steps_divide_the_errors_by_2_4_and_8(curve):
    picture = ErrorLadder()
    shown = data(picture, curve=curve, step=0.001)
    factors = [float(shown[f"falls{k}"][1].split()[1]) for k in (0, 1, 2)]
    assert factors == pytest.approx([2, 4, 8], rel=0.01)
    assert picture.call(picture.truth, picture.values) == "by about 8"


@pytest.mark.parametrize("curve", ErrorLadder.curve.stops)
def test_the_lines_have_the_slopes_1_2_and_3(curve):
    shown = data(ErrorLadder(), curve=curve)
    for k in (0, 1, 2):
        step, error = np.log(shown[f"errors{k}"][:, :20].astype(float))
        assert np.polyfit(step, error, 1)[0] == pytest.approx(k + 1, abs=0.02)


def test_the_numbers_of_the_lesson():
    words = caption(ErrorLadder(), curve="eˣ at 0", step=0.1)
    assert words.endswith("they fall by the factors 2.051, 4.068 and 8.102.")


# ---- the patch


def test_without_a_factor_the_errors_lie_on_a_line_of_slope_2():
    picture = Patch()
    for kept, slope in (((True, True), 3), ((False, True), 2), ((True, False), 2)):
        shown = data(picture, point=(0.4, -0.7), half=kept[0], twice=kept[1])
        line = shown["right"] if all(kept) else shown["now"]
        r, error = np.log(line[:, :8].astype(float))
        assert np.polyfit(r, error, 1)[0] == pytest.approx(slope, abs=0.15)


def test_the_missing_half_spoils_the_fit_more():
    picture = Patch()
    for point in ((-0.9, 0.7), (0.8, 0.8), (0.2, -1)):
        values = dict(picture.values) | {"point": point}
        assert picture.call(picture.truth, picture.cleaned(values)) == "leaving out the ½"


def test_the_patch_touches_the_land_at_the_point_and_stays_in_the_box():
    picture = Patch()
    shown = data(picture, point=(-0.9, 0.7), half=False, reach=1.4)
    patch = shown["patch"].reshape(3, 13, 13)
    assert patch[2, 6, 6] == pytest.approx(shown["stand"][2, 0], abs=1e-6)
    low, high = picture.stage().axes["space"].z
    assert np.nanmin(patch[2]) >= low - 1e-6 and np.nanmax(patch[2]) <= high + 1e-6


def test_where_there_is_no_cross_term_its_2_does_not_matter():
    said = [
        caption(Patch(), point=(-1, 0), twice=twice).partition("misses")[2]
        for twice in (True, False)
    ]
    assert said[0] == said[1]


# ---- the lowest point of the model


def test_the_lowest_point_is_the_minimum_of_a_quadratic_function_from_anywhere():
    for seed in range(10):
        p = np.random.default_rng(seed).uniform(-2, 2, size=2)
        q = lowest_point(DOUBLE_WELL, p)
        if q is None:
            assert np.linalg.eigvalsh(hessian(DOUBLE_WELL.f, p)).min() < 1e-6
            continue
        model = quadratic_model(DOUBLE_WELL, p)
        np.testing.assert_allclose(gradient(model, q), 0, atol=1e-6)
        around = q[:, None] + 0.1 * np.random.default_rng(seed).normal(size=(2, 50))
        assert (model(around) > model(q)).all()


def test_the_rings_are_contours_of_the_model():
    shown = data(ModelMinimum(), ground="double well", point=(1.6, 0.8))
    p, rings = np.array([1.6, 0.8]), shown["rings"].astype(float)
    model = quadratic_model(DOUBLE_WELL, p)
    low, levels = model(lowest_point(DOUBLE_WELL, p)), model(rings[:, ~np.isnan(rings[0])])
    shares = np.unique(np.round((levels - low) / (model(p) - low), 3))
    assert shares.tolist() == [0.25, 0.5, 1.0]


def test_the_question_is_answered_at_1_2263_0():
    picture = ModelMinimum()
    assert picture.call(picture.truth, picture.values) == pytest.approx((1.2263, 0), abs=1e-4)


def test_the_dot_of_the_cut_is_where_the_model_is_lowest_downhill():
    shown = data(ModelMinimum(), ground="two weights", point=(1.5, -0.5))
    walked, heights = shown["model"].astype(float)
    best = shown["best"][:, 0]
    assert walked[np.argmin(heights)] == pytest.approx(best[0], abs=0.02)
    surface = ModelMinimum.ground.meaning("two weights")[0]
    p = np.array([1.5, -0.5])
    g = surface.gradient(p)
    assert best[0] == pytest.approx(lowest_along(g, surface.hessian(p)) * np.hypot(*g), rel=1e-5)


def test_on_level_ground_there_is_no_cut_and_on_the_pass_no_lowest_point():
    shown = data(ModelMinimum(), ground="double well", point=(0, 0))
    assert shown["f"] is None and shown["rings"] is None and shown["way"] is None
