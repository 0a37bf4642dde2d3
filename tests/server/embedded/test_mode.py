"""Server mode and script mode exclude each other."""

from __future__ import annotations

import re
from pathlib import Path

from tests.support.servers.live import visiting
from tests.support.servers.script_mode import script
from tests.support.servers.script_process import running


def test_a_server_after_it_is_refused_with_the_place(tmp_path: Path) -> None:
    path = script(
        tmp_path,
        """
    def ask_port():
        return int(input("port"))
    port = ask_port()
    try:
        start_server(lambda: None, port=port)
    except RuntimeError as error:
        print(error, flush=True)
    """,
    )
    with running(path, folder=tmp_path) as process, visiting(process.address) as page:
        page.answer("0")
        assert page.close_code() == 1000
        assert process.wait_end() == 0
        line = path.read_text().splitlines().index('    return int(input("port"))') + 1
        assert "script mode is already active" in process.stdout[0]
        assert re.search(rf"{re.escape(str(path))}:{line}\b", process.stdout[0])


def test_beside_a_server_there_is_no_script_mode(tmp_path: Path) -> None:
    path = script(
        tmp_path,
        """
    def app():
        def unregistered():
            try:
                put_text("x")
            except SessionNotFoundException as error:
                print(error, flush=True)
        thread = threading.Thread(target=unregistered)
        thread.start()
        thread.join()
    start_server(app, host="127.0.0.1")
    """,
    )
    with running(path, folder=tmp_path) as process, visiting(process.address) as page:
        assert page.close_code() == 1000
        process.wait_for(lambda: len(process.stdout) > 1, "message")
        assert "register_thread" in process.stdout[1]
