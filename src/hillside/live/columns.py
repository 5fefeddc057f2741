"""Frames in columns: what stays the same along a strip, or goes up evenly, then packs well."""

from itertools import groupby


def columned(stands):
    """(stands, their frames apart from them) as JSON types; columns.js puts them together again.

    A stand's frames are its own, then its strips'; it keeps how many each strip has. A run of
    frames with the same actors has for each actor the steps from one of the `places` to the next,
    None where it is hidden. Where a run has False, the captions are what went wrong.
    """
    frames = [frame for stand in stands for frame in _frames(stand)]
    runs = [list(run) for _, run in groupby(frames, _actors)]
    places = sorted({tuple(place) for frame in frames for place in _placed(frame)})
    numbers = {place: number for number, place in enumerate(places)}
    offsets, rows, columns = ([place[i] for place in places] for i in range(3))
    return [_counted(stand) for stand in stands], {
        "captions": [frame.get("caption", frame.get("error")) for frame in frames],
        "runs": [len(run) for run in runs],
        "words": [_columns(run, "words") for run in runs],
        "places": [_steps(offsets), rows, columns],
        "shapes": [_numbered(run, numbers) for run in runs],
    }


def _frames(stand):
    return [stand["frame"], *(frame for strip in stand["strips"].values() for frame in strip)]


def _counted(stand):
    """The stand without its frames."""
    counts = {name: len(strip) for name, strip in stand["strips"].items()}
    return {"values": stand["values"], "looks": stand["looks"], "strips": counts}


def _actors(frame):
    """Names of the actors, and of those with words; None for what went wrong."""
    return None if "error" in frame else (*frame["shapes"], None, *frame["words"])


def _placed(frame):
    return [place for place in frame.get("shapes", {}).values() if place]


def _columns(run, what):
    """{name: what it has in each frame}, or False."""
    if "error" in run[0]:
        return False
    return {name: [frame[what][name] for frame in run] for name in run[0][what]}


def _numbered(run, numbers):
    columns = _columns(run, "shapes")
    return columns and {
        name: _steps([place and numbers[tuple(place)] for place in column])
        for name, column in columns.items()
    }


def _steps(numbers):
    """From each number to the next, beginning at 0; None stays None."""
    steps, last = [], 0
    for number in numbers:
        steps.append(None if number is None else number - last)
        last = last if number is None else number
    return steps
