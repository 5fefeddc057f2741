"""The Jupyter server extension: what it does to saved notebooks and to sockets of a real server.

Run as a script (see ask_server) this file is the server: it starts one in a process of its own and
prints what it saw.
"""

import json
import os
import pathlib
import socket
import subprocess
import sys
import tomllib
from types import SimpleNamespace

import pytest

pytest.importorskip("jupyter_server")

from hillside import server
from hillside.server import STILL, VIEW, save_stills_without_views

ROOT = pathlib.Path(__file__).parents[1]
OURS, DEFAULT = "NoDelayKernelWebsocketConnection", "ZMQChannelsWebsocketConnection"
PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="
MALFORMED = {"cell_type": "raw", "id": "m", "metadata": {}, "source": "", "outputs": None}
EXTENSION = "--ServerApp.jpserver_extensions={'hillside.server': True}"
LINE = 'c.ServerApp.kernel_websocket_connection_class = "{}"\n'
HUB_LINE = LINE.format(f"hillside.server.{OURS}")
DEFAULT_LINE = LINE.format(f"jupyter_server.services.kernels.connection.channels.{DEFAULT}")


def output(*mimes):
    data = {
        "text/plain": "f",
        STILL: PNG,
        VIEW: {"model_id": "abc", "version_major": 2, "version_minor": 0},
    }
    return {"output_type": "display_data", "metadata": {}, "data": {m: data[m] for m in mimes}}


def notebook(*outputs):
    text = {"cell_type": "markdown", "id": "t", "metadata": {}, "source": "text"}
    code = {**text, "cell_type": "code", "id": "a", "execution_count": None, "outputs": [*outputs]}
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [text, code]}


def saved(*outputs):
    """The outputs after the hook."""
    model = {"type": "notebook", "content": notebook(*outputs)}
    save_stills_without_views(model, path="a.ipynb", contents_manager=None)
    return model["content"]["cells"][1]["outputs"]


# --- the hook on its own ---


def test_a_picture_keeps_its_still_and_text_and_loses_its_view():
    assert saved(output("text/plain", STILL, VIEW)) == [output("text/plain", STILL)]


@pytest.mark.parametrize(
    "mimes", [("text/plain", VIEW), ("text/plain", STILL), ("text/plain",)], ids=str
)
def test_other_widgets_and_plain_pictures_are_left_alone(mimes):
    assert saved(output(*mimes)) == [output(*mimes)]


def test_outputs_without_a_mime_bundle_are_left_alone():
    stream = {"output_type": "stream", "name": "stdout", "text": "hello"}
    error = {"output_type": "error", "ename": "E", "evalue": "", "traceback": []}
    assert saved(stream, error, output(STILL, VIEW)) == [stream, error, output(STILL)]


@pytest.mark.parametrize(
    "model",
    [
        {"type": "file", "content": VIEW + STILL},
        {"type": "directory"},
        {"type": "notebook"},
        {"type": "notebook", "content": None},
        {"type": "notebook", "content": {"nbformat": 3, "worksheets": []}},
        {"chunk": 1, "type": "file", "content": ""},
        {},
    ],
    ids=str,
)
def test_whatever_is_not_a_notebook_with_cells_is_left_alone(model):
    before = json.dumps(model)
    save_stills_without_views(model, path="a", contents_manager=None)
    assert json.dumps(model) == before


# --- the version of Python ---

FULL = {"name": "python", "version": "3.99.1", "file_extension": ".py"}


def model(source="import hillside", language=None, **more):
    cell = {"cell_type": "code", "id": "a", "metadata": {}, "source": source, "outputs": []}
    about = {"kernelspec": {"name": "python3"}, "language_info": language or {"name": "python"}}
    content = {"nbformat": 4, "nbformat_minor": 5, "metadata": about, "cells": [cell]}
    return {"type": "notebook", "content": content} | more


def language(model):
    return model["content"]["metadata"]["language_info"]


def test_a_notebook_of_ours_is_opened_with_this_python_and_saved_without():
    from ipykernel.ipkernel import IPythonKernel

    opened = server.open_with_version(model())
    assert language(opened) == IPythonKernel.language_info
    server.save_without_version(opened)
    assert opened == model()


def test_a_version_of_another_machine_is_not_kept():
    saved = model(language=FULL)
    assert server.open_with_version(model(language=FULL)) == model(language=FULL)
    server.save_without_version(saved)
    assert language(saved) == {"name": "python"}


STRANGE = {
    "no notebook of ours": model("import numpy"),
    "no code": model() | {"content": None},
    "old": {"type": "notebook", "content": {"nbformat": 3, "worksheets": []}},
    "another language": model(language={"name": "R"}),
    "a file": {"type": "file", "content": "import hillside"},
    "a folder": {"type": "directory", "content": []},
    "not asked for": {"type": "notebook"},
    "empty": {},
}


@pytest.mark.parametrize("name", STRANGE)
def test_nothing_else_is_given_another_language(name):
    before = json.dumps(STRANGE[name])
    server.open_with_version(STRANGE[name])
    server.save_without_version(STRANGE[name])
    assert json.dumps(STRANGE[name]) == before


@pytest.mark.parametrize("manager", ["AsyncLargeFileManager", "LargeFileManager"])
def test_opened_from_a_real_manager_and_saved_the_file_stays_as_it_is(tmp_path, manager):
    option = "--ServerApp.contents_manager_class=jupyter_server.services.contents.largefilemanager"
    lesson = ROOT / "notebooks" / "09_gradient_descent.ipynb"
    (tmp_path / "a.ipynb").write_bytes(lesson.read_bytes())
    opened, _ = ask_server(tmp_path, "open", EXTENSION, f"{option}.{manager}")
    assert opened["version"] and (tmp_path / "a.ipynb").read_bytes() == lesson.read_bytes()


def test_a_malformed_notebook_opens_as_it_is(tmp_path):
    broken = model() | {"content": {"cells": [None], "metadata": {}}}
    log = []
    app = SimpleNamespace(
        log=SimpleNamespace(warning=lambda *words, **_: log.append(words)),
        contents_manager=SimpleNamespace(get=lambda path: broken),
    )
    server._open_unchanged(app)
    assert app.contents_manager.get("a.ipynb") is broken and len(log) == 1


# --- what installing does ---


def test_the_wheel_puts_the_switch_where_jupyter_looks():
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["hatch"]["build"][
        "targets"
    ]["wheel"]
    data_files = wheel["shared-data"]
    switch = "src/hillside/jupyter_server_config.json"
    assert data_files == {switch: "etc/jupyter/jupyter_server_config.d/hillside.json"}
    assert json.loads((ROOT / switch).read_text()) == {
        "ServerApp": {"jpserver_extensions": {server.__name__: True}}
    }
    assert server._jupyter_server_extension_points() == [{"module": server.__name__}]


# --- a real server ---


def ask_server(folder, question, *options, config=""):
    """What a fresh server in this folder, with these options and this configuration, answers."""
    homes = ("HOME", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")
    (folder / "jupyter_server_config.py").write_text(config)
    command = [sys.executable, "-P", __file__, question, f"--ServerApp.root_dir={folder}", *options]
    env = {**os.environ, **dict.fromkeys(homes, str(folder))}
    run = subprocess.run(command, env=env, capture_output=True, text=True, timeout=90)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout.splitlines()[-1]), run.stderr


def test_the_extension_sets_no_delay_on_the_socket_of_a_running_kernel(tmp_path):
    assert ask_server(tmp_path, "socket", EXTENSION)[0] == {
        "class": OURS,
        "no_delay": True,
        "answer": "ok",
    }


@pytest.mark.later
def test_the_line_for_hubs_does_it_without_the_extension(tmp_path):
    assert ask_server(tmp_path, "socket", config=HUB_LINE)[0] == {
        "class": OURS,
        "no_delay": True,
        "answer": "ok",
    }


@pytest.mark.later
def test_naming_the_default_class_in_the_config_switches_it_off(tmp_path):
    """Also the proof that the socket tests see a difference."""
    answer, _ = ask_server(tmp_path, "socket", EXTENSION, config=DEFAULT_LINE)
    assert answer == {"class": DEFAULT, "no_delay": False, "answer": "ok"}


def test_a_gateway_keeps_its_own_connection_class(tmp_path):
    answer, log = ask_server(tmp_path, "class", EXTENSION, "--gateway-url=http://127.0.0.1:9")
    assert answer == "GatewayWebSocketConnection"
    assert "left as it is" in log


@pytest.mark.parametrize(
    "manager", ["largefilemanager.AsyncLargeFileManager", "filemanager.FileContentsManager"]
)
def test_saving_runs_our_hook_behind_the_one_the_user_configured(tmp_path, manager):
    stamp = "def stamp(model, **_): model['content']['metadata']['stamp'] = 1\n"
    config = stamp + "c.ContentsManager.pre_save_hook = stamp\n"
    option = f"--ServerApp.contents_manager_class=jupyter_server.services.contents.{manager}"
    content = ask_server(tmp_path, "save", EXTENSION, option, config=config)[0]
    assert content["metadata"]["stamp"] == 1
    assert [sorted(o["data"]) for o in content["cells"][1]["outputs"]] == [
        [STILL, "text/plain"],
        [VIEW, "text/plain"],
    ]


def test_a_malformed_notebook_is_saved_and_the_failure_is_logged(tmp_path):
    content, log = ask_server(tmp_path, "save malformed", EXTENSION)
    assert [cell["id"] for cell in content["cells"]] == ["t", "a", "m"]
    assert "Pre-save hook save_stills_without_views failed on a.ipynb" in log and "Traceback" in log


def test_a_contents_manager_without_hooks_is_named_in_the_log(tmp_path):
    answer, log = ask_server(tmp_path, "no hooks", EXTENSION)
    assert answer == "started" and "has no register_pre_save_hook" in log


# --- the server, in a process of its own ---


async def talk(app):
    """Run a line in a kernel over its websocket; what the server's end of that socket is set to."""
    from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
    from tornado.websocket import websocket_connect

    kernel = await app.kernel_manager.start_kernel()
    client = await websocket_connect(
        f"ws://127.0.0.1:{app.port}/api/kernels/{kernel}/channels?session_id=s&token=t"
    )
    await client.write_message(json.dumps(request("execute_request", code="1 + 1", silent=False)))
    while (message := json.loads(await client.read_message()))["msg_type"] != "execute_reply":
        pass
    (connection,) = ZMQChannelsWebsocketConnection._open_sockets
    stream = connection.websocket_handler.ws_connection.stream
    no_delay = stream.socket.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
    client.close()
    await app.kernel_manager.shutdown_all(now=True)
    return {
        "class": type(connection).__name__,
        "no_delay": bool(no_delay),
        "answer": message["content"]["status"],
    }


def request(kind, **content):
    header = {"msg_id": "m", "msg_type": kind, "session": "s", "username": "", "version": "5.3"}
    return {
        "header": header,
        "parent_header": {},
        "metadata": {},
        "content": content,
        "channel": "shell",
    }


async def save(app, content):
    """Save through the server's contents manager; what the file holds."""
    from jupyter_core.utils import ensure_async

    await ensure_async(
        app.contents_manager.save({"type": "notebook", "content": content}, "a.ipynb")
    )
    return json.loads(pathlib.Path(app.root_dir, "a.ipynb").read_text())


async def answer_to(question, app):
    if question == "socket":
        return await talk(app)
    if question == "class":
        return app.web_app.settings["kernel_websocket_connection_class"].__name__
    if question == "save":
        return await save(
            app, notebook(output("text/plain", STILL, VIEW), output("text/plain", VIEW))
        )
    if question == "open":
        from jupyter_core.utils import ensure_async

        opened = await ensure_async(app.contents_manager.get("a.ipynb"))
        about = dict(opened["content"]["metadata"]["language_info"])
        await ensure_async(app.contents_manager.save(dict(opened), "a.ipynb"))
        return about
    if question == "save malformed":
        broken = notebook()
        broken["cells"].append(MALFORMED)
        return await save(app, broken)
    return "started"


def serve(question, options):
    sys.modules["rfc3987_syntax"] = None  # an optional part of jsonschema that takes 3 s to import
    from jupyter_server.serverapp import ServerApp

    if question == "no hooks":
        from jupyter_server.services.contents.manager import ContentsManager

        del ContentsManager.register_pre_save_hook
    app = ServerApp()
    argv = [
        "--no-browser",
        "--allow-root",
        "--ip=127.0.0.1",
        "--port=0",
        "--IdentityProvider.token=t",
        *options,
    ]
    app.initialize(argv, find_extensions=False)
    print(json.dumps(app.io_loop.run_sync(lambda: answer_to(question, app))))


if __name__ == "__main__":
    serve(sys.argv[1], sys.argv[2:])
