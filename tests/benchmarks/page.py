"""What a page of JupyterLab says to its kernel, without a browser: cells, requests of players."""

import asyncio
import json
from itertools import count
from uuid import uuid4

from jupyter_server.services.kernels.connection.base import (
    deserialize_msg_from_ws_v1,
    serialize_msg_to_ws_v1,
)
from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

PROTOCOL = "v1.kernel.websocket.jupyter.org"
VIEW = "application/vnd.jupyter.widget-view+json"
PATIENCE = 60  # seconds; an answer that takes longer has failed


class Page:
    """One websocket to one kernel.   states: of the widgets, by model; views: the models shown."""

    def __init__(self):
        self.session, self.number, self.expected = uuid4().hex, count(), {}
        self.subshell, self.states, self.views = None, {}, []
        self.socket, self.gone = None, asyncio.Event()

    async def open(self, server, kernel):
        """Connect.   Where the kernel can have threads, widgets get one, as in JupyterLab."""
        address = (
            f"ws://127.0.0.1:{server.port}/api/kernels/{kernel}/channels?session_id={self.session}"
        )
        request = HTTPRequest(
            address, headers={"Authorization": f"token {server.token}"}, connect_timeout=PATIENCE
        )
        self.socket = await websocket_connect(
            request, subprotocols=[PROTOCOL], on_message_callback=self._hear
        )
        if "kernel subshells" in (await self._request("kernel_info_request", "shell")).get(
            "supported_features", ()
        ):
            self.subshell = (await self._request("create_subshell_request", "control"))[
                "subshell_id"
            ]

    async def close(self):
        """Hang up, and wait until the server has done so too."""
        if self.socket:
            self.socket.close()
            await asyncio.wait_for(self.gone.wait(), PATIENCE)

    async def run(self, code):
        """Run a cell until its outputs are here.   Raises RuntimeError if it raises."""
        cell = self._send("execute_request", {"code": code})
        reply, _ = await asyncio.gather(self._expect(cell), self._expect(f"{cell} idle"))
        if reply["status"] != "ok":
            raise RuntimeError(f"a cell stopped with {reply.get('ename')}: {reply.get('evalue')}")

    async def ask(self, model, **wish):
        """One request of the player.   Returns the answer; RuntimeError if the kernel refuses."""
        wish["id"] = f"{self.session}.{next(self.number)}"
        content = {"comm_id": model, "data": {"method": "custom", "content": wish}}
        self._send("comm_msg", content, subshell_id=self.subshell)
        answer = await self._expect(wish["id"])
        if "error" in answer:
            raise RuntimeError(f"asked for {wish['want']!r}, the kernel answered {answer['error']}")
        return answer

    async def _request(self, kind, channel):
        return await self._expect(self._send(kind, {}, channel))

    def _send(self, kind, content, channel="shell", **header):
        number = f"{self.session}_{next(self.number)}"
        header |= {
            "msg_id": number,
            "msg_type": kind,
            "session": self.session,
            "username": "",
            "version": "5.2",
        }
        parts = [json.dumps(part).encode() for part in (header, {}, {}, content)]
        self.socket.write_message(serialize_msg_to_ws_v1(parts, channel), binary=True)
        return number

    async def _expect(self, key):
        self.expected[key] = asyncio.get_running_loop().create_future()
        try:
            return await asyncio.wait_for(self.expected[key], PATIENCE)
        except TimeoutError:
            raise TimeoutError(f"no answer in {PATIENCE} s") from None
        finally:
            del self.expected[key]

    def _hear(self, message):
        if message is None:
            return self._hang_up()
        _, (header, cause, _, content, *_) = deserialize_msg_from_ws_v1(message)
        kind = json.loads(header)["msg_type"]
        if kind == "status" or kind.endswith("_reply"):
            self._hear_kernel(json.loads(cause).get("msg_id"), json.loads(content))
        elif kind in ("comm_open", "comm_msg"):
            self._hear_widget(json.loads(content))
        elif kind in ("execute_result", "display_data"):
            view = json.loads(content)["data"].get(VIEW)
            self.views += [view["model_id"]] if view else []

    def _hear_kernel(self, cause, content):
        state = content.get("execution_state", "replied")
        if state in ("replied", "idle"):
            self._resolve(cause if state == "replied" else f"{cause} idle", content)

    def _hear_widget(self, content):
        if "target_name" in content:
            self.states[content["comm_id"]] = content["data"]["state"]
        elif content["data"].get("method") == "custom":
            self._resolve(content["data"]["content"].get("id"), content["data"]["content"])

    def _resolve(self, key, value):
        if key in self.expected and not self.expected[key].done():
            self.expected[key].set_result(value)

    def _hang_up(self):
        self.gone.set()
        for future in self.expected.values():
            if not future.done():
                future.set_exception(ConnectionError("the websocket was closed"))
