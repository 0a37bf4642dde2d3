"""The comparison measures what it says: its client, its arithmetic, and a run of its smallest metric."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from websockets.asyncio.server import ServerConnection, serve

from bench import baseline, report
from bench.harness import cpu_clock
from bench.load import percentile
from bench.metrics.value import at_least_times, at_most, every
from bench.peers import workers
from bench.peers.base import Traffic
from bench.wire import Wire

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ("a", "é" * 10, "x" * 200, "y" * 70_000, "z")


async def _visit() -> tuple[list[bytes], list[bytes | str], int | None]:
    heard: list[bytes | str] = []
    down: list[bytes] = []
    answered = asyncio.Event()
    code: asyncio.Future[int | None] = asyncio.get_running_loop().create_future()

    async def answer(connection: ServerConnection) -> None:
        async for message in connection:
            heard.append(message)
            await connection.send(message if isinstance(message, str) else "binary")
            await connection.send(["in ", "pieces"])
        code.set_result(connection.close_code)

    def received(message: bytes) -> None:
        down.append(message)
        if len(down) == 2 * len(TEXTS) + 2:
            answered.set()

    async with serve(answer, "127.0.0.1", 0, max_size=None) as server:
        wire = Wire(Traffic(), received, lambda why: None)
        await wire.connect(server.sockets[0].getsockname()[1], "/")
        for text in TEXTS:
            wire.send(text)
        await wire.send_large(b"abc", 1_000_003)
        await asyncio.wait_for(answered.wait(), 20)
        wire.close()
        return down, heard, await asyncio.wait_for(code, 20)


def test_the_load_client_speaks_websocket_with_deflate() -> None:
    down, heard, code = asyncio.run(_visit())
    expected = [part for text in TEXTS for part in (text.encode(), b"in pieces")]
    assert down == [*expected, b"binary", b"in pieces"]
    assert heard == [*TEXTS, b"abc" + bytes(1_000_003)]
    assert code == 1001


def test_percentiles_are_measured_values() -> None:
    assert percentile([3, 1, 2], 0.5) == 2
    assert percentile(range(1000), 0.99) == 990
    assert percentile([7], 0.99) == 7


def test_goals_wait_for_the_figures_they_need() -> None:
    goal = every(at_most(10), at_least_times(2, "pywebio"))
    assert goal({"greenio": 8, "pywebio": 4}) is True
    assert goal({"greenio": 8}) is None
    assert goal({"greenio": 11}) is False


def test_the_table_shows_medians_ratios_and_reasons() -> None:
    runs = {
        "start": {
            "greenio": [{"seconds": s, "mb": 30.0} for s in (3.0, 1.0, 2.0)],
            "bare": [{"seconds": 1.0, "mb": 15.0}],
        }
    }
    table = report.table(runs, {"start": {"gradio": "too slow"}}, ["greenio", "bare", "gradio"])
    assert "| 2.00 | 1.00 (0.50x) | - [1] |" in table
    assert "[1] too slow" in table


@pytest.mark.parametrize(("cpu", "good"), [(112.0, True), (118.0, False)])
def test_several_processes_are_compared_with_one(cpu: float, good: bool) -> None:
    medians = {
        "open": {"cpu_us": {"workers-1": 100.0, "workers-2": cpu}},
        "click": {"per_second": {"workers-1": 10.0, "workers-2": 18.0}},
    }
    text, found = workers.compare(medians, 2, cores=4)
    assert found is good
    assert f"CPU of all processes for each {cpu / 100:.2f} times" in text
    assert "click: per second 1.80 times" in text
    assert "4 cores" in text


def test_the_clock_of_a_process_counts_its_computing() -> None:
    before = time.process_time()
    while time.process_time() < before + 0.05:
        pass
    reported = time.clock_gettime(cpu_clock(os.getpid()))
    assert before + 0.05 <= reported <= time.process_time()


def test_the_check_fails_on_growth_only(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "baseline.json"
    baseline.write({"idle": {"kb": {"greenio": 10.0}}}, file)
    assert baseline.check({"idle": {"kb": {"greenio": 11.9}}}, {}, file) == 0
    assert baseline.check({"idle": {"kb": {"greenio": 4.0}}}, {}, file) == 0
    assert "new baseline" in capsys.readouterr().out
    assert baseline.check({"idle": {"kb": {"greenio": 12.1}}}, {}, file) == 1
    assert baseline.check({}, {"idle": {"greenio": "it broke"}}, file) == 1


@pytest.mark.timeout(120)
def test_a_metric_runs(tmp_path: Path) -> None:
    out = tmp_path / "results.json"
    before = {"start": {"greenio": [{"seconds": 1.25}]}, "lines": {"gradio": [{"frames": 1}]}}
    out.write_text(json.dumps({"size": "smoke", "results": before, "missing": {"lines": {"gradio": "?"}}}))
    command = [sys.executable, "-m", "bench", "--only", "lines", "--out", str(out), "--update"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    facts = json.loads(out.read_text("utf-8"))
    assert not facts["missing"], facts["missing"]
    assert facts["medians"]["start"] == {"seconds": {"greenio": 1.25}}, "what was not measured stays"
    assert facts["results"]["lines"].keys() == {"greenio", "bare"}, "what was measured anew replaces"
    frames = facts["medians"]["lines"]["frames"]
    assert frames["bare"] == 10_000
    assert frames["greenio"] < 200
    assert "10,000" in out.with_suffix(".md").read_text("utf-8")


@pytest.mark.timeout(120)
def test_a_short_soak_loses_nothing() -> None:
    command = [sys.executable, "-m", "bench.soak", "--minutes", "0.05", "--visitors", "20", "--think", "0.2"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
