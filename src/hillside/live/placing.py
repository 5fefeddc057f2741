"""Values as the controls of a picture take them: sliders on stops, handles inside their axes."""

from .checks import listed, name_of
from .controls import SETTINGS
from .hands import Handle


def placed(picture, values):
    """The values, each where its control can stand.

    A handle that lies outside its axes, as another ground may leave it, goes to that ground's own
    start, if the picture has `starts`; else to the nearest place inside.
    """
    controls = picture.controls
    chosen = {
        name: controls[name].clean(value)
        for name, value in values.items()
        if isinstance(controls[name], SETTINGS)
    }
    marks, limits = picture.marks_at(chosen), picture.cast(chosen).limits
    starts = _starts(picture, chosen)
    return {
        name: controls[name].placed(
            starts[name] if name in starts and controls[name].outside(value, limits) else value,
            marks.get(name, {}),
            limits,
        )
        for name, value in values.items()
    }


def _starts(picture, chosen):
    starts = picture.call(picture.starts, chosen)
    handles = {name for name, one in picture.controls.items() if isinstance(one, Handle)}
    strange = sorted(set(starts) - handles)
    if strange:
        raise ValueError(
            f"{name_of(picture)}.starts has a place for {strange[0]!r}; "
            f"the handles are {listed(sorted(handles)) or 'none'}"
        )
    return starts
