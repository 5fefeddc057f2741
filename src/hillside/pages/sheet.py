"""A review sheet: one picture in all its states on one PNG, as the player paints it.

Whoever changes a picture looks at all of it at once: light, dark, in class, on a phone, its
question, after a guess, both ends of each control, each choice, each preset.
"""

import base64
import importlib
import pkgutil
from html import escape

from ..live import Picture
from ..live.asking import SKIPPED
from ..live.controls import Stepped
from ..live.hands import Handle, Turn
from ..live.sliders import Slider
from .alive import Alive
from .chromium import FLAGS, MISSING, find_chromium

USUAL, CLASS, PHONE = (1000, 900), (1280, 720), (390, 844)  # of windows, in pixels
FAR = 1e9  # cleaning brings a handle from there to the corner of its axes
TURNS = ((-150, -10), (120, 90))  # where else a view in space is seen from
STYLE = "main { margin: 0 } #gap { height: 0 }"
SHEET = """body { margin: 0; padding: 16px; width: 1960px; font: 18px/1.4 sans-serif; }
main { display: grid; grid-template-columns: repeat(3, 1fr); gap: 24px; align-items: start; }
h1 { font-size: 26px; margin: 0 0 12px; } figure { margin: 0; border: 1px solid #888; }
figcaption { padding: 2px 6px; background: #ddd; color: #000; } img { display: block; }
img { max-width: 100%; margin: 0 auto; }"""


class SheetError(Exception):
    """What keeps a sheet from being made, as a sentence for whoever asked for it."""


def find(name):
    """The picture class of that name, in the course, or module:Class anywhere.

    Raises SheetError where there is none.
    """
    module, _, kind = name.rpartition(":")
    found = _in_module(module, kind) if module else _in_course().get(kind)
    if not (isinstance(found, type) and issubclass(found, Picture)):
        known = ", ".join(sorted(_in_course()))
        raise SheetError(
            f"there is no picture {name}. Write module:Class, or one of the course: {known}"
        )
    return found


def _in_module(module, kind):
    try:
        return getattr(importlib.import_module(module), kind, None)
    except ImportError as error:
        raise SheetError(f"{module} cannot be imported: {error}") from error


def _in_course():
    lessons = importlib.import_module("hillside.lessons")  # what is shown, not what shows it
    every = pkgutil.walk_packages(lessons.__path__, f"{lessons.__name__}.")
    names = [module.name for module in every if ".pictures." in module.name]
    found = [one for name in names for one in vars(importlib.import_module(name)).values()]
    kinds = [one for one in found if isinstance(one, type) and issubclass(one, Picture)]
    return {kind.__name__: kind for kind in kinds if kind.__module__ in names}


def write_sheet(kind, out):
    """Make the sheet of a picture class and write it to `out`, a PNG.   Returns `out`.

    Raises SheetError where there is no browser to paint it.
    """
    try:
        from playwright.sync_api import sync_playwright  # comes with the tests, not with the course
    except ModuleNotFoundError:
        raise SheetError(
            "a sheet needs a browser and the package playwright, which is missing. Install what "
            'the tests need: python -m pip install -e ".[test]"'
        ) from None
    chromium = find_chromium()
    if chromium is None:
        raise SheetError(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        try:
            _write(browser, kind.__name__, tiles(browser, kind), out)
        finally:
            browser.close()
    return out


def tiles(browser, kind):
    """[(caption, PNG bytes), ...] of every state of a picture class."""
    page = _page(browser, USUAL)
    alive = Alive(page, kind(), STYLE)
    made = _question(alive)
    made += _looks(alive)
    for caption, values in states(alive.picture):
        alive.move(values)
        made.append((caption, alive.root.screenshot()))
    page.context.close()
    if alive.failures:
        made.insert(0, (f"Python failed: {alive.failures[0]!r}", made[0][1]))
    return made


def _page(browser, window):
    size = {"width": window[0], "height": window[1]}
    context = browser.new_context(viewport=size, reduced_motion="reduce", color_scheme="light")
    return context.new_page()


def _question(alive):
    """The open question and the answer to a guess, where a picture asks; open afterwards."""
    picture = alive.picture
    if not picture.asked:
        return []
    made = [("question", alive.root.screenshot())]
    guess, truth = likely_guess(picture.prediction), picture.call(picture.truth, picture.values)
    words = picture.prediction.measure(guess, truth)
    alive.settle({"value": guess, "words": words})
    made.append((f"after the guess {guess}", alive.root.screenshot()))
    alive.settle(dict(SKIPPED))
    alive.move(dict(picture.values))
    return made


def likely_guess(asked):
    """What somebody may guess: the first option, 1, where the ring stands, a level curve, from 0 to
    1, the order of the options."""
    likely = {"region": (0, 1), "curve": [1] * getattr(asked, "columns", 0), "order": asked.offers}
    if asked.kind not in likely and asked.offers:
        return asked.offers[0]
    return asked.clean(likely.get(asked.kind, getattr(asked, "at", 1)))


def _looks(alive):
    """The picture as it opens: light, dark, on the whole screen of a class, on a phone."""
    page, made = alive.page, [("light", alive.root.screenshot())]
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme=scheme)
        alive.rest()
        if scheme == "dark":
            made.append((scheme, alive.root.screenshot()))
    _resize(alive, CLASS)
    _press(alive, "f")  # the whole screen
    made.append(("class", page.screenshot()))
    _press(alive, "f")
    _resize(alive, PHONE)
    made.append(("phone", alive.root.screenshot()))
    _resize(alive, USUAL)
    return made


def _resize(alive, window):
    alive.page.set_viewport_size({"width": window[0], "height": window[1]})
    alive.rest()


def _press(alive, key):
    alive.root.focus()
    alive.page.keyboard.press(key)
    alive.rest()


def states(picture):
    """[(caption, values), ...]: ends of each control, choices, presets; each different one once."""
    opening, found = dict(picture.values), {repr(dict(picture.values)): None}
    changes = [
        (f"{control.label}: {words}", {name: value})
        for name, control in picture.controls.items()
        for words, value in _ends(control)
    ]
    changes += [(f"preset {name}", values) for name, values in picture.presets.items()]
    for caption, change in changes:
        values = picture.cleaned(opening | change)
        if repr(values) not in found:
            found[repr(values)] = (caption, values)
        elif found[repr(values)]:
            earlier, _ = found[repr(values)]
            found[repr(values)] = (f"{earlier}, {caption}", values)
    return [state for state in found.values() if state]


def _ends(control):
    """[(words, value), ...] between which a control moves, or all that it offers."""
    if isinstance(control, Handle):
        return [("down left", (-FAR, -FAR)), ("up right", (FAR, FAR))]
    if isinstance(control, Turn):
        return [(f"from {view}", view) for view in TURNS]
    if not isinstance(control, Stepped):
        return []
    stops = control.stops
    chosen = (stops[0], stops[-1]) if isinstance(control, Slider) else stops
    return [(control.text(stop), stop) for stop in chosen]


def _write(browser, title, made, out):
    figures = "".join(
        f"<figure><figcaption>{escape(caption)}</figcaption>"
        f'<img src="data:image/png;base64,{base64.b64encode(image).decode()}"></figure>'
        for caption, image in made
    )
    page = _page(browser, (1992, 900))
    style = f"<style>{SHEET}</style>"
    page.set_content(f"{style}<h1>{escape(title)}</h1><main>{figures}</main>")
    page.screenshot(path=out, full_page=True)
    page.context.close()
