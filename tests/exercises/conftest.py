import pytest

from hillside import exercises


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """A fresh home for the progress file, and hints from the start."""
    monkeypatch.setenv("HILLSIDE_HOME", str(tmp_path / "home"))
    exercises._hints_given.clear()
    return tmp_path / "home"
