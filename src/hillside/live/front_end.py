"""Who runs a cell: somebody before a front end, or a program that stores what comes out."""

import os
import sys


def is_live():
    """Whether a view that is shown now can come alive.

    nbclient, which runs notebooks for nbconvert, papermill and their like, says with each cell that
    nobody is there to be asked. A page made from its outputs prefers a view to a still, and there a
    view stays blank. Voila runs its notebooks by nbclient, too, and gives each a live page.
    """
    return _somebody_is_there() or any(name.startswith("VOILA_") for name in os.environ)


def _somebody_is_there():
    shell = sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None
    if not hasattr(shell, "get_parent"):
        return True
    message = shell.get_parent()  # the request to run the cell
    content = message.get("content") if isinstance(message, dict) else None
    return not isinstance(content, dict) or content.get("allow_stdin") is not False
