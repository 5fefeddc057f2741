"""The picture in a notebook: the kernel's end of the player, on anywidget.

The kernel never sends by itself and keeps no queue: the player asks, and answerer.py answers.
"""

import base64
import pathlib
import time

import anywidget
import traitlets

from hillside import notation

from . import asking, modes, wishes
from .answerer import Answerer, sentence
from .bundle import player_source
from .front_end import is_live
from .look import Look
from .scene import size_of, still_width
from .still import still

HERE = pathlib.Path(__file__).parent
STYLE = (HERE / "player" / "player.css").read_text(encoding="utf-8") + notation.STYLE


class Player(anywidget.AnyWidget):
    """The player of one picture.

    `values`, `guess` and the words are shared by all its views; the rest is asked for by message.
    """

    _esm = player_source()
    _css = STYLE
    values = traitlets.Dict().tag(sync=True)
    kind = traitlets.Unicode().tag(sync=True)  # the name of its class
    size = traitlets.List().tag(sync=True)
    caption = traitlets.Unicode().tag(sync=True)  # the question while it is open
    still = traitlets.Bytes().tag(sync=True)
    big = traitlets.Bool(False).tag(sync=True)
    guess = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)
    shown = traitlets.Int(0).tag(sync=True)  # how often; a view that closes says which time it was

    def __init__(self, picture, image):
        self.picture, self._heard = picture, set()
        self._answerer = Answerer(picture, modes.big())
        super().__init__(
            values=dict(picture.values),
            kind=type(picture).__name__,
            size=size_of(picture),
            still=image,
            big=modes.big(),
        )
        picture._player = self
        self.follow()
        self.on_msg(self._answer)
        modes.follow(self)

    def follow(self):
        """Tell the views what the picture knows of its question."""
        self.caption = asking.heading(self.picture, self.picture.values, self.picture.asked)
        self.guess = self.picture.guess

    @traitlets.observe("values")
    def _moved(self, change):
        self.picture._values = self.picture.cleaned(change.new)

    def set_state(self, sync_data):
        """What a front end says of the shared state: only the values are its to change.

        What no control can take changes nothing, and goes back as it was.
        """
        if "values" not in sync_data:
            return
        try:
            self.values = wishes.values(self.picture, sync_data["values"])
        except wishes.Unfit:
            self.send_state("values")

    @traitlets.observe("big")
    def _enlarged(self, change):
        self._answerer.big = change.new

    def _answer(self, _, request, buffers):
        """Answer a request. A failure of the picture goes to the view, and is raised here as well.

        A message that no player of ours sends is answered with what is wrong with it.
        """
        about = request if isinstance(request, dict) else {}
        if about.get("want") == "close":
            return self._forget(about)
        name = about.get("id") if wishes.is_name(about.get("id")) else None
        try:
            answer, attached, failures = self._work(about)
        except Exception as error:
            self.send({"id": name, "error": sentence(error)})
            if isinstance(error, wishes.Unfit):
                return
            raise
        self.send({"id": name, **answer}, attached)
        for error in self._unheard(failures):
            raise error

    def _work(self, request):
        """The answer, with the ms of work it took: the rest the player was waiting in queues."""
        begun = time.thread_time()
        answers = self._save if request.get("want") == "save" else self._answerer.answer
        answer, attached, failures = answers(request)
        return answer | {"spent": round(1000 * (time.thread_time() - begun), 1)}, attached, failures

    def _forget(self, request):
        """The last view is gone: without this, ipywidgets would keep the player for ever.

        While a cell runs the message waits. If that cell has shown the picture once more, there is
        a view again, and the message is about an older one.
        """
        if request.get("shown") != self.shown:
            return
        self.picture._player = None
        self.layout.close()
        self.close()

    def _save(self, request):
        """A movement has ended. All views of the picture, and Python, learn where."""
        self.values = wishes.values(self.picture, request.get("values"))
        return {}, [], []

    def _unheard(self, failures):
        """Python hears of each failure once, though the same strip is computed often."""
        fresh = [error for error in failures if sentence(error) not in self._heard][:1]
        self._heard.update(map(sentence, fresh))
        return fresh


def bundle(picture):
    """The three readings of a picture: live view, still, words. All show an open question alone.

    Where nobody is there to see it come alive, still and words.
    """
    image = still(picture, picture.values, Look(big=modes.big(), asked=picture.asked))
    read = {"text/plain": repr(picture), "image/png": base64.b64encode(image).decode()}
    width = {"image/png": {"width": still_width(picture)}}
    if not is_live():
        return read, width
    player = picture._player or Player(picture, image)
    player.still, player.shown = image, player.shown + 1
    player.follow()
    live = player._repr_mimebundle_()
    data, metadata = live if isinstance(live, tuple) else (live, {})
    return data | read, metadata | width
