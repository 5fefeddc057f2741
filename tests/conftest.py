"""For every test: learners' files go to a temporary folder, also from the kernels that run the notebooks."""

import os
import tempfile

import pytest

_home = tempfile.TemporaryDirectory(prefix="hillside-tests-", ignore_cleanup_errors=True)
os.environ["HILLSIDE_HOME"] = (
    _home.name
)  # at import: nbval's kernels inherit it, and know no fixtures


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """Browser tests come last: Playwright's sync API keeps an event loop in this thread until the session ends."""
    items.sort(key=lambda item: "browser" in item.path.parts)


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
