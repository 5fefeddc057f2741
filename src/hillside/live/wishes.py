"""What a player may ask for, checked before it is answered: any page or front end can send a
message."""

import reprlib

DENSITIES = (0.5, 4.0)  # of a stage; what lies beyond would be blurred, or fill the memory


class Unfit(ValueError):
    """A message that cannot be answered, in one sentence: what came, what is wanted."""


def is_name(given):
    """Whether it is a text that can be sent back."""
    return isinstance(given, str) and given.isprintable()


def wanted(request, kinds):
    """What a request wants.   kinds: what can be wanted.   Raises Unfit."""
    want = request.get("want") if isinstance(request, dict) else request
    if not isinstance(request, dict) or not isinstance(want, str) or want not in kinds:
        raise Unfit(f"a player asked for {reprlib.repr(want)}; it can ask for {', '.join(kinds)}")
    return want


def part(request, name, kind):
    """The part of a request with this name, if it is of the kind.   Raises Unfit."""
    found = request.get(name)
    if not isinstance(found, (list, tuple) if kind is list else kind):
        words = {dict: "a table", list: "a list", str: "a text"}[kind]
        raise Unfit(f"a player gave {name} = {reprlib.repr(found)}; {words} is wanted")
    return found


def values(picture, given):
    """The values as the controls of the picture can take them; what is not given stays.

    Raises Unfit.
    """
    if not isinstance(given, dict) or given.keys() - picture.controls.keys():
        raise Unfit(
            f"a player gave the values {reprlib.repr(given)}; a table is wanted with values of "
            f"{', '.join(picture.controls) or 'no control'}"
        )
    for name, value in given.items():
        try:
            picture.controls[name].clean(value)
        except ValueError as error:
            raise Unfit(str(error)) from None
    return picture.cleaned(picture.values | given)


def density(given):
    """How many pixels a stage has for each of its own, a number that memory can hold."""
    known = isinstance(given, (int, float)) and not isinstance(given, bool) and given == given
    if not known:
        raise Unfit(f"a player gave density = {reprlib.repr(given)}; a number such as 2 is wanted")
    return float(min(DENSITIES[1], max(DENSITIES[0], given)))


def control(picture, name):
    """The control of this name whose texts are read, a formula.   Raises Unfit."""
    typed = [one for one in picture.controls.values() if hasattr(one, "notation")]
    for one in typed:
        if one.name == name:
            return one
    raise Unfit(
        f"a player typed into {reprlib.repr(name)}; the formulas are "
        f"{', '.join(one.name for one in typed) or 'none'}"
    )


def question(picture):
    """The question of the picture.   Raises Unfit where it has none."""
    if picture.prediction is None:
        raise Unfit(f"{type(picture).__name__} asks nothing, so there is nothing to guess")
    return picture.prediction
