"""A class on one Jupyter server: each student runs lesson 09 and drags the start of its picture.

A student is a page without a browser, on a kernel of its own. The hand moves at its own pace; as
in the player, one request is in flight at a time, who was kept waiting waits as long again
(courtesy.js), and the next request is for wherever the hand is by then. The students come in two
by two, and then all drag at once. An answer is right if its caption is the one that the picture
gives here.
"""

import asyncio
import json
import math
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import psutil
from page import Page

from hillside.lessons.gradient_descent.pictures import Walker

sys.path.insert(0, str(Path(__file__).parents[1] / "browser"))
from lab import Server

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
LESSON = NOTEBOOKS / "09_gradient_descent.ipynb"
SIZES = (1, 10, 20, 40, 80, 120)  # students
AT_ONCE = 2  # students who start a kernel and run the lesson at the same time
RATE = 25  # moves of a hand a second
THOUGHT = 1.0  # mean seconds of thought before a stroke of the hand
STROKES, MOVES = 4, 30  # of each student; moves in one stroke
PIECE = 24  # frames that the player asks for at once, at most
NOTICED, AT_MOST = 0.03, 0.1  # seconds, as in courtesy.js
LIMIT = 900  # seconds for one class, from the first kernel to the last answer


class Student:
    """One learner.   updates: (values asked for, frame that came, seconds between), in order."""

    def __init__(self, server, number):
        self.server, self.number, self.page = server, number, Page()
        self.updates, self.quickest, self.pause = [], math.inf, 0

    async def study(self, cells):
        """Start a kernel, run the cells, and look at every picture they show."""
        self.kernel = (await asyncio.to_thread(self.server.api, "kernels", "POST"))["id"]
        await self.page.open(self.server, self.kernel)
        for source in cells:
            await self.page.run(source)
        self.scenes = [
            await self._look(model, self.page.states[model]["values"]) for model in self.page.views
        ]

    async def _look(self, model, values):
        look = {"dark": False, "narrow": False}
        scene = await self.page.ask(model, want="stage", values=values, look=look, density=1)
        await self._fill_strips(model, scene, scene["values"])
        return scene

    async def _fill_strips(self, model, scene, values):
        """Ask for what the player then plays without the kernel: all stops of each slider."""
        sliders = [
            control
            for control in scene["controls"]
            if control.get("stops") and not control["stage"]
        ]
        missing = [
            {**values, slider["name"]: stop} for slider in sliders for stop in slider["stops"]
        ]
        while missing:
            answer = await self.page.ask(model, want="frames", of=missing[:PIECE])
            missing = missing[len(answer["frames"]) :]

    async def drag(self, strokes, moves):
        """Move the handle of the first picture, with some thought before each stroke.

        The pointer stays down.
        """
        self.values = self.scenes[0]["values"]
        for stroke in range(strokes):
            await asyncio.sleep(
                THOUGHT * (0.5 + 0.618 * (self.number + stroke) % 1)
            )  # no two in step
            await self._stroke(stroke * moves, (stroke + 1) * moves - 1)

    async def _stroke(self, place, last):
        """From place to last.   What the hand has left before it was asked for is not asked for."""
        first, start = place, time.perf_counter()
        await self._update(place)
        while place < last:
            moved_on = start + (place + 1 - first) / RATE - time.perf_counter()
            await asyncio.sleep(max(moved_on, self.pause))
            place = min(
                last, first + max(place + 1 - first, int((time.perf_counter() - start) * RATE))
            )
            await self._update(place)

    async def _update(self, place):
        self.values, asked = self.values | {"start": self.spot(place)}, time.perf_counter()
        answer = await self.page.ask(self.page.views[0], want="frames", of=[self.values])
        (frame,) = answer["frames"]
        waited = time.perf_counter() - asked
        self.updates.append((self.values, frame, waited))
        self.pause = self._courtesy(waited - answer["spent"] / 1000)

    def _courtesy(self, waited):
        """Seconds to wait before the next request, for this time on the way and in queues."""
        self.quickest = min(self.quickest, waited)
        late = waited - self.quickest
        return min(late, AT_MOST) if late > NOTICED else 0

    def spot(self, place):
        """On a wavy circle, at multiples of the handle's step of 0.05; each place is a new one."""
        angle, radius = self.number + place / 7, 2.5 + math.sin(place / 11)
        return [
            round(round(20 * radius * part) / 20, 2) for part in (math.cos(angle), math.sin(angle))
        ]

    async def let_go(self):
        """The pointer is lifted: the values are saved, and the strips around them asked for."""
        await self.page.ask(self.page.views[0], want="save", values=self.values)
        await self._fill_strips(self.page.views[0], self.scenes[0], self.values)


class Room:
    """The students of one server.

    present: those to whom nothing has happened; failures: what has happened to others, in words.
    """

    def __init__(self, server, size):
        self.server, self.failures = psutil.Process(server.process.pid), []
        self.present = self.everybody = [Student(server, number) for number in range(size)]

    async def all(self, doing, *args, at_once=None):
        """Every student present does it.

        Returns (seconds of each, CPU seconds of the server and all kernels).
        """
        gate, before = asyncio.Semaphore(at_once or len(self.present) or 1), self._cpu()
        seconds = await asyncio.gather(
            *(self._timed(gate, doing, student, *args) for student in self.present)
        )
        self.present = [student for student, done in zip(self.present, seconds) if done]
        return [done for done in seconds if done], self._cpu() - before

    async def _timed(self, gate, doing, student, *args):
        async with gate:
            start = time.perf_counter()
            try:
                await doing(student, *args)
            except Exception as error:  # whatever it is, it counts
                words = (
                    f"student {student.number}, {doing.__name__}: {type(error).__name__}: {error}"
                )
                return self.failures.append(words)
            return time.perf_counter() - start

    async def leave(self):
        """Everybody hangs up."""
        await asyncio.gather(*(student.page.close() for student in self.everybody))

    def _cpu(self):
        times = [
            process.cpu_times() for process in (self.server, *self.server.children(recursive=True))
        ]
        return sum(spent.user + spent.system for spent in times)

    def resident(self):
        """MiB of the server, then of each kernel."""
        return [
            process.memory_info().rss / 2**20
            for process in (self.server, *self.server.children(recursive=True))
        ]


def measure(size):
    """A class of so many students on a server of its own, as taught() tells it."""
    with started() as server:
        return taught(server, size, code(LESSON), STROKES, MOVES)


def taught(server, size, cells, strokes, moves):
    """A class of so many students.

    Returns {"updates": see Student, "failures": sentences, "study": seconds of each, "dragging" and
    "letting go": CPU seconds, "resident": MiB of the server, then of each kernel}.
    """
    return asyncio.run(asyncio.wait_for(_teach(Room(server, size), cells, strokes, moves), LIMIT))


async def _teach(room, cells, strokes, moves):
    try:
        return await _lesson(room, cells, strokes, moves)
    finally:
        await room.leave()


async def _lesson(room, cells, strokes, moves):
    study, _ = await room.all(Student.study, cells, at_once=AT_ONCE)
    students = room.present
    _, dragging = await room.all(Student.drag, strokes, moves)
    _, letting_go = await room.all(Student.let_go)
    updates = [update for student in students for update in student.updates]
    found = {
        "updates": updates,
        "failures": room.failures + wrong(updates),
        "resident": room.resident(),
    }
    return found | {"study": study, "dragging": dragging, "letting go": letting_go}


def wrong(updates):
    """A sentence for each update that is not what the picture says at the values asked for."""
    walker = Walker()
    pairs = [(walker.frame_at(walker.cleaned(values))[0], frame) for values, frame, _ in updates]
    return [
        f"wanted {caption!r}, got {frame}"
        for caption, frame in pairs
        if frame.get("caption") != caption
    ]


def memory():
    """{notebook: MiB of its kernel when it has run and every picture was looked at}, in turns."""
    with started() as server:
        return {
            path.stem: asyncio.run(_studied(server, code(path)))
            for path in sorted(NOTEBOOKS.glob("*.ipynb"))
        }


async def _studied(server, cells):
    room = Room(server, 1)
    (student,) = room.present
    await room.all(Student.study, cells)
    if room.failures:
        raise RuntimeError(room.failures[0])
    _, kernel = room.resident()
    await room.leave()
    await asyncio.to_thread(server.api, f"kernels/{student.kernel}", "DELETE")
    return kernel


def code(path):
    """The code cells of a notebook."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]


@contextmanager
def started():
    """A JupyterLab in folders of its own, ended with all its kernels whatever happens."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        server = Server(Path(folder))
        try:
            server.wait()
            yield server
        finally:
            _end(server)


def _end(server):
    kernels = (
        psutil.Process(server.process.pid).children(recursive=True)
        if server.process.poll() is None
        else []
    )
    server.close()
    for kernel in psutil.wait_procs(kernels, timeout=10)[1]:
        kernel.kill()
