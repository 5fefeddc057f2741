"""A picture on a page that this process holds: the player, moved from Python and answered by it.

Nothing of it is kept: no values in the picture, no guess in the learner's journal.
"""

import base64
from pathlib import Path

from ..live import asking
from ..live.answerer import Answerer, sentence
from ..live.document import document
from ..live.scene import plain, size_of

SCRIPT = (Path(__file__).parent / "alive.js").read_text(encoding="utf-8")
HERE = """() => {
    const {scene, supply, values} = view;
    return scene && !supply.busy && !supply.wantsStage && supply.frame(values);
}"""
PATIENCE = 120_000  # ms for anything: a busy machine
QUIET = 200  # ms without movement after which the player is at rest
AT_REST = "view.settle(); view.draw()"


def html(picture, style=""):
    """The page, on which `show(told(picture))` shows the picture.

    It asks `answerPicture`, a function of the page that whoever holds it must give.
    """
    return document(type(picture).__name__, "<main></main>", style=style, script=SCRIPT)


def told(picture):
    """What the page is told of the picture to begin with, as JSON types."""
    values = dict(picture.values)
    about = {"size": size_of(picture), "values": plain(values), "guess": picture.guess}
    return about | {"caption": asking.heading(picture, values, picture.asked)}


class Answers:
    """Python's answers to a picture's page, as JSON types.   failures: what it could not answer."""

    def __init__(self, picture):
        self._answerer, self.failures = Answerer(picture), []

    def __call__(self, request):
        """The answer to a request {"want": ...}; {"error": sentence} where there is none."""
        try:
            answer, buffers, failures = self._answerer.answer(request)
        except Exception as error:
            self.failures.append(error)
            return {"error": sentence(error), "buffers": []}
        self.failures += failures
        return {**answer, "buffers": [base64.b64encode(one).decode() for one in buffers]}


class Alive:
    """The picture on `page`, an empty one of Playwright's, with its question if that is open."""

    def __init__(self, page, picture, style=""):
        self.page, self.picture, self._answers = page, picture, Answers(picture)
        page.set_default_timeout(PATIENCE)
        page.expose_function("answerPicture", self._answers)
        page.set_content(html(picture, style))
        page.evaluate("picture => show(picture)", told(picture))
        self.rest()

    @property
    def failures(self):
        """What Python could not answer."""
        return self._answers.failures

    @property
    def root(self):
        """The element of the picture with its controls and its caption."""
        return self.page.locator(".hillside")

    def rest(self):
        """Wait until the player shows what belongs to its values, and its labels have settled."""
        self.page.wait_for_function(HERE)
        self.page.wait_for_timeout(QUIET)
        self.page.evaluate(AT_REST)
        self.page.wait_for_function(HERE)

    def move(self, values):
        """Move the picture there, and wait."""
        self.page.evaluate("values => view.move(values)", plain(values))
        self.rest()

    def settle(self, verdict):
        """Answer its question, {"value", "words"}, as `asking.settle` does, and wait."""
        asking.settle(self.picture, verdict)
        self.page.evaluate("verdict => view.setGuess(verdict)", verdict)
        self.rest()
