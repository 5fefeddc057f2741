"""What a screen reader finds in each picture is what is stored: tests/browser/tree.py."""

import difflib

import pytest
from every_frame import pictures
from tree import STORED, stored, tree

EACH_KIND = ("Walker", "TypedSurface", "OwnTarget", "Compass")  # of control, and of question


def marked(kind):
    """In the suite, or among the long checks."""
    marks = () if kind.__name__ in EACH_KIND else pytest.mark.long
    return pytest.param(kind, marks=marks, id=kind.__name__)


@pytest.mark.parametrize("kind", [marked(kind) for kind in pictures()])
def test_the_accessibility_tree_is_the_one_that_was_looked_at(chromium, kind):
    path = stored(kind)
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    changes = difflib.unified_diff(
        before.splitlines(), tree(chromium, kind).splitlines(), lineterm=""
    )
    assert "\n".join(changes) == "", (
        f"if this is meant: python tests/browser/tree.py {kind.__name__}"
    )


def test_no_tree_is_left_of_a_picture_that_is_gone():
    assert {path.name for path in STORED.iterdir()} == {stored(kind).name for kind in pictures()}
