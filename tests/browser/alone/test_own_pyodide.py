"""The real worker with a real Pyodide: every lesson's cells print what is stored, frames are equal.

HILLSIDE_PYODIDE names a folder with a whole Pyodide. The workflow that publishes the site has one;
no registry has numpy for WebAssembly, so elsewhere these tests are skipped, and say so.
"""

import base64
import functools
import html
import json
import os
import re
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import nbformat
import numpy as np
import pytest
from every_frame import pictures

from hillside.live import Typed
from hillside.live.answerer import Answerer
from hillside.live.casts import name_of
from hillside.pages import python

NUMBER = re.compile(r"[\d.⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+")
NOTEBOOKS = sorted((Path(__file__).parents[3] / "notebooks").glob("[01]*.ipynb"))
TALK = """async ({parts, requests}) => {
  window.python ??= await (async () => {
    const worker = new Worker(parts.worker, {type: "module"});
    const ask = request => new Promise((resolve, reject) => {
      worker.onerror = event => reject(new Error(event.message));
      worker.onmessage = ({data}) => {
        if (data.tell) return;
        if (data.error) return reject(new Error(data.error));
        const text = bytes => btoa(Array.from(bytes, one => String.fromCharCode(one)).join(""));
        resolve({...data.answer, buffers: (data.buffers ?? []).map(text)});
      };
      worker.postMessage({id: 1, ...request});
    });
    await ask({want: "boot", base: document.baseURI, files: {}, ...parts});
    return ask;
  })();
  const answers = [];
  for (const request of requests) answers.push(await window.python(request));
  return answers;
}"""


@pytest.fixture(scope="module")
def ask(chromium, tmp_path_factory):
    """ask(*requests): what a fresh Pyodide's kernel answers."""
    folder = os.environ.get("HILLSIDE_PYODIDE")
    if not folder:
        pytest.skip("HILLSIDE_PYODIDE names no folder with a whole Pyodide")
    site = tmp_path_factory.mktemp("pyodide")
    parts = python.supply(site, folder)
    (site / "index.html").write_text("<!doctype html><title>Pyodide</title>")
    server = served(site)
    page = chromium.new_page()
    page.set_default_timeout(120_000)
    page.goto(f"http://127.0.0.1:{server.server_port}/index.html")
    yield lambda *requests: page.evaluate(TALK, {"parts": parts, "requests": list(requests)})
    page.close()
    server.shutdown()


def served(folder):
    """The folder over HTTP, modules as modules."""

    class Quiet(SimpleHTTPRequestHandler):
        extensions_map = SimpleHTTPRequestHandler.extensions_map | {
            ".mjs": "text/javascript",
            ".wasm": "application/wasm",
        }

        def log_message(self, *_):
            pass

    handler = functools.partial(Quiet, directory=folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def words(text):
    """A text by its words, whatever sets it."""
    text = html.unescape(re.sub(r"<svg.*?</svg>|<[^>]+>", "", text, flags=re.DOTALL))
    return re.sub(r"[\s`]+", "", text)


def stored(cell):
    """What a notebook has stored of a cell: printed text, values and captions."""
    return words("".join(_read(output) for output in cell.outputs))


def _read(output):
    """An output in the form that a page shows: HTML where there is some, but of a picture its
    caption."""
    data = output.get("data", {})
    if "text/markdown" in data:
        return ""
    page = None if "image/png" in data else data.get("text/html")
    return output.get("text") or page or data.get("text/plain", "")


def shown(answer):
    """What the page shows of a cell."""
    return words(
        "".join(
            one["picture"]["alt"] if "picture" in one else one.get("text") or one.get("html", "")
            for one in answer["shown"]
        )
    )


@pytest.mark.long
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_cell_prints_what_is_stored(ask, path):
    cells = [cell for cell in nbformat.read(path, 4).cells if cell.cell_type == "code"]
    runs = [{"want": "run", "cell": cell.id, "source": cell.source} for cell in cells]
    answers = ask(*runs)
    errors = [one["error"] for answer in answers for one in answer["shown"] if "error" in one]
    assert errors == []
    differ = {
        cell.source: (stored(cell), shown(answer))
        for cell, answer in zip(cells, answers)
        if "practice(" not in cell.source and stored(cell) != shown(answer)
    }
    assert differ == {}


def arrays(answer, buffer, cast):
    """{actor: array} of the first frame."""
    return {
        name: np.frombuffer(buffer, _type(cast[name]), place[1] * place[2], place[0])
        for name, place in answer["frames"][0].get("shapes", {}).items()
        if place
    }


def _type(actor):
    return np.uint8 if type(actor).__name__ == "Raster" else np.float32


def untyped():
    return [
        kind
        for kind in pictures()
        if not any(isinstance(one, Typed) for one in kind.controls.values())
    ]


def anywhere(picture, rng):
    def value(control):
        if hasattr(control, "stops"):
            return control.stops[rng.integers(len(control.stops))]
        return list(rng.uniform(-3, 3, 2))

    drawn = {name: value(control) for name, control in picture.controls.items()}
    return json.loads(json.dumps(picture.cleaned(drawn), default=lambda one: one.tolist()))


# What these show is rounding itself, or grew from it in thousands of steps: two processors differ.
ROUNDED = {
    "BugLab": ["errors"],
    "SecantMicroscope": ["curve"],
    "Sharpening": ["sharp", "now", "loss"],
}


@pytest.mark.long
@pytest.mark.parametrize("kind", untyped(), ids=lambda kind: kind.__name__)
def test_frames_are_those_of_a_kernel(ask, kind):
    picture, rng = kind(), np.random.default_rng(5)
    about = {"key": kind.__name__, "class": name_of(picture), "opening": {}}
    for _ in range(3):
        values = anywhere(picture, rng)
        request = {"want": "frames", "of": [values]}
        (answer,) = ask(request | {"picture": about})
        expected, (right,), _ = Answerer(picture).answer(request)
        rounded, cast = ROUNDED.get(kind.__name__, []), picture.cast(values)[0]
        said = [one["frames"][0].get("caption") for one in (answer, expected)]
        assert said[0] == said[1] or (
            rounded and NUMBER.sub("", said[0]) == NUMBER.sub("", said[1])
        )
        ours = arrays(answer, base64.b64decode(answer["buffers"][0]), cast)
        for name, theirs in arrays(expected, bytes(right), cast).items():
            assert ours[name].shape == theirs.shape
            close = np.allclose(ours[name], theirs, rtol=1e-5, atol=1e-5, equal_nan=True)
            assert close or name in rounded, name
