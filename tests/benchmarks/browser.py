"""Moves in a real JupyterLab: input event to presented frame, frames in a drag, the kernel's CPU.

Two servers: one as installed (hillside's extension sets no-delay on the kernel websockets), one
with jupyter_server's own websocket class. The scenes take turns, so that a busy moment of the
machine meets them all.
"""

import json
import math
import sys
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psutil
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1] / "browser"))
import scenes
from lab import Notebook, Server

from hillside.pages.chromium import FLAGS, find_chromium

WATCH = (Path(__file__).parent / "watch.js").read_text(encoding="utf-8")
CHANNELS = "jupyter_server.services.kernels.connection.channels"
DELAYED = f"--ServerApp.kernel_websocket_connection_class={CHANNELS}.ZMQChannelsWebsocketConnection"
STOPS = 109  # of the slider, from 0.01 to 1.10
QUIET, PATIENCE = 120, 4000  # ms: a picture that long unchanged has arrived; when to give a step up
DRAG, RATE = 3.0, 60  # seconds; pointer moves a second, or as many as the page takes


class DelayedServer(Server):
    """JupyterLab with Nagle's algorithm on, as jupyter_server leaves it."""

    def _command(self):
        return [*super()._command(), DELAYED]


class Scene:
    """One way to make the picture, open and run: its slider can be moved."""

    control, grip = ".noUi-handle", None

    def __init__(self, browser, server, name, source):
        (server.root / f"{name}.ipynb").write_text(
            json.dumps(scenes.notebook(source)), encoding="utf-8"
        )
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        self.page = context.new_page()
        self.page.add_init_script(WATCH)
        self.notebook = Notebook(self.page, server, f"{name}.ipynb")
        self.notebook.run_all()
        self.page.wait_for_selector(f".jp-Cell-outputWrapper {self.control}")
        self.process = psutil.Process(self.notebook.evaluate("__import__('os').getpid()"))
        self.rest()

    def rest(self):
        """Until nothing has been sent or received for half a second: figures drawn, strips here."""
        self.page.evaluate("watch.quiet(500)")

    def stop(self, k):
        """Where the slider's handle is at stop k, in pixels of the page."""
        track = self.page.locator(".noUi-base").first.bounding_box()
        return track["x"] + track["width"] * k / STOPS, track["y"] + track["height"] / 2

    @contextmanager
    def held(self, control, at=None):
        """The control, scrolled into view, watched, pressed in its middle or where at() says."""
        self.page.bring_to_front()
        self.page.locator(control).first.evaluate("node => watch.follow(node)")
        box = self.page.locator(control).first.bounding_box()
        self.page.mouse.move(
            *(at() if at else (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2))
        )
        self.page.mouse.down()
        self.page.wait_for_timeout(300)
        yield
        self.page.mouse.up()
        self.rest()

    def steps(self, places):
        """[ms to the first frame, ms to that with the answer] for each move that changed the
        value."""
        found = []
        for place in places:
            self.page.evaluate("watch.arm() && null")
            self.page.mouse.move(*place)
            found.append(
                self.page.evaluate("limits => watch.settled(...limits)", [QUIET, PATIENCE])
            )
        return [times for times in found[2:] if times]  # the first two warm caches up

    def drag(self, places):
        """Move along the places, over and over, for DRAG seconds.

        Returns what the page saw, and the kernel's CPU.
        """
        busy, places = self._cpu(), list(places)
        self.page.evaluate("watch.begin() && null")
        start, sent = time.perf_counter(), 0
        while time.perf_counter() - start < DRAG:
            self.page.mouse.move(*places[sent % len(places)])
            sent += 1
            time.sleep(max(0, start + sent / RATE - time.perf_counter()))
        busy = self._cpu() - busy
        seen = self.page.evaluate("watch.ended(1000)")
        rates = {"fps": seen["frames"], "kernel": busy, "moves": sent}
        return seen | {name: amount / seen["seconds"] for name, amount in rates.items()}

    def _cpu(self):
        times = self.process.cpu_times()
        return times.user + times.system

    def slide(self, begin, count):
        """One round on the slider: single steps from stop `begin`."""
        with self.held(self.control, self.grip):
            return self.steps(self.stop(begin + k) for k in range(count + 3))

    def slide_on(self, low=10, high=100):
        """A drag of the slider between two stops, back and forth."""
        with self.held(self.control, self.grip):
            return self.drag(self.stop(k) for k in (*range(low, high), *range(high, low, -1)))


class Ours(Scene):
    """The walker itself: a native slider whose strip is here, and a handle."""

    control = ".hs-slider input[aria-valuetext]"

    def stop(self, k):
        track, thumb = self.page.locator(self.control).first.bounding_box(), 16
        return track["x"] + thumb / 2 + (track["width"] - thumb) * k / STOPS, track["y"] + track[
            "height"
        ] / 2

    def grip(self):
        """Where the thumb of the native slider is."""
        return self.stop(int(self.page.locator(self.control).first.input_value()))

    def spots(self, begin, count):
        """Places on the map where the handle has not been: a spiral, in steps of some pixels."""
        box = self.page.locator(".hs-stage").first.bounding_box()
        x, y = box["x"] + 0.29 * box["width"], box["y"] + 0.48 * box["height"]
        return [(x + r * math.cos(t), y + r * math.sin(t)) for r, t in self._spiral(begin, count)]

    def _spiral(self, begin, count):
        return [(60 + 0.35 * k, 12 * k / (60 + 0.35 * k)) for k in range(begin, begin + count)]

    def handle(self, begin, count):
        """One round on the handle: single steps from spot `begin` of the spiral."""
        spots = self.spots(begin, count + 3)
        with self.held(".hs-handle"):
            return self.steps(spots)

    def handle_on(self, begin=200):
        """A drag of the handle; `right` if the picture at its end is that of the handle's place."""
        with self.held(".hs-handle"):
            seen = self.drag(self.spots(begin, 200))
            return seen | {"right": self._right()}

    def _right(self):
        words = self.page.locator(".hs-handle").first.get_attribute("aria-valuetext")
        x, y = (float(part.split("=")[1]) for part in words.split(","))
        return f"({x:.4g}, {y:.4g})" in self.page.locator(".hs-caption").first.inner_text().replace(
            "−", "-"
        )


class Space(Ours):
    """The walker's surface in space, turned with the mouse."""

    def place(self, k):
        """Where the mouse is after k moves to the right, from the lower left of the surface."""
        box = self.page.locator(".hs-turn").first.bounding_box()
        return box["x"] + 0.2 * box["width"] + 3 * k, box["y"] + 0.8 * box["height"]

    def turn(self, count):
        """One round: single steps around the surface."""
        with self.held(".hs-turn", lambda: self.place(0)):
            return self.steps(self.place(k + 1) for k in range(count + 3))

    def turn_on(self):
        """A drag around the surface, back and forth."""
        with self.held(".hs-turn", lambda: self.place(0)):
            return self.drag(self.place(k) for k in (*range(1, 100), *range(100, 0, -1)))


@contextmanager
def opened(folder):
    """(browser version, {name: scene}): every scene open and run.

    "delayed" is ours on the server without no-delay.
    """
    with ExitStack() as stack:
        browser = stack.enter_context(sync_playwright()).chromium.launch(
            executable_path=find_chromium(), args=FLAGS
        )
        stack.callback(browser.close)
        quick, delayed = (
            _server(stack, folder / name, kind)
            for name, kind in (("quick", Server), ("delayed", DelayedServer))
        )
        yield (
            browser.version,
            {
                "interact": Scene(browser, quick, "interact", scenes.INTERACT),
                "ipympl": Scene(browser, quick, "ipympl", scenes.IPYMPL),
                "hillside": Ours(browser, quick, "hillside", scenes.HILLSIDE),
                "delayed": Ours(browser, delayed, "delayed", scenes.HILLSIDE),
                "space": Space(browser, quick, "space", scenes.SPACE),
            },
        )


def _server(stack, folder, kind):
    folder.mkdir()
    server = kind(folder)
    stack.callback(server.close)
    server.wait()
    return server


def measure(found, rounds, count):
    """All moves in turns.   Returns {what: list of pairs or of dicts}."""
    results = {}
    for turn in range(rounds):
        for what, move in moves(found, turn, count).items():
            results.setdefault(what, []).extend(move())
    return results


def moves(found, turn, count):
    """{what: function that measures one round of it}."""
    slides = {
        f"slider, {name}": _slide(found[name], turn, count)
        for name in ("interact", "ipympl", "hillside")
    }
    handles = {
        f"handle, {name}": _handle(found[name], turn, count) for name in ("hillside", "delayed")
    }
    return slides | handles | {"turning": lambda: found["space"].turn(count)}


def _slide(scene, turn, count):
    return lambda: scene.slide(20 + turn * count, count)


def _handle(scene, turn, count):
    return lambda: scene.handle(turn * (count + 5), count)


def drags(found):
    """{what: what was seen in a drag of three seconds}."""
    slides = {
        f"slider, {name}": found[name].slide_on() for name in ("interact", "ipympl", "hillside")
    }
    handles = {f"handle, {name}": found[name].handle_on() for name in ("hillside", "delayed")}
    return slides | handles | {"turning": found["space"].turn_on()}
