"""Running what a learner wrote: with a time limit, in silence, and with nothing escaping."""

import ctypes
import io
import linecache
import re
import threading
import time
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass

import numpy as np

LIMIT = 2.0  # seconds for one whole attempt

_one_at_a_time = threading.Lock()  # sys.stdout belongs to the whole process

SAYS = {
    NameError: "A name is used that has no value here",
    IndexError: "It asks for an entry that is not there",
    KeyError: "It asks for an entry that is not there",
    ZeroDivisionError: "It divides by zero",
    RecursionError: "It calls itself without end",
    TypeError: "Two things are put together that do not fit",
    ValueError: "It was given a value or a shape it cannot use",
    AttributeError: "It asks an object for something that object does not have",
    ImportError: "It imports something that is not installed",
    MemoryError: "It asks for more memory than there is",
    SystemExit: "It asks Python to quit",
    KeyboardInterrupt: "It interrupts itself",
}


class OutOfTime(SystemExit):
    """Raised inside a learner's endless loop.  Threads end in silence on SystemExit, hence the base class."""


class _Nowhere(io.TextIOBase):
    """What is printed to here is gone; a loop that prints without end fills no memory."""

    def write(self, text):
        return len(text)


@dataclass(frozen=True)
class Outcome:
    """value: what came back.   error: what was raised, or None.   late: not ready in time.   alive: still running."""

    value: object = None
    error: BaseException | None = None
    late: bool = False
    alive: bool = False


def attempt(work, limit=LIMIT):
    """Call work() on a thread of its own, wait at most limit seconds.   Returns an Outcome, raises nothing of work's.

    A thread rather than a signal: it serves Windows, and kernels whose cells run beside the main thread.
    A loop in Python is then stopped by raising OutOfTime inside it; one long call into C cannot be stopped.
    """
    done, finished = [], threading.Event()
    worker = threading.Thread(target=_run, args=(work, done, finished), daemon=True)
    with _one_at_a_time, redirect_stdout(_Nowhere()), redirect_stderr(_Nowhere()):
        try:
            worker.start()
            _wait(finished, limit)
        finally:  # a real Ctrl-C while waiting stops the loop as well
            late = not finished.is_set()
            _stop(worker, finished)
    return Outcome(late=True, alive=not finished.is_set()) if late else done[0]


def _run(work, done, finished):
    try:
        with np.errstate(all="ignore"):
            done.append(Outcome(value=work()))
    except BaseException as error:  # also SystemExit: it may not end the lesson
        done.append(Outcome(error=error))
    finally:
        finished.set()


def _wait(finished, limit):
    """Wait in short pieces: between two of them Ctrl-C gets through on every system.

    For an event, as Thread.join interrupted by Ctrl-C takes a running thread for an ended one in Python 3.11.
    """
    end = time.monotonic() + limit
    while (left := end - time.monotonic()) > 0 and not finished.wait(min(left, 0.05)):
        pass


def _stop(worker, finished, tries=20):
    """Raise OutOfTime in worker until it ends: code that catches everything may need it more than once."""
    for _ in range(tries):
        if finished.is_set():
            return
        ctypes.pythonapi.PyThreadState_SetAsyncExc(
            ctypes.c_ulong(worker.ident or 0), ctypes.py_object(OutOfTime)
        )
        finished.wait(0.02)


def lateness(outcome, limit=LIMIT):
    """The sentence for code that was not ready in time, true to what became of it."""
    fate = (
        "It could not be stopped and may still be busy; restarting the kernel ends it."
        if outcome.alive
        else "It has been stopped. Look for a loop whose condition never becomes false."
    )
    return f"It was still running after {limit:g} seconds. {fate}"


def explain(error, work, call):
    """One line on an error of the learner's function work: our words, the place, Python's words.   call: "step(p)"."""
    place = _where(error, work)
    if isinstance(error, TypeError) and not place:
        return f"It is called as `{call}`, and cannot be. Python says: {_python_says(error)}"
    ours = next(
        (says for kind, says in SAYS.items() if isinstance(error, kind)), "It ended in an error"
    )
    return f"{ours}{place}. Python says: {_python_says(error)}"


def _where(error, work):
    """The last line of work's own file on the way to the error; "" if there is none."""
    home = getattr(getattr(work, "__code__", None), "co_filename", None)
    lines, trace = [], error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == home:
            lines.append(trace.tb_lineno)
        trace = trace.tb_next
    if not lines:
        return ""
    source = linecache.getline(home, lines[-1]).strip()
    return f", in line {lines[-1]}" + (f": `{source[:80]}`" if source else "")


def _python_says(error):
    try:
        text = str(error)
    except Exception:  # a learner's own error class may fail at this, too
        text = ""
    text = re.sub(r" at 0x[0-9a-fA-F]+", "", text)[:160]  # addresses differ from run to run
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
