"""How soon a page of the site is there on a slow line:  python tests/benchmarks/site_speed.py OUT

OUT: a folder made by `hillside site OUT`. Each page is loaded cold in Chromium, at 10 Mbit/s with
40 ms of delay and a processor slowed down four times. It prints how large the page is, packed as
servers send it; when something is seen first; how long the first drag along a strip takes from the
press to the frame that shows it, as soon as the picture is there. Needs what the tests need.
    --runs N    loads of each page (3); medians are printed
"""

import argparse
import gzip
import statistics
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import sync_playwright

from hillside.pages.chromium import FLAGS, find_chromium

MEGABIT = 1e6 / 8  # bytes a second
LINE = {"offline": False, "latency": 40, "downloadThroughput": 10 * MEGABIT}
LINE |= {"uploadThroughput": 5 * MEGABIT}
SLOWER = 4
PATIENCE = 60_000  # ms
PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
DRAG = """async () => {
  const input = document.querySelector('.hillside input[type=range]');
  const seen = () => document.querySelector('.hs-canvas').toDataURL();
  const before = seen(), begun = performance.now();
  input.valueAsNumber = Number(input.value) + Number(input.step || 1);
  input.dispatchEvent(new Event('input', {bubbles: true}));
  do await new Promise(requestAnimationFrame);
  while (seen() === before && performance.now() - begun < 5000);
  return performance.now() - begun;
}"""
FIRST = ".hillside input[type=range]:enabled"


class Packed(SimpleHTTPRequestHandler):
    """A server of static files that packs them, as hosts do."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        """One file, packed."""
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            return self.send_error(404)
        data = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)
        return None

    def log_message(self, *_):
        """Nothing: the table is what is wanted."""


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Packed, directory=options.out))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        print(f"{'page':32} {'kB':>6} {'first paint':>12} {'live':>8} {'drag':>8}   ms")
        for path in sorted(options.out.glob("*.html")):
            address = f"http://127.0.0.1:{server.server_port}/{path.name}"
            runs = [measured(browser, address) for _ in range(options.runs)]
            size = len(gzip.compress(path.read_bytes(), 6)) / 1000
            told = " ".join(_median(column) for column in zip(*runs))
            print(f"{path.name:32} {size:6.0f} {told}", flush=True)
        browser.close()
    server.shutdown()


def measured(browser, address):
    """One cold load.   Returns ms to the first paint, to a slider that moves, of its first drag.

    None where a page has no slider.
    """
    context = browser.new_context(viewport={"width": 1280, "height": 720}, reduced_motion="reduce")
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", LINE)
    line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    try:
        page.goto(address, timeout=PATIENCE)
        painted = page.evaluate(PAINTED)
        figure = page.locator(".hs-kept").first
        if not figure.count():
            return painted, None, None
        figure.scroll_into_view_if_needed()
        skip = figure.locator(".hs-skip")
        figure.locator(".hillside").wait_for(timeout=PATIENCE)
        if skip.count():
            skip.click(timeout=PATIENCE)
        slider = figure.locator(FIRST)
        if not slider.count():
            return painted, None, None
        slider.first.wait_for(timeout=PATIENCE)
        return painted, page.evaluate("performance.now()"), page.evaluate(DRAG)
    finally:
        context.close()


def _median(values):
    known = [value for value in values if value is not None]
    return f"{statistics.median(known):8.0f}" if known else f"{'–':>8}"


if __name__ == "__main__":
    main()
