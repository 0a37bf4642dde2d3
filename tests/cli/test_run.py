"""The command line."""

from __future__ import annotations

import re
import signal
from pathlib import Path

import pytest
import requests

from greenio import __version__
from greenio.__main__ import main
from greenio.server.embedded import mode
from tests.support.servers.live import serving
from tests.support.servers.script_process import run, running, write


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert (ended.value.code, capsys.readouterr().out) == (0, f"greenio {__version__}\n")


@pytest.mark.parametrize(("arguments", "words"), [([], "COMMAND"), (["fly"], "'fly'"), (["run"], "script")])
def test_mistakes_are_explained(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert words in capsys.readouterr().err


def test_unreadable_scripts_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", "no such file.py"]) == 2
    assert capsys.readouterr().err == "greenio: cannot read no such file.py: No such file or directory\n"
    assert main(["run", str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"greenio: cannot read {tmp_path}: Is a directory\n"


def test_a_used_port_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(mode, "_serving", False)
    with serving(lambda: None) as server, pytest.raises(SystemExit) as ended:
        main(["guide", "--no-browser", "--port", str(server.port)])
    assert ended.value.code == 1
    assert f"cannot listen on 127.0.0.1 port {server.port}" in capsys.readouterr().err


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


def test_the_guide_is_served(tmp_path: Path) -> None:
    with running("-m", "greenio", "guide", "--port", "0", "--no-browser", folder=tmp_path) as guide:
        answer = requests.get(guide.address, timeout=10)
        assert answer.status_code == 200
        assert "<title>greenio guide</title>" in answer.text
        assert guide.stop(signal.SIGINT) == 0


def test_the_guide_finds_another_port(tmp_path: Path) -> None:
    first = running("-m", "greenio", "guide", "--no-browser", folder=tmp_path)
    second = running("-m", "greenio", "guide", "--no-browser", folder=tmp_path)
    with first as one, second as two:
        assert one.port != two.port
        assert requests.get(two.address, timeout=10).status_code == 200


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
