"""What a reader can set below a picture: one of several, on or off, a formula.

Controls are class attributes of a Picture. On a picture they read and write its values:
`walker.alpha = 0.3`. Sliders are in sliders.py, what is moved on the plot itself in hands.py.
"""

import reprlib
from functools import lru_cache

import numpy as np


class Control:
    """A named value with a label.

    `clean(value)` gives the value it stands for, or a ValueError that says what to try.
    """

    def __init__(self, label, start):
        self._check_label(label)
        self.label, self.start, self.name = label, start, None

    def _check_label(self, label):
        if not isinstance(label, str):
            raise TypeError(
                f"a {type(self).__name__} begins with its label in words; {label!r} is none"
            )

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, picture, owner=None):
        return self if picture is None else picture.values[self.name]

    def __set__(self, picture, value):
        picture.set(**{self.name: value})

    @property
    def called(self):
        """Its name in sentences; its label as long as it has none."""
        return self.name or f"the {type(self).__name__} {self.label!r}"

    def placed(self, value, marks, limits):
        """The clean value where it can stand.

        marks: {label: value} of this control;  limits: of the axes by label
        """
        return self.clean(value)

    def meaning(self, value):
        """What `stage`, `frame` and `caption` are given for this value."""
        return value

    def describe(self, marks=()):
        """What the player needs to build this control, as plain JSON types.

        marks: {label: value}, for sliders
        """
        return {
            "name": self.name,
            "kind": type(self).__name__.lower(),
            "label": self.label,
            "start": self.start,
        }


class Stepped(Control):
    """A control with finitely many stops; its frames can be computed ahead."""

    def __init__(self, label, stops, start):
        self.stops = stops
        super().__init__(label, start)

    def text(self, stop):
        """The stop as the reader sees it."""
        return str(stop)

    def describe(self, marks=()):
        return super().describe() | {
            "stops": list(self.stops),
            "texts": [self.text(stop) for stop in self.stops],
        }


class Choice(Stepped):
    """One of several named options; the first is the start unless `start` says otherwise.

    Options are a list of names, or a dict of names and what they stand for: the picture's methods
    are given that.
    """

    def __init__(self, label, options, start=None):
        if isinstance(options, str) or not all(isinstance(name, str) for name in options):
            raise TypeError(
                f"the Choice {label!r} has the options {options!r}; names are wanted, such as "
                '["bowl", "ravine"], or a dict of names and what they stand for'
            )
        if not options:
            raise ValueError(f"the Choice {label!r} has no options; give it two names or more")
        self._means = options if isinstance(options, dict) else {name: name for name in options}
        super().__init__(label, list(options), list(options)[0] if start is None else start)
        self.clean(self.start)

    def meaning(self, value):
        return self._means[value]

    def clean(self, value):
        if value not in self.stops:
            raise ValueError(
                f"{self.called} = {reprlib.repr(value)} is not on offer; "
                f"try one of {', '.join(map(repr, self.stops))}"
            )
        return value


class Toggle(Stepped):
    """On or off."""

    def __init__(self, label, start=False):
        super().__init__(label, [False, True], start)
        self.start = self.clean(start)

    def text(self, stop):
        return "on" if stop else "off"

    def clean(self, value):
        if not isinstance(value, (bool, np.bool_)):
            raise ValueError(
                f"{self.called} = {reprlib.repr(value)} is neither on nor off; try True or False"
            )
        return bool(value)


class Typed(Control):
    """A formula typed into a box.

    `read(text)` gives what it means, or a ValueError that says where it is broken;
    `notation(meaning)` gives it back in LaTeX, as a list of lines. A meaning that was read once is
    remembered.
    """

    def __init__(self, label, start, read, notation):
        self._read, self.notation = lru_cache(maxsize=64)(read), notation
        super().__init__(label, start)

    def clean(self, value):
        if not isinstance(value, str):
            raise ValueError(
                f"{self.called} = {reprlib.repr(value)} is no text; try {self.start!r}"
            )
        self._read(value)
        return value

    def meaning(self, value):
        return self._read(value)

    def describe(self, marks=()):
        return super().describe() | {"kind": "formula"}


SETTINGS = (Choice, Toggle, Typed)  # controls that a stage may depend on
