"""The tables at the end of notebook 99 say what the stage takes: all controls, actors, colours."""

import inspect
import re
from dataclasses import fields

import pytest
from stored import FOLDER

from hillside.course import refresh
from hillside.live import actors, controls, hands, raster, screen, sliders
from hillside.live.look import PALETTE

CONTROLS = {
    kind.__name__: kind
    for module in (controls, screen, sliders, hands)
    for kind in vars(module).values()
    if inspect.isclass(kind) and issubclass(kind, controls.Control)
}
for base in ("Control", "Stepped"):  # what all controls share; nobody writes them
    CONTROLS.pop(base)
ACTORS = {kind.__name__: kind for kind in actors.KINDS.values()}
assert raster.Raster in ACTORS.values()


def rows(title):
    """The rows of the table under a heading, as lists of their cells."""
    path = FOLDER / "99_stage.ipynb"
    found = [cell.source for cell in refresh.read(path).cells if f"### {title}" in cell.source]
    assert len(found) == 1
    lines = re.findall(r"^\|(.+)\|$", found[0], re.MULTILINE)[2:]
    return [[part.strip() for part in line.split(" | ")] for line in lines]


def given(text):
    """{name: default or None} of the arguments in code quotes."""
    parts = (part.partition("=") for part in re.findall(r"`(\w+(?:=[^`]+)?)`", text))
    return {name: eval(default) if default else None for name, _, default in parts}


def bare(cell):
    return cell.strip().strip("`")


def test_the_tables_name_all_controls_and_all_actors():
    assert {bare(row[0]) for row in rows("Controls and their arguments")} == {*CONTROLS}
    assert {bare(row[0]) for row in rows("Actors and their options")} == {*ACTORS}


@pytest.mark.parametrize("row", rows("Controls and their arguments"), ids=lambda row: bare(row[0]))
def test_each_control_takes_what_its_row_says(row):
    _, label, *taken = inspect.signature(CONTROLS[bare(row[0])].__init__).parameters.values()
    defaults = {
        one.name: None if one.default is inspect.Parameter.empty else one.default for one in taken
    }
    assert label.name == "label" and given(row[1]) == defaults


@pytest.mark.parametrize("row", rows("Actors and their options"), ids=lambda row: bare(row[0]))
def test_each_actor_has_the_options_of_its_row(row):
    on, color, *taken = fields(ACTORS[bare(row[0])])
    assert (on.name, color.name) == ("on", "color")
    options, _, told = row[2].partition("; its colour is ")
    assert given(options) == {one.name: one.default for one in taken}
    assert color.default == (re.findall(r'`"(\w+)"`', told) or ["ink"])[0]


def test_the_meanings_of_colours_are_those_of_the_palette():
    told = [name for row in rows("Meanings of colours") for name in re.findall(r"`(\w+)`", row[0])]
    assert sorted(told) == sorted(PALETTE)


def test_the_code_is_not_wider_than_a_page():
    cells = refresh.read(FOLDER / "99_stage.ipynb").cells
    lines = [line for c in cells if c.cell_type == "code" for line in c.source.splitlines()]
    assert [line for line in lines if len(line) > 100] == []
