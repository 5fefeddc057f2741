"""The images of a notebook's text as part of its page: pasted ones, and files beside it."""

import base64
import re
from pathlib import Path
from urllib.parse import unquote

ELSEWHERE = re.compile(r"(data|https?):", re.IGNORECASE)
PASTED = "attachment:"
KINDS = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".gif": "gif", ".svg": "svg+xml"}
KINDS |= {".webp": "webp", ".avif": "avif", ".bmp": "bmp", ".ico": "x-icon"}


class Images:
    """Where a text cell finds its images.

    folder: of the notebook; attachments: what was pasted into the cell, {name: {kind: base64}}.
    """

    def __init__(self, folder=".", attachments=None):
        self.folder, self.attachments = Path(folder), attachments or {}

    def embedded(self, url):
        """The image as a data URL, or the URL of an image in the web as it is.

        Raises ValueError, in one sentence, where the image is not there.
        """
        if ELSEWHERE.match(url):
            return url
        if url.startswith(PASTED):
            return self._pasted(unquote(url.removeprefix(PASTED)))
        path = self.folder / unquote(re.split("[?#]", url)[0])
        kind = KINDS.get(path.suffix.lower())
        if kind is None:  # no other file of this machine slips into a page that others read
            raise ValueError(
                f"{url} is no image that a browser shows; its name ends in "
                f"{path.suffix or 'nothing'}. Use one of {', '.join(KINDS)}"
            )
        try:
            return f"data:image/{kind};base64,{base64.b64encode(path.read_bytes()).decode()}"
        except OSError as error:
            raise ValueError(
                f"the image {url} cannot be read ({error.strerror}). Put it beside the notebook"
            ) from error

    def _pasted(self, name):
        kinds = self.attachments.get(name)
        if not kinds:
            raise ValueError(f"the image {name}, once pasted here, is missing. Paste it again")
        kind = next((one for one in kinds if one.startswith("image/")), next(iter(kinds)))
        return f"data:{kind};base64,{''.join(kinds[kind].split())}"
