"""What the time limit by sys.monitoring promises: programs that end with an error where it fails.

They need the standard library alone, so that any Python can run them.
"""

START = """
import importlib.util, sys, time
spec = importlib.util.spec_from_file_location("watched", PATH)
watched = importlib.util.module_from_spec(spec)
spec.loader.exec_module(watched)

for id in watched.TOOLS:
    if sys.monitoring.get_tool(id) is not None:
        sys.monitoring.free_tool_id(id)

def endless():
    while True:
        pass

def stubborn():
    for _ in range(3):
        try:
            endless()
        except BaseException:
            continue

def taken():
    return [sys.monitoring.get_tool(id) for id in watched.TOOLS]

def stopped(work):
    start, before = time.monotonic(), taken()
    late = watched.watched(work, 0.1)
    assert taken() == before, (before, taken())
    assert time.monotonic() - start < 20
    return late
"""
CLAIMS = {
    "a loop that catches everything ends": "assert stopped(stubborn)",
    "a comprehension ends": "assert stopped(lambda: [1 for _ in iter(int, 1)])",
    "recursion ends": """
def deeper():
    deeper()
try:
    assert stopped(deeper)
except RecursionError:
    pass
""",
    "what is quick is let through": "assert not stopped(lambda: sum(range(10)))",
    "its error goes on": """
try:
    stopped(lambda: 1 / 0)
except ZeroDivisionError:
    pass
else:
    raise AssertionError("no error")
assert taken() == [None] * len(watched.TOOLS)
""",
    "another tool keeps its place": """
sys.monitoring.use_tool_id(watched.TOOLS[0], "a debugger")
assert stopped(endless) and taken()[0] == "a debugger"
""",
    "with all places taken the answer runs unwatched": """
for id in watched.TOOLS:
    sys.monitoring.use_tool_id(id, "another")
assert not stopped(lambda: time.sleep(0.2))
""",
    "the next answer has all of its time": """
assert stopped(endless) and not stopped(lambda: time.sleep(0.01))
""",
}


def program(claim, path):
    """The program of a claim.   path: of watched.py, for the Python that runs it."""
    return f"PATH = {str(path)!r}\n{START}\n{CLAIMS[claim]}"
