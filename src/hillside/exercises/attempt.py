"""Running what a learner wrote: with a time limit, in silence, and with nothing escaping."""

import ctypes
import threading
import time
from dataclasses import dataclass

import numpy as np

from .guard import guarded, marked, waiting
from .watched import OutOfTime, watched

LIMIT = 2.0  # seconds for one whole attempt

_one_at_a_time = threading.Lock()  # sys.stdout belongs to the whole process


@dataclass(frozen=True)
class Outcome:
    """What became of an attempt.

    value: what came back.   error: what was raised, or None.
    late: not ready in time.   alive: still running.
    """

    value: object = None
    error: BaseException | None = None
    late: bool = False
    alive: bool = False


def attempt(work, limit=LIMIT):
    """Call work() and wait at most limit seconds.   Returns an Outcome, raises nothing of work's.

    On a thread of its own rather than by a signal: it serves Windows, and kernels whose cells run
    beside the main thread. Where no thread can be started, in a browser or at a container's limit,
    it runs on this one, and a clock is read at each line.
    """
    with waiting(), _one_at_a_time, guarded():
        done, finished = [], threading.Event()
        worker = threading.Thread(target=_run, args=(work, done, finished), daemon=True)
        try:
            worker.start()
        except RuntimeError:
            return _here(work, limit)
        return _beside(worker, done, finished, limit)


def _beside(worker, done, finished, limit):
    """The Outcome of a thread.

    A loop in Python is stopped by raising OutOfTime inside it; one long call into C cannot be.
    """
    try:
        _wait(finished, limit)
    finally:  # a real Ctrl-C while waiting stops the loop as well
        late = not finished.is_set()
        _stop(worker, finished)
    return Outcome(late=True, alive=not finished.is_set()) if late else done[0]


def _here(work, limit):
    done = []
    # Outside: the clock rings at each line, those on the way out among them.
    with marked(), np.errstate(all="ignore"):
        late = watched(lambda: _try(work, done), limit)
    return Outcome(late=True) if late or not done else done[0]


def _run(work, done, finished):
    try:
        with marked(), np.errstate(all="ignore"):
            _try(work, done)
    finally:
        finished.set()


def _try(work, done):
    try:
        done.append(Outcome(value=work()))
    except BaseException as error:  # also SystemExit: it may not end the lesson
        done.append(Outcome(error=error))


def _wait(finished, limit):
    """Wait in short pieces: between two of them Ctrl-C gets through on every system.

    For an event, as Thread.join interrupted by Ctrl-C takes a running thread for an ended one in
    Python 3.11.
    """
    end = time.monotonic() + limit
    while (left := end - time.monotonic()) > 0 and not finished.wait(min(left, 0.05)):
        pass


def _stop(worker, finished, tries=20):
    """Raise OutOfTime in worker until it ends: what catches everything may need it many times."""
    for _ in range(tries):
        if finished.is_set():
            return
        ctypes.pythonapi.PyThreadState_SetAsyncExc(
            ctypes.c_ulong(worker.ident or 0), ctypes.py_object(OutOfTime)
        )
        finished.wait(0.02)
