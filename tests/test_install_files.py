"""What is installed and how: the files that say so say the same.

requirements.txt is the learner's, environment.yml the same for conda and Binder. pyproject.toml
says what hillside itself needs, and what page makers (extra `pages`) and tests (extra `test`) need
beyond. README and workflows give the commands.
"""

import re
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LESSON = "notebooks/00_start_here.ipynb"
POSIX = "python3 -m venv .venv && .venv/bin/python -m pip install -r requirements.txt"
# cmd, because && is unknown to the PowerShell that comes with Windows, and ; to cmd
WINDOWS = r'cmd /c "py -m venv .venv && .venv\Scripts\python -m pip install -r requirements.txt'
COMMANDS = {
    "open on Linux and macOS": f"{POSIX} && .venv/bin/jupyter lab {LESSON}",
    # quoted, because zsh takes brackets for a pattern
    "test on Linux and macOS": f'{POSIX} -e ".[test]" && .venv/bin/python -m pytest',
    "open on Windows": rf'{WINDOWS} && .venv\Scripts\jupyter lab {LESSON}"'.replace("s/", "s\\"),
    "test on Windows": rf'{WINDOWS} -e .[test] && .venv\Scripts\python -m pytest"',
}


def text(name):
    return (ROOT / name).read_text(encoding="utf-8")


def required():
    """The entries of requirements.txt."""
    return [
        line for line in text("requirements.txt").splitlines() if line and not line.startswith("#")
    ]


def project():
    """pyproject.toml's table [project]."""
    return tomllib.loads(text("pyproject.toml"))["project"]


PAGES, TEST = (project()["optional-dependencies"][extra] for extra in ("pages", "test"))
LEARNERS = [*required()[1:], *project()["dependencies"]]


def names(entries):
    """What the entries install, in letters that can be compared."""
    return [re.split(r"[<>=\[]", entry)[0].lower().replace("_", "-") for entry in entries]


def test_environment_and_requirements_have_the_same_entries():
    pip_part = text("environment.yml").partition("- pip:\n")[2]
    assert [line.strip().removeprefix("- ") for line in pip_part.splitlines()] == required()


def test_the_environment_states_a_python_that_is_supported():
    (minor,) = re.findall(r"^  - python=3\.(\d+)$", text("environment.yml"), re.MULTILINE)
    (oldest,) = re.findall(r">=3\.(\d+)$", project()["requires-python"])
    assert int(minor) >= int(oldest)


def test_hillside_itself_is_installed_first_and_in_place():
    assert required()[0] == "-e ."


def test_tests_also_make_pages():
    assert TEST[0] == "hillside[pages]"


@pytest.mark.parametrize("entry", [*LEARNERS, *PAGES, *TEST[1:]])
def test_versions_are_ranges(entry):
    assert re.fullmatch(r"[A-Za-z0-9_-]+>=[0-9.]+(,<[0-9.]+)?", entry), (
        f"{entry}: wanted name>=lowest, perhaps ,<too new"
    )


def test_no_package_is_asked_for_twice():
    """So an extra holds what a learner does not install."""
    asked = names([*LEARNERS, *PAGES, *TEST])
    assert len(asked) == len(set(asked))


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_the_readme_gives_the_command_on_a_line_of_its_own(command):
    assert command in [line.strip() for line in text("README.md").splitlines()]


def test_the_commands_name_files_that_exist():
    assert (ROOT / LESSON).is_file() and (ROOT / "requirements.txt").is_file()


def test_the_readmes_lines_on_tests_name_marks_and_files_that_are_there():
    lines = re.findall(r"^    python -m pytest(.*?)(?:   .*)?$", text("README.md"), re.MULTILINE)
    words = {word for line in lines for word in re.findall(r'[^\s"]+', line)} - {"-m", "not"}
    marks = tomllib.loads(text("pyproject.toml"))["tool"]["pytest"]["ini_options"]["markers"]
    known = {mark.partition(":")[0] for mark in marks}
    assert known <= words and all((ROOT / word).exists() for word in words - known)


def test_what_tests_share_has_a_name_of_its_own():
    """It is imported by its name alone."""
    shared = [
        path.stem
        for path in (ROOT / "tests").rglob("*.py")
        if not path.name.startswith(("test_", "conftest", "__init__"))
    ]
    assert len(set(shared)) == len(shared)
    assert set(shared) & {*sys.stdlib_module_names, *names([*LEARNERS, *PAGES, *TEST])} == set()


@pytest.mark.parametrize("name", COMMANDS)
def test_the_workflow_runs_the_readmes_command(name):
    assert COMMANDS[name].rstrip('"') in text(".github/workflows/tests.yml")


def test_the_workflow_tries_the_lowest_python_that_is_supported():
    lowest = project()["requires-python"].removeprefix(">=")
    assert f'python: "{lowest}"' in text(".github/workflows/tests.yml")


# ---- other versions ------------------------------------------------------------------------------

PINS = {
    name: dict(re.findall(r"^([a-z0-9]+)(==[^\s#]+)$", text(f".ci/{name}.txt"), re.MULTILINE))
    for name in ("oldest", "newest")
}
TRIED = ("numpy", "matplotlib", "ipykernel", "anywidget", "jupyterlab")


@pytest.mark.parametrize("name", PINS)
def test_versions_are_named_for_what_a_learner_installs(name):
    assert set(names(LEARNERS)) - {"nbval"} | set(TRIED) == PINS[name].keys()


@pytest.mark.parametrize("entry", [one for one in LEARNERS if not one.startswith("nbval")])
def test_the_oldest_versions_are_those_where_the_ranges_begin(entry):
    name, lowest = re.match(r"([A-Za-z0-9]+)>=([0-9.]+)", entry).groups()
    pin = PINS["oldest"][name].removeprefix("==").removesuffix(".*")
    assert f"{pin}.".startswith(f"{lowest}.") or f"{lowest}.".startswith(f"{pin}.")


def test_other_versions_are_tried_by_a_script_that_ends():
    versions = text(".ci/versions")
    assert ".ci/oldest.txt" in versions and ".ci/newest.txt" in versions
    (minutes,) = map(int, re.findall(r"^MINUTES=(\d+)$", versions, re.MULTILINE))
    assert 3 * minutes <= 30 and "skipped, there is no" in versions
    paths = re.findall(r"(?:tests|notebooks)/[\w./]+", versions)
    assert len(paths) > 10 and all((ROOT / path).exists() for path in paths)


def test_the_workflow_tries_the_oldest_versions_and_the_newest_python():
    workflow = text(".github/workflows/tests.yml")
    assert 'python: "3.14"' in workflow and "constraints: .ci/oldest.txt" in workflow
