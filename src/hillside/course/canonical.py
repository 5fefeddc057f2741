"""The one form in which notebooks are stored, so that a diff shows what an author changed and
nothing else.

Cell ids from the headings, execution counts 1..n, no stderr, no widget state, nothing about the
machine, PNG without text, JSON as nbformat writes it. Nothing here runs a notebook; that is
refresh.py.
"""

import base64
import copy
import io
import re
import struct
import textwrap

import nbformat
import numpy as np
from PIL import Image

GREY_LEVELS = 3  # pixels this close (of 255) are the same picture: processors round differently
LARGEST = 400_000  # bytes of one notebook
VIEW = "application/vnd.jupyter.widget-view+json"
PNG = "image/png"
METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
TEXT_CHUNKS = {b"tEXt", b"zTXt", b"iTXt", b"tIME", b"eXIf"}


class NotebookError(Exception):
    """A notebook that cannot be stored: what is wrong with it, in one line."""


def canonical(notebook):
    """The notebook in canonical form, as a new one.   Raises NotebookError for output on stderr."""
    notebook = copy.deepcopy(notebook)
    notebook.metadata, notebook.nbformat, notebook.nbformat_minor = (
        nbformat.from_dict(METADATA),
        4,
        5,
    )
    for number, (cell, name) in enumerate(zip(notebook.cells, _ids(notebook.cells))):
        cell.id = name
        cell.source = cell.source.replace("\r\n", "\n").strip("\n")
        cell.metadata = nbformat.from_dict(
            {key: value for key, value in cell.metadata.items() if key == "tags"}
        )
        if cell.cell_type == "code":
            cell.outputs = _outputs(cell.outputs, number)
    _count([cell for cell in notebook.cells if cell.cell_type == "code"])
    return notebook


def as_text(notebook):
    """The file's text: JSON as nbformat writes it.   Raises NotebookError if that is too large."""
    text = nbformat.writes(notebook, version=nbformat.NO_CONVERT).rstrip("\n") + "\n"
    size = len(text.encode("utf-8"))
    if size >= LARGEST:
        raise NotebookError(
            f"would take {size // 1000} kB, {LARGEST // 1000} kB is the limit: fewer pictures, "
            "or smaller?"
        )
    return text


def differences(old, new):
    """What changed between two notebooks with the same sources, in words, [] if nothing."""
    same_head = (old.metadata, old.nbformat_minor) == (new.metadata, new.nbformat_minor)
    found = [] if same_head else ["the notebook's metadata"]
    for number, (before, after) in enumerate(zip(old.cells, new.cells)):
        found += [
            f"cell {number} ({after.id}): {what}" for what in _cell_differences(before, after)
        ]
    return found


def pictures(notebook):
    """Every PNG of the notebook (base64), in order."""
    outputs = (output for cell in notebook.cells for output in cell.get("outputs", []))
    return [output.data[PNG] for output in outputs if PNG in output.get("data", {})]


def keep_pictures(old, new, can_tell=True):
    """Put the stored pictures back into new where the text beside them is the same and they show
    the same.

    can_tell: False if these pictures cannot be compared (another matplotlib drew them); then
        text alone decides.
    """
    for before, after in _bundles(old, new):
        if PNG not in before or PNG not in after or _spoken(before) != _spoken(after):
            continue
        stored = _without_text(before[PNG])
        if not can_tell or _same_pixels(stored, after[PNG]):
            after[PNG] = stored


def _ids(cells):
    """A name for each cell: the heading it stands under, and its number there.  Editing its text
    keeps it."""
    heading, seen, names = "top", {}, []
    for cell in cells:
        title = (
            re.match(r"#+\s+(.+)", cell.source.lstrip()) if cell.cell_type == "markdown" else None
        )
        if title:
            heading = re.sub(r"[^a-z0-9]+", "-", title[1].lower())[:40].strip("-") or "section"
        seen[heading] = seen.get(heading, 0) + 1
        names.append(f"{heading}-{seen[heading]}")
    return names


def _count(cells):
    """Execution counts 1..n for the code cells that hold code."""
    number = 0
    for cell in cells:
        number += bool(cell.source)
        cell.execution_count = number if cell.source else None
        for output in cell.outputs:
            if output.output_type == "execute_result":
                output.execution_count = cell.execution_count


def _outputs(outputs, number):
    """Outputs of one cell: neighbouring stdout joined, live views dropped where something shows
    without a kernel."""
    kept = []
    for output in outputs:
        if output.get("name") == "stderr":
            raise NotebookError(f"cell {number} wrote to stderr: {one_line(output.text)}")
        if kept and output.output_type == kept[-1].output_type == "stream":
            kept[-1].text += output.text
            continue
        data = output.get("data", {})
        if set(data) - {VIEW}:
            data.pop(VIEW, None)
        if PNG in data:
            data[PNG] = _without_text(data[PNG])
        kept.append(output)
    return kept


def one_line(text):
    """The first line of a text that is not blank, cut to fit a message."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return textwrap.shorten(lines[0], 100, placeholder=" ...") if lines else "(nothing)"


def _without_text(picture):
    """A base64 PNG without the chunks that name the program, its version and the time."""
    data = base64.b64decode(picture)
    kept, position = [data[:8]], 8
    while position < len(data):
        (length,) = struct.unpack(">I", data[position : position + 4])
        if data[position + 4 : position + 8] not in TEXT_CHUNKS:
            kept.append(data[position : position + 12 + length])
        position += 12 + length
    return base64.b64encode(b"".join(kept)).decode("ascii")


def _same_pixels(old, new):
    """Whether two base64 PNGs show the same, up to rounding."""
    first, second = _pixels(old), _pixels(new)
    return first.shape == second.shape and np.abs(first - second).max() <= GREY_LEVELS


def _pixels(picture):
    """The colours of a base64 PNG.   Returns (height, width, 4)."""
    return np.asarray(Image.open(io.BytesIO(base64.b64decode(picture))).convert("RGBA"), dtype=int)


def _bundles(old, new):
    """The mime bundles of both notebooks, output by output."""
    for before, after in zip(old.cells, new.cells):
        for first, second in zip(before.get("outputs", []), after.get("outputs", [])):
            if "data" in first and "data" in second:
                yield first.data, second.data


def _spoken(data):
    """A mime bundle without picture and live view."""
    return {kind: value for kind, value in data.items() if kind not in (PNG, VIEW)}


def _cell_differences(old, new):
    """What differs between two cells with the same source, in words."""
    changed = [
        part
        for part in ("id", "execution_count", "source", "metadata")
        if old.get(part) != new.get(part)
    ]
    quoted = ("id", "execution_count")
    found = [
        f"{part} {old.get(part)!r} -> {new.get(part)!r}" if part in quoted else part
        for part in changed
    ]
    before, after = old.get("outputs", []), new.get("outputs", [])
    if len(before) != len(after):
        return [*found, f"{len(before)} outputs -> {len(after)}"]
    for first, second in zip(before, after):
        found += _output_differences(first, second)
    return found


def _output_differences(old, new):
    """What differs between two outputs, in words; texts are quoted from their first different
    line."""
    if old.output_type != new.output_type:
        return [f"{old.output_type} -> {new.output_type}"]
    before, after = (
        old.get("data") or {"text": old.get("text")},
        new.get("data") or {"text": new.get("text")},
    )
    found = [f"{kind} came or went" for kind in sorted(set(before) ^ set(after))]
    for kind in sorted(set(before) & set(after)):
        if before[kind] != after[kind]:
            found.append(
                "the picture"
                if kind == PNG
                else f"{kind} {_first_difference(before[kind], after[kind])}"
            )
    return found or (["output metadata"] if old != new else [])


def _first_difference(old, new):
    """The first lines in which two texts differ, as 'old' -> 'new'."""
    before, after = (str(text).splitlines() + ["(end)"] for text in (old, new))
    pair = next(
        (pair for pair in zip(before, after) if pair[0] != pair[1]), (before[-1], after[-1])
    )
    return " -> ".join(repr(textwrap.shorten(line, 100, placeholder=" ...")) for line in pair)
