"""Script mode on the wire; tests/browser/serving/test_script_mode.py has it in a browser."""

from __future__ import annotations

import signal
import socket
import time
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests
from websockets.exceptions import ConnectionClosed

from tests.support.servers.app_process import Server
from tests.support.servers.live import visiting
from tests.support.servers.script_mode import script
from tests.support.servers.script_process import run, running, write


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.mark.parametrize("patch", ["1", "0"])
def test_a_script_asks_and_shows(tmp_path: Path, patch: str) -> None:
    path = script(
        tmp_path,
        """
    defer_call(lambda: print("deferred", flush=True))
    name = input("name")
    put_text("hello", name)
    print("end", flush=True)
    """,
    )
    with running(path, folder=tmp_path, GREENIO_PATCH=patch) as process:
        assert process.stdout == []
        with visiting(process.address) as page:
            page.answer("Eva")
            assert page.close_code() == 1000
            assert page.texts == ["hello Eva"]
            assert page.commands[-1]["t"] == "end"
        assert process.wait_end() == 0
        process.wait_for(lambda: len(process.stdout) == 2, "two lines")
        assert process.stdout == ["end", "deferred"]


def test_the_address_is_secret_and_local(tmp_path: Path) -> None:
    with running(script(tmp_path, "    put_text('x')"), folder=tmp_path) as process:
        url = urlsplit(process.address)
        assert url.hostname == "127.0.0.1"
        assert len(url.path) >= 24
        root = f"http://{url.netloc}"
        for path in ("/", "/_greenio/ws", "/healthz", url.path[:-2] + "/"):
            assert requests.get(root + path, timeout=10).status_code == 404
        assert requests.get(process.address, timeout=10).status_code == 200
        answer = requests.get(process.address, headers={"Host": f"evil.org:{url.port}"}, timeout=10)
        assert answer.status_code == 403
        with visiting(process.address) as page:
            assert page.close_code() == 1000
        assert process.wait_end() == 0
        assert process.stderr == [f"Open {process.address} in a browser: it is the page of this script."]


def test_the_port_can_be_chosen(tmp_path: Path) -> None:
    port = free_port()
    path = script(tmp_path, "    put_text('x')")
    with running(path, folder=tmp_path, GREENIO_SCRIPT_MODE_PORT=str(port)) as process:
        assert process.address == f"http://127.0.0.1:{port}/"
        with visiting(process.address) as page:
            assert page.close_code() == 1000
        assert process.wait_end() == 0
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(("127.0.0.1", port))
        taken.listen()
        done = run(path, GREENIO_SCRIPT_MODE_PORT=str(port))
        assert done.returncode == 1
        assert f"cannot listen on 127.0.0.1 port {port}" in done.stderr
    done = run(path, GREENIO_SCRIPT_MODE_PORT="http")
    assert "ValueError: GREENIO_SCRIPT_MODE_PORT='http' is no port number" in done.stderr


def test_a_browser_is_opened(tmp_path: Path) -> None:
    path = script(
        tmp_path,
        """
    import webbrowser
    webbrowser.open = lambda url: print("opened", url, flush=True) or True
    put_text("x")
    """,
    )
    with running(path, folder=tmp_path, GREENIO_NO_BROWSER="0", BROWSER="any") as process:
        with visiting(process.address) as page:
            assert page.close_code() == 1000
        assert process.wait_end() == 0
        assert process.stdout == [f"opened {process.address}"]
        assert process.stderr == []


def test_the_second_page_is_told_why_it_gets_nothing(tmp_path: Path) -> None:
    with running(script(tmp_path, "    input('x')"), folder=tmp_path) as process:
        with visiting(process.address) as first:
            first.wait("form")
            with visiting(process.address) as second:
                end = second.wait("end")
                assert "already has a page" in end["message"]
                assert second.close_code() == 1000
            first.answer("y")
            assert first.close_code() == 1000
        assert process.wait_end() == 0


def test_all_threads_share_the_page_and_end_first(tmp_path: Path) -> None:
    path = script(
        tmp_path,
        """
    def ask():
        put_text("thread got", input("thread"))
    threading.Thread(target=ask).start()
    def daemon():
        while True:
            time.sleep(0.05)
    threading.Thread(target=daemon, daemon=True).start()
    put_text("main")
    """,
    )
    with running(path, folder=tmp_path) as process, visiting(process.address) as page:
        page.answer("x")
        assert page.close_code() == 1000
        assert sorted(page.texts) == ["main", "thread got x"]
        assert process.wait_end() == 0


@pytest.mark.parametrize("patch", ["1", "0"])
@pytest.mark.parametrize("late", [False, True])
def test_the_end_of_a_registered_thread_is_not_the_script_s(tmp_path: Path, patch: str, late: bool) -> None:
    path = script(
        tmp_path,
        f"""
    from greenio.session import register_thread
    put_text("begin")
    go = threading.Event()
    def work():
        go.wait()
        put_text("thread")
    thread = threading.Thread(target=work)
    {"thread.start(); register_thread(thread)" if late else "register_thread(thread); thread.start()"}
    go.set()
    thread.join()
    put_text("hello", input("name"))
    """,
    )
    with running(path, folder=tmp_path, GREENIO_PATCH=patch) as process, visiting(process.address) as page:
        page.answer("Eva")
        assert page.close_code() == 1000
        assert page.texts == ["begin", "thread", "hello Eva"]
        assert process.wait_end() == 0


def test_the_process_stays_for_callbacks_until_the_page_goes(tmp_path: Path) -> None:
    path = script(
        tmp_path,
        """
    def clicked():
        put_text("clicked")
    put_button("b", clicked)
    print("end", flush=True)
    """,
    )
    with running(path, folder=tmp_path) as process:
        with visiting(process.address) as page:
            button = page.wait("output")["node"]
            process.wait_for(lambda: process.stdout, "script's end")
            page.send({"t": "click", "callback": button.get("callback", 1), "value": 0})
            page.commands.clear()
            page.wait("output")
            assert page.texts == ["clicked"]
            assert process.process.poll() is None
        assert process.wait_end() == 0


def test_a_closed_page_raises(tmp_path: Path) -> None:
    path = script(
        tmp_path,
        """
    try:
        input("x")
    except SessionClosedException as error:
        print(type(error).__name__, flush=True)
    put_text("y")
    """,
    )
    with running(path, folder=tmp_path) as process:
        process.may_print_tracebacks = True
        with visiting(process.address) as page:
            page.wait("form")
        assert process.wait_end() == 1
        process.wait_for(lambda: any("SessionClosed" in line for line in process.stderr), "traceback")
        assert process.stdout == ["SessionClosedException"]


@pytest.mark.parametrize(("statement", "code"), [("sys.exit(3)", 3), ("1 / 0", 1)])
def test_the_exit_code_is_the_script_s(tmp_path: Path, statement: str, code: int) -> None:
    path = script(tmp_path, f"    put_text('x')\n    {statement}")
    with running("-m", "greenio", "run", path, folder=tmp_path) as process:
        with visiting(process.address) as page:
            assert page.close_code() == 1000
            assert page.texts == ["x"]
        assert process.wait_end() == code


def test_everything_is_delivered_before_the_end(tmp_path: Path) -> None:
    path = script(tmp_path, "    for n in range(20_000): put_text(n)")
    with running(path, folder=tmp_path) as process, visiting(process.address, max_size=None) as page:
        while "end" not in [command["t"] for command in page.commands[-1:]]:
            page.read()
            with suppress(ConnectionClosed):  # the last frames have come already and wait to be read
                page.send()
        assert page.texts == [str(n) for n in range(20_000)]
        assert page.close_code() == 1000
        assert process.wait_end() == 0


def test_the_page_lives_while_the_script_computes(tmp_path: Path) -> None:
    path = script(
        tmp_path,
        """
    put_text("before")
    import os
    while not os.path.exists("enough"): pass
    """,
    )
    with running(path, folder=tmp_path) as process, visiting(process.address) as page:
        page.wait("output")
        assert requests.get(process.address, timeout=10).status_code == 200
        pong = page.socket.ping()
        assert pong.wait(10)
        (tmp_path / "enough").touch()
        assert page.close_code() == 1000
        assert process.wait_end() == 0


def press_ctrl_c(process: Server) -> None:
    """As a person does: once more when nothing happens. Python drops what a signal raises in a destructor."""
    for _ in range(5):
        process.process.send_signal(signal.SIGINT)
        deadline = time.monotonic() + 2
        while time.monotonic() < deadline:
            if "KeyboardInterrupt" in process.stderr or process.process.poll() is not None:
                return
            time.sleep(0.01)


@pytest.mark.parametrize("waiting_for", ["page", "answer"])
def test_ctrl_c_interrupts_a_waiting_script(tmp_path: Path, waiting_for: str) -> None:
    with running(script(tmp_path, "    input('x')"), folder=tmp_path) as process:
        process.may_print_tracebacks = True
        if waiting_for == "page":
            assert process.address
            process.process.send_signal(signal.SIGINT)
        else:
            with visiting(process.address) as page:
                page.wait("form")
                press_ctrl_c(process)
                assert page.close_code() == 1000
        assert process.wait_end() in (1, 130, -signal.SIGINT)
        process.wait_for(lambda: "KeyboardInterrupt" in process.stderr, "KeyboardInterrupt")


def test_a_look_at_an_object_of_the_session_starts_nothing(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        """
        from greenio import SessionNotFoundException
        from greenio.pin import pin
        from greenio.session import info, local

        looks = [
            lambda: info.user_ip,
            lambda: info["origin"],
            lambda: pin.x,
            lambda: pin["x"],
            lambda: local.x,
            lambda: local["x"],
            lambda: "x" in local,
            lambda: len(local),
        ]
        for look in looks:
            try:
                look()
            except SessionNotFoundException as error:
                assert "first output" in str(error)
            else:
                raise AssertionError
        print(repr(info), repr(pin), repr(local), hasattr(info, "__test__"))
        """,
    )
    ended = run(path)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_a_test_module_may_import_the_objects_of_the_session(tmp_path: Path) -> None:
    (tmp_path / "test_app.py").write_text(
        "from greenio.pin import pin\n"
        "from greenio.pin import pin as test_pin\n"
        "from greenio.session import info, local\n"
        "from greenio.session import info as TestInfo, local as test_local\n"
        "def test_nothing(): pass\n",
        "utf-8",
    )
    ended = run(
        "-m",
        "pytest",
        "-q",
        "--doctest-modules",
        "-p",
        "no:cacheprovider",
        tmp_path / "test_app.py",
        cwd=tmp_path,
    )
    assert ended.returncode == 0, ended.stdout
    assert "1 passed" in ended.stdout


def test_reading_after_the_first_output_works_and_writing_may_come_first(tmp_path: Path) -> None:
    path = script(
        tmp_path,
        """
    session.local.n = 1
    put_text(session.local.n, info.protocol)
    """,
    )
    with running(path, folder=tmp_path) as process, visiting(process.address) as page:
        assert page.close_code() == 1000
        assert page.texts == ["1 websocket"]
