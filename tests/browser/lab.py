"""A private JupyterLab and a notebook in it, driven in Chromium: what the browser tests stand on.

Server     one JupyterLab, in folders of its own, with copies of our notebooks
Watched    one page: what it reports as errors, what axe has against it
Notebook   one notebook open in one page: run, save, look

`page` is Playwright's page: https://playwright.dev/python/docs/api/class-page
"""

import ast
import json
import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from hillside.pages.chromium import MISSING, find_chromium

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
START = 90  # seconds for JupyterLab to answer, and for a notebook to be open with its kernel
RUN = 120  # seconds for a notebook to run
PATIENCE = 60  # seconds for anything else
SETTINGS = {
    "@jupyterlab/apputils-extension/notification": {
        "fetchNews": "false",
        "checkForUpdates": False,
        "doNotDisturbMode": True,
    },
    # every cell in the page: a test must find a picture that is scrolled out of sight
    "@jupyterlab/notebook-extension/tracker": {"windowingMode": "none"},
    "@jupyterlab/docmanager-extension/plugin": {"autosave": False},
}
# The debugger, which no lesson uses, writes errors to the console when a notebook closes while it
# is asking.
DISABLED = ("@jupyterlab/debugger-extension",)


def wanted_chromium():
    """Its path.   Without one tests are skipped, in CI they fail: a skipped test proves nothing."""
    found = find_chromium()
    if found is None:
        stop = pytest.fail if os.environ.get("CI") else pytest.skip
        stop(MISSING)
    return found


class Server:
    """One JupyterLab, all that it keeps in folder, its notebooks in folder/root."""

    module, app = "jupyterlab", "LabApp"

    def __init__(self, folder):
        self.folder, self.root = folder, folder / "root"
        self.token, self.port = secrets.token_hex(16), _free_port()
        self.root.mkdir()
        for name, values in SETTINGS.items():
            self._write(f"settings/{name}.jupyterlab-settings", values)
        self.disable(*DISABLED)
        self.log = (folder / "lab.log").open("w", encoding="utf-8")
        self.process = subprocess.Popen(
            self._command(), stdout=self.log, stderr=self.log, env=self._environment()
        )

    def disable(self, *extensions):
        """Pages of Lab that are loaded from here on run without these extensions."""
        self._write(
            "config/labconfig/page_config.json",
            {"disabledExtensions": dict.fromkeys(extensions, True)},
        )

    def _write(self, name, values):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(values), encoding="utf-8")

    def _command(self):
        return [
            *(sys.executable, "-m", self.module, "--no-browser", "--allow-root"),
            *(
                f"--port={self.port}",
                "--ServerApp.port_retries=0",
                f"--IdentityProvider.token={self.token}",
            ),
            *(f"--ServerApp.root_dir={self.root}", f"--{self.app}.expose_app_in_browser=True"),
            # should the tests be killed, the server ends by itself
            *(
                "--ServerApp.shutdown_no_activity_timeout=600",
                "--MappingKernelManager.cull_idle_timeout=600",
            ),
        ]

    def _environment(self):
        """Folders of our own; Python's comes first on the path, so that no other Jupyter is met."""
        own = {
            "JUPYTERLAB_SETTINGS_DIR": "settings",
            "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
            "JUPYTER_CONFIG_DIR": "config",
            "JUPYTER_DATA_DIR": "data",
            "JUPYTER_RUNTIME_DIR": "runtime",
            "IPYTHONDIR": "ipython",
            "HILLSIDE_HOME": "home",
        }
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
        return {
            **os.environ,
            **{name: str(self.folder / place) for name, place in own.items()},
            "PATH": path,
        }

    def wait(self):
        """Wait for the first answer.   Raises RuntimeError, with the log's end, if none comes."""
        end = time.monotonic() + START
        while time.monotonic() < end and self.process.poll() is None:
            try:
                return self.ask_whether_it_is_there()
            except OSError:
                time.sleep(0.1)
        self.close()
        raise RuntimeError(
            f"{type(self).__name__} did not start:\n"
            + (self.folder / "lab.log").read_text(encoding="utf-8")[-2000:]
        )

    def ask_whether_it_is_there(self):
        """Raises OSError as long as it is not."""
        return self.api("status")

    def api(self, path, method="GET"):
        """Ask the server's REST API.   Returns the JSON of the answer, or None."""
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}/api/{path}", method=method)
        request.add_header("Authorization", f"token {self.token}")
        with urllib.request.urlopen(request, timeout=20) as answer:
            body = answer.read()
        return json.loads(body) if body else None

    def url(self, name):
        """Where Lab shows the notebook alone (simple mode), in a fresh workspace."""
        return f"http://127.0.0.1:{self.port}/doc/tree/{urllib.parse.quote(name)}?reset&token={self.token}"

    def shutdown_kernels(self):
        """End every kernel, and wait for it."""
        for session in self.api("sessions"):
            self.api("sessions/" + session["id"], "DELETE")

    def close(self):
        """End the server and its kernels: politely, then by force."""
        try:
            self.api("shutdown", "POST")
            self.process.wait(15)
        except (OSError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        self.log.close()


class Watched:
    """A page.   problems: what the console and the page reported as errors."""

    def __init__(self, page):
        self.page, self.problems = page, []
        page.on("console", self._hear)
        page.on("pageerror", self._catch)

    def _hear(self, message):
        if message.type == "error":
            self.problems.append(f"{message.text[:500]} ({message.location.get('url', '')})")

    def _catch(self, error):
        self.problems.append(f"uncaught: {error.stack or error}")

    def unwatch(self):
        """Listen no longer."""
        self.page.remove_listener("console", self._hear)
        self.page.remove_listener("pageerror", self._catch)

    def errors(self):
        """What is shown as an error: tracebacks, stderr and widgets without a model."""
        text = ".jp-RenderedText[data-mime-type*={}]"
        shown = ", ".join([text.format("error"), text.format("stderr"), ".jupyter-widgets-error"])
        return self.page.locator(shown).all_inner_texts()

    def axe(self, selector=".jp-Notebook .jp-OutputArea-output"):
        """What axe-core has against parts of the page, each as 'rule (impact): help: elements'."""
        self.page.wait_for_selector(selector)
        found = Axe().run(self.page, context=selector).response["violations"]
        return [
            f"{v['id']} ({v['impact']}): {v['help']}: {[node['target'] for node in v['nodes']]}"
            for v in found
        ]

    def screenshot(self, path, locator=None):
        """PNG of the page, or of one locator, at path.   Returns its bytes."""
        return (locator or self.page).screenshot(path=path)


class Notebook(Watched):
    """A notebook open in JupyterLab, its kernel ready."""

    def __init__(self, page, server, name):
        super().__init__(page)
        self.server, self.name, self.closed = server, name, False
        self._show()
        self.call(
            "await context.ready; await session.ready; await session.session.kernel.info", START
        )
        page.wait_for_selector(".jp-Notebook .jp-Cell")

    def _show(self):
        """Open the notebook: where Lab runs already as a learner would, else by its address."""
        if self.page.evaluate("Boolean(window.jupyterapp)"):
            script = (
                "async path => { await jupyterapp.commands.execute('docmanager:open', {path}) }"
            )
            self.page.evaluate(script, self.name)
        else:
            self.page.goto(self.server.url(self.name), wait_until="domcontentloaded")
        here = "name => window.jupyterapp?.shell?.currentWidget?.context?.path === name"
        self.page.wait_for_function(here, arg=self.name, timeout=START * 1000)

    def call(self, script, seconds=PATIENCE, argument=None):
        """Run JavaScript that knows app, context (the document), session and argument."""
        return self.page.evaluate(
            f"""argument => {{
                const app = window.jupyterapp, {{context}} = app.shell.currentWidget;
                const session = context.sessionContext;
                const error = Error("no answer in {seconds} s");
                const late = new Promise((_, no) => setTimeout(no, {seconds * 1000}, error));
                const work = async () => {{ {script} }};
                return Promise.race([late, work()]);
            }}""",
            argument,
        )

    def command(self, name, seconds=PATIENCE):
        """Run one of Lab's commands and wait for what it promises."""
        return self.call(f"return await app.commands.execute({name!r})", seconds)

    def clear_outputs(self):
        """Clear all outputs, so that what is seen later is new."""
        self.command("notebook:clear-all-cell-outputs")

    def run_all(self):
        """Clear, run every cell, and wait until the kernel is idle.   A cell that raises fails."""
        self.clear_outputs()
        well = self.command("notebook:run-all-cells", RUN)
        assert well, f"{self.name}: a cell raised:\n" + "\n".join(self.errors())
        self.wait_idle()

    def wait_idle(self):
        """Until the kernel has nothing to do."""
        self.call(
            """const {kernel} = session.session;
            while (kernel.status !== "idle") await new Promise(done => setTimeout(done, 20));""",
            RUN,
        )

    def restart(self):
        """A new kernel under the same page; outputs stay."""
        self.call("await session.restartKernel(); await session.session.kernel.info", START)

    def save(self):
        """Save, and return the notebook as stored (a dict)."""
        self.call("await context.save()")
        return json.loads((self.server.root / self.name).read_text(encoding="utf-8"))

    def evaluate(self, expression):
        """The value of a Python expression in the notebook's kernel, if it is a literal."""
        answer = self.call(
            """const request = {code: "", silent: true, user_expressions: {x: argument}};
            const reply = await session.session.kernel.requestExecute(request).done;
            return reply.content.user_expressions.x""",
            argument=expression,
        )
        assert answer["status"] == "ok", (
            f"{expression}: {answer.get('ename')}: {answer.get('evalue')}"
        )
        return ast.literal_eval(answer["data"]["text/plain"])

    def run(self, code):
        """Let the kernel run code that is in no cell, and wait for it.   Fails if it raises."""
        script = (
            "return (await session.session.kernel.requestExecute({code: argument}).done).content"
        )
        answer = self.call(script, RUN, code)
        assert answer["status"] == "ok", f"{code}: {answer.get('ename')}: {answer.get('evalue')}"

    def watch_traffic(self):
        """From now on window.traffic counts what the page sends, and the requests of pictures."""
        script = Path(__file__).with_name("traffic.js").read_text(encoding="utf-8")
        self.call(f"({script.strip().rstrip(';')})(session)")

    def silence(self):
        """Wait until page and kernel have nothing to say to each other, and count from there."""
        self.watch_traffic()
        self.page.wait_for_function("traffic.over()")
        self.page.evaluate("traffic.sent = traffic.most = 0")

    def cell(self, number):
        """Locator of a cell, counted from 0 with the text cells."""
        return self.page.locator(".jp-Notebook .jp-Cell").nth(number)

    def output(self, number):
        """Locator of the output area of a cell, scrolled into view."""
        area = self.cell(number).locator(".jp-Cell-outputArea")
        area.scroll_into_view_if_needed()
        return area

    def dark(self, on=True):
        """Lab's dark or light theme; waits until it is there."""
        theme = "JupyterLab Dark" if on else "JupyterLab Light"
        self.call(
            "await app.commands.execute('apputils:change-theme', {theme: argument})", argument=theme
        )
        self.page.wait_for_function(
            f"document.body.dataset.jpThemeLight === '{str(not on).lower()}'"
        )

    def close(self):
        """Close the notebook and end its kernel, without saving.  The page stays for the next."""
        self.closed = True
        if self.page.evaluate("document.body.dataset.jpThemeLight") == "false":
            self.dark(False)
        # Widgets ask the kernel for a subshell; it answers in order, so after this theirs is here.
        self.call(
            """const {kernel} = session.session;
            if (kernel.supportsSubshells) await kernel.requestListSubshell({}).done;
            app.shell.currentWidget.dispose()"""
        )
        self.server.shutdown_kernels()
        self.unwatch()


def _free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]
