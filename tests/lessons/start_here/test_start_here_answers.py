"""The answers of notebook 00 that the curriculum lists, typed as a learner types them."""

import numpy as np
import pytest

from hillside.exercises import catalogue
from hillside.exercises.engine import judge


@pytest.mark.parametrize(("id", "answer", "state", "code"), [
    ("00.1", "theta", "right", None), ("00.1", "θ", "right", None), ("00.1", "The parameters.", "right", None),
    ("00.1", "x", "slip", "BP6"), ("00.1", "inputs", "slip", "BP6"), ("00.1", "both", "slip", None), ("00.1", 1, "type", None),
    ("00.2", [[2, 4], [1, 3]], "right", None), ("00.2", np.array([[2, 0], [1, 1]]) @ np.array([[1, 2], [0, 1]]), "right", None),
    ("00.2", [[4, 2], [1, 1]], "slip", "JA4"), ("00.2", [[2, 0], [0, 1]], "slip", "JA4"), ("00.2", [2, 4, 1, 3], "shape", None),
    ("00.3", -0.4812, "right", None), ("00.3", np.tanh(1.5) - 2 * np.tanh(0.5) + np.tanh(-0.5), "right", None),
    ("00.3", 0, "slip", None), ("00.3", 0.4812, "slip", None), ("00.3", -0.0191, "wrong", None), ("00.3", -0.019086, "slip", None),
    ("00.4", "a point", "right", None), ("00.4", "point", "right", None), ("00.4", "a line", "slip", "LM1"), ("00.4", "curve", "slip", None),
])  # fmt: skip
def test_answers_of_notebook_00(id, answer, state, code):
    verdict = judge(catalogue.find(id), answer)
    assert (verdict.state, verdict.slip) == (state, code)
