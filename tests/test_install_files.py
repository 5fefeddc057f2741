"""What is installed and how: requirements.txt, environment.yml, pyproject.toml, README and workflow say the same."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LESSON = "notebooks/00_start_here.ipynb"
POSIX = "python3 -m venv .venv && .venv/bin/python -m pip install -r requirements.txt && .venv/bin/"
# cmd, because && is unknown to the PowerShell that comes with Windows, and ; to cmd
WINDOWS = (
    r'cmd /c "py -m venv .venv && .venv\Scripts\python -m pip install -r requirements.txt && .venv\Scripts'
    + "\\"
)
COMMANDS = {
    "open on Linux and macOS": POSIX + f"jupyter lab {LESSON}",
    "test on Linux and macOS": POSIX + "python -m pytest",
    "open on Windows": WINDOWS + "jupyter lab " + LESSON.replace("/", "\\") + '"',
    "test on Windows": WINDOWS + 'python -m pytest"',
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


def test_environment_and_requirements_have_the_same_entries():
    pip_part = text("environment.yml").partition("- pip:\n")[2]
    assert [line.strip().removeprefix("- ") for line in pip_part.splitlines()] == required()


def test_the_environment_states_a_python_that_is_supported():
    (minor,) = re.findall(r"^  - python=3\.(\d+)$", text("environment.yml"), re.MULTILINE)
    (oldest,) = re.findall(r">=3\.(\d+)$", project()["requires-python"])
    assert int(minor) >= int(oldest)


def test_hillside_itself_is_installed():
    assert "-e ." in required()


@pytest.mark.parametrize("entry", [*required()[1:], *project()["dependencies"]])
def test_versions_are_ranges(entry):
    assert re.fullmatch(r"[A-Za-z0-9_-]+>=[0-9.]+(,<[0-9.]+)?", entry), (
        f"{entry}: wanted name>=lowest, perhaps ,<too new"
    )


def test_no_entry_stands_twice():
    names = [re.split("[<>=]", entry)[0] for entry in [*required(), *project()["dependencies"]]]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_the_readme_gives_the_command_on_a_line_of_its_own(command):
    assert command in [line.strip() for line in text("README.md").splitlines()]


def test_the_commands_name_files_that_exist():
    assert (ROOT / LESSON).is_file() and (ROOT / "requirements.txt").is_file()


@pytest.mark.parametrize("name", COMMANDS)
def test_the_workflow_runs_the_readmes_command(name):
    assert COMMANDS[name].rstrip('"') in text(".github/workflows/tests.yml")


def test_the_workflow_tries_the_lowest_python_that_is_supported():
    lowest = project()["requires-python"].removeprefix(">=")
    assert f'python: "{lowest}"' in text(".github/workflows/tests.yml")
