"""The Python that a site brings along: Pyodide's files, checked, and hillside as an archive.

A page finds in `parts` where they are. Versions whose files are known stand in pyodide.json, with
the SHA-256 of each file.
"""

import hashlib
import importlib.metadata
import importlib.util
import io
import json
import shutil
import zipfile
from pathlib import Path

from ..course.canonical import NotebookError

HERE = Path(__file__).parent
KNOWN = HERE / "pyodide.json"
FOLDER = "python/"  # of a site
INSIDE = "https://inside.invalid/"  # the address of what the page holds itself; never asked for
LESSON, FORMULAS, WORKER = "hillside.zip", "formulas.zip", "worker.js"
LOCK = "pyodide-lock.json"  # its list of files
SETS_FORMULAS = ("ziamath", "ziafont", "latex2mathml")
EPOCH = (1980, 1, 1, 0, 0, 0)  # of all files in archives, so that equal contents make equal bytes


def known():
    """{version: {file: SHA-256}} of the Pyodides that may be brought along."""
    return json.loads(KNOWN.read_text(encoding="utf-8"))


def supply(site, python):
    """Put a Python into the folder of a site.

    python: a folder with a Pyodide, which is copied, or the address of one.
    Returns what a page is told of it.   Raises NotebookError, in one sentence, where it cannot be.
    """
    out = Path(site) / FOLDER
    out.mkdir(parents=True, exist_ok=True)
    (out / LESSON).write_bytes(lesson_archive())
    (out / FORMULAS).write_bytes(formulas_archive())
    shutil.copyfile(HERE / WORKER, out / WORKER)
    if "://" in str(python):
        address, size, version = str(python).rstrip("/") + "/", 9_000_000, "elsewhere"
    else:
        address, size, version = FOLDER, _copied(Path(python), out), _version(Path(python))
    size += sum((out / name).stat().st_size for name in (LESSON, WORKER))
    return parts(address, f"{size / 1e6:.0f} MB") | {"version": version}


def whole(python):
    """What a page is told that holds all of it: no file beside it, no request.

    python: a folder with a Pyodide.   Beside what `supply` returns, "files": {name: bytes}.
    """
    files = {LESSON: lesson_archive(), FORMULAS: formulas_archive()}
    files |= {name: data for name, data in _checked(Path(python)) if _is_needed(name)}
    told = parts(INSIDE, f"{sum(map(len, files.values())) / 1e6:.0f} MB, in this file")
    inside = {"lesson": INSIDE + LESSON, "formulas": INSIDE + FORMULAS, "worker": ""}
    return told | inside | {"files": files}


def parts(address, size):
    """What a page is told: where each part is, and how large all are, in words."""
    return {
        "python": address,
        "lesson": FOLDER + LESSON,
        "formulas": FOLDER + FORMULAS,
        "worker": FOLDER + WORKER,
        "source": (HERE / WORKER).read_text(encoding="utf-8"),
        "size": size,
    }


def _copied(folder, out):
    """Copy a Pyodide's files.   Returns how large its core with numpy is, packed for the way."""
    size = 0
    for name, data in _checked(folder):
        (out / name).write_bytes(data)
        size += _packed(name, data) if _is_needed(name) else 0
    return size


def _checked(folder):
    """Name and bytes of each file of a Pyodide that is there, each as it should be."""
    version = _version(folder)
    files = known()[version]
    missing = [name for name in files if not (folder / name).is_file()]
    needed = [name for name in missing if _is_needed(name)]
    if needed:
        raise NotebookError(
            f"{folder} has no {needed[0]}. Name a folder with a whole Pyodide: its core and numpy"
        )
    for name in sorted(set(files) - set(missing)):
        data = (folder / name).read_bytes()
        if hashlib.sha256(data).hexdigest() != files[name]:
            raise NotebookError(
                f"{folder / name} is not the file that Pyodide {version} has: its "
                "checksum differs. Was the download cut off? Fetch it anew"
            )
        yield name, data


def _version(folder):
    """The version of the Pyodide in a folder, one of those that are known, by its list of files."""
    try:
        lock = hashlib.sha256((folder / LOCK).read_bytes()).hexdigest()
    except OSError as error:
        raise NotebookError(
            f"{folder} is no folder with a Pyodide: {LOCK} cannot be read ({error.strerror})"
        ) from error
    for version, files in known().items():
        if files[LOCK] == lock:
            return version
    versions = " and ".join(known())
    raise NotebookError(
        f"the Pyodide in {folder} is none that this course knows ({versions}), or its {LOCK} is "
        "damaged. Take one of these, or fetch it anew"
    )


def _is_needed(name):
    """Whether a lesson cannot start without this file of Pyodide."""
    return name.startswith(("pyodide", "python_stdlib", "numpy-"))


def _packed(name, data):
    """How many bytes of a file servers send."""
    return len(data) if name.endswith((".whl", ".zip")) else len(_zipped({name: data}))


def lesson_archive():
    """Hillside's modules of Python as a zip, the same bytes for the same sources."""
    root = HERE.parent
    files = {
        path.relative_to(root.parent).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*.py"))
    }
    return _zipped(files | {"hillside/notation/notation.css": _sheet()})


def _sheet():
    return (HERE.parent / "notation" / "notation.css").read_bytes()


def formulas_archive():
    """What sets formulas, as a zip: the packages as they are installed here."""
    files = {}
    for name in SETS_FORMULAS:
        spec = importlib.util.find_spec(name)
        if spec is None:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        root = Path(spec.origin).parent
        files |= {
            path.relative_to(root.parent).as_posix(): path.read_bytes()
            for path in sorted(root.rglob("*"))
            if path.is_file() and "__pycache__" not in path.parts
        }
        about = importlib.metadata.distribution(name)  # latex2mathml asks for its own version
        place = f"{name}-{about.version}.dist-info/METADATA"
        files[place] = f"Metadata-Version: 2.1\nName: {name}\nVersion: {about.version}\n".encode()
    return _zipped(files)


def _zipped(files):
    """{name: bytes} as a zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, EPOCH), data, zipfile.ZIP_DEFLATED, 9)
    return out.getvalue()
