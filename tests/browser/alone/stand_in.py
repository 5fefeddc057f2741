"""Serves a folder, and kernels of pages: python stand_in.py FOLDER.   Prints its port.

POST /start gives a new kernel's number, POST /serve/NUMBER asks it. A kernel runs in a process of
its own, as in a worker. Every address that is asked for stands in FOLDER/asked.
"""

import json
import multiprocessing
import os
import struct
import sys
import tempfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

kernels = []


def work(pipe):
    """The process of one kernel."""
    from hillside.pages.kernel import Kernel

    kernel, server = Kernel(tempfile.mkdtemp()), os.getppid()
    while os.getppid() == server:  # whoever kills the server ends its kernels, too
        if pipe.poll(0.5):
            pipe.send(kernel.serve(pipe.recv()))


class Handler(SimpleHTTPRequestHandler):
    """Files, and the answers of kernels."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".mjs": "text/javascript"}

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        text, buffers = self.started() if self.path == "/start" else self.served(body)
        parts = [text.encode(), *buffers]
        head = struct.pack(f"<{len(parts) + 1}I", len(parts), *map(len, parts))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(head + b"".join(parts))

    def started(self):
        for process, _ in kernels:
            process.kill()  # its worker has been ended
        ours, theirs = multiprocessing.Pipe()
        process = multiprocessing.Process(target=work, args=(theirs,), daemon=True)
        process.start()
        kernels.append((process, ours))
        return str(len(kernels) - 1), []

    def served(self, body):
        pipe = kernels[int(self.path.rpartition("/")[2])][1]
        pipe.send(body)
        return pipe.recv()

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=sys.argv[1]))
    print(json.dumps(server.server_port), flush=True)
    server.serve_forever()
