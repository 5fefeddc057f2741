"""Pictures are painted under matplotlib's own settings, whatever style the reader has chosen.

The reader's settings are as before afterwards. They are global to the process, so what the reader
changes on another thread in the meantime is left alone.
"""

from contextlib import contextmanager

import matplotlib

# What does not paint: which window system, which time zone, what is printed on the way.
ELSEWHERE = ("backend", "interactive", "toolbar", "timezone", "webagg", "tk.", "docstring", "date.")


@contextmanager
def own_settings():
    """Within this block matplotlib's settings are those it comes with."""
    now, mine = matplotlib.rcParams, _defaults()
    before = {name: value for name, value in dict.items(now) if name in mine}
    moved = {name: value for name, value in mine.items() if before.get(name) != value}
    dict.update(now, moved)
    try:
        yield
    finally:
        back = {name: before[name] for name in moved if dict.get(now, name) == moved[name]}
        dict.update(now, back)


def _defaults():
    every = dict.items(matplotlib.rcParamsDefault)
    return {name: value for name, value in every if not name.startswith(ELSEWHERE)}
