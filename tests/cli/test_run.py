"""greenio run: scripts run as Python would run them."""

from __future__ import annotations

import re
from pathlib import Path

import requests

from tests.support.servers.script_process import run, running, write


def test_a_script_runs_as_python_would_run_it(tmp_path: Path) -> None:
    folder = tmp_path / "app"
    folder.mkdir()
    write(folder, "VALUE = 42", "sibling.py")
    script = write(
        folder,
        """
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
    done = run("-m", "greenio", "run", write(tmp_path, "import sys; sys.exit('message')"))
    assert (done.returncode, done.stderr) == (1, "message\n")
    done = run("-m", "greenio", "run", write(tmp_path, "def f():\n    1 / 0\nf()\n"))
    assert done.returncode == 1
    frames = re.findall(r'File "([^"]+)"', done.stderr)
    assert [Path(frame).name for frame in frames] == ["script.py", "script.py"]
    assert done.stderr.endswith("ZeroDivisionError: division by zero\n")
    done = run("-m", "greenio", "run", write(tmp_path, "x = (\n"))
    assert done.returncode != 0
    assert "SyntaxError" in done.stderr
    assert "greenio/cli" not in done.stderr


def test_annotations_of_greenio_do_not_leak_into_the_script(tmp_path: Path) -> None:
    script = write(tmp_path, "def f(x: int): ...\nprint(f.__annotations__)")
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
