"""Who answers a player: stages, frames, formulas being typed, guesses. On numpy, but for what
matplotlib paints or sets.

A player asks, one request at a time; nothing is sent unasked and nothing queues. Answers are plain
JSON types with buffers beside them, and carry the values as the controls could take them.
"""

import time

from hillside.notation import set_formula
from hillside.progress import journal

from . import asking, wishes
from .arithmetic import own_arithmetic
from .casts import name_of
from .frames import Packer
from .look import Look
from .scene import plain, scene, size_of, stage_data

LONGEST = 1000  # characters of an error that is told
PIECE = 0.02  # seconds of work for one answer, so that cells and other pictures do not wait


class Answerer:
    """Answers the requests of one picture's players.   big: whether for a class room."""

    def __init__(self, picture, big=False):
        self.picture, self.big = picture, big

    @own_arithmetic()
    def answer(self, request):
        """(answer, buffers, errors to be heard) for a request {"want": ...}.

        want: "stage" with values, look {dark, narrow}, density; "frames" with `of`, a list of
        values, of which as many are answered as are quick; "read" with the name of a formula and
        its text; "judge" with a guess, None for a skipped one, and values; "ask" for the question
        once more. A text that cannot be read is answered with "trouble".

        Raises wishes.Unfit for any other request.
        """
        answers = {
            "stage": self._stage,
            "frames": self._frames,
            "read": self._read,
            "judge": self._judge,
            "ask": self._ask,
        }
        return answers[wishes.wanted(request, answers)](request)

    def _stage(self, request):
        """The stage with its first frame: painted for a look and a density, or as data."""
        shown = wishes.part(request, "look", dict)
        theme = {name: bool(shown.get(name)) for name in ("dark", "narrow")}
        look = Look(big=self.big, asked=self.picture.asked, **theme)
        values = wishes.values(self.picture, request.get("values"))
        stage = self.picture.staged(values, look.asked)
        if stage is None:
            image, places = self._paint(values, look, wishes.density(request.get("density")))
            answer, buffers, failures = self._frames({"of": [values]})
            answer, buffers = answer | places | {"stage": None}, [image, *buffers]
        else:
            packer = Packer()
            data = stage_data(stage, look, packer)
            answer, buffers, failures = self._frames({"of": [values]}, packer)
            answer |= {"stage": data, "axes": {}, "size": size_of(self.picture)}
        return scene(self.picture, values, look) | answer, buffers, failures

    def _paint(self, values, look, density):
        from .still import background  # matplotlib

        return background(self.picture, values, look, density)

    def _frames(self, request, packer=None):
        """The frames at the first of these values, as many as are quick."""
        packer, frames, stood, failures = packer or Packer(), [], [], []
        until = time.monotonic() + PIECE
        for wish in wishes.part(request, "of", list):
            values = self.picture.values
            try:
                values = wishes.values(self.picture, wish)
                frames.append(packer.frame(*self.picture.frame_at(values)))
            except Exception as error:
                frames.append({"error": sentence(error)})
                failures += [error] * (not isinstance(error, wishes.Unfit))
            stood.append(plain(values))
            if time.monotonic() > until:
                break
        return {"frames": frames, "of": stood}, [packer.buffer], failures

    def _read(self, request):
        """A formula that is being typed: in mathematical notation, or what is wrong with it."""
        control = wishes.control(self.picture, request.get("name"))
        text = wishes.part(request, "text", str)
        try:
            meaning = control.meaning(control.clean(text))
        except ValueError as error:
            return {"trouble": str(error)}, [], []
        return {"notation": [set_formula(line) for line in control.notation(meaning)]}, [], []

    def _judge(self, request):
        """A guess, or None for a skipped one, beside the truth; all pictures of the class hear."""
        wishes.question(self.picture)
        values, guess = wishes.values(self.picture, request.get("values")), request.get("guess")
        try:
            guess = asking.SKIPPED if guess is None else self._beside_the_truth(guess, values)
        except ValueError as error:
            return {"trouble": str(error)}, [], []
        state = "skipped" if request.get("guess") is None else "guessed"
        trouble = journal.keep(prediction=name_of(self.picture), state=state)
        words = " ".join(filter(None, [guess["words"], trouble]))
        asking.settle(self.picture, guess | {"words": words})
        return {"guess": self.picture.guess, "values": plain(values)}, [], []

    def _ask(self, request):
        """The question once more, for the next class or another try."""
        wishes.question(self.picture)
        asking.ask_again(self.picture)
        return {}, [], []

    def _beside_the_truth(self, guess, values):
        asked, truth = self.picture.prediction, self.picture.call(self.picture.truth, values)
        guess = asked.clean(guess)
        return {"value": guess, "words": asked.measure(guess, truth)}


def sentence(error):
    """An error as it is told on the page."""
    return f"{type(error).__name__}: {error}"[:LONGEST]
