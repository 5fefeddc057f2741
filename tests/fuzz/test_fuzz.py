"""Anything at all as answer, formula, control value, progress file and message to a player.

See fuzzing.py.
"""

import importlib
import random

import fuzzing
import pytest

TARGETS = ["fuzz_check", "fuzz_formulas", "fuzz_values", "fuzz_progress", "fuzz_requests"]
FEW = 40


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", TARGETS)
def test_what_failed_once_and_a_few_more_cases_pass(name, home):
    home.mkdir()
    target = importlib.import_module(name)
    draws = (random.Random(f"{name} {number}") for number in range(FEW))
    for case in [*fuzzing.kept(name), *map(target.draw, draws)]:
        try:
            fuzzing.tried(target, case)
        except BaseException as error:
            raise AssertionError(f"{name}: {case}") from error


@pytest.mark.long
@pytest.mark.parametrize("name", TARGETS)
def test_nothing_raises_hangs_or_keeps_memory(name, tmp_path):
    found = fuzzing.search(name, tmp_path)
    assert "count" in found, f"kept in cases/{name}.jsonl: {found}"
