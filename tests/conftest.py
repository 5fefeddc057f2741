"""For every test: marks, processes, and a temporary folder for learners' files.

Without files on its command line pytest runs the suite in PROCESSES processes where pytest-xdist is
installed; `-n` says otherwise. The tests of a file stay together, and those that share something
dear: see `together`. The suite leaves to the long checks what is marked `later`, and of a browser
test with parameters all cases but the first; whoever names a file gets all of it.

Test files may have the same name in two folders; what they share is imported by its
name alone, from wherever it lies.
"""

import os
import sys
import tempfile
from pathlib import Path

import pytest

PROCESSES = 2  # the suite is made for two cores
BROWSER = "tests/browser"
# The files of these folders share one process: there one JupyterLab, here networks once trained.
SHARING = (BROWSER, "tests/lessons")
SUITE = "HILLSIDE_SUITE"
sys.path += sorted({str(path.parent) for path in Path(__file__).parent.rglob("*.py")})
# At import, because nbval's kernels inherit it and know no fixtures. Each process imports this
# file, so each has a folder of its own.
_home = tempfile.TemporaryDirectory(prefix="hillside-tests-", ignore_cleanup_errors=True)
os.environ["HILLSIDE_HOME"] = _home.name


@pytest.fixture(autouse=True)
def nobody_has_answered():
    """The questions of pictures are open: a test that answers one is alone with that."""
    from hillside.live import asking

    asking._guesses.clear()


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config):
    """Run the suite in several processes, a few files in this one."""
    suite = config.args_source is config.ArgsSource.TESTPATHS
    asked = config.option
    if suite:
        os.environ[SUITE] = "1"  # the processes inherit it
    if suite and config.pluginmanager.hasplugin("xdist") and not asked.usepdb:
        if asked.numprocesses is None and not hasattr(config, "workerinput"):
            asked.numprocesses = PROCESSES


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """What one process runs is what is `together`, in the order of collection."""
    from xdist.scheduler import LoadScopeScheduling

    class Scheduling(LoadScopeScheduling):
        _split_scope = staticmethod(together)

    config.option.loadscopereorder = False
    return Scheduling(config, log)


def together(nodeid):
    """What a test shares its process with: its file, or its folder if that is one of SHARING.

    What lies further down does not share.
    """
    file = nodeid.partition("::")[0]
    folder = file.rpartition("/")[0]
    return folder if folder in SHARING else file


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config, items):
    """Browser tests carry their mark; long ones wait until they are named.

    What takes longest begins first: the browser, then the notebooks.
    """
    for item in items:
        if item.nodeid.startswith(BROWSER + "/"):
            item.add_marker("browser")
    if SUITE in os.environ:
        _leave_for_later(items)
    items.sort(key=lambda item: (not item.get_closest_marker("browser"), item.path.suffix))
    if "long" not in config.option.markexpr:
        wait = [item for item in items if item.get_closest_marker("long")]
        config.hook.pytest_deselected(items=wait)
        items[:] = [item for item in items if not item.get_closest_marker("long")]


def _leave_for_later(items):
    """What is marked so is long, and so are all cases of a browser test but its first."""
    seen = set()
    for item in items:
        test, case, _ = item.nodeid.partition("[")
        repeated = case and item.get_closest_marker("browser") and test in seen
        if repeated or item.get_closest_marker("later"):
            item.add_marker("long")
        elif not item.get_closest_marker("long"):
            seen.add(test)


def pytest_unconfigure():
    """Remove the folder when the session ends."""
    _home.cleanup()


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A fresh home for the progress file, and hints from the start."""
    from hillside import exercises

    monkeypatch.setenv("HILLSIDE_HOME", str(tmp_path / "home"))
    exercises._hints_given.clear()
    return tmp_path / "home"
