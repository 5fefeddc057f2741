"""What is said of code that did not come to an end: our words, the place, and Python's words."""

import linecache
import re
import reprlib

from .attempt import LIMIT
from .guard import AsksForInput, CheckInside

SAYS = {
    CheckInside: "The line with `check` stands inside the function, so the function checks itself",
    AsksForInput: "It waits for `input()`, and while it is checked nobody can answer",
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
ADVICE = {
    CheckInside: "Move it below the function, to the left margin.",
    AsksForInput: "Use the arguments that the function is given.",
}  # in place of Python's words, where the error is ours


def lateness(outcome, limit=LIMIT):
    """The sentence for code that was not ready in time, true to what became of it."""
    fate = (
        "It could not be stopped and may still be busy; restarting the kernel ends it."
        if outcome.alive
        else "It has been stopped. Look for a loop whose condition never becomes false."
    )
    return f"It was still running after {limit:g} seconds. {fate}"


def explain(error, work, call):
    """One line on an error of the learner's function work.   call: how it is called, "step(p)"."""
    place = _where(error, work)
    last = ADVICE.get(type(error)) or f"Python says: {python_says(error)}"
    if isinstance(error, TypeError) and not place:
        return f"It is called as `{call}`, and cannot be. {last}"
    ours = (says for kind, says in SAYS.items() if isinstance(error, kind))
    return f"{next(ours, 'It ended in an error')}{place}. {last}"


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


def _in_short(error):
    """The error, or what it was raised with where that may have no end."""
    given = getattr(error, "args", ())
    if any(issubclass(type(one), (list, tuple, set, dict)) for one in given):
        return reprlib.repr(given[0] if len(given) == 1 else given)
    return error


def python_says(error):
    """An error as Python shows it, cut short."""
    try:
        text = str(_in_short(error))
    except Exception:  # a learner's own error class may fail at this, too
        text = ""
    text = re.sub(r" at 0x[0-9a-fA-F]+", "", text)[:160]  # addresses differ from run to run
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
