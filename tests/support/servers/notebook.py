"""Cells that a real kernel of Jupyter runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import nbformat
from jupyter_core.utils import ensure_event_loop
from nbclient import NotebookClient

from tests.support.servers.script_process import environment
from tests.support.waiting import wait_until

SECONDS = 60
ADDRESS = re.compile(r"http://\S+/")


class Notebook:
    """A notebook and its kernel. Its client lives on a thread of its own, so that tests can visit what a cell shows.

    :param worker: that thread.
    """

    def __init__(self, worker: ThreadPoolExecutor) -> None:
        self._worker = worker
        self._notebook = nbformat.v4.new_notebook()
        self._client = NotebookClient(self._notebook, timeout=SECONDS, kernel_name="python3")

        self._kernel = self._client.setup_kernel(env=environment())

    def start_kernel(self) -> None:
        """Start the kernel, patched as a user's would be."""
        self._kernel.__enter__()

    def stop_kernel(self) -> None:
        """Stop the kernel as the user does."""
        self._kernel.__exit__(None, None, None)
        ensure_event_loop().close()  # that of this thread; nobody else closes it

    def begin(self, code: str) -> Cell:
        """Begin to run a cell."""
        cell = nbformat.v4.new_code_cell(code)
        self._notebook.cells.append(cell)
        done = self._worker.submit(self._client.execute_cell, cell, len(self._notebook.cells) - 1)
        return Cell(cell, done)

    def run(self, code: str) -> str:
        """Run a cell to its end; return what it printed."""
        return self.begin(code).end()


class Cell:
    """A cell that runs.

    :param done: its end.
    """

    def __init__(self, cell: Any, done: Future[Any]) -> None:
        self._cell = cell
        self._done = done

    @property
    def text(self) -> str:
        """All that it has printed, and the text of its value."""
        parts = (
            each.get("text") or each.get("data", {}).get("text/plain", "") for each in self._cell.outputs
        )
        return "".join(parts)

    def address(self) -> str:
        """Wait until it has printed an address."""
        wait_until(lambda: ADDRESS.search(self.text), "address printed", SECONDS)
        return ADDRESS.findall(self.text)[-1]

    def end(self) -> str:
        """Wait for the end; return what it printed.

        :raises CellExecutionError: the cell raised an exception.
        """
        self._done.result(SECONDS)
        return self.text


@contextmanager
def notebook() -> Iterator[Notebook]:
    """A notebook whose kernel is stopped when the block ends."""
    with ThreadPoolExecutor(1) as worker:
        notebook = Notebook(worker)
        worker.submit(notebook.start_kernel).result(SECONDS)
        try:
            yield notebook
        finally:
            worker.submit(notebook.stop_kernel).result(SECONDS)
