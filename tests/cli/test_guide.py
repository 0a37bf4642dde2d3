"""greenio guide: it is served, on the next free port."""

from __future__ import annotations

import signal
import subprocess
from pathlib import Path

import requests

import greenio.battery
import greenio.output
from greenio.guide.porting import RENAME
from tests.support.servers.script_process import running


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


_WRITTEN_FOR_PYWEBIO = """\
import pywebio, pywebio_battery
import pywebio.output as output
from pywebio import start_server
from pywebio.input import *
from pywebio_battery import confirm

PAGE = "#pywebio-scope-ROOT main.pywebio ?_pywebio_debug=1"
named = pywebio.config, pywebio.output.put_text, pywebio_battery.popup_input
"""


def test_the_command_on_porting_writes_greenios_names_into_scripts(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(_WRITTEN_FOR_PYWEBIO)
    subprocess.run(RENAME, shell=True, cwd=tmp_path, check=True)
    text = script.read_text()
    assert 'PAGE = "#pywebio-scope-ROOT main.pywebio ?_pywebio_debug=1"' in text
    values: dict[str, object] = {"__name__": "script"}
    exec(compile(text, str(script), "exec"), values)
    assert values["named"] == (greenio.config, greenio.output.put_text, greenio.battery.popup_input)
