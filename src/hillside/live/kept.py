"""A picture for a page without a kernel: what the player needs to move it, packed into one text.

From each standpoint (where the picture stands, each of its choices, each preset) the frames along
the axis of every other control are kept, as far as there is room. Handles and formulas stay where
they are: they need a kernel. A page asks the question of its picture, whoever has answered it.
"""

import hashlib
import io
from dataclasses import replace

from PIL import Image

from hillside.notation import set_formula

from .answerer import sentence
from .arithmetic import own_arithmetic
from .coarse import coarse
from .controls import Stepped, Typed
from .frames import Packer
from .hands import Handle, Turn
from .look import Look
from .packed import packed
from .scene import scene, size_of, stage_data
from .signatures import parameters

LOOKS = {
    f"{'dark' if dark else 'light'} {'narrow' if narrow else 'wide'}": Look(
        dark=dark, narrow=narrow
    )
    for dark in (False, True)
    for narrow in (False, True)
}
DENSITY = 1.25  # of the backgrounds: sharp enough for most screens
# Bytes of numbers before they are packed; strips from the first standpoint are kept in any case.
ROOM = 1_200_000


@own_arithmetic()
def kept(picture):
    """What the player's `mountKept` takes.

    Returns base64 of gzip of a length, JSON and the numbers; and {name: background as WebP bytes}.
    """
    keeper = _Keeper(picture)
    stands = [keeper.stand(values) for values in standpoints(picture)]
    notation = {
        control.name: [
            set_formula(line)
            for line in control.notation(control.meaning(picture.values[control.name]))
        ]
        for control in picture.controls.values()
        if isinstance(control, Typed)
    }
    known = {
        "settings": _settings(picture, (Stepped, Typed)),
        "stands": stands,
        "notation": notation,
        "question": _question(picture),
    }
    return packed(known, keeper.packer.parts), keeper.images


def standpoints(picture):
    """Values from which strips are kept.

    Where the picture stands, where its question is answered, then each of its choices, its presets.
    """
    here, asked = dict(picture.values), picture.prediction
    choices = [{name: stop} for name in _settings(picture) for stop in picture.controls[name].stops]
    changes = ({}, *([asked.then] if asked else []), *choices, *picture.presets.values())
    every = [picture.cleaned(here | change) for change in changes]
    return [values for i, values in enumerate(every) if values not in every[:i]]


def note(picture):
    """What a page without a kernel says below the picture about moving it, a sentence or two."""
    kinds = {
        kind
        for control in picture.controls.values()
        for kind in (Stepped, Turn, Handle, Typed)
        if isinstance(control, kind)
    }
    if not kinds & {Stepped, Turn} and not picture.presets:
        return "It moves where a kernel runs, in JupyterLab."
    said = {
        "On this page": {Stepped: "each control moves by itself", Turn: "the view turns"},
        "In JupyterLab": {Handle: "the points on the plot move", Typed: "formulas can be typed"},
    }
    found = {
        place: " and ".join(words for kind, words in what.items() if kind in kinds)
        for place, what in said.items()
    }
    return " ".join(f"{place} {words}." for place, words in found.items() if words)


FIXED = ("handle", "formula")  # kinds of controls that a page cannot move


class _Keeper:
    """Collects the numbers and backgrounds of one picture."""

    def __init__(self, picture):
        self.picture, self.packer, self.largest = picture, Packer(), 0
        self.images, self._painted = {}, {}

    def stand(self, values):
        """All that is kept from one standpoint, as JSON types that point to numbers and images."""
        stage, before = self.picture.staged(values), self.packer.size
        if stage is None:
            looks = {name: self._stage(values, look) for name, look in LOOKS.items()}
            axes = looks["light wide"]["axes"]
        else:
            looks, axes = {"any": self._staged(values)}, stage.describe()
        paths = _paths(self.picture, values) if before + self.largest <= ROOM else {}
        strips = {
            name: [self._frame(there, axes) for there in path] for name, path in paths.items()
        }
        frame = self._frame(values, axes)
        self.largest = max(self.largest, self.packer.size - before)
        return {"values": values, "looks": looks, "frame": frame, "strips": strips}

    def _staged(self, values):
        """A stage of data: one for all looks, and one for an open question where that differs."""
        shown = scene(self.picture, values, Look())
        shown |= {"stage": self._data(values, False), "axes": {}, "size": size_of(self.picture)}
        if shown["prediction"] and shown["prediction"]["stage"] and self._opens(values):
            shown["asked"] = self._data(values, True)
        return shown | {"controls": [self._control(control) for control in shown["controls"]]}

    def _data(self, values, asked):
        return stage_data(self.picture.staged(values, asked), Look(), self.packer)

    def _opens(self, values):
        """Whether the picture opens at these values: on a page it is asked nowhere else."""
        return values == dict(self.picture.values)

    def _stage(self, values, look):
        shown = {"stage": None} | scene(self.picture, values, look) | self._background(values, look)
        asked = shown["prediction"] and shown["prediction"]["stage"]
        if asked and self._opens(values):
            shown["asked"] = self._background(values, replace(look, asked=True))["image"]
        controls = [self._control(control) for control in shown["controls"]]
        return shown | {"controls": controls}

    def _control(self, control):
        fixed, start = control["kind"] in FIXED, self.picture.values[control["name"]]
        return control | {"fixed": fixed, "start": start}

    def _background(self, values, look):
        """Places on the stage, and its image's name; standpoints with the same choices share it."""
        key = (look, *self.picture.settings(values))
        if key not in self._painted:
            from .still import background  # matplotlib

            image, places = background(self.picture, values, look, DENSITY)
            image = webp(image)
            name = f"hillside-{hashlib.sha256(image).hexdigest()[:12]}"
            self.images[name], self._painted[key] = image, places | {"image": name}
        return self._painted[key]

    def _frame(self, values, axes):
        try:
            caption, data = self.picture.frame_at(values)
        except Exception as error:
            return {"error": sentence(error)}
        actors = self.picture.cast(values)[0]
        return self.packer.frame(
            caption,
            {
                name: coarse(actors[name], item, axes[actors[name].on])
                for name, item in data.items()
            },
        )


def _settings(picture, kinds=Stepped):
    """Names of the choices and toggles, or of other kinds of controls, on which the stage depends.

    On a page a formula moves by presets alone.
    """
    return [name for name in parameters(picture.stage) if isinstance(picture.controls[name], kinds)]


def _paths(picture, values):
    """{name: the values at every stop, marks included} for each control that moves by itself."""
    return {
        control["name"]: [values | {control["name"]: stop} for stop in control["stops"]]
        for control in picture.describe_controls(values)
        if "stops" in control and control["name"] not in _settings(picture)
    }


def _question(picture):
    """What a page needs to answer a guess: the truth, and the sentences for all cases."""
    asked = picture.prediction
    if asked is None:
        return None
    truth = asked.clean(picture.call(picture.truth, picture.values))
    return {"truth": truth, "says": asked.SAYS}


def webp(image):
    """PNG bytes as WebP, half as large and without any loss."""
    out = io.BytesIO()
    Image.open(io.BytesIO(image)).convert("RGB").save(
        out, "webp", lossless=True, quality=100, method=4
    )
    return out.getvalue()
