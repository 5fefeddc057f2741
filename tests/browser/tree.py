"""What a screen reader finds in a picture, in three states: asked, answered, moved.

The trees that are stored in tests/browser/trees are what somebody has looked at. After a change
that is meant:

    python tests/browser/tree.py [PICTURE ...]      all without a name; then look at git diff
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from hillside.live.asking import SKIPPED
from hillside.pages.alive import Alive
from hillside.pages.chromium import FLAGS, find_chromium
from hillside.pages.sheet import find, likely_guess, states

STORED = Path(__file__).parent / "trees"
WINDOW = {"width": 1000, "height": 900}


def stored(kind):
    """Where the tree of a picture class is stored."""
    return STORED / f"{kind.__name__}.yaml"


def tree(browser, kind):
    """The accessibility trees of a picture class as one YAML text, a list for each state."""
    context = browser.new_context(viewport=WINDOW, reduced_motion="reduce", color_scheme="light")
    alive = Alive(context.new_page(), kind())
    seen = {name: alive.root.aria_snapshot() for name in _states(alive)}
    context.close()
    assert alive.failures == []
    return "\n".join(f"# {name}\n{found}" for name, found in seen.items()) + "\n"


def _states(alive):
    """Bring the picture to its states, one after the other.   Yields what each is called."""
    picture = alive.picture
    yield "asked" if picture.asked else "opened"
    if picture.asked:
        guess = likely_guess(picture.prediction)
        words = picture.prediction.measure(guess, picture.call(picture.truth, picture.values))
        alive.settle({"value": guess, "words": words})
        yield f"after the guess {guess}"
        alive.settle(dict(SKIPPED))
    for name, values in states(picture)[-1:]:
        alive.move(values)
        yield f"moved to {name}"


if __name__ == "__main__":
    sys.path.append(str(Path(__file__).parents[1] / "lessons"))
    from every_frame import pictures

    kinds = list(map(find, sys.argv[1:])) or pictures()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        for one in kinds:
            stored(one).write_text(tree(chromium, one), encoding="utf-8")
