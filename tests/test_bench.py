"""The benchmarks run, in a small size, and their counts hold."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bench import bench_frames

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.timeout(120)
def test_idle_sessions_leave_nothing_behind(tmp_path: Path) -> None:
    command = ["-m", "bench.idle_memory", "--sessions", "300", "--json", str(tmp_path / "result.json")]
    done = subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    result = json.loads((tmp_path / "result.json").read_text("utf-8"))
    assert [each["greenlets_per_session"] for each in result["rounds"]] == [1, 1, 1]
    assert {each["files_after"] for each in result["rounds"]} == {result["base"]["files"]}


def test_frames_are_measured(capsys: pytest.CaptureFixture[str]) -> None:
    bench_frames.main()
    header, wsproto, greenio = capsys.readouterr().out.splitlines()
    assert header.split() == ["B", "idle", "us/echo", "ms/MB"]
    assert float(greenio.split()[1]) < float(wsproto.split()[1]) / 3  # memory is no matter of luck


def test_facts_and_the_commands_that_show_them_are_the_same() -> None:
    named = set(
        re.findall(r"python -m bench\.facts\.(\w+)", (ROOT / "bench/gevent_facts.md").read_text("utf-8"))
    )
    assert named == {path.stem for path in (ROOT / "bench/facts").glob("*.py")} - {"__init__"}
