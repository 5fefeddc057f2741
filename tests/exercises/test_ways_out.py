"""What ends a process, and what never ends, ends no lesson."""

import gc
import itertools
import os
import subprocess
import sys
import threading

import numpy as np
import pytest
from test_attempts import DOUBLE

from hillside.exercises import attempt as attempts
from hillside.exercises import check, guard
from hillside.exercises.engine import judge

WAYS = """
import _thread, os, signal, sys, threading
from hillside.exercises import check

def started(way):
    one = threading.Thread(target=way)
    one.start()
    one.join()

ways = [
    lambda: os._exit(3),
    lambda: os.abort(),
    lambda: os.kill(os.getpid(), signal.SIGTERM),
    lambda: os.execv(sys.executable, [sys.executable, "-c", "0"]),
    lambda: os.execlp("true", "true"),
    lambda: signal.raise_signal(signal.SIGINT),
    lambda: signal.alarm(1),
    lambda: _thread.interrupt_main(),
    lambda: started(lambda: os._exit(4)),
    lambda: sys.stdout.close(),
]
for way in ways:
    check("09.5", lambda p: way() or p)
print("lives")
"""


@pytest.mark.skipif(os.name != "posix", reason="some ways out are those of POSIX")
def test_no_way_out_of_the_process_is_open_to_an_answer(tmp_path):
    env = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "HILLSIDE_HOME": str(tmp_path)}
    ran = subprocess.run(
        [sys.executable, "-c", WAYS], env=env, capture_output=True, text=True, timeout=60
    )
    assert ran.returncode == 0, ran.stderr
    *said, last = ran.stdout.splitlines()
    assert last == "lives" and len(said) == 10
    assert sum("It asks Python to quit" in line for line in said) == 8


def test_after_an_answer_all_ways_are_open_again_and_other_threads_never_missed_one():
    heard = []

    def outside():
        began.wait(5)
        heard.append(os.getpgid(0) and os.kill(os.getpid(), 0))  # asks only whether we live

    began = threading.Event()
    other = threading.Thread(target=outside)
    other.start()
    before = os.kill, os._exit
    judge(DOUBLE, lambda p: began.set() or other.join(1) or 2 * p)
    assert heard == [None] and (os.kill, os._exit) == before


def test_whoever_is_collected_while_an_answer_is_tried_and_calls_check_waits_for_nobody(
    monkeypatch,
):
    """An object's last word is heard on any thread, that of check among them."""
    heard = []

    class Last:
        def __del__(self):
            try:
                check("09.1", 1)
            except guard.CheckInside:
                heard.append("at once")

    def start(worker):
        one = Last()
        del one
        gc.collect()
        before(worker)

    before = threading.Thread.start
    monkeypatch.setattr(attempts.threading.Thread, "start", start)
    assert judge(DOUBLE, lambda p: 2 * p).state == "right"
    assert heard == ["at once"]


class Endless:
    """Of no length that is true, without end."""

    def __len__(self):
        return 2

    def __iter__(self):
        return itertools.count()


class Letters:
    """As a formula with letters without end."""

    free_symbols = itertools.count()

    def __float__(self):
        return 1.0


@pytest.mark.parametrize(
    "answer",
    [Endless(), range(10**9), Letters(), [Endless()], np.broadcast_to(1.0, (10**6, 10**6))],
    ids=lambda answer: type(answer).__name__,
)
def test_what_has_no_end_is_met_at_once(answer, capsys):
    check("09.1", answer)
    said = capsys.readouterr().out
    assert said.startswith("Check the") and "still running" not in said


@pytest.mark.parametrize("raised", [list, dict])
def test_an_error_raised_with_something_endless_is_told_in_short(raised):
    deep = [1.0] * 20
    for _ in range(9):
        deep = [deep] * 20

    def step(p):
        raise ValueError(raised({"a": deep}))

    said = judge(DOUBLE, step).sentence
    assert "ValueError" in said and len(said) < 400


@pytest.mark.parametrize("tiny", [5e-324, -5e-324, 1e-300, 1e308, -1e308])
def test_the_smallest_and_largest_numbers_are_met_with_a_sentence(tiny, capsys):
    for name in ("09.2", "01.1", "10.1"):
        check(name, tiny)
    said = capsys.readouterr().out.splitlines()
    assert len(said) == 3 and all(line.startswith(("Not yet", "A slip", "Check")) for line in said)
