"""The app under test for NiceGUI. Usage: python nicegui_app.py PORT. Pages say "ready" first."""

from __future__ import annotations

import sys
import time
from typing import Any

from computing import burn
from nicegui import Client, ui

PORT = int(sys.argv[1])
LINES = 10_000
listeners: dict[str, Any] = {}


@ui.page("/idle")
def idle() -> None:
    """Waits for the visitor."""
    ui.label("ready")
    ui.input("name")


def lines() -> None:
    """Every line a label of its own, as the other apps have it."""
    for number in range(LINES):
        ui.label(f"line {number}.")


def sleep() -> None:
    """A callback that waits, written as the person who writes scripts would write it."""
    time.sleep(2)
    ui.label("slept")


def compute() -> None:
    """A callback that computes."""
    burn()
    ui.label("burnt")


def say() -> None:
    """Tells every listening page."""
    for column in list(listeners.values()):
        with column:
            ui.label("news")


@ui.page("/work")
def work() -> None:
    """Buttons for everything that a metric sets off."""
    ui.label("ready")
    ui.button("click", on_click=lambda: ui.label("pong"))
    ui.button("lines", on_click=lines)
    ui.button("sleep", on_click=sleep)
    ui.button("burn", on_click=compute)
    ui.button("say", on_click=say)


@ui.page("/listen")
def listen(client: Client) -> None:
    """Shows what any page says to all."""
    ui.label("ready")
    listeners[client.id] = ui.column()
    client.on_delete(lambda: listeners.pop(client.id, None))


@ui.page("/upload")
def upload() -> None:
    """Takes files until the visitor leaves."""

    async def received(event: Any) -> None:
        ui.label(f"received {event.file.size()} bytes")

    ui.label("ready")
    ui.upload(on_upload=received, auto_upload=True)


@ui.page("/text")
def text() -> None:
    """2,000 lines for the browser to show."""
    for number in range(2000):
        ui.label(f"line {number}.")


@ui.page("/table")
def table() -> None:
    """A table of 1,000 rows."""
    names = "abcde"
    ui.table(
        columns=[{"name": name, "label": name, "field": name} for name in names],
        rows=[{name: f"{row}/{column}" for column, name in enumerate(names)} for row in range(1000)],
        row_key="a",
        pagination=0,
    )


ui.run(host="127.0.0.1", port=PORT, show=False, reload=False)
