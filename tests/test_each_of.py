"""A test of many cases in one is as good as many tests."""

import pytest
from each_of import each_of


def test_every_case_is_tried_and_a_failure_names_its_own():
    tried = []

    @each_of([(1, 1), (2, 3), (4, 4)], lambda case: f"no. {case[0]}")
    def equal(a, b):
        tried.append(a)
        assert a == b

    with pytest.raises(AssertionError) as caught:
        equal()
    assert tried == [1, 2] and caught.value.__notes__ == ["the case: no. 2"]


def test_without_cases_there_is_no_test():
    with pytest.raises(AssertionError, match="no case"):
        each_of([])
