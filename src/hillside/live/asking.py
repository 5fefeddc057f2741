"""Whether a picture's question is open: one state, read by still, text, name and player alike.

A question is open until somebody has made a guess, skipped it, or unlocked all. It is asked once
in a session: pictures of the class that are made later open answered.
"""

import weakref

from .signatures import ASKED, takes

SKIPPED = {"value": None, "words": ""}  # the guess of whoever made none
_pictures = weakref.WeakSet()
_guesses = weakref.WeakKeyDictionary()  # by class, so that a class written anew asks anew
_modes = {"unlocked": False}


def enter(picture):
    """A picture that was made now.   Returns what is known of its guess: None while it is open."""
    _pictures.add(picture)
    return dict(SKIPPED) if _modes["unlocked"] else _guesses.get(type(picture))


def settle(picture, guess):
    """The question has been answered, here and in all pictures of the class that still ask.

    guess: {"value": the guess or None, "words": what is said to it}
    """
    _guesses[type(picture)] = guess
    for other in list(_pictures):
        if other is picture or (type(other) is type(picture) and other.asked):
            other.settle(guess)


def remember(kind, guess):
    """The question of this class was answered elsewhere; what is known here goes before."""
    _guesses.setdefault(kind, guess)


def ask_again(picture):
    """The question of this picture is open once more, and in pictures made from now on."""
    _guesses.pop(type(picture), None)
    picture.settle(None)


def told_at(picture):
    """The values at which the picture shows the truth of its question."""
    return picture.cleaned(picture._opening | picture.prediction.then)


def unlock(on=True):
    """Open every question without a guess, for teachers. `unlock(False)` asks in new pictures."""
    _modes["unlocked"] = bool(on)
    for picture in list(_pictures):
        if on and picture.asked:
            picture.settle(dict(SKIPPED))


def heading(picture, values, asked):
    """What stands under the picture: the question alone while it is `asked`, else the caption."""
    if asked:
        return f"Predict: {picture.prediction.question}"
    return picture.caption_at(values)


def words(picture, values, asked):
    """The picture in words, for whoever does not see it: with the question go its options."""
    options = picture.prediction.offers if asked else ()
    return "\n".join([heading(picture, values, asked), *(f"- {option}" for option in options)])


def described(picture, values):
    """The question as the player needs it, in plain JSON types; None where there is none.

    `stage` in it: whether the answer changes the stage, so that a new one is to be asked for;
    `then`: as the controls can take it.
    """
    if picture.prediction is None:
        return None
    hides = set(picture.prediction.hides) & set(picture.cast(values).limits)
    there = told_at(picture)
    return picture.prediction.describe() | {
        "stage": bool(hides) or takes(picture.stage, ASKED),
        "then": {name: there[name] for name in picture.prediction.then},
    }
