"""What it costs to import, to make a picture, to run the lesson: each in fresh interpreters."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nbformat
import psutil
from nbclient import NotebookClient

NOTEBOOK = Path(__file__).parents[2] / "notebooks" / "09_gradient_descent.ipynb"
IMPORTS = ("numpy", "hillside.derivatives", "hillside.lessons.gradient_descent.pictures")
CELLS = """
import base64, json, time
from IPython.core.interactiveshell import InteractiveShell
from hillside.lessons.gradient_descent.pictures import Walker
shell = InteractiveShell.instance()
def cell():
    start = time.perf_counter()
    data, _ = shell.display_formatter.format(Walker())
    return time.perf_counter() - start, len(base64.b64decode(data["image/png"])) / 1000
print(json.dumps([cell() for _ in range(6)]))
"""


def seconds_to_import(module, runs=5):
    """Median seconds of `import module` in a fresh interpreter, without its own start."""
    script = (
        f"import time; t = time.perf_counter(); import {module}; print(time.perf_counter() - t)"
    )
    return statistics.median(float(_python(script)) for _ in range(runs))


def cells(runs=3):
    """(first cell `Walker()` of a kernel, a later one, kB of the still): medians."""
    found = [json.loads(_python(CELLS).splitlines()[-1]) for _ in range(runs)]
    later = [seconds for run in found for seconds, _ in run[1:]]
    return statistics.median(run[0][0] for run in found), statistics.median(later), found[0][0][1]


def lesson():
    """(seconds to run notebook 09, MB resident in its kernel afterwards); None without notebook."""
    if not NOTEBOOK.exists():
        return None
    book = nbformat.read(NOTEBOOK, as_version=4)
    book.cells.append(nbformat.v4.new_code_cell("import os; print(os.getpid())"))
    client = NotebookClient(
        book, timeout=120, resources={"metadata": {"path": str(NOTEBOOK.parent)}}
    )
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "HILLSIDE_HOME": home}
        with client.setup_kernel(env=environment, stderr=subprocess.DEVNULL):
            return _run(client)


def _run(client):
    start = time.perf_counter()
    for number, cell in enumerate(client.nb.cells):
        client.execute_cell(cell, number)
    kernel = psutil.Process(int(client.nb.cells[-1].outputs[0].text))
    return time.perf_counter() - start, kernel.memory_info().rss / 2**20


def _python(script):
    return subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    ).stdout
