"""The table of checks for the sentences of captions, filled by
tests/lessons/NAME/test_NAME_sentences.py.

    @says(Compass, "there")
    def _(text, ground, point, heading):
        assert ...                      # an independent check of what this sentence says

The function gets the text of the sentence and the control values that it names, as `frame` gets
them.
It must not use the code that wrote the sentence: numpy, or the surfaces' exact derivatives.
"""

import inspect
import re

LOWERED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
RAISED = "[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+"
NUMBER = re.compile(rf"([−-]?)(?:10({RAISED})|(\d+(?:\.\d+)?)(?: ?· ?10({RAISED}))?)")
CHECKS = {}  # (picture class, name of the sentence): check


def says(kind, *names):
    """Decorator: the check of these sentences of a picture class."""

    def keep(check):
        for name in names:
            assert name in kind.sentences, f"{kind.__name__} has no sentence {name!r}"
            known = CHECKS.setdefault((kind, name), check)
            assert _place(known) == _place(check), f"{kind.__name__}: {name!r} has two checks"
        return check

    return keep


def _place(check):
    """Where a check is written: pytest reads the same file once more."""
    return check.__code__.co_filename, check.__code__.co_firstlineno


def checked(picture, sentence, values):
    """Run the check of one sentence at these control values."""
    check = CHECKS[type(picture), sentence.name]
    wanted = [name for name in inspect.signature(check).parameters if name != "text"]
    meanings = {name: picture.controls[name].meaning(values[name]) for name in wanted}
    try:
        check(text=str(sentence), **meanings)
    except AssertionError as error:
        raise AssertionError(f"{sentence!r} at {values} is not true: {error}") from error


def numbers_in(text):
    """The numbers that a text names, in order, also 6.2 · 10⁻⁵; a minus sign may be − or -."""
    return [
        float(f"{sign and '-'}{digits or 1}e{(power or raised).translate(LOWERED) or 0}")
        for sign, raised, digits, power in NUMBER.findall(text)
    ]
