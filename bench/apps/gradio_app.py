"""The app under test for Gradio. Usage: python gradio_app.py PORT. One path for each page."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator

import gradio as gr
import uvicorn
from computing import burn
from fastapi import FastAPI

PORT = int(sys.argv[1])
LINES = 10_000


def sleep() -> str:
    """A callback that waits."""
    time.sleep(2)
    return "slept"


def compute() -> str:
    """A callback that computes."""
    burn()
    return "burnt"


def lines() -> Iterator[str]:
    """One growing text: Gradio has no output that is appended to."""
    shown = ""
    for number in range(LINES):
        shown += f"line {number}.\n"
        yield shown


def received(path: str) -> str:
    """Return the size of the upload."""
    return f"received {os.path.getsize(path)} bytes"


def page_idle() -> None:
    """Waits for the visitor."""
    said = gr.Markdown()
    gr.Textbox(label="name")
    gr.on(None, lambda: "ready", None, said, api_name="ready")


def page_work() -> None:
    """Buttons for everything that a metric sets off."""
    said, answer = gr.Markdown(), gr.Markdown()
    gr.on(None, lambda: "ready", None, said, api_name="ready")
    free = {"concurrency_limit": None}
    gr.Button("click").click(lambda: "pong", None, answer, api_name="click", **free)
    gr.Button("lines").click(lines, None, answer, api_name="lines", **free)
    gr.Button("sleep").click(sleep, None, answer, api_name="sleep", **free)
    gr.Button("burn").click(compute, None, answer, api_name="burn", **free)


def page_upload() -> None:
    """Takes files until the visitor leaves."""
    said, answer = gr.Markdown(), gr.Markdown()
    gr.on(None, lambda: "ready", None, said, api_name="ready")
    file = gr.File(label="file")
    file.upload(received, file, answer, api_name="received")


def page_text() -> None:
    """2,000 lines for the browser to show."""
    said = gr.HTML()
    gr.on(None, lambda: "".join(f"<p>line {number}.</p>" for number in range(2000)), None, said)


def page_table() -> None:
    """A table of 1,000 rows."""
    shown = gr.Dataframe(headers=list("abcde"))
    gr.on(None, lambda: [[f"{row}/{column}" for column in range(5)] for row in range(1000)], None, shown)


PAGES = {"idle": page_idle, "work": page_work, "upload": page_upload, "text": page_text, "table": page_table}

app = FastAPI()
for name, build in PAGES.items():
    with gr.Blocks() as page:
        build()
    app = gr.mount_gradio_app(app, page.queue(default_concurrency_limit=None), f"/{name}")

if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=PORT, log_level="warning")
