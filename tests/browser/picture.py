"""One picture on a page, of JupyterLab for example, moved as by a hand and compared with its still.

Values come in two kinds: what the page shows (`shown`), and what Python has (`values`); `at_rest`
waits until both agree.
"""

import io
import time

import numpy as np
from lab import PATIENCE
from PIL import Image, ImageFilter

from hillside.live import Raster
from hillside.live.look import Look
from hillside.live.still import photograph

BLUR = 1.2  # pixels of the picture: browsers and matplotlib smooth their edges differently
# The stage travels in 160 colours, and edges differ by a few shades: that much is no difference.
FAINT = 16
# Measured over the pictures of lesson 09, light and dark, at one and two pixels per pixel: right
# 0.02 to 0.06, one stop of a slider away 0.15 to 0.76. test_lesson_pictures measures the second.
ALIKE = 0.09
# A picture on a part of a pixel is smeared by the browser: right up to 0.29, α = 0.4 instead of
# 0.32 gives 0.7 and more.
SCALED = 0.4
# What Lab and the browser add to a picture is no part of it, nor are its tools and the buttons that
# turn a view.
BARE = """.hillside * { outline: none !important }
    .hs-notice, .hs-ways, .hs-tools, .hs-readout { visibility: hidden }"""
RATIO = "stage => stage.style.aspectRatio"  # its width and height
NARROW = 560  # pixels: in less room a stage of data has its axes below each other
SHOWN = """root => {
    const NUMBER = /-?[0-9.]+(e-?[0-9]+)?/g, values = {};
    const words = node => node.getAttribute("aria-valuetext").replaceAll("−", "-");
    const numbers = node => words(node).match(NUMBER).map(Number);
    for (const node of root.querySelectorAll("[data-control]")) {
        let value = node.type === "checkbox" ? node.checked : node.value;
        const away = node.closest("[hidden]");
        if (node.matches(".hs-handle, .hs-turn")) value = away ? null : numbers(node);
        if (node.type === "range") value = numbers(node)[0];
        values[node.dataset.control] = value;
    }
    return {values, caption: root.querySelector(".hs-caption").textContent};
}"""


class OnPage:
    """The picture `expression` of the notebook's kernel, the `number`th one on the page."""

    def __init__(self, notebook, expression, number=0):
        self.notebook, self.expression, self.page = notebook, expression, notebook.page
        self.root = self.found(number)
        self.stage, self.caption = self.root.locator(".hs-stage"), self.root.locator(".hs-caption")
        self._fingers = None
        self.notice = self.root.locator(".hs-notice")
        self.stage.scroll_into_view_if_needed()
        self.arrive()

    def found(self, number):
        """The picture among those of the page."""
        return self.page.locator(".hillside").nth(number)

    def arrive(self):
        """Wait until the picture is alive."""
        self.root.locator(".hs-reset").wait_for(
            state="attached"
        )  # the controls come with the stage
        self.page.wait_for_function(
            "root => root.querySelector('.hs-caption').textContent || root.matches('.hs-open')",
            arg=self.root.element_handle(),
        )

    # -- reading

    @property
    def values(self):
        """What Python has."""
        return self.notebook.evaluate(f"dict({self.expression}.values)")

    @property
    def python(self):
        """What Python has, and says: (values, caption)."""
        return self.notebook.evaluate(
            f"(lambda p: (dict(p.values), p.caption_at(p.values)))({self.expression})"
        )

    @property
    def shown(self):
        """What the page shows: (values, caption)."""
        seen = self.root.evaluate(SHOWN)
        return seen["values"], seen["caption"]

    def at_rest(self):
        """Wait until page and Python agree, and return the values.   Fails if they never do."""
        end = time.monotonic() + PATIENCE
        while True:
            still = self.root.get_attribute("aria-busy") != "true"  # asked before what may be old
            (values, words), (seen, caption) = self.python, self.shown
            if still and words == caption and agree(values, seen):
                return values
            assert time.monotonic() < end, f"Python: {values} {words}\nthe page: {seen} {caption}"
            self.wait()

    def wait(self):
        """Let a moment pass."""
        self.page.wait_for_timeout(30)

    # -- moving

    def slider(self, name):
        """The slider of a control."""
        return self.root.locator(f"input[type=range][data-control='{name}']")

    def hand(self, name):
        """What has the focus while the handle or the view `name` is moved."""
        return self.root.locator(f".hs-stage [data-control='{name}']")

    def press(self, node, *keys):
        """Press keys while node has the focus."""
        node.focus()
        for key in keys:
            self.page.keyboard.press(key)

    def drag(self, node, dx, dy=0, steps=8, drop=True):
        """With the mouse, from the middle of node (a slider's thumb) by so many pixels."""
        x, y = self.grip(node)
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        self.page.mouse.move(x + dx, y + dy, steps=steps)
        if drop:
            self.page.mouse.up()

    def touch(self, node, dx, dy, lift=True):
        """With a finger, from the middle of node by so many pixels."""
        x, y = self.grip(node)
        self._fingers = self._fingers or self.page.context.new_cdp_session(self.page)
        self._touch("touchStart", x, y)
        for share in (0.25, 0.5, 0.75, 1):
            self._touch("touchMove", x + share * dx, y + share * dy)
        if lift:
            self.lift()

    def lift(self):
        """Take the finger away."""
        self._fingers.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    def _touch(self, kind, x, y):
        self._fingers.send(
            "Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]}
        )

    def wait_for_value(self, name, value):
        """Until Python has this value of a control."""
        end = time.monotonic() + PATIENCE
        while self.values[name] != value:
            assert time.monotonic() < end, f"{name} is {self.values[name]!r}, not {value!r}"
            self.page.wait_for_timeout(30)

    def grip(self, node):
        """Where a hand would take hold of node: (x, y) on the page."""
        node.scroll_into_view_if_needed()
        box = node.bounding_box()
        share = node.evaluate("node => node.type === 'range' ? node.value / node.max : 0.5")
        return box["x"] + 8 + share * (box["width"] - 16), box["y"] + box["height"] / 2

    def asks(self):
        """Whether the question of the picture is still open."""
        return self.root.locator(".hs-predict").count() > 0

    def answer(self, name):
        """Press "skip" or "commit", and wait until the picture is open."""
        self.button(name).click()
        self.root.locator(".hs-predict").wait_for(state="detached")

    def button(self, name):
        """A button of the picture, by its label."""
        return self.root.get_by_role("button", name=name, exact=True)

    # -- looking

    def image(self):
        """What the page shows on the stage, as (height, width) shades of grey."""
        self.stage.scroll_into_view_if_needed()
        box, ratio = self.stage.bounding_box(), self.page.evaluate("devicePixelRatio")
        # Chromium puts images on whole pixels of the screen: there the photograph must begin.
        clip = {side: round(box[side] * ratio) / ratio for side in ("x", "y", "width", "height")}
        return grey(
            Image.open(
                io.BytesIO(self.page.screenshot(clip=clip, style=BARE, animations="disabled"))
            ),
            self.density,
        )

    def looks_like(self, picture, values=None, **look):
        """Wait until the page shows the still of `picture` at these values (those in Python)."""
        values, end = values or self.at_rest(), time.monotonic() + PATIENCE
        bound = SCALED if enlarges(picture) else self.bound
        while (difference := self.differs(picture, values, **look)) > bound:
            assert time.monotonic() < end, (
                f"{type(picture).__name__} at {values} differs from its still by {difference:.3f}"
            )

    @property
    def bound(self):
        """Up to what difference the page shows the still."""
        return SCALED if self.density % 1 else ALIKE

    def differs(self, picture, values, **look):
        """How far the page is from the still of `picture` at these values."""
        shown = self.image()
        wanted = still(picture, values, self.density, **(self.room(picture) | look))
        if np.abs(np.subtract(shown.shape, wanted.shape)).max() > 1:
            return 255.0  # another stage, or not laid out yet
        height, width = np.minimum(
            shown.shape, wanted.shape
        )  # a picture that is scaled ends within a pixel
        return apart(shown[:height, :width], wanted[:height, :width])

    def room(self, picture):
        """The look of a stage of data: laid out for the room that it has on the page."""
        if picture.staged(picture.values) is None:
            return {}
        width, height = map(float, self.stage.evaluate(RATIO).split("/"))
        return {"room": (width, height), "narrow": width < NARROW}

    @property
    def density(self):
        """Pixels of the canvas for each pixel of the picture."""
        return self.stage.evaluate(
            "stage => stage.querySelector('.hs-canvas').width / parseFloat(stage.style.aspectRatio)"
        )


class Unasked(OnPage):
    """A picture on a page that cannot ask the kernel: its values are those that the page shows.

    What must belong to them (caption, still) comes from `picture`, one of the same kind.
    """

    def __init__(self, shown, picture, number=0):
        self.picture = picture
        super().__init__(shown, None, number)

    @property
    def values(self):
        """What the page shows, as Python would have it."""
        seen = {name: value for name, value in self.shown[0].items() if value is not None}
        return self.picture.cleaned(dict(self.picture.values) | seen)

    @property
    def python(self):
        """What the page shows, and what Python says of it: (values, caption)."""
        values = self.values
        return values, self.picture.caption_at(values)


def agree(values, seen):
    """Whether the page shows these values: numbers as it rounds them, hidden controls left out."""
    pairs = [(values[name], value) for name, value in seen.items() if value is not None]
    return all(
        mine == other if isinstance(mine, (str, bool)) else np.allclose(mine, other, rtol=1e-3)
        for mine, other in pairs
    )


def enlarges(picture):
    """Whether it shows a raster, whose pixels each painter enlarges in its own way."""
    actors = picture.cast(picture.values).actors.values()
    return any(isinstance(actor, Raster) for actor in actors)


def still(picture, values, density=1.0, **look):
    """The still of a picture as (height, width) shades of grey.   look: dark, big, narrow."""
    return grey(
        Image.fromarray(photograph(picture, picture.cleaned(values), Look(**look), density)),
        density,
    )


def grey(image, density):
    return np.asarray(
        image.convert("RGB").convert("L").filter(ImageFilter.GaussianBlur(BLUR * density)),
        dtype=float,
    )


def apart(one, other):
    """How different two images are: the mean over all pixels of what exceeds FAINT, of 255."""
    assert one.shape == other.shape, f"{one.shape} is not {other.shape}"
    return np.maximum(np.abs(one - other) - FAINT, 0).mean()
