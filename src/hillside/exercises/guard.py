"""What a learner's code may not reach while it is tried: the screen, the keyboard, the way out, and
check itself.

Only the thread of the attempt is kept from them; what other threads print or ask goes on.
"""

import builtins
import io
import sys
import threading
from contextlib import ExitStack, contextmanager

_here = threading.local()


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


@contextmanager
def guarded():
    """Silence and a locked door for marked code."""
    with ExitStack() as kept:
        kept.enter_context(put(sys, "stdout", Quiet(sys.stdout)))
        kept.enter_context(put(sys, "stderr", Quiet(sys.stderr)))
        kept.enter_context(put(sys, "stdin", io.StringIO()))  # Python's exit() closes it
        kept.enter_context(put(builtins, "input", _only_outside(builtins.input, AsksForInput)))
        if shell := _shell():  # its exit() raises nothing, it asks the kernel to go
            kept.enter_context(put(shell, "ask_exit", _only_outside(shell.ask_exit, SystemExit)))
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


def _only_outside(function, error):
    def guard(*arguments, **named):
        if inside():
            raise error
        return function(*arguments, **named)

    return guard


def _shell():
    return sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None


class Quiet:
    """A screen on which marked code writes nothing;

    a loop that prints without end fills no memory.
    """

    def __init__(self, screen):
        self._screen = screen

    def write(self, text):
        return len(text) if inside() else self._screen.write(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def __getattr__(self, name):
        return getattr(self._screen, name)
