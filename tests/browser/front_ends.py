"""The lesson in front ends other than JupyterLab.

Notebook7   the lesson on a page of Notebook7Server
Voila       the lesson on a page of VoilaServer, which runs the notebook itself
BarePage    the player alone, with the model that anywidget promises in every front end:
            in the place of those that cannot run here

Each has `picture(kind)`, one picture of the lesson. Only the page of Notebook 7 can ask the kernel.
"""

import base64
import re
import subprocess
import sys
import urllib.request
from pathlib import Path

from lab import START, Notebook, Server, Watched
from picture import OnPage, Unasked

from hillside.lessons.gradient_descent.pictures import Basins, MultiplierGauge, Walker
from hillside.live.widget import Player, bundle

LESSON = "09_gradient_descent.ipynb"
PICTURES = [Walker, MultiplierGauge, Walker, Basins]  # of the lesson, in their order
# among the outputs of the notebook's cells
FIND = "[p for p in Out.values() if type(p).__name__ == {!r}][0]"
# Front ends report errors of their own, with or without our notebook. Ours come from the player,
# which is loaded from a blob.
OURS = re.compile("blob:|anywidget|hillside", re.IGNORECASE)
COLOURS = """root => {
    const {backgroundColor, color} = getComputedStyle(root);
    return [backgroundColor, color];
}"""


class FrontEnd(Watched):
    """A page with pictures."""

    @property
    def ours(self):
        """The problems that are ours."""
        return [problem for problem in self.problems if OURS.search(problem)]

    def picture(self, kind):
        """The first picture of a kind."""
        return Unasked(self, kind(), PICTURES.index(kind))

    def colours(self):
        """Paper and ink of what surrounds the stage of the first picture, as #rrggbb."""
        seen = self.page.locator(".hillside").first.evaluate(COLOURS)
        return ["#{:02x}{:02x}{:02x}".format(*map(int, re.findall(r"\d+", rgb))) for rgb in seen]


class Notebook7Server(Server):
    """One Jupyter Notebook 7.

    It must not be Lab's server: jupyter_server confuses files that have the same name in both.
    """

    module, app = "notebook", "JupyterNotebookApp"

    def url(self, name):
        """Where the notebook is opened."""
        return f"http://127.0.0.1:{self.port}/notebooks/{name}?token={self.token}"


class Notebook7(Notebook, FrontEnd):
    """The lesson in Jupyter Notebook 7."""

    def __init__(self, page, server):
        super().__init__(page, server, LESSON)
        self.run_all()

    def picture(self, kind):
        return OnPage(self, FIND.format(kind.__name__), PICTURES.index(kind))

    def cells(self):
        """The place of the active cell, and how many there are."""
        return self.call(
            "const {activeCellIndex, widgets} = app.shell.currentWidget.content;"
            "return [activeCellIndex, widgets.length]"
        )


class VoilaServer(Server):
    """One Voila with its own defaults, and its notebooks in folder/root."""

    def _command(self):
        return [
            sys.executable,
            "-m",
            "voila",
            str(self.root),
            "--no-browser",
            f"--port={self.port}",
        ]

    def ask_whether_it_is_there(self):
        urllib.request.urlopen(f"http://127.0.0.1:{self.port}/", timeout=20).close()

    def url(self, name, theme):
        """Where a notebook is run and shown, in the theme "light" or "dark"."""
        return f"http://127.0.0.1:{self.port}/voila/render/{name}?theme={theme}"

    def close(self):
        """End the server, which ends its kernels."""
        self.process.terminate()
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.log.close()


class Voila(FrontEnd):
    """The lesson as Voila shows it: run, and without its code."""

    def __init__(self, page, server):
        super().__init__(page)
        self.server = server
        page.route(
            "https://**", lambda route: route.abort()
        )  # Voila fetches icons; tests fetch nothing
        self.dark(False)

    def dark(self, on=True):
        """The page anew, in Voila's dark or light theme."""
        address = self.server.url(LESSON, "dark" if on else "light")
        self.page.goto(address, wait_until="domcontentloaded", timeout=START * 1000)
        self.page.wait_for_function(
            "count => document.querySelectorAll('.hillside').length === count",
            arg=len(PICTURES),
            timeout=2 * START * 1000,  # the kernel starts, and the whole notebook runs
        )

    def cells(self):
        """How many cells there are."""
        return self.page.locator(".jp-Cell").count()


class BarePage(FrontEnd):
    """A page with nothing but one picture, whose model can do what anywidget promises, and no more.

    See bare_page.js.
    buffers: what the bytes of a message come in, "DataView" as in Jupyter and VS Code or
    "Uint8Array" as in Colab.   fetched, asked: the addresses that the page has fetched, and what
    the player has wanted from the kernel.
    """

    def __init__(self, page, picture, buffers="DataView"):
        super().__init__(page)
        bundle(picture)  # makes its player
        self.shown, self.player, self.fetched, self.asked, self._answers = (
            picture,
            picture._player,
            [],
            [],
            [],
        )
        self.player.send = lambda content, attached=(): self._answers.append(
            [content, [text(data) for data in attached]]
        )
        page.on("request", lambda request: self.fetched.append(request.url))
        page.expose_function("kernel", self._ask)
        names = Player.class_own_traits(sync=True)
        state = {name: getattr(self.player, name) for name in names} | {
            "still": text(self.player.still)
        }
        script = Path(__file__).with_name("bare_page.js").read_text(encoding="utf-8")
        page.evaluate(
            script, {"source": Player._esm, "css": Player._css, "state": state, "buffers": buffers}
        )

    def _ask(self, request):
        """What the kernel sends back for a request."""
        self.asked.append(request["want"])
        self._answers.clear()
        self.player._answer(self.player, request, [])
        return list(self._answers)

    def picture(self, kind):
        return Unasked(self, self.shown)


def text(data):
    """Bytes as text, for JSON."""
    return base64.b64encode(data).decode()
