"""Child processes, begun and waited for wherever authors' code runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.servers.app_process import run_app, run_script
from tests.support.servers.live import visiting
from tests.support.servers.script_process import run, write

#: Everything that begins a child and waits for it, in blocking code. Returns "fine".
EVERYTHING = """
import ctypes.util, os, signal, subprocess, sys, time

def everything():
    done = subprocess.run(["sh", "-c", "sleep 0.05; echo out; exit 3"], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (3, "out\\n"), done
    assert os.popen("echo popen").read() == "popen\\n"
    assert ctypes.util.find_library("c")
    assert subprocess.check_output(["cat"], input=b"in") == b"in"
    try:
        subprocess.run(["sleep", "30"], timeout=0.05)
    except subprocess.TimeoutExpired:
        pass
    else:
        raise AssertionError("no time-out")
    try:
        subprocess.run(["/no/such/program"])
    except FileNotFoundError:
        pass
    else:
        raise AssertionError("no error")
    process = subprocess.Popen(["sleep", "0.05"])
    while process.poll() is None:
        time.sleep(0.005)
    assert process.returncode == 0
    process = subprocess.Popen(["sleep", "30"])
    process.kill()
    assert process.wait() == -signal.SIGKILL

    forked = os.fork()
    if not forked:
        os._exit(5)
    assert os.waitpid(forked, 0) == (forked, 5 << 8)
    try:
        os.waitpid(forked, 0)
    except ChildProcessError:
        pass
    else:
        raise AssertionError("waited twice")
    spawned = os.spawnlp(os.P_NOWAIT, "sh", "sh", "-c", "sleep 0.05; exit 4")
    assert os.waitpid(spawned, os.WNOHANG) == (0, 0)
    assert os.waitpid(spawned, 0) == (spawned, 4 << 8)
    return "fine"
"""

APPS = """
import asyncio
import greenio
import gevent
from greenio import offload
from greenio.output import put_text
from greenio.testing import Visit
from tests.support.scripts.concurrently import Ticker

def plain():
    put_text(everything(), offload(everything))
    asyncio.run(coroutines())

async def in_coroutines():
    put_text(everything())
    await coroutines()
    done = await asyncio.to_thread(subprocess.run, ["sh", "-c", "sleep 0.05; exit 6"])
    put_text(done.returncode, await asyncio.to_thread(everything))

async def coroutines():
    process = await asyncio.create_subprocess_exec("sh", "-c", "read x; sleep 0.05; echo $x; exit 4", stdin=-1, stdout=-1)
    out, _ = await process.communicate(b"hello\\n")
    put_text(out.decode().strip(), process.returncode)
    process = await asyncio.create_subprocess_shell("exit 2")
    put_text(await process.wait())

def play(app):
    ticker = Ticker()
    visits = [Visit(app, timeout=20) for _ in range(3)]
    for visit in visits:
        visit.wait(lambda: not visit.session.tasks)
        print(*visit.texts())
    assert ticker.stop()["ticks"] > 20
"""


@pytest.mark.parametrize("without_pidfd", [False, True])
@pytest.mark.parametrize(
    ("app", "shown"), [("plain", "fine fine hello 4 2"), ("in_coroutines", "fine hello 4 2 6 fine")]
)
def test_apps_of_both_kinds_run_processes(tmp_path: Path, app: str, shown: str, without_pidfd: bool) -> None:
    # As on macOS and older Linux: a native thread waits for each.
    before = "import os\nif hasattr(os, 'pidfd_open'): del os.pidfd_open\n" if without_pidfd else ""
    done = run(write(tmp_path, before + EVERYTHING + APPS + f"\nplay({app})"))
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [shown] * 3


def test_the_end_of_children_leaves_nothing_open(tmp_path: Path) -> None:
    script = """
import greenio
def count():
    return len(os.listdir("/proc/self/fd"))
everything()
before = count()
for _ in range(3):
    everything()
print(count() - before)
"""
    done = run(write(tmp_path, EVERYTHING + script))
    assert (done.stdout, done.stderr) == ("0\n", "")


def test_waiting_for_any_child(tmp_path: Path) -> None:
    script = """
import greenio, os, subprocess, time
process = subprocess.Popen(["sleep", "0.1"])
spawned = os.spawnlp(os.P_NOWAIT, "sh", "sh", "-c", "exit 4")
first, status = os.waitpid(-1, 0)
print(first == spawned, status >> 8)
print(os.waitpid(-1, os.WNOHANG))
print(os.waitpid(-1, 0) == (process.pid, 0), process.wait())
try:
    os.waitpid(-1, 0)
except ChildProcessError:
    print("none left")
"""
    done = run(write(tmp_path, script))
    assert done.stdout.splitlines() == ["True 4", "(0, 0)", "True 0", "none left"], done.stderr


def test_a_handler_of_the_signal_is_called(tmp_path: Path) -> None:
    script = """
import greenio, signal, subprocess
called = []
signal.signal(signal.SIGCHLD, lambda number, frame: called.append(number == signal.SIGCHLD))
print(subprocess.run(["sh", "-c", "exit 3"]).returncode, called)
"""
    done = run(write(tmp_path, script))
    assert done.stdout == "3 [True]\n", done.stderr


def test_callbacks_of_a_script_run_processes(tmp_path: Path) -> None:
    script = (
        EVERYTHING
        + """
put_button("Run", onclick=lambda: put_text(everything()))
hold()
"""
    )
    server = run_script(tmp_path, script)
    try:
        with visiting(server.address) as page:
            button = page.wait("output")["node"]
            page.commands.clear()
            page.send({"t": "click", "callback": button["callback"], "value": 0})
            page.wait("output")
            assert page.texts == ["fine"]
    finally:
        server.stop()


def test_async_apps_of_a_server_run_processes(tmp_path: Path) -> None:
    server = run_app(tmp_path, EVERYTHING + "\nasync def app():\n    put_text(everything())\n")
    try:
        with visiting(server.address) as page:
            page.wait("output")
            assert page.texts == ["fine"]
    finally:
        server.stop()
