"""A picture: a pure function from control values to shapes.

Subclass it, name the controls, and write three methods: `stage` tells the axes, who plays on them
and what stays, `frame` gives the data of what moves, `caption` says the same in words. Each takes
the controls it depends on by name. What breaks the contract is told when the class is written or
the picture made.
"""

from types import MappingProxyType

from hillside.files import replace

from . import asking, checks
from .arithmetic import own_arithmetic
from .casts import Cast, known, remembered
from .contract import check_class
from .controls import Control
from .opening import check_opening
from .placing import placed
from .sentences import joined, said
from .signatures import ASKED, FIGURE, parameters, takes


class Picture:
    """Controls, a stage, and frames on it.

    `picture.values` is what is on the screen; setting a control moves the picture.
    """

    size = (900, 420)  # pixels, of a stage that is painted
    prediction = None  # a Prediction, asked first; then the picture has a method `truth`
    sentences = {}  # {name: sentence}, for captions that are put together from named ones
    presets = {}  # {name: {control: value}}, for whoever presents

    def __init_subclass__(cls):
        cls.controls = {
            name: item
            for base in reversed(cls.__mro__)
            for name, item in vars(base).items()
            if isinstance(item, Control)
        }
        check_class(cls, Picture)

    @own_arithmetic()
    def __init__(self, **values):
        self._casts, self._stages, self._player, self._guess = {}, {}, None, None
        opening = {name: control.start for name, control in self.controls.items()}
        self._values = self._opening = self.cleaned(opening | self._known(values))
        if values:
            self.prediction = None  # the question is about the picture as it opens by itself
        self.frame_at(self._values)  # a frame that cannot be computed fails here, in the open
        check_opening(self, bool(values))
        self._guess = asking.enter(self)

    def stage(self):
        """The Stage: axes, cast and ground as data, which each view lays out for its own room.

        May take choices, toggles and formulas, and `asked`: whether the question is still open, so
        that what gives its answer away can be left out.

        A stage that takes `figure` paints on it with matplotlib instead, in axes with labels, and
        returns {name: actor}.
        """
        raise NotImplementedError(f"{type(self).__name__} needs stage(self)")

    def frame(self):
        """{name: data} for every actor of the stage, at the control values taken by name.

        Pure: no state, no chance.
        """
        raise NotImplementedError(f"{type(self).__name__} needs frame(self, ...)")

    def caption(self):
        """One or two plain sentences with the numbers of the frame.

        A text, or a sum of what `say` gives.
        """
        raise NotImplementedError(f"{type(self).__name__} needs caption(self, ...)")

    def say(self, name, **parts):
        """The sentence of that name from `sentences`, with its parts filled in.

        say(...) + say(...) are two.
        """
        return said(type(self), name, parts)

    def caption_at(self, values):
        """The caption at these values, as one text."""
        return joined(checks.caption(self, self.call(self.caption, values)))

    def marks(self):
        """Places on sliders that have a name, such as {"alpha": {"1/L": 0.5}}.

        May take choices, toggles and formulas.
        """
        return {}

    def starts(self):
        """Where handles go that another ground leaves outside, such as {"start": (1, 0.5)}."""
        return {}

    def truth(self):
        """The answer to the prediction at the control values taken by name.

        A choice, a number, a point or the tip of an arrow, as the question wants.
        """
        raise NotImplementedError(
            f"{type(self).__name__} asks for a prediction, so it needs truth(self, ...)"
        )

    @property
    def values(self):
        """The present values by control name, read-only."""
        return MappingProxyType(self._values)

    @property
    def guess(self):
        """What was guessed, {"value", "words"}; None while nobody has answered."""
        return self._guess

    @property
    def asked(self):
        """Whether the question is still open, so that its answer is not to be shown."""
        return self.prediction is not None and self._guess is None

    def set(self, **changes):
        """Move several controls at once.

        Raises ValueError where there is no such control or it cannot take the value.
        """
        self._values = self.cleaned(self._values | self._known(changes))
        if self._player is not None:
            self._player.values = self._values

    def settle(self, guess):
        """The question is answered, or open again with None.

        guess: {"value": the guess or None, "words": the reply}
        """
        self._guess = guess
        if self._player is not None:
            self._player.follow()

    def _known(self, changes):
        strange = [name for name in changes if name not in self.controls]
        if strange:
            raise ValueError(
                f"{type(self).__name__} has no control {strange[0]!r}; "
                f"it has {', '.join(self.controls) or 'none'}"
            )
        return changes

    @own_arithmetic()
    def cleaned(self, values):
        """Values as the controls can take them: sliders on stops, handles inside their axes."""
        return placed(self, values)

    def call(self, method, values, *args, **more):
        """`method` with the values that it takes by name."""
        taken = {name: self.controls[name].meaning(values[name]) for name in parameters(method)}
        with own_arithmetic():
            return method(*args, **taken, **more)

    def settings(self, values):
        """Those of the values on which the stage depends, in the order in which it takes them."""
        return [values[name] for name in parameters(self.stage)]

    @own_arithmetic()
    def cast(self, values):
        """The Cast of the stage for these values; painted for it once, or known without that."""
        key = tuple(self.settings(values))
        return remembered(self._casts, key, lambda: known(self, key) or self._own_cast(values))

    def staged(self, values, asked=False):
        """The Stage for these values, its ground clean; None where `stage` paints on a figure."""
        if takes(self.stage, FIGURE):
            return None
        told = {ASKED: asked} if takes(self.stage, ASKED) else {}
        key = (*self.settings(values), *told.values())
        return remembered(
            self._stages,
            key,
            lambda: checks.staged(self, self.call(self.stage, values, **told)),
        )

    def _own_cast(self, values):
        stage = self.staged(values)
        if stage is not None:
            return Cast(stage.cast, stage.limits, stage.spaces, tuple(stage.ground))
        from .still import raised  # matplotlib, which a page that knows its casts does without

        stage = raised(self, values)
        return Cast(stage.actors, stage.limits, stage.spaces)

    def marks_at(self, values):
        """The marks for these values, {slider: {label: value}}."""
        return checks.marks(self, self.call(self.marks, values))

    @own_arithmetic()
    def frame_at(self, values):
        """(caption, {actor: clean data}) at these values.

        Raises ValueError where the frame and the stage do not fit together.
        """
        shapes = checks.shapes(self, self.cast(values), self.call(self.frame, values))
        return self.caption_at(values), shapes

    def describe_controls(self, values):
        """The controls as the player needs them, with the marks that hold for these values."""
        marks, on_stage = self.marks_at(values), parameters(self.stage)
        return [
            control.describe(marks.get(name, {}))
            | {"stage": name in on_stage, "start": self._opening[name]}
            for name, control in self.controls.items()
        ]

    def words(self, values):
        """The picture in words: its question and the options while it is open, else its caption."""
        return asking.words(self, values, self.asked)

    def __repr__(self):
        return self.words(self._values)

    def to_html(self, path=None):
        """The picture as one page that needs no kernel and no network.

        Returns its HTML as text, which is also written to `path` if one is given.
        """
        from .document import document, figure  # pages are made by few

        html = document(type(self).__name__, figure(self))
        if path is not None:
            replace(path, html)
        return html

    def _repr_mimebundle_(self, include=None, exclude=None):
        from .widget import bundle  # the widgets are needed only where a picture is shown

        return bundle(self)
