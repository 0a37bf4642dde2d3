"""The floor: Bottle and gevent-websocket, nothing on top. Usage: python bare_app.py PORT.

Every page is plain HTML with a script of a few lines; every message is the text that is to be shown.
"""

from __future__ import annotations

from gevent import monkey

monkey.patch_all()

import json  # noqa: E402
import sys  # noqa: E402
import time  # noqa: E402
from typing import Any  # noqa: E402

from bottle import Bottle, request  # noqa: E402
from computing import burn  # noqa: E402
from gevent.pywsgi import WSGIServer  # noqa: E402
from geventwebsocket import WebSocketError  # noqa: E402
from geventwebsocket.handler import WebSocketHandler  # noqa: E402

PORT = int(sys.argv[1])
LINES = 10_000
listeners: set[Any] = set()
app = Bottle()

PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>floor</title></head><body><div id="out"></div>
<script>
const out = document.getElementById('out');
const socket = new WebSocket(`ws://${location.host}/ws${location.search}`);
function line(text) { const p = document.createElement('p'); p.textContent = text; out.append(p); }
function table(rows) {
  const table = document.createElement('table');
  for (const row of rows) {
    const tr = table.insertRow();
    for (const cell of row) tr.insertCell().textContent = cell;
  }
  out.append(table);
}
socket.onmessage = (event) => {
  if (!event.data.startsWith('[')) { line(event.data); return; }
  const data = JSON.parse(event.data);
  if (Array.isArray(data[0])) table(data); else data.forEach(line);
};
for (const name of ['click', 'lines', 'sleep', 'burn', 'say']) {
  const button = document.createElement('button');
  button.textContent = name;
  button.onclick = () => socket.send(name);
  document.body.append(button);
}
</script></body></html>"""


def act(socket: Any, what: str) -> None:
    """Run the action of a button."""
    if what == "click":
        socket.send("pong")
    elif what == "lines":
        for number in range(LINES):
            socket.send(f"line {number}.")
    elif what == "sleep":
        time.sleep(2)
        socket.send("slept")
    elif what == "burn":
        burn()
        socket.send("burnt")
    elif what == "say":
        for listener in list(listeners):
            listener.send("news")


@app.get("/")
def page() -> str:
    """The page of every app."""
    return PAGE


@app.post("/upload")
def upload() -> str:
    """Reads a body and throws it away."""
    source, size = request.environ["wsgi.input"], 0
    while piece := source.read(65536):
        size += len(piece)
    return f"received {size} bytes"


@app.get("/ws")
def connected() -> None:
    """One visitor."""
    socket = request.environ["wsgi.websocket"]
    name = request.query.app
    if name == "text":
        socket.send(json.dumps([f"line {number}." for number in range(2000)]))
    elif name == "table":
        socket.send(json.dumps([[f"{row}/{column}" for column in range(5)] for row in range(1000)]))
    else:
        socket.send("ready")
    if name == "listen":
        listeners.add(socket)
    try:
        while (what := socket.receive()) is not None:
            act(socket, what)
    except WebSocketError:
        pass
    finally:
        listeners.discard(socket)


if __name__ == "__main__":
    WSGIServer(
        ("127.0.0.1", PORT), app, handler_class=WebSocketHandler, log=None, backlog=1024
    ).serve_forever()
