"""Firefox, driven by WebDriver BiDi over its own websocket: no driver, no other package.

https://w3c.github.io/webdriver-bidi/ is what both sides speak. One tab; real pointers and keys.
"""

import asyncio
import itertools
import json
import os
import re
import shutil
import subprocess
import threading
import time

import pytest
from tornado.websocket import websocket_connect

COMMANDS = ("firefox-esr", "firefox")
PATIENCE = 60  # seconds
LARGEST = 64 * 2**20  # bytes of a message: screenshots
LISTENS = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
PREFERENCES = {  # nothing is fetched, and no page of its own comes up
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "app.update.enabled": False,
    "extensions.update.enabled": False,
    "toolkit.telemetry.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "ui.systemUsesDarkTheme": 0,
}
KEYS = {
    "ArrowRight": "\ue014",
    "ArrowLeft": "\ue012",
    "Home": "\ue011",
    "End": "\ue010",
    "Enter": "\ue007",
    "\n": "\ue007",
}


def wanted_firefox():
    """Its path.   Without one tests are skipped, in CI they fail: a skipped test proves nothing."""
    wished = os.environ.get("HILLSIDE_FIREFOX", "")
    found = next(filter(None, (shutil.which(name) for name in (wished, *COMMANDS) if name)), None)
    if found is None:
        stop = pytest.fail if os.environ.get("CI") else pytest.skip
        stop("no Firefox found; install firefox-esr, or set HILLSIDE_FIREFOX to its path")
    return found


class Firefox:
    """One Firefox with an empty profile in `folder`, and one page in it.

    problems: what pages reported as errors.
    """

    def __init__(self, folder):
        self.problems, self._count = [], itertools.count(1)
        lines = [f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in PREFERENCES.items()]
        (folder / "user.js").write_text("\n".join(lines), encoding="utf-8")
        self._log = (folder / "firefox.log").open("w+", encoding="utf-8")
        command = [wanted_firefox(), "--headless", "--no-remote", "--remote-debugging-port=0"]
        self.process = subprocess.Popen(
            [*command, "--profile", str(folder)],
            stdout=self._log,
            stderr=self._log,
            env=os.environ | {"HOME": str(folder), "MOZ_DISABLE_AUTO_SAFE_MODE": "1"},
        )
        self.loop = asyncio.new_event_loop()  # in a thread: Playwright has this one's
        threading.Thread(target=self.loop.run_forever, daemon=True).start()
        try:
            self._connect()
        except BaseException:
            self.close()
            raise

    def _connect(self):
        address = f"{self._address()}/session"
        self.socket = self._wait(_connected(address))
        self.send("session.new", capabilities={})
        self.send("session.subscribe", events=["log.entryAdded"])
        self.page = self.send("browsingContext.getTree")["contexts"][0]["context"]

    def _address(self):
        """Where it listens, once it says so."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self.process.poll() is None:
            self._log.flush()
            with open(self._log.name, encoding="utf-8") as log:
                found = LISTENS.search(text := log.read())
            if found:
                return found[1]
            time.sleep(0.05)
        raise RuntimeError(f"Firefox does not listen:\n{text[-2000:]}")

    def _wait(self, coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, self.loop).result(PATIENCE)

    def send(self, method, **params):
        """The result of a command.   Raises RuntimeError with Firefox's words where it refuses."""
        answer = self._wait(self._answer(dict(id=next(self._count), method=method, params=params)))
        if answer["type"] == "error":
            raise RuntimeError(f"{method}: {answer['error']}: {answer['message']}")
        return answer["result"]

    async def _answer(self, command):
        await self.socket.write_message(json.dumps(command))
        while True:
            answer = json.loads(await self.socket.read_message())
            if answer.get("method") == "log.entryAdded" and answer["params"]["level"] == "error":
                self.problems.append(answer["params"]["text"])
            if answer.get("id") == command["id"]:
                return answer

    # -- a page

    def open(self, url):
        """Show this page, and wait until it has loaded."""
        self.send("browsingContext.navigate", context=self.page, url=url, wait="complete")

    def evaluate(self, script):
        """The value of a JavaScript expression, by way of JSON.   Raises RuntimeError."""
        text = f"Promise.resolve({script}).then(value => JSON.stringify(value ?? null))"
        target = {"context": self.page}
        done = self.send("script.evaluate", expression=text, target=target, awaitPromise=True)
        if done["type"] == "exception":
            raise RuntimeError(done["exceptionDetails"]["text"])
        return json.loads(done["result"]["value"])

    def wait_for(self, script):
        """Wait until the expression is true.   Fails if it never is."""
        end = time.monotonic() + PATIENCE
        while not self.evaluate(f"Boolean({script})"):
            assert time.monotonic() < end, f"{script} is never true in Firefox"
            time.sleep(0.03)

    def press(self, selector, *keys):
        """Press keys while this element has the focus."""
        self.evaluate(f"document.querySelector({json.dumps(selector)}).focus()")
        self.type(*keys)

    def type(self, *keys):
        """Press keys: their names, or letters."""
        actions = [
            {"type": way, "value": KEYS.get(key, key)}
            for key in keys
            for way in ("keyDown", "keyUp")
        ]
        self._act({"type": "key", "id": "keys", "actions": actions})

    def drag(self, selector, dx, dy):
        """With the mouse, from the middle of an element by so many pixels."""
        x, y = self.middle(selector)
        moves = [
            {
                "type": "pointerMove",
                "x": round(x + k * dx / 4),
                "y": round(y + k * dy / 4),
                "duration": 20,
            }
            for k in range(5)
        ]
        down, up = {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}
        mouse = {"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}}
        self._act(mouse | {"actions": [moves[0], down, *moves[1:], up]})

    def click(self, selector):
        """With the mouse."""
        self.drag(selector, 0, 0)

    def middle(self, selector):
        """Where the middle of an element is on the screen, after it was scrolled there."""
        return self.evaluate(f"""(() => {{
            const node = document.querySelector({json.dumps(selector)});
            node.scrollIntoView({{block: "center"}});
            const {{left, top, width, height}} = node.getBoundingClientRect();
            return [left + width / 2, top + height / 2];
        }})()""")

    def _act(self, source):
        self.send("input.performActions", context=self.page, actions=[source])

    def close(self):
        """End it: politely, then by force."""
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._log.close()
        self.loop.call_soon_threadsafe(self.loop.stop)


async def _connected(address):
    return await websocket_connect(address, max_message_size=LARGEST)
