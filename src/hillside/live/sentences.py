"""Captions put together from named sentences: a test can ask of each one whether it is true.

class Compass(Picture):
    sentences = {
        "flat": "At {p} the gradient is (0, 0): every slope is zero.",
        "there": "At {p} the gradient is {g}.",
    }

    def caption(self, point):
        ...
        return self.say("there", p=pair(point), g=pair(slopes)) + self.say(...)
"""


class Sentence(str):
    """A sentence of a caption, with its name in the picture's table `sentences`."""

    name: str

    def __new__(cls, name, text):
        made = super().__new__(cls, text)
        made.name = name
        return made


def said(kind, name, parts):
    """The sentence called `name` of a picture class, its parts filled in, as a tuple of one.

    ValueError where the table has no such name, or where a part is missing.
    """
    if name not in kind.sentences:
        known = ", ".join(map(repr, kind.sentences)) or "none"
        raise ValueError(f"{kind.__name__}.sentences has no {name!r}; it has {known}")
    try:
        text = kind.sentences[name].format(**parts)
    except KeyError as error:
        raise ValueError(
            f"the sentence {name!r} of {kind.__name__} has the part {error}; give it to say"
        ) from None
    return (Sentence(name, text),)


def joined(caption):
    """One text of what `caption` gives: a text, or the tuple of sentences that `say` makes."""
    return caption if isinstance(caption, str) else " ".join(caption)
