"""greenio run: scripts run as Python would run them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import requests

from tests.support.servers.script_process import run, running, write
from tests.support.wire.polling_page import PollingPage


def test_a_script_runs_as_python_would_run_it(tmp_path: Path) -> None:
    folder = tmp_path / "app"
    folder.mkdir()
    write(folder, "VALUE = 42", "sibling.py")
    script = write(
        folder,
        """
        import greenio
        import sys, os, sibling
        print(__name__, os.path.basename(__file__), sys.argv[1:], sibling.VALUE, __doc__, __spec__)
        print(sys.modules["__main__"].sibling is sibling, sys.path[0] == os.path.dirname(os.path.abspath(__file__)))
        def later(): return sibling.VALUE
        import atexit
        atexit.register(lambda: print("at exit", later()))
        """,
    )
    done = run("-m", "greenio", "run", script, "-x", "--flag", "a b")
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "__main__ script.py ['-x', '--flag', 'a b'] 42 None None",
        "True True",
        "at exit 42",
    ]


def test_exit_codes_and_tracebacks_are_those_of_the_script(tmp_path: Path) -> None:
    done = run("-m", "greenio", "run", write(tmp_path, "import greenio, sys; sys.exit('message')"))
    assert (done.returncode, done.stderr) == (1, "message\n")
    done = run("-m", "greenio", "run", write(tmp_path, "import greenio\ndef f():\n    1 / 0\nf()\n"))
    assert done.returncode == 1
    frames = re.findall(r'File "([^"]+)"', done.stderr)
    assert [Path(frame).name for frame in frames] == ["script.py", "script.py"]
    assert done.stderr.endswith("ZeroDivisionError: division by zero\n")
    done = run("-m", "greenio", "run", write(tmp_path, "x = (\n"))
    assert done.returncode != 0
    assert "SyntaxError" in done.stderr
    assert "greenio/cli" not in done.stderr


def test_annotations_of_greenio_do_not_leak_into_the_script(tmp_path: Path) -> None:
    script = write(tmp_path, "import greenio\ndef f(x: int): ...\nprint(f.__annotations__)")
    assert run("-m", "greenio", "run", script).stdout == "{'x': <class 'int'>}\n"


def test_a_server_script_runs(tmp_path: Path) -> None:
    script = write(
        tmp_path,
        """
        import sys
        from greenio import *
        def app(): output.put_text("x")
        if __name__ == "__main__":
            start_server(app, port=int(sys.argv[1]), host="127.0.0.1")
            print("after")
        """,
    )
    with running("-m", "greenio", "run", script, "0", folder=tmp_path) as server:
        assert requests.get(server.address, timeout=10).status_code == 200
        assert server.stop() == 0
        assert server.stdout[-1] == "after"
        assert server.stderr == []


def test_a_program_made_for_a_terminal_is_served(tmp_path: Path) -> None:
    script = write(tmp_path, "print(input('name? '))")
    with running(
        "-m", "greenio", "run", "--port", "0", "--host", "127.0.0.1", script, folder=tmp_path
    ) as server:
        assert requests.get(server.address, timeout=10).status_code == 200
        assert server.stop() == 0
        assert server.stderr == []


def test_options_of_the_server_override_the_script_before_and_after_it(tmp_path: Path) -> None:
    script = write(
        tmp_path,
        """
        import sys
        from greenio import start_server
        print(sys.argv[1:])
        start_server(lambda: None, port=1, host="192.0.2.1")
        """,
    )
    command = ("-m", "greenio", script, "a", "--host", "127.0.0.1", "-x", "--", "--debug")
    with running(*command, folder=tmp_path, GREENIO_PORT="0") as server:
        assert requests.get(server.address, timeout=10).status_code == 200
        assert server.stdout[0] == "['a', '-x', '--debug']"
        assert server.stdout[1] == f"Running on http://127.0.0.1:{server.port}/"
        assert server.stop() == 0
        assert server.stderr == []


MAIN = """
    from greenio.output import put_text
    def main():
        put_text(__name__)
    """


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("script.py", "__main__"),
        ("script.py:main", "script"),
        ("script:main", "script"),
        ("shop", "shop"),
        ("shop.web", "__main__"),
    ],
)
def test_a_main_is_served_without_start_server(tmp_path: Path, target: str, name: str) -> None:
    (tmp_path / "shop").mkdir()
    for path in ("script.py", "shop/__init__.py", "shop/web.py"):
        write(tmp_path, MAIN, path)
    command = ("-m", "greenio", "run", target, "--port", "0", "--host", "127.0.0.1")
    with running(*command, folder=tmp_path) as server:
        page = PollingPage(server.address)
        assert page.text() == name
        page.close()
        assert server.stop() == 0


def test_a_main_that_the_script_uses_itself_is_not_served(tmp_path: Path) -> None:
    script = write(tmp_path, "import greenio\ndef main(): print('ran')\nif __name__ == '__main__': main()\n")
    done = run("-m", "greenio", "run", script, "--port", "0")
    assert (done.returncode, done.stdout) == (0, "ran\n")
    assert "has started no server: without effect: port" in done.stderr


def test_mistakes_of_the_command_line_are_named(tmp_path: Path) -> None:
    write(tmp_path, MAIN)
    for command, words in (
        (("missing.py",), "cannot read missing.py: No such file"),
        (("-m", "no_such_module"), "No module named no_such_module"),
        (("no_such:main",), "there is no module 'no_such'"),
        (("script:mian",), "script has no 'mian'; did you mean 'main'?"),
        (("script.py", "--prot", "1"), "there is no option --prot; did you mean --port?"),
    ):
        done = run("-m", "greenio", "run", *command, cwd=tmp_path, GREENIO_PATCH="0")
        assert done.returncode == 2
        assert words in done.stderr
        assert "Traceback" not in done.stderr


MOUNTED = """
    import views, os
    from gevent.monkey import is_module_patched
    print(is_module_patched("time"), views.handler is not None)
"""
VIEWS = """
    from pywebio.platform.aiohttp import webio_handler
    handler = webio_handler(lambda: None)
"""


def test_nothing_is_patched_where_a_module_of_the_script_mounts_apps_in_an_event_loop(tmp_path: Path) -> None:
    write(tmp_path, VIEWS, "views.py")
    script = write(tmp_path, MOUNTED)
    done = run("-m", "greenio", "run", script)
    assert (done.stdout, done.stderr) == ("False True\n", "")
    assert run("-m", "greenio", "run", script, GREENIO_PATCH="1").stdout == "True True\n"
