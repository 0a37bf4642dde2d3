"""Programs that mean harm, in every sandbox that works here. Each is bounded by itself, so that a fault harms nothing."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import gevent
import pytest

from greenio.guide.playground.limits import Limits
from greenio.guide.playground.program import Program
from greenio.guide.playground.sandbox import Sandbox, works
from greenio.guide.playground.supervisor import all_processes, descendants

MB = 1024 * 1024
#: Seconds in which anything comes that should.
TIMEOUT = 30
#: Programs for a terminal run when a page asks for them; those that use greenio run at once.
USES_GREENIO = "import greenio.output\n"
#: The longest time for which the hub of a server beside may not run, in seconds: two other programs compute.
STALL = 0.5

FORKS = """
import os, time
for _ in range(200):
    try:
        if not os.fork():
            time.sleep(20)
            os._exit(0)
    except OSError as error:
        print("refused", error)
        break
time.sleep(20)
"""
ESCAPES = """
import os, subprocess, sys, time
marker = sys.argv[0] and MARKER
if not os.fork():
    os.setsid()
    if not os.fork():
        subprocess.Popen(["sleep", marker], start_new_session=True, close_fds=True, env={})
        os._exit(0)
    os._exit(0)
print("begun")
time.sleep(20)
"""


@pytest.fixture(params=["bubblewrap", "limits"])
def sandbox(request: pytest.FixtureRequest) -> Sandbox:
    """Each sandbox; in place of one that is refused here, the one that programs get then."""
    wanted = Sandbox(request.param)
    return wanted if works(wanted) else Sandbox("limits")


class Runner:
    """Runs programs, and a ticker beside them."""

    def __init__(self) -> None:
        self.programs: list[Program] = []
        self.longest_gap = 0.0
        self.most_processes = 0
        self._ticker = gevent.spawn(self._tick)

    def start(self, code: str, sandbox: Sandbox, limits: Limits | None = None) -> Program:
        program = Program(USES_GREENIO + code, sandbox, limits or Limits())
        self.programs.append(program)
        return program

    def run(self, code: str, sandbox: Sandbox, limits: Limits | None = None) -> tuple[Program, str]:
        """Run to the end; return the program and its output."""
        program = self.start(code, sandbox, limits)
        while not program.has_ended:
            self.most_processes = max(self.most_processes, len(descendants(program.pid)))
            gevent.sleep(0.02)
        return program, program.take_output()

    def _tick(self) -> None:
        last = time.monotonic()
        while True:
            gevent.sleep(0.01)
            now = time.monotonic()
            self.longest_gap = max(self.longest_gap, now - last)
            last = now

    def end(self) -> None:
        self._ticker.kill()
        for program in self.programs:
            program.stop()
            assert program.wait(TIMEOUT)


@pytest.fixture
def runner() -> Iterator[Runner]:
    runner = Runner()
    yield runner
    runner.end()
    for program in runner.programs:
        assert program.clean
        assert not os.path.exists(program.home)


def output_until(program: Program, text: str) -> str:
    """Wait for a text in the output."""
    found = ""
    with gevent.Timeout(TIMEOUT):
        while text not in found:
            program.changed.wait()
            found += program.take_output()
            assert text in found or not program.has_ended, found
    return found


def test_output_and_traceback_of_a_failing_program(runner: Runner, sandbox: Sandbox) -> None:
    program, output = runner.run("print('before')\n1 / 0\n", sandbox)
    assert output.startswith(
        'before\nTraceback (most recent call last):\n  File "app.py", line 3, in <module>'
    )
    assert output.endswith("ZeroDivisionError: division by zero\n")
    assert (program.reason, program.code) == ("ended", 1)


def test_a_program_that_is_no_python_names_its_line(runner: Runner, sandbox: Sandbox) -> None:
    program, output = runner.run("\nprint('no end\n", sandbox)
    assert "line 3" in output
    assert "SyntaxError" in output
    assert program.code == 2


def test_an_endless_loop_ends_and_others_do_not_notice(runner: Runner, sandbox: Sandbox) -> None:
    program, _ = runner.run("while True:\n    pass\n", sandbox, Limits(cpu=2))
    assert program.reason == "cpu"
    assert runner.longest_gap < STALL


def test_a_program_has_to_end_some_time(runner: Runner, sandbox: Sandbox) -> None:
    program, _ = runner.run("import time\ntime.sleep(20)\n", sandbox, Limits(wall=2))
    assert program.reason == "wall"


def test_two_hundred_children_are_too_many(runner: Runner, sandbox: Sandbox) -> None:
    limits = Limits(processes=30)
    if sandbox.is_closed:  # the system refuses the children
        program = runner.start(FORKS, sandbox, limits)
        output_until(program, "refused [Errno 11]")
        assert len(descendants(program.pid)) <= 32  # with the two of bubblewrap
        program.stop()
    else:  # the supervisor finds too many and ends them all
        program, _ = runner.run(FORKS, sandbox, limits)
        assert program.reason == "processes"
    assert program.wait(TIMEOUT)
    assert program.clean
    assert runner.longest_gap < STALL


def test_nothing_of_a_program_survives_its_end(runner: Runner, sandbox: Sandbox) -> None:
    marker = f"20.{time.monotonic_ns()}"
    program = runner.start(ESCAPES.replace("MARKER", repr(marker)), sandbox)
    output_until(program, "begun")
    with gevent.Timeout(TIMEOUT):
        while not commands_with(marker):
            gevent.sleep(0.02)
    program.stop()
    assert program.wait(TIMEOUT)
    assert program.reason == "stopped"
    assert commands_with(marker) == []


def commands_with(marker: str) -> list[int]:
    """The processes with an argument, but for the program's own source and its task."""
    found = []
    for process in all_processes():
        try:
            arguments = Path(f"/proc/{process.pid}/cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if marker.encode() in arguments:
            found.append(process.pid)
    return found


def test_an_allocation_above_the_limit_fails(runner: Runner, sandbox: Sandbox) -> None:
    program, output = runner.run(f"block = bytearray({300 * MB})\n", sandbox, Limits(memory=200 * MB))
    assert output.endswith("MemoryError\n")
    assert (program.reason, program.code) == ("ended", 1)


def test_several_processes_may_not_have_more_memory_than_one(runner: Runner, sandbox: Sandbox) -> None:
    code = f"""
import os, time
for _ in range(3):
    if not os.fork():
        block = bytearray({120 * MB})
        time.sleep(20)
time.sleep(20)
"""
    program, _ = runner.run(code, sandbox, Limits(memory=200 * MB))
    assert program.reason == "memory"


@pytest.mark.parametrize(
    "code",
    [
        f"for number in range(20):\n    open(str(number), 'wb').write(bytes({2 * MB}))\n",
        "for number in range(500):\n    open(str(number), 'wb')\n",
    ],
)
def test_files_are_bounded(runner: Runner, sandbox: Sandbox, code: str) -> None:
    limits = Limits(folder_bytes=8 * MB, folder_files=100)
    program, _ = runner.run(f"{code}import time\ntime.sleep(20)\n", sandbox, limits)
    assert program.reason == "folder"


def test_one_file_is_bounded(runner: Runner, sandbox: Sandbox) -> None:
    code = f"open('large', 'wb').write(bytes({3 * MB}))\n"
    _, output = runner.run(code, sandbox, replace(Limits(), file_bytes=MB))
    assert "File too large" in output


def test_a_folder_without_permissions_is_removed_too(runner: Runner, sandbox: Sandbox) -> None:
    code = "import os\nos.makedirs('a/b')\nopen('a/b/c', 'w')\nos.chmod('a/b', 0)\nos.chmod('a', 0)\n"
    program, output = runner.run(code, sandbox)
    assert (output, program.code) == ("", 0)


def test_files_elsewhere_cannot_be_removed(runner: Runner, sandbox: Sandbox, tmp_path: Path) -> None:
    others = tmp_path / "others"
    others.write_text("dear")
    os.chmod(tmp_path, 0o777)
    os.chmod(others, 0o666)
    _, output = runner.run(f"import os\nos.remove({str(others)!r})\n", sandbox)
    if sandbox.is_closed:
        assert "No such file or directory" in output
        assert others.read_text() == "dear"
    else:
        assert "delete your files" in sandbox.text  # the page says that this is not held back


def test_a_sandbox_shows_no_files_of_the_machine(runner: Runner, sandbox: Sandbox) -> None:
    code = """
import os
for path in ("/etc/passwd", "/root", "/home", "/var", "/run", "/sys"):
    if os.path.isdir(path) and path != "/root":
        print(path, "is there")
    if os.path.isfile(path):
        print(path, "is readable")
for path in ("/", "/etc", "/usr", "/dev"):
    try:
        open(os.path.join(path, "new"), "w")
        print(path, "is writable")
    except OSError:
        pass
"""
    if sandbox.is_closed:  # without one, this would write there
        assert runner.run(code, sandbox)[1] == ""


def test_a_sandbox_has_no_network(runner: Runner, sandbox: Sandbox) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0)
        code = f"""
import socket
try:
    socket.create_connection(("127.0.0.1", {listener.getsockname()[1]}), timeout=2)
    print("connected")
except OSError as error:
    print("refused")
"""
        _, output = runner.run(code, sandbox)
        assert output == ("refused\n" if sandbox.is_closed else "connected\n")


def test_a_sandbox_lets_the_network_through_if_it_is_allowed(runner: Runner, sandbox: Sandbox) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        code = f"import socket\nsocket.create_connection(('127.0.0.1', {listener.getsockname()[1]}))\n"
        program, output = runner.run(code, replace(sandbox, network=True))
        assert (output, program.code) == ("", 0)


def test_output_is_bounded(runner: Runner, sandbox: Sandbox) -> None:
    program = runner.start("import sys\nwhile True:\n    sys.stdout.write('x' * 10000)\n", sandbox)
    assert program.wait(TIMEOUT)
    assert program.reason == "output"
    assert len(program.take_output()) <= program.limits.output_bytes
    assert runner.longest_gap < STALL


def test_output_that_is_no_text_is_shown_as_far_as_it_can_be(runner: Runner, sandbox: Sandbox) -> None:
    code = "import os\nos.write(1, b'a\\xff\\xc3')\nos.write(1, b'\\xa4\\n')\n"
    assert runner.run(code, sandbox)[1] == "a\ufffdä\n"


def test_a_killed_supervisor_is_noticed(runner: Runner, sandbox: Sandbox) -> None:
    program = runner.start("print('begun')\nimport time\ntime.sleep(20)\n", sandbox)
    output_until(program, "begun")
    children = [process.pid for process in descendants(program.pid)]
    os.kill(program.pid, 9)
    assert program.wait(TIMEOUT)
    runner.programs.remove(program)
    assert program.reason == "killed"
    assert not os.path.exists(program.home)
    with gevent.Timeout(TIMEOUT):  # it took its program with it
        while any(process.pid in children and process.state != "Z" for process in all_processes()):
            gevent.sleep(0.02)
