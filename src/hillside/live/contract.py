"""What is checked when the class of a picture is written, so that whoever wrote it hears of it."""

from .controls import SETTINGS, Control
from .hands import Turn
from .predict import Prediction
from .signatures import ASKED, FIGURE, first, parameters, takes

METHODS = ("stage", "marks", "starts", "frame", "caption", "truth")


def check_class(cls, picture):
    """Check a new class of pictures.   picture: the base of all.

    Raises TypeError that names the class, says what came and what to try.
    """
    _names_are_free(cls, picture)
    _controls_are_themselves(cls)
    for name in METHODS:
        if getattr(cls, name) is not getattr(picture, name):
            _has_a_self(cls, name)
            _asks_for_controls(cls, name)
    _size(cls)
    _prediction(cls)
    _presets(cls)


def _names_are_free(cls, picture):
    own = {*dir(picture), "self", FIGURE, ASKED}
    for name in cls.controls:
        if name in own:
            raise TypeError(
                f"{cls.__name__} has a control named {name!r}, but every picture has "
                f"{name!r} of its own; give the control another name, such as {name}_"
            )


def _controls_are_themselves(cls):
    names = {}
    for name, control in cls.controls.items():
        if getattr(cls, name) is not control:
            raise TypeError(
                f"{cls.__name__}.{name} is {getattr(cls, name)!r}, which hides the control of "
                "this name; rename one of them"
            )
        if id(control) in names:
            raise TypeError(
                f"{cls.__name__} has one control under two names, {names[id(control)]} and {name}; "
                "make two controls"
            )
        names[id(control)] = name


def _has_a_self(cls, method):
    if (begins := first(cls, method)) in (None, FIGURE, ASKED, *cls.controls):
        names = ", ".join(["self", *([begins] if begins else []), "..."])
        raise TypeError(
            f"{cls.__name__}.{method} begins with {begins or 'nothing'}; "
            f"a method takes itself first: write def {method}({names})"
        )


def _asks_for_controls(cls, method):
    names, where = parameters(getattr(cls, method)), f"{cls.__name__}.{method}"
    if method != "stage" and takes(getattr(cls, method), ASKED):
        raise TypeError(
            f"{where} asks for {ASKED!r}, which only stage is told; what moves is hidden by "
            "naming it in the prediction's `hides`"
        )
    for name in names:
        if name not in cls.controls:
            raise TypeError(
                f"{where} asks for {name!r}; its controls are {', '.join(cls.controls) or 'none'}"
            )
        _may_be_asked_for(where, method, name, cls.controls[name])


def _may_be_asked_for(where, method, name, control):
    if method in ("stage", "marks", "starts") and not isinstance(control, SETTINGS):
        raise TypeError(
            f"{where} asks for {name!r}, which moves; a stage may depend on choices, toggles and "
            "formulas only, so use it in frame"
        )
    if isinstance(control, Turn):
        raise TypeError(
            f"{where} asks for {name!r}, which turns the view; a frame is the same from all "
            "sides, so leave it out"
        )


def _size(cls):
    size = cls.size
    if (
        not isinstance(size, (tuple, list))
        or len(size) != 2
        or not all(isinstance(side, (int, float)) and side > 0 for side in size)
    ):
        raise TypeError(
            f"{cls.__name__}.size is {size!r}; width and height in pixels are wanted, "
            "such as (900, 420)"
        )


def _prediction(cls):
    if cls.prediction is not None and not isinstance(cls.prediction, Prediction):
        raise TypeError(
            f"{cls.__name__}.prediction is {cls.prediction!r}; a question is wanted: "
            'AskChoice("Which ...?", options=("...", "..."), hides=("actor",)), AskNumber, '
            "AskPoint, AskArrow, AskCurve, AskRegion or AskOrder"
        )
    if cls.prediction is not None:
        _is_there(cls, "prediction's `then`", cls.prediction.then)


def _presets(cls):
    if not _is_table(cls.presets):
        raise TypeError(
            f"{cls.__name__}.presets is {cls.presets!r}; a table of tables is wanted, "
            'such as {"far out": {"alpha": 0.9}}'
        )
    for preset, values in cls.presets.items():
        _is_there(cls, f"preset {preset!r}", values)


def _is_there(cls, what, values):
    for name in values:
        if not isinstance(cls.controls.get(name), Control):
            raise TypeError(
                f"the {what} of {cls.__name__} sets {name!r}; "
                f"its controls are {', '.join(cls.controls) or 'none'}"
            )


def _is_table(presets):
    return isinstance(presets, dict) and all(isinstance(one, dict) for one in presets.values())
