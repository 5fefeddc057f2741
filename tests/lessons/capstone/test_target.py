"""When one neuron suffices for a target of one's own, against a method that knows no symmetry."""

import itertools

import numpy as np
import pytest

from hillside.lessons.capstone.target import apart, one_neuron_suffices
from hillside.network import start, train
from hillside.screens import BOTH_POLARITIES, PLUS, SCREENS, X_SHAPE, like

WITH_ONE = np.column_stack([SCREENS, np.ones(512)])


def shapes(d, seed=0):
    """Two shapes that differ in d pixels."""
    lots = np.random.default_rng(seed)
    first = lots.choice([-1.0, 1.0], 9)
    second = first.copy()
    second[lots.permutation(9)[:d]] *= -1
    return first, second


def perceptron(y):
    """Whether the perceptron ends without a mistake: it does if some neuron exists, given time."""
    signs, theta = np.where(y == 1, 1.0, -1.0), np.zeros(10)
    for _ in range(4000):
        wrong = np.flatnonzero(signs * (WITH_ONE @ theta) <= 0)
        if not len(wrong):
            return True
        theta = theta + signs[wrong[0]] * WITH_ONE[wrong[0]]
    return False


def crossed(y):
    """Whether two positives have the same sum as two negatives: then no neuron exists."""
    first, second = np.triu_indices(512)
    sums = (SCREENS[first] + SCREENS[second]) @ 3.0 ** np.arange(9)
    both = y[first] + y[second]
    return len(np.intersect1d(sums[both == 2], sums[both == 0])) > 0


@pytest.mark.parametrize("radius, d", list(itertools.product((0, 1, 2, 3), range(10))))
def test_one_neuron_suffices_where_one_is_found_and_nowhere_else(radius, d):
    first, second = shapes(d)
    y = like([first, second], radius)
    said = one_neuron_suffices(first, second, radius)
    assert said == perceptron(y) and said != crossed(y)


def test_with_radius_2_it_suffices_exactly_for_shapes_that_differ_in_at_most_one_pixel():
    for seed, d in itertools.product(range(5), range(10)):
        assert one_neuron_suffices(*shapes(d, seed), 2) == (d <= 1)


def test_with_radius_2_two_shapes_have_74_86_or_92_positives():
    counts = {d: int(like(shapes(d), 2).sum()) for d in range(1, 10)}
    assert counts == {1: 74, 2: 74, 3: 86, 4: 86, 5: 92, 6: 92, 7: 92, 8: 92, 9: 92}


def test_a_shape_or_its_negative_has_the_same_counts_for_every_shape():
    counts = {int(like([shape, -shape]).sum()) for shape in SCREENS}
    assert counts == {92} and BOTH_POLARITIES.sum() == 92


def test_the_plus_is_not_the_negative_of_the_x():
    assert apart(PLUS, X_SHAPE) == 8 and PLUS[4] == X_SHAPE[4] == 1


@pytest.mark.long
def test_six_seeds_learn_the_x_and_the_plus_at_different_steps():
    first = {}
    for name, shape in (("x", X_SHAPE), ("plus", PLUS)):
        data = SCREENS, like([shape, -shape])
        first[name] = [train(start(seed), data, 1.0, 400).first_perfect for seed in range(6)]
    assert None not in first["x"] + first["plus"] and first["x"] != first["plus"]
