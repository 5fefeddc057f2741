"""Run notebooks and store them in canonical form (canonical.py says what that is).

    python -m hillside.course.refresh            run all of notebooks/ and rewrite what changed
    python -m hillside.course.refresh --check    write nothing, exit 1 and say what is stale
    python -m hillside.course.refresh FILE ...   these only

Needs nbclient and nbformat, which come with JupyterLab.
"""

import argparse
import copy
import os
import sys
import tempfile
import warnings
from pathlib import Path

import matplotlib
import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

from ..files import replace
from .canonical import (
    METADATA,
    NotebookError,
    as_text,
    canonical,
    differences,
    keep_pictures,
    one_line,
    pictures,
)

PICTURES_DRAWN_WITH = "3.11"  # matplotlib's minor version; another one draws other pixels
SECONDS_PER_CELL = 60


def main(arguments=None):
    """Command line.

    Returns the exit code: 0 if all notebooks are stored as they should be, 1 otherwise.
    """
    parser = argparse.ArgumentParser(
        prog="python -m hillside.course.refresh", description="Run notebooks, store them."
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 if a notebook is stale"
    )
    parser.add_argument("notebooks", nargs="*", type=Path, help="default: all of notebooks/")
    options = parser.parse_args(arguments)
    paths = options.notebooks or sorted(Path("notebooks").glob("*.ipynb"))
    if not paths:
        print(
            "No notebooks/*.ipynb here. Run this in the repository's root, or name a notebook.",
            file=sys.stderr,
        )
    return 0 if paths and all([_report(path, options.check) for path in paths]) else 1


def _report(path, check):
    """Refresh one notebook and print what came of it.

    Returns whether it is stored as it should be.
    """
    try:
        changes = refresh(path, check)
    except NotebookError as error:
        print(f"{path}: {error}", file=sys.stderr)
        return False
    state = "fresh" if not changes else "stale" if check else "rewritten"
    print("\n  ".join([f"{path}: {state}", *changes]))
    return not (check and changes)


def refresh(path, check=False):
    """Run a notebook and, unless check, rewrite it if something changed.

    Returns the changes in words, [] if fresh.

    Raises NotebookError, with nothing written, if it cannot be read or is too large, or a cell
    raises or uses stderr.
    """
    path = Path(path)
    before = read(path)
    after = canonical(run(before, path.resolve().parent))
    can_tell = matplotlib.__version__.startswith(PICTURES_DRAWN_WITH + ".")
    keep_pictures(before, after, can_tell)
    changes = _changes(path, before, after)
    if changes and not check:
        if not can_tell and pictures(before) != pictures(after):
            raise NotebookError(_WRONG_MATPLOTLIB)
        replace(path, as_text(after))
    return changes


_WRONG_MATPLOTLIB = (
    f"has a new picture. Stored pictures are drawn with matplotlib {PICTURES_DRAWN_WITH}, "
    f"this is {matplotlib.__version__}: pip install 'matplotlib=={PICTURES_DRAWN_WITH}.*', "
    "or change PICTURES_DRAWN_WITH and refresh all notebooks"
)


def untidy(path):
    """What in a stored notebook is not in canonical form, in words, found without running it."""
    before = read(path)
    return _changes(Path(path), before, canonical(before))


def read(path):
    """The notebook stored at path.   Raises NotebookError if there is none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # old notebooks have no cell ids; canonical() gives them
            notebook = nbformat.reads(Path(path).read_text(encoding="utf-8"), as_version=4)
            nbformat.validate(copy.deepcopy(notebook))
    except OSError as error:
        raise NotebookError(f"cannot be read ({error.strerror}). Is the name right?") from error
    except (ValueError, KeyError, TypeError, AttributeError, nbformat.ValidationError) as error:
        raise NotebookError(
            f"is not a Jupyter notebook ({type(error).__name__}: {one_line(str(error))})"
        ) from error
    return notebook


def run(notebook, folder, first=""):
    """A copy of the notebook with the outputs of a run in folder, top to bottom.  Learners' files
    stay untouched.

    first: code that the kernel runs before the first cell, in silence.
    """
    notebook = copy.deepcopy(notebook)
    notebook.metadata = nbformat.from_dict(METADATA)
    client = NotebookClient(
        notebook,
        timeout=SECONDS_PER_CELL,
        store_widget_state=False,
        # Kernels warn that whoever has this machine could listen to them: no news for a reader.
        extra_arguments=["--log-level=ERROR"],
    )
    client.resources["metadata"] = {"path": str(folder)}
    with tempfile.TemporaryDirectory(
        prefix="hillside-refresh-", ignore_cleanup_errors=True
    ) as home:
        with client.setup_kernel(env={**os.environ, "HILLSIDE_HOME": home, "IPYTHONDIR": home}):
            client.kc.execute(first, silent=True)
            for number, cell in enumerate(notebook.cells):
                _run_cell(client, cell, number)
    return notebook


def _run_cell(client, cell, number):
    """Run one cell; what stops it becomes one line that names the cell."""
    try:
        client.execute_cell(cell, number)
    except CellExecutionError as error:
        raise NotebookError(
            f"cell {number} stopped with {error.ename}: {one_line(error.evalue)}"
        ) from error
    except CellTimeoutError as error:
        raise NotebookError(f"cell {number} took longer than {SECONDS_PER_CELL} s") from error
    except DeadKernelError as error:
        raise NotebookError(f"the kernel died in cell {number}") from error


def _changes(path, before, after):
    """What would change in the file, in words."""
    text = as_text(after)
    if path.read_bytes() == text.encode("utf-8"):
        return []
    return differences(before, after) or ["the layout of the JSON"]


if __name__ == "__main__":
    sys.exit(main())
