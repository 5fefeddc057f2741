"""Where a learner's progress is kept: whose home it is, and copies that a second machine left."""

import os
import sys
from pathlib import Path


class NoHome(OSError):
    """Nobody knows where this user's files are: no HOME, and no entry among the users."""


def _here():
    try:
        return os.getcwd()
    except OSError:  # the folder has been removed
        return ""


# In JupyterLite the browser keeps what lies there, and nothing else. Closing a file that
# ends in .jsonl never came back there.
BROWSER = Path("/drive/progress.txt")
START = _here()  # a learner's cell may go elsewhere, progress stays


def path():
    """The journal: progress.jsonl in the folder HILLSIDE_HOME, or in the user's own data folder.

    In JupyterLite it is progress.txt beside the notebooks, and survives a reload.

    HILLSIDE_HOME may begin with ~; a relative one is meant from the folder where Python started.
    Raises NoHome where no folder is known.
    """
    chosen = os.environ.get("HILLSIDE_HOME")
    if not chosen and sys.platform == "emscripten" and BROWSER.parent.is_dir():
        return BROWSER
    home = os.path.expanduser(chosen or _data_folder())
    if home.startswith("~"):  # left as it is where no home is known
        raise NoHome(
            f"no home folder is known for {home}; a full path in HILLSIDE_HOME can name one"
        )
    return Path(START, home, "progress.jsonl")


def _data_folder():
    from platformdirs import user_data_dir

    try:
        return user_data_dir("hillside", appauthor=False)
    except (RuntimeError, KeyError):
        return "~"


def copies(journal):
    """The files beside the journal that carry its name and something more, in order.

    Where a folder is kept alike on two machines, what both did at once stands in such a file:
    progress-LAPTOP.jsonl, or progress (conflicted copy).jsonl.
    """
    return sorted(set(journal.parent.glob(f"{journal.stem}?*{journal.suffix}")))
