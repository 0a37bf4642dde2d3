"""Cells of a notebook, in a real kernel of Jupyter, and of IPython in a terminal."""

from __future__ import annotations

import signal
import socket
from pathlib import Path

import pytest
import requests
from nbclient.exceptions import CellExecutionError

from tests.support.servers.live import visiting
from tests.support.servers.notebook import notebook
from tests.support.servers.script_process import running, write

IMPORTS = """
from greenio import start_server
from greenio.input import input as ask
from greenio.output import put_button, put_text
"""
#: Two visitors wait for each other, as blocking code does.
SERVER = """
import threading
both = threading.Barrier(2, timeout=30)
def app():
    both.wait()
    put_text({text!r})
start_server(app, host="127.0.0.1", port={port})
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def shown_to_two(address: str) -> str:
    with visiting(address) as one, visiting(address) as other:
        one.wait("output")
        other.wait("output")
        assert one.texts == other.texts
        return one.texts[0]


def test_cells_ask_show_and_serve() -> None:
    with notebook() as book:
        assert book.run(IMPORTS) == ""  # and the kernel lives

        # The page of the cells
        cell = book.begin("print(ask('name')); put_text('one').show(); put_text('last')")
        with visiting(cell.address()) as page:
            page.answer("Eva")
            assert cell.end().endswith("Eva\n")
            book.run("put_text('two'); kept = put_text('three'); kept.show()")
            page.wait("output")
            while len(page.texts) < 4:
                page.read()
            assert page.texts == ["one", "last", "two", "three"]

            # Servers beside it. A cell that runs again replaces its server, in which apps may block.
            port = free_port()
            for text in ("old", "new"):
                address = book.begin(SERVER.format(text=text, port=port)).address()
                assert shown_to_two(address) == text
                assert requests.get(address, timeout=10).status_code == 200
            with socket.create_server(("127.0.0.1", 0)) as taken:
                with pytest.raises(CellExecutionError, match="Address already in use"):
                    book.run(SERVER.format(text="", port=taken.getsockname()[1]))

        # A cell that waits for a page that was closed ends; the next one opens another page.
        with pytest.raises(CellExecutionError, match="SessionClosedException"):
            book.run("ask('still there?')")
        cell = book.begin("put_text('again'); put_button('stay', onclick=print)")
        with visiting(cell.address()) as page:
            cell.end()
            page.wait("output")
            assert page.texts[0] == "again"


def test_ipython_serves_until_it_is_interrupted(tmp_path: Path) -> None:
    script = write(tmp_path, IMPORTS + SERVER.format(text="x", port=0) + "print('stopped', flush=True)")
    with running("-m", "IPython", "--HistoryManager.enabled=False", script, folder=tmp_path) as process:
        assert shown_to_two(process.address) == "x"
        process.process.send_signal(signal.SIGINT)
        assert process.wait_end() == 0
        assert process.stdout[-1] == "stopped"
