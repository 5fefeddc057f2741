import pytest


@pytest.fixture(autouse=True)
def at_home(home):
    """Each test has a progress file of its own."""
