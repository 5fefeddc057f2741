"""A picture: a pure function from control values to shapes.

Subclass it, name the controls, and write three methods: `stage` paints with matplotlib what stays, `frame` gives the
data of what moves, `caption` says the same in words. Each takes the controls it depends on by name.
"""

import inspect
from functools import lru_cache
from types import MappingProxyType

import numpy as np

from hillside.files import replace

from . import still
from .controls import Choice, Control, Handle, Slider, Toggle, Typed
from .sentences import joined, said

SETTINGS = (Choice, Toggle, Typed)  # controls that a stage may depend on


class Picture:
    """Controls, a stage, and frames on it. `picture.values` is what is on the screen; setting a control moves the picture."""

    size = (900, 420)  # pixels
    prediction = None  # a Prediction, asked before the answer is shown; then the picture has a method `truth`
    sentences = {}  # {name: sentence}, for captions that are put together from named ones
    presets = {}  # {name: {control: value}}, for whoever presents

    def __init_subclass__(cls):
        cls.controls = {
            name: item
            for base in reversed(cls.__mro__)
            for name, item in vars(base).items()
            if isinstance(item, Control)
        }
        for method in (cls.stage, cls.marks, cls.frame, cls.caption, cls.truth):
            cls._check_parameters(method)

    @classmethod
    def _check_parameters(cls, method):
        for name in _parameters(method):
            if name not in cls.controls:
                raise TypeError(
                    f"{cls.__name__}.{method.__name__} asks for {name!r}; its controls are {', '.join(cls.controls)}"
                )
            if method in (cls.stage, cls.marks) and not isinstance(cls.controls[name], SETTINGS):
                raise TypeError(
                    f"{cls.__name__}.{method.__name__} asks for {name!r}, which moves; a stage may depend on "
                    "choices, toggles and formulas only, so use it in frame"
                )

    def __init__(self, **values):
        self._casts, self._values, self._player = {}, {}, None
        self._values = self.cleaned(
            {name: control.start for name, control in self.controls.items()} | self._known(values)
        )
        self._opening = self._values
        if values:
            self.prediction = None  # the question is about the picture as it opens by itself
        self.frame_at(self._values)  # a frame that cannot be computed fails here, in the open

    def stage(self, figure):
        """Paint what stays on `figure`, in axes with labels. Returns {name: actor}. May take choices, toggles and formulas."""
        raise NotImplementedError(f"{type(self).__name__} needs stage(self, figure)")

    def frame(self):
        """{name: data} for every actor of the stage, at the control values taken by name. Pure: no state, no chance."""
        raise NotImplementedError(f"{type(self).__name__} needs frame(self, ...)")

    def caption(self):
        """One or two plain sentences with the numbers of the frame: a text, or a sum of what `say` gives."""
        raise NotImplementedError(f"{type(self).__name__} needs caption(self, ...)")

    def say(self, name, **parts):
        """The sentence of that name from `sentences`, with its parts filled in; say(...) + say(...) are two."""
        return said(type(self), name, parts)

    def caption_at(self, values):
        """The caption at these values, as one text."""
        return joined(self.call(self.caption, values))

    def marks(self):
        """Places on sliders that have a name, such as {"alpha": {"1/L": 0.5}}. May take choices, toggles and formulas."""
        return {}

    def truth(self):
        """The answer to the prediction at the control values taken by name: a choice, a number, a point or the tip of an arrow."""
        raise NotImplementedError(
            f"{type(self).__name__} asks for a prediction, so it needs truth(self, ...)"
        )

    @property
    def values(self):
        """The present values by control name, read-only."""
        return MappingProxyType(self._values)

    def set(self, **changes):
        """Move several controls at once. ValueError where there is no such control or it cannot take the value."""
        self._values = self.cleaned(self._values | self._known(changes))
        if self._player is not None:
            self._player.values = self._values

    def _known(self, changes):
        strange = [name for name in changes if name not in self.controls]
        if strange:
            raise ValueError(
                f"{type(self).__name__} has no control {strange[0]!r}; it has {', '.join(self.controls)}"
            )
        return changes

    def cleaned(self, values):
        """Values as the controls can take them: sliders on stops, handles inside their axes."""
        chosen = {
            name: self.controls[name].clean(value)
            for name, value in values.items()
            if isinstance(self.controls[name], SETTINGS)
        }
        marks, limits = self.call(self.marks, chosen), self.cast(chosen)[1]
        return {
            name: self._clean(self.controls[name], value, marks, limits)
            for name, value in values.items()
        }

    def _clean(self, control, value, marks, limits):
        if isinstance(control, Slider):
            return control.clean(value, marks.get(control.name, {}).values())
        if isinstance(control, Handle) and control.on in limits:
            (x0, x1), (y0, y1) = limits[control.on]
            return tuple(
                np.clip(
                    control.clean(value), [min(x0, x1), min(y0, y1)], [max(x0, x1), max(y0, y1)]
                ).tolist()
            )
        return control.clean(value)

    def call(self, method, values, *args):
        """`method` with the values that it takes by name."""
        return method(
            *args,
            **{name: self.controls[name].meaning(values[name]) for name in _parameters(method)},
        )

    def cast(self, values):
        """For these values: the actors, the limits of the axes by name, the names of axes in space. Painted for it once."""
        key = tuple(values[name] for name in _parameters(self.stage))
        if key not in self._casts:
            stage = still.raised(self, values)
            self._check_places(stage)
            self._casts[key] = (
                stage.actors,
                {name: (ax.get_xlim(), ax.get_ylim()) for name, ax in stage.axes.items()},
                stage.spaces,
            )
        return self._casts[key]

    def _check_places(self, stage):
        for name, actor in stage.actors.items():
            if actor.on not in stage.axes:
                raise ValueError(
                    f"the actor {name!r} of {type(self).__name__} is on {actor.on!r}; its stage has the axes "
                    f"{', '.join(map(repr, stage.axes))}, so use one of these labels"
                )

    def frame_at(self, values):
        """(caption, {actor: clean data}) at these values. ValueError where the frame and the stage do not fit together."""
        (actors, _, spaces), data = self.cast(values), self.call(self.frame, values)
        if set(actors) != set(data):
            raise ValueError(
                f"{type(self).__name__}.frame gives {sorted(data)}; its stage has the actors {sorted(actors)}"
            )
        return self.caption_at(values), {
            name: self._clean_data(
                name, actors[name], data[name], 3 if actors[name].on in spaces else 2
            )
            for name in actors
        }

    def _clean_data(self, name, actor, data, dimension):
        try:
            return None if data is None else actor.clean(data, dimension)
        except (TypeError, ValueError) as error:
            raise ValueError(f"the actor {name!r} of {type(self).__name__}: {error}") from error

    def describe_controls(self, values):
        """The controls as the player needs them, with the marks that hold for these values."""
        marks, on_stage = self.call(self.marks, values), _parameters(self.stage)
        return [
            (
                control.with_marks(marks.get(name, {}))
                if isinstance(control, Slider)
                else control.describe()
            )
            | {"stage": name in on_stage, "start": self._opening[name]}
            for name, control in self.controls.items()
        ]

    def words(self, values):
        """What a page without a kernel says below the picture: the question, if there is one, and the caption."""
        asked = f"Predict: {self.prediction.question}\n" if self.prediction else ""
        return asked + self.caption_at(values)

    def __repr__(self):
        return self.words(self._values)

    def to_html(self, path=None):
        """The picture as one page that needs no kernel and no network: its HTML as text, also written to `path` if one is given."""
        from .document import document, figure  # pages are made by few

        html = document(type(self).__name__, figure(self))
        if path is not None:
            replace(path, html)
        return html

    def _repr_mimebundle_(self, include=None, exclude=None):
        from .widget import bundle  # the widgets are needed only where a picture is shown

        return bundle(self)


def _parameters(method):
    return _names(getattr(method, "__func__", method))


@lru_cache(maxsize=1024)
def _names(function):
    return tuple(
        name for name in inspect.signature(function).parameters if name not in ("self", "figure")
    )
