"""Stop keeps what was reached; a bar is shown for long work only, and leaves nothing behind."""

import signal

import numpy as np
import pytest

from hillside import patience
from hillside.descent import descend, plain
from hillside.network import gradient, start, train
from hillside.patience import Stopped, each, reached
from hillside.screens import BOTH_POLARITIES, SCREENS

DATA = SCREENS, BOTH_POLARITIES


@pytest.fixture(autouse=True)
def stop_is_heard():
    """A shell that starts tests in the background switches Ctrl-C off for them."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def stopping(f, call):
    """f, in whose call of this number somebody presses Ctrl-C."""
    calls = iter(range(10**6))

    def watched(*arguments):
        if next(calls) == call:
            signal.raise_signal(signal.SIGINT)
        return f(*arguments)

    return watched


def test_each_gives_what_a_loop_gives_and_prints_nothing(capsys):
    assert each(lambda k: k**2, iter(range(5))) == [0, 1, 4, 9, 16]
    assert each(abs, []) == [] and capsys.readouterr().out == ""


def test_each_keeps_the_whole_results_and_says_how_many(capsys):
    assert each(stopping(lambda k: k**2, 3), range(5)) == [0, 1, 4]
    assert capsys.readouterr().out == "Stopped after 3 of 5; what was done until then is kept.\n"


def test_trainings_in_a_row_are_kept_whole(capsys):
    slow = stopping(gradient, 25)
    runs = each(lambda seed: train(start(seed), DATA, 1.0, 10, slow), range(5))
    assert [len(run.losses) for run in runs] == [11, 11]
    assert "Stopped after 2 of 5" in capsys.readouterr().out


def test_a_training_that_is_stopped_is_kept_as_far_as_it_came(capsys):
    whole = train(start(0), DATA, 1.0, 40)
    run = reached(lambda: train(start(0), DATA, 1.0, 40, stopping(gradient, 17)))
    assert np.array_equal(run.losses, whole.losses[:18])
    assert np.array_equal(run.path, whole.path[:18]) and run.shape == whole.shape
    assert capsys.readouterr().out == "Stopped; what was reached until then is kept.\n"


def test_a_descent_that_is_stopped_says_after_which_step():
    slopes = stopping(lambda p: 2 * p, 4)
    run = reached(lambda: descend(plain(0.1), slopes, [1.0], 30))
    assert run.path[:, 0] == pytest.approx(0.8 ** np.arange(5))
    assert run.stopped == "stopped by hand after step 4 of 30"


def test_what_is_not_asked_to_be_patient_ends_as_usual():
    with pytest.raises(KeyboardInterrupt) as stop:
        train(start(0), DATA, 1.0, 10, stopping(gradient, 3))
    assert isinstance(stop.value, Stopped) and len(stop.value.reached.losses) == 4
    with pytest.raises(KeyboardInterrupt):
        reached(stopping(lambda: 1, 0))


def test_errors_are_not_swallowed():
    with pytest.raises(ZeroDivisionError):
        each(lambda k: 1 / k, range(3))
    with pytest.raises(ZeroDivisionError):
        reached(lambda: 1 / 0)


@pytest.fixture
def notebook(monkeypatch):
    """A notebook in which every work is long: what it clears is counted in a list."""
    cleared = []
    monkeypatch.setattr(patience, "_notebook", lambda: lambda: cleared.append(True))
    monkeypatch.setattr(patience, "LONG", 0)
    return cleared


def test_in_a_notebook_long_work_shows_how_far_it_is_and_clears_it(notebook, capsys):
    each(abs, range(4))
    lines = capsys.readouterr().out.split("\r")
    assert [line[-6:] for line in lines if line] == ["1 of 4", "2 of 4", "3 of 4"]
    assert [line.count("#") for line in lines if line] == [7, 15, 22] and notebook == [True]


def test_the_bar_is_cleared_after_a_stop_too_before_the_sentence(notebook, capsys):
    each(stopping(abs, 2), range(4))
    assert notebook == [True]
    assert capsys.readouterr().out.split("\r")[-1].startswith("Stopped after 2 of 4")


def test_short_work_shows_no_bar(notebook, monkeypatch, capsys):
    monkeypatch.setattr(patience, "LONG", 60)
    each(abs, range(4))
    assert capsys.readouterr().out == "" and notebook == []
