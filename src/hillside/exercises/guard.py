"""What a learner's code may not reach while it is tried: the screen, the keyboard, the way out, and
check itself.

Only the thread of the attempt is kept from them; what other threads print or ask goes on.
"""

import _thread
import builtins
import io
import os
import signal
import sys
import threading
from contextlib import ExitStack, contextmanager
from functools import partial

_here = threading.local()
WAYS_OUT = {  # of the process; Python's own exit only raises SystemExit
    os: ("_exit", "abort", "kill", "killpg", "execv", "execve"),
    signal: ("raise_signal", "pthread_kill", "alarm", "setitimer"),
    _thread: ("interrupt_main",),
}
DOORS = [
    (owner, name) for owner, names in WAYS_OUT.items() for name in names if hasattr(owner, name)
]


class AsksForInput(RuntimeError):
    """The code waits for the keyboard."""


class CheckInside(RuntimeError):
    """The code calls check while check is trying it."""


@contextmanager
def marked():
    """The code inside is a learner's."""
    before = inside()
    _here.marked = True
    try:
        yield
    finally:
        _here.marked = before


def inside():
    """Is a learner's code being tried on this thread?"""
    return getattr(_here, "marked", False)


def busy():
    """Is an answer being tried, on this thread or by it?

    Whoever then calls check would wait for itself: a learner's function, or an object's last word
    when it is collected.
    """
    return inside() or getattr(_here, "waiting", False)


def waiting():
    """A context: this thread waits for an answer that is tried."""
    return put(_here, "waiting", True)


@contextmanager
def guarded():
    """Silence and locked doors for marked code; the doors for threads that it starts, too."""
    only = partial(_only_for, set(sys._current_frames()))
    with ExitStack() as kept:
        kept.enter_context(put(sys, "stdout", Quiet(sys.stdout)))
        kept.enter_context(put(sys, "stderr", Quiet(sys.stderr)))
        kept.enter_context(put(sys, "stdin", io.StringIO()))  # Python's exit() closes it
        kept.enter_context(put(builtins, "input", only(builtins.input, AsksForInput)))
        for owner, name in DOORS:
            kept.enter_context(put(owner, name, only(getattr(owner, name), SystemExit)))
        if shell := _shell():  # its exit() raises nothing, it asks the kernel to go
            leave = getattr(shell, "ask_exit", _stay)
            kept.enter_context(put(shell, "ask_exit", only(leave, SystemExit)))
        yield


@contextmanager
def put(owner, name, value):
    """owner.name is value for a while."""
    before = vars(owner).get(name, put)
    setattr(owner, name, value)
    try:
        yield
    finally:
        if before is put:
            delattr(owner, name)
        else:
            setattr(owner, name, before)


def _only_for(threads, function, error):
    """The function for code that is not marked on one of these threads, an error for others."""

    def guard(*arguments, **named):
        if inside() or threading.get_ident() not in threads:
            raise error
        return function(*arguments, **named)

    return guard


def _stay():
    """What a shell does that cannot be asked to go: JupyterLite's has no `ask_exit`."""


def _shell():
    return sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None


class Quiet:
    """A screen on which marked code writes nothing;

    a loop that prints without end fills no memory.
    """

    def __init__(self, screen):
        self._screen = screen

    def write(self, text):
        return len(text) if inside() or self._screen is None else self._screen.write(text)

    def close(self):
        """As for Python's own console, of which others have need."""

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def __getattr__(self, name):
        return getattr(self._screen, name)
