"""What a page's Python lacks is fetched when it is first imported, with what it needs, once."""

import io
import sys
import zipfile

import pytest

from hillside.pages.missing import Missing

LOCK = {
    "Far_Away": {"imports": ["far_away"], "depends": ["near-by"], "file_name": "far.whl"},
    "near-by": {"imports": ["near_by"], "depends": [], "file_name": "near.whl"},
    "gone": {"imports": ["gone_away"], "depends": [], "file_name": "gone.whl"},
}


def archive(name, source):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr(f"{name}.py", source)
    return out.getvalue()


FILES = {
    "far.whl": archive("far_away", "import near_by\nx = near_by.x + 1"),
    "near.whl": archive("near_by", "x = 1"),
    "https://here/two.zip": archive("first_top", "y = 2"),
}


@pytest.fixture
def asked(tmp_path, monkeypatch):
    asked = []

    def fetched(file):
        asked.append(file)
        return FILES.get(file)

    zips = {"https://here/two.zip": ["first_top", "second_top"]}
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, Missing(LOCK, zips, fetched, tmp_path)])
    yield asked
    for name in ("far_away", "near_by", "first_top"):
        sys.modules.pop(name, None)


def test_a_package_comes_with_what_it_needs(asked):
    import far_away

    assert far_away.x == 2 and asked == ["near.whl", "far.whl"]


def test_nothing_is_fetched_twice_or_for_what_is_here(asked):
    import json  # noqa: F401

    import first_top  # noqa: F401

    with pytest.raises(ModuleNotFoundError):
        import second_top  # noqa: F401
    assert asked == ["https://here/two.zip"]


def test_what_cannot_be_fetched_is_missing_as_ever(asked):
    with pytest.raises(ModuleNotFoundError, match="gone_away"):
        import gone_away  # noqa: F401
