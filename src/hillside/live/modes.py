"""What holds for all pictures at once: whether they are large, for a class room."""

import weakref

_modes = {"class": False}
_followers = weakref.WeakSet()  # players: what has an attribute `big`


def big():
    """Whether pictures are large now."""
    return _modes["class"]


def follow(player):
    """Tell this player from now on; its `big` is set."""
    _followers.add(player)


def classroom(on=True):
    """Larger type, lines, handles and controls in every picture of this kernel, for a class room.

    `classroom(False)` ends it.
    """
    _modes["class"] = bool(on)
    for player in list(_followers):
        player.big = _modes["class"]
