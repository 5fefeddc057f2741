"""A time limit without a second thread: at each line of code a clock is read.

Standard library only.
"""

import sys
import threading
import time

TOOLS = (3, 4, 2, 5, 1, 0)  # ids for sys.monitoring, those first that no debugger or profiler takes


class OutOfTime(SystemExit):
    """Raised inside a learner's endless loop.

    Threads end in silence on SystemExit, hence the base class; `except Exception` lets it through.
    """


def watched(work, limit):
    """Call work() on this thread, and raise OutOfTime inside it after limit seconds.

    Returns whether time ran out. Stops loops, recursion and comprehensions, but not one long call
    into C. Before Python 3.12 code that catches BaseException outlives it, since a tracing function
    that raises is taken away by Python.
    """
    clock = _Clock(limit)
    with _Monitoring(clock) if hasattr(sys, "monitoring") else _Tracing(clock):
        try:
            work()
        except OutOfTime:
            if not clock.rang:
                raise
    return clock.rang


class _Clock:
    """Raises OutOfTime on its thread once time is up, in any code but this file's."""

    def __init__(self, limit):
        self.end, self.thread, self.rang = time.monotonic() + limit, threading.get_ident(), False

    def look(self, code):
        if time.monotonic() <= self.end or code.co_filename == __file__:
            return
        if threading.get_ident() == self.thread:
            self.rang = True
            raise OutOfTime


class _Tracing:
    """Looks at the clock by sys.settrace."""

    def __init__(self, clock):
        self.clock = clock

    def __enter__(self):
        self.before = sys.gettrace()
        sys.settrace(self._trace)

    def _trace(self, frame, event, arg):
        self.clock.look(frame.f_code)
        return self._trace

    def __exit__(self, *error):
        sys.settrace(self.before)


class _Monitoring:
    """Looks at the clock by sys.monitoring, where a tool's place is free."""

    def __init__(self, clock):
        self.clock, self.watch = clock, sys.monitoring

    def __enter__(self):
        events = self.watch.events
        self.events = (events.LINE, events.JUMP, events.PY_START)
        self.tool = next((id for id in TOOLS if self.watch.get_tool(id) is None), None)
        if self.tool is None:
            return
        self.watch.use_tool_id(self.tool, "hillside")
        for event in self.events:
            self.watch.register_callback(self.tool, event, lambda code, *_: self.clock.look(code))
        self.watch.set_events(self.tool, sum(self.events))

    def __exit__(self, *error):
        if self.tool is None:
            return
        self.watch.set_events(self.tool, 0)
        for event in self.events:
            self.watch.register_callback(self.tool, event, None)
        self.watch.free_tool_id(self.tool)
