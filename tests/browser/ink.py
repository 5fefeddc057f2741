"""The ink of a formula against what a second engine, MathJax in JupyterLab, has drawn.

MathJax tells the place, size and character of each part of a formula: see ink.js. Each part is
sought in our picture near the place that its nearest neighbour foretells. Letters and signs are
known by their shape in STIX Two Math, bars by ink along them, radicals, fences, frames and accents
by a spot of ink of their size. No ink may be left over. So the measures of two fonts may differ a
little, but nothing may be missing, moved, of another size or another letter.
"""

import io
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont
from scipy import ndimage

EM = 48  # pixels: enough for the strokes of a script of a script
SURE, LIKE = 0.92, 0.79  # correlation with the shape of a letter: right ones have 0.81 or more
BLACK = 0.35  # of full ink
CORNERS = np.ones((3, 3))  # spots that touch at a corner are one
# Characters of MathJax under which STIX Two Math has the same sign.
SAME = {0x2225: 0x2016, 0x2223: 0x7C, 0x1D715: 0x2202, 0xB7: 0x22C5, 0x1D455: 0x210E}
SPACES = {0x20, 0xA0, 0x2061, 0x2062, 0x2063, 0x2064}
# Signs of several spots: two primes, three, two dots, two bars.
SPOTS = {0x2033: 2, 0x2034: 3, 0xA8: 2, 0x2016: 2, 0x2225: 2}
SIZES = {1.0: (1.0,), 0.707: (0.7,), 0.5: (0.55, 0.49)}  # of scripts there: here
FORMS = (0xF0000, 0x100000)  # where STIX's first and second form of a letter in scripts is put


@dataclass
class Part:
    """What MathJax has drawn, in pixels from the beginning of the line, y down.

    box: left, top, right, bottom; line: where its baseline is.
    """

    kind: str
    code: int
    scale: float
    box: list
    line: float

    @property
    def place(self):
        """Its origin."""
        return np.array([self.box[0], self.line])

    def __str__(self):
        return f"{self.kind} {chr(self.code) if self.code else ''}".strip()


class Ink:
    """A formula's picture.

    ink: (rows, columns), 1 where it is black; base: (x, y) of the beginning of its line.
    """

    def __init__(self, ink, base):
        self.ink, self.base = ink, np.array(base, float)
        self.spots, _ = ndimage.label(ink > BLACK, CORNERS)
        self.boxes = [
            np.array([there[1].start, there[0].start, there[1].stop, there[0].stop])
            for there in ndimage.find_objects(self.spots)
        ]
        self.used = np.zeros_like(ink)  # where parts have been found
        begin = Part("begin", 0, 1, [0, 0, 0, 0], 0)
        self.found = [(begin, np.zeros(2), np.zeros(2))]  # part, how far its start and end are off

    def faults(self, parts):
        """What is wrong, as a list of texts; [] if all is well."""
        parts = [part for part in parts if part.code not in SPACES]
        letters = [part for part in parts if part.kind == "letter"]
        shapes = [part for part in parts if part.kind != "letter"]
        shapes.sort(key=lambda part: "bar" not in part.kind)
        missed = [part for part in letters if not self._letter(part)]
        # A neighbour's tail may reach below a script: what the neighbours used is taken away.
        wrong = [f"{part} is not there" for part in missed if not self._letter(part, alone=True)]
        wrong += [f"{part} is not there" for part in shapes if not self._shape(part)]
        return wrong + self._strange()

    def _strange(self):
        """Ink in which nothing was found."""
        near = ndimage.binary_dilation(self.used > 0.2, np.ones((EM // 5, EM // 5)))
        spots, count = ndimage.label((self.ink > BLACK) & ~near, CORNERS)
        sizes = ndimage.sum_labels(spots > 0, spots, range(1, count + 1))
        return [
            f"ink at ({x.start}, {y.start}) belongs to nothing"
            for (y, x), size in zip(ndimage.find_objects(spots), sizes)
            if size > EM / 4
        ]

    def _foretold(self, part):
        """Where a part should be, and how far off it may be, by its nearest neighbour."""
        near = [min(self.found, key=lambda one: np.abs(part.place - one[0].place) @ (1, 2))]
        if part.kind == "fraction bar":
            near = self._above_and_below(part) or near
        offs = [end if one.box[2] <= part.box[0] + 1 else start for one, start, end in near]
        away = np.abs(part.place - near[0][0].place) / EM
        slack = np.minimum([0.35, 0.16] + 0.15 * away, [1.2, 0.6])
        return self.base + part.place + np.mean(offs, axis=0), slack * EM

    def _above_and_below(self, bar):
        """What was found next above a bar and next below."""
        left, _, right, _ = bar.box
        inside = [one for one in self.found if left <= np.mean(one[0].box[::2]) <= right]
        above = [one for one in inside if one[0].line < bar.line]
        below = [one for one in inside if one[0].line > bar.line]
        if not (above and below):
            return []
        return [max(above, key=lambda one: one[0].line), min(below, key=lambda one: one[0].line)]

    def _letter(self, part, alone=False):
        """Whether a letter or sign is there; alone: in the ink that no other part uses."""
        place, slack = self._foretold(part)
        sizes = SIZES[min(SIZES, key=lambda known: abs(known - part.scale))]
        like = 0
        for new in (shape for size in sizes for shape in letter(part.code, size)):
            if like < SURE:
                found, where = self._match(new, place, slack, alone)
                if found > like:
                    like, corner, shape = found, where, new
        if like < LIKE:
            return False
        start = corner + shape.origin - self.base - part.place
        end = start + (shape.advance - (part.box[2] - part.box[0]), 0)
        self.found.append((part, start, end))
        self._use(corner, shape.ink)
        return True

    def _match(self, shape, place, slack, alone):
        """(likeness, corner) where a shape fits best."""
        ink = self.ink * (self.used < 0.2) if alone else self.ink
        height, width = shape.ink.shape
        corner = np.round(place - shape.origin - slack).astype(int)
        reach = np.ceil(2 * slack).astype(int) + (width, height)
        like = correlation(cut(ink, corner, reach), shape.ink)
        used = slid(cut(self.used, corner, reach), shape.ink)
        like[used > 0.15 * shape.ink.sum()] = 0  # no ink is used twice
        # Of equal letters the nearest, rather to the left: what stands to the right comes later.
        right = (np.arange(like.shape[1]) + corner[0] + shape.origin[0] - place[0]) / EM
        y, x = np.unravel_index(np.argmax(like - np.maximum(right * 0.8, -right * 0.2)), like.shape)
        return like[y, x], corner + (x, y)

    def _use(self, corner, ink):
        left, top = corner
        rows, columns = slice(max(top, 0), top + len(ink)), slice(max(left, 0), left + len(ink[0]))
        there = self.used[rows, columns]
        height, width = there.shape
        np.maximum(there, ink[len(ink) - height :, len(ink[0]) - width :], out=there)

    def _shape(self, part):
        """Whether a bar, radical, fence, frame or accent is there."""
        place, slack = self._foretold(part)
        box = np.array(part.box) + np.tile(place - part.place, 2)
        if part.kind in ("fraction bar", "radical bar", "wide"):
            return self._bar(part.kind, box, slack[1] + 0.1 * EM)
        if part.kind == "accent":
            return self._accent(box, SPOTS.get(part.code, 1))
        return self._tall(part, box, slack)

    def _bar(self, kind, box, slack):
        """Whether there is a bar, or a brace, from left to right."""
        left, right, y = box[0], box[2], (box[1] + box[3]) / 2
        inset = min(0.4 * EM, 0.35 * (right - left))
        columns = slice(max(int(left + inset), 0), int(right - inset) + 1)
        rows = slice(max(int(y - slack), 0), int(y + slack) + 2)
        free = (self.ink[rows, columns] > 0.3) & (self.used[rows, columns] < 0.2)
        full = rows.start + np.flatnonzero(free.sum(axis=1) > 0.97 * max(free.shape[1], 1))
        ends = slice(max(int(left - 0.4 * EM), 0), int(right + 0.4 * EM))
        there = np.isin(self.spots, np.unique(self.spots[full, columns]))
        if kind != "wide":  # of a brace the whole, of what a radical touches the bar alone
            bar = np.zeros_like(there)
            bar[full, ends] = True
            there &= bar
        self.used[there] = 1
        return bool(len(full))

    def _accent(self, box, count):
        """Whether there are so many spots in a box, or a little above."""
        left, top, right, bottom = box + np.array([-0.3, -0.4, 0.3, 0.2]) * EM
        for number, spot in enumerate(self.boxes, 1):
            x, y = spot[::2].mean(), spot[1::2].mean()
            free = not self.used[self.spots == number].any()
            if free and left < x < right and top < y < bottom:
                self.used[self.spots == number] = 1
                count -= 1
            if count == 0:
                return True
        return False

    def _tall(self, part, box, slack):
        """Whether a spot has about this box; of a double bar there are two."""
        kind, height, width = part.kind, box[3] - box[1], box[2] - box[0]
        limit = slack[0] + 0.25 * EM + 0.2 * width * (kind == "frame")
        found = sorted(
            (_beside(kind, spot, box), number)
            for number, spot in enumerate(self.boxes, 1)
            if (kind == "radical" or self.used[self.spots == number].mean() < 0.5)
            and 0.7 < (spot[3] - spot[1]) / height < (1.6 if kind == "radical" else 1.4)
            and abs(spot[1::2].mean() - box[1::2].mean()) < slack[1] + max(0.15 * height, 0.2 * EM)
        )
        well = [number for beside, number in found if beside < limit][: SPOTS.get(part.code, 1)]
        self.used[np.isin(self.spots, well)] = 1
        return bool(well)


def _beside(kind, spot, box):
    """How far a spot is from where it should be. The bar of a radical belongs to its spot."""
    if kind == "radical":
        return abs(spot[0] - box[0])
    return abs(spot[::2].mean() - box[::2].mean())


def cut(picture, corner, reach):
    """A part of a picture, white beyond its edges.   corner: left, top; reach: width, height."""
    (left, top), (width, height) = corner, reach
    around = max(0, -left, -top, left + width, top + height)
    padded = np.pad(picture, around)
    top, left = top + around, left + around
    return padded[top : top + height, left : left + width]


def slid(picture, weights):
    """The weighted sum of each part of a picture."""
    from scipy.signal import fftconvolve  # takes a second: not while tests are collected

    return fftconvolve(picture, weights[::-1, ::-1], "valid")


def correlation(picture, shape):
    """The correlation of a shape with each part of a picture, from -1 to 1.

    What stands further off than an eighth of an em does not count: it may be another letter.
    """
    near = ndimage.binary_dilation(shape > 0.2, np.ones((EM // 4, EM // 4))).astype(float)
    near /= near.sum()
    flat = (shape - (shape * near).sum()) * near
    mean = slid(picture, near)
    variance = slid(picture**2, near) - mean**2
    common = slid(picture, flat)
    return common / np.sqrt(np.maximum(variance, 1e-3) * (flat * shape).sum())


@dataclass
class Shape:
    """The ink of a letter, the place of its origin in it, and its advance, in pixels."""

    ink: np.ndarray
    origin: np.ndarray
    advance: float


@lru_cache(maxsize=2048)
def letter(code, scale):
    """A character of STIX Two Math as shapes: by itself, and its forms in scripts."""
    code, (known, _) = SAME.get(code, code), stix()
    texts = [chr(code)] + [chr(plane + code % 0x10000) for plane in FORMS] * (scale < 1)
    return [_drawn(text, _font(scale)) for text in texts if ord(text) in known]


def _drawn(text, font):
    left, top, right, bottom = font.getbbox(text, anchor="ls")
    image = Image.new("L", (right - left + 2, bottom - top + 2))
    ImageDraw.Draw(image).text((1 - left, 1 - top), text, 255, font, anchor="ls")
    origin = np.array([1 - left, 1 - top])
    return Shape(np.asarray(image) / 255, origin, font.getlength(text))


@lru_cache(maxsize=8)
def _font(scale):
    return ImageFont.truetype(
        io.BytesIO(stix()[1]), EM * scale, layout_engine=ImageFont.Layout.BASIC
    )


@lru_cache(maxsize=1)
def stix():
    """STIX Two Math as (characters, bytes), the forms for scripts among its private characters."""
    font = TTFont(files("ziamath") / "fonts" / "STIXTwoMath-Regular.ttf")
    table, forms = font["GSUB"].table, {}
    for record in table.FeatureList.FeatureRecord:
        for lookup in record.Feature.LookupListIndex if record.FeatureTag == "ssty" else ():
            for part in table.LookupList.Lookup[lookup].SubTable:
                forms |= getattr(part, "ExtSubTable", part).alternates
    full = next(one for one in font["cmap"].tables if one.format == 12).cmap
    for code, name in list(full.items()):
        for plane, form in zip(FORMS, forms.get(name, ())):
            full[plane + code % 0x10000] = form
    out = io.BytesIO()
    font.save(out)
    return set(full), out.getvalue()
