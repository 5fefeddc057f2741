"""Files written whole or not at all."""

import os
from pathlib import Path


def replace(path, text):
    """Write text beside `path`, then rename: a crash leaves the old file or the new one.

    OSError where that cannot be.
    """
    path = Path(path)
    beside = path.with_name(path.name + ".new")
    try:
        beside.write_text(text, encoding="utf-8", newline="\n")
        os.replace(beside, path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
