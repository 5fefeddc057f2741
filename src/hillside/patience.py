"""Work that takes a while: a bar shows how far it is, and Stop keeps what was reached.

    runs = each(lambda seed: train(start(seed), data, 1.0, 600), range(10))
    run = reached(lambda: train(start(0), data, 1.0, 100_000))

Stop is the square above a notebook, or Ctrl-C; Python calls it KeyboardInterrupt. Outside of these
two it ends the cell as usual, so nothing takes half a result for a whole one.
"""

import sys
import time

LONG = 1.0  # seconds; shorter work shows no bar
WIDTH = 30  # letters of a bar


class Stopped(KeyboardInterrupt):
    """Somebody has stopped a computation.   reached: what it had until then."""

    def __init__(self, reached):
        super().__init__("stopped by hand")
        self.reached = reached


def each(f, things):
    """[f(thing) for thing in things]; shorter, and said so, if somebody stops it.

    What was being computed at that moment is left out: a list of whole results. In a notebook the
    bar is taken away with what the cell has printed before, so print after the work, not before.
    """
    things, found = list(things), []
    bar = _Bar(len(things))
    try:
        for thing in things:
            found.append(f(thing))
            bar.show(len(found))
    except KeyboardInterrupt:
        bar.clear()
        print(f"Stopped after {len(found)} of {len(things)}; what was done until then is kept.")
    else:
        bar.clear()
    return found


def reached(f):
    """What f() gives; what it had reached, if somebody stops it.

    `descend` and `train` tell it. KeyboardInterrupt where somebody stops something else.
    """
    try:
        return f()
    except Stopped as stop:
        print("Stopped; what was reached until then is kept.")
        return stop.reached


class _Bar:
    """A line that grows in place, in a notebook or a console, and leaves nothing behind."""

    def __init__(self, count):
        self.count, self.since, self.shown = count, time.monotonic(), False
        self.clear_output = _notebook() or (_console if _is_console() else None)

    def show(self, done):
        if self.clear_output is None or time.monotonic() - self.since < LONG or done == self.count:
            return
        full = WIDTH * done // self.count
        line = f"[{'#' * full}{'.' * (WIDTH - full)}] {done} of {self.count}"
        print(line, end="\r", flush=True)
        self.shown = True

    def clear(self):
        if self.shown:
            self.clear_output()


def _notebook():
    """What clears the output of a notebook's cell, or None outside of one."""
    ipython = sys.modules.get("IPython")  # where it is not loaded, this is no notebook
    kernel = ipython and getattr(ipython.get_ipython(), "kernel", None)
    return ipython.display.clear_output if kernel else None


def _is_console():
    try:
        return sys.stdout.isatty()
    except (AttributeError, ValueError):
        return False


def _console():
    print(" " * (WIDTH + 30), end="\r", flush=True)
