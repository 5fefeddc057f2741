"""What Binder would build from this repository: repo2docker's own detection and rendering.

No learner needs repo2docker, so it is not in requirements.txt, and without it its tests are
skipped. .ci/run installs it after the suite, so that it cannot hide what requirements.txt lacks,
and sets HILLSIDE_BINDER: then a missing one is an error.
"""

import importlib.metadata
import importlib.util
import io
import os
import re
from contextlib import chdir, redirect_stdout
from pathlib import Path

import pytest
from jupyter_core.paths import jupyter_config_path

ROOT = Path(__file__).parents[1]
ENVIRONMENT = (ROOT / "environment.yml").read_text(encoding="utf-8")
REQUIRED = bool(os.environ.get("HILLSIDE_BINDER"))


@pytest.fixture(scope="module")
def repo2docker():
    """Its application class."""
    if importlib.util.find_spec("repo2docker") is None and not REQUIRED:
        pytest.skip("to see what Binder would build: pip install jupyter-repo2docker")
    return importlib.import_module("repo2docker.app").Repo2Docker


@pytest.fixture
def dockerfile(repo2docker):
    """dockerfile(folder): what repo2docker would hand to Docker."""

    def rendered(folder):
        with redirect_stdout(io.StringIO()) as text:
            repo2docker(repo=str(folder), dry_run=True).build()
        return text.getvalue()

    return rendered


def steps(dockerfile):
    """Where the repository is copied, and where the environment is made."""
    marks = " src/ ${REPO_DIR}/\n", 'env update -p ${NB_PYTHON_PREFIX} --file "environment.yml"'
    return [dockerfile.index(mark) for mark in marks]


def test_binder_takes_environment_yml_and_its_python(repo2docker):
    with chdir(ROOT):
        packs = [kind("ubuntu") for kind in repo2docker().buildpacks]
        picked = next(pack for pack in packs if pack.detect())
        assert type(picked).__name__ == "CondaBuildPack"
        assert f"  - python={picked.python_version}\n" in ENVIRONMENT


def test_the_whole_repository_is_there_when_hillside_is_installed(dockerfile):
    copied, made = steps(dockerfile(ROOT))
    assert copied < made


def test_it_would_not_be_without_the_entry_that_installs_hillside_in_place(dockerfile, tmp_path):
    """The proof that the test above sees a difference."""
    (tmp_path / "environment.yml").write_text(
        re.sub(r" +- -e \.\n", "", ENVIRONMENT), encoding="utf-8"
    )
    copied, made = steps(dockerfile(tmp_path))
    assert made < copied


def test_installed_in_place_hillside_switches_its_server_extension_on():
    (switch,) = [
        file for file in importlib.metadata.files("hillside") if file.name == "hillside.json"
    ]
    place = Path(switch.locate()).resolve()
    assert (
        place.read_text() == (ROOT / "src" / "hillside" / "jupyter_server_config.json").read_text()
    )
    assert place.parent.name == "jupyter_server_config.d"
    assert place.parents[1] in [Path(folder).resolve() for folder in jupyter_config_path()]
