"""The picture in a notebook: the kernel's end of the player, on anywidget.

The kernel never sends by itself and keeps no queue. The player asks for a stage or for some frames, one request at a
time, and the kernel answers with as many frames as fit in a few milliseconds.
"""

import base64
import pathlib
import time
import weakref

import anywidget
import traitlets

from hillside.progress import journal

from .bundle import player_source
from .frames import Packer
from .look import PALETTE, Look
from .mathml import mathml
from .still import HANDLE_RADIUS, background, still

HERE = pathlib.Path(__file__).parent
PIECE = 0.02  # seconds of work for one answer, so that cells and other pictures do not wait
STYLE = (HERE / "player" / "player.css").read_text(encoding="utf-8")
SKIPPED = {"value": None, "words": ""}
_players = weakref.WeakSet()
_modes = {"class": False, "unlocked": False}
_guesses = {}  # by picture class: a picture shown again in this session does not ask again


class Player(anywidget.AnyWidget):
    """The player of one picture. `values` is shared by all its views; everything else is asked for by message."""

    _esm = player_source()
    _css = STYLE
    values = traitlets.Dict().tag(sync=True)
    size = traitlets.List().tag(sync=True)
    caption = traitlets.Unicode().tag(sync=True)
    still = traitlets.Bytes().tag(sync=True)
    big = traitlets.Bool(False).tag(sync=True)
    guess = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)

    def __init__(self, picture, image):
        self.picture, self._heard = picture, set()
        super().__init__(
            values=dict(picture.values),
            size=list(picture.size),
            caption=repr(picture),
            still=image,
            big=_modes["class"],
        )
        if picture.prediction:
            self.guess = dict(SKIPPED) if _modes["unlocked"] else _guesses.get(_name(picture))
        self.on_msg(self._answer)
        _players.add(self)

    @traitlets.observe("values")
    def _moved(self, change):
        self.picture._values = self.picture.cleaned(change.new)

    def _answer(self, _, request, buffers):
        """Answer one request. An error goes to the view that asked, and is raised here as well."""
        if request.get("want") == "close":
            return self._forget()
        answers = {
            "stage": self._stage,
            "frames": self._frames,
            "save": self._save,
            "read": self._read,
            "judge": self._judge,
        }
        try:
            if request["want"] not in answers:
                raise ValueError(
                    f"a player asked for {request['want']!r}; it can ask for {', '.join(answers)}"
                )
            answer, attached, failures = answers[request["want"]](request)
        except Exception as error:
            self.send({"id": request.get("id"), "error": sentence(error)})
            raise
        self.send({"id": request["id"], **answer}, attached)
        for error in failures:
            raise error

    def _forget(self):
        """The last view is gone. Shown again, the picture gets a new player; without this, ipywidgets would keep it for ever."""
        self.picture._player = None
        self.layout.close()
        self.close()

    def _stage(self, request):
        look = Look(
            big=self.big, **{name: bool(request["look"][name]) for name in ("dark", "narrow")}
        )
        values = self.picture.cleaned(request["values"])
        image, places = background(
            self.picture, values, look, min(4.0, max(0.5, request["density"]))
        )
        frames, data, failures = self._computed([values])
        return (
            scene(self.picture, values, look) | places | {"frames": frames},
            [image, data],
            failures,
        )

    def _frames(self, request):
        frames, data, failures = self._computed(request["of"])
        return {"frames": frames}, [data], failures

    def _computed(self, wishes):
        """The frames at the first of these values, as many as are quick, with their buffer and the errors to be heard."""
        packer, frames, failures, until = Packer(), [], [], time.monotonic() + PIECE
        for values in wishes:
            try:
                frames.append(packer.frame(*self.picture.frame_at(self.picture.cleaned(values))))
            except Exception as error:
                frames.append({"error": sentence(error)})
                failures.append(error)
            if time.monotonic() > until:
                break
        return frames, packer.buffer, self._unheard(failures)

    def _save(self, request):
        """A movement has ended. All views of the picture, and Python, learn where."""
        self.values = self.picture.cleaned(request["values"])
        return {}, [], []

    def _read(self, request):
        """A formula that is being typed: in mathematical notation, or what is wrong with it."""
        control = self.picture.controls[request["name"]]
        try:
            meaning = control.meaning(control.clean(request["text"]))
        except ValueError as error:
            return {"trouble": str(error)}, [], []
        return {"notation": [mathml(line) for line in control.notation(meaning)]}, [], []

    def _judge(self, request):
        """A guess, or None for a skipped one, beside the truth. All views show it, and so will this session's later ones."""
        asked, value = self.picture.prediction, request["guess"]
        self.guess = (
            dict(SKIPPED)
            if value is None
            else _judged(self.picture, asked.clean(value), request["values"])
        )
        _guesses[_name(self.picture)] = self.guess
        trouble = journal.keep(
            prediction=_name(self.picture), state="skipped" if value is None else "guessed"
        )
        if trouble:
            self.guess = self.guess | {"words": f"{self.guess['words']} {trouble}"}
        return {"guess": self.guess}, [], []

    def _unheard(self, failures):
        """Python hears of each failure once, though the same strip is computed often."""
        fresh = [error for error in failures if sentence(error) not in self._heard][:1]
        self._heard.update(map(sentence, fresh))
        return fresh


def scene(picture, values, look):
    """Everything about the picture that the player must know to draw frames in `look`, but the places of the axes."""
    actors, *_ = picture.cast(values)
    return {
        "presets": [{"name": name, "values": values} for name, values in picture.presets.items()],
        "prediction": picture.prediction and picture.prediction.describe(),
        "values": values,
        "controls": picture.describe_controls(values),
        "scale": look.scale,
        "handle": HANDLE_RADIUS,
        "actors": {name: actor.describe(look) for name, actor in actors.items()},
        "colors": {role: pair[look.dark] for role, pair in PALETTE.items()},
    }


def bundle(picture):
    """The three readings of a picture: live view, still, caption."""
    look = Look(big=_modes["class"])
    image = still(picture, picture.values, look)
    if picture._player is None:
        picture._player = Player(picture, image)
    picture._player.set_trait("still", image)
    picture._player.set_trait("caption", repr(picture))
    live = picture._player._repr_mimebundle_()
    data, metadata = live if isinstance(live, tuple) else (live, {})
    data = data | {"text/plain": repr(picture), "image/png": base64.b64encode(image).decode()}
    return data, metadata | {"image/png": {"width": picture.size[0]}}


def _judged(picture, guess, values):
    return {
        "value": guess,
        "words": picture.prediction.measure(
            guess, picture.call(picture.truth, picture.cleaned(values))
        ),
    }


def _name(picture):
    return f"{type(picture).__module__}.{type(picture).__name__}"


def classroom(on=True):
    """Larger type, lines, handles and controls in every picture of this kernel, for a class room. `classroom(False)` ends it."""
    _modes["class"] = bool(on)
    for player in list(_players):
        player.big = _modes["class"]


def unlock(on=True):
    """Open every prediction of this kernel without a guess, for teachers. `unlock(False)` asks again in new pictures."""
    _modes["unlocked"] = bool(on)
    for player in list(_players):
        if on and player.picture.prediction and player.guess is None:
            player.guess = dict(SKIPPED)


def sentence(error):
    """An error as it is told on the page."""
    return f"{type(error).__name__}: {error}"
