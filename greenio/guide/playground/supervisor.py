"""A script that runs one program and watches all processes that come of it: ``python -I -S supervisor.py JSON``.

It lives in a process of its own, so that the server neither waits nor looks. It uses the standard library only, because
it imports nothing of the program's environment. When its standard input ends, because the server wants so or is gone, and
when a limit is passed, it ends all processes, removes the folder of the program and prints why, as one line.

Processes are found by their parents: it adopts those whose parent has ended (prctl(2), PR_SET_CHILD_SUBREAPER).
"""

from __future__ import annotations

import ctypes
import json
import os
import resource
import select
import shutil
import signal
import stat
import subprocess
import sys
import time
from typing import Any, NamedTuple

_PR_SET_CHILD_SUBREAPER = 36
#: Seconds between two looks at the processes: 4 ms each on a machine with 200 (measured).
_INTERVAL = 0.2
#: Looks at the processes between two at the folder.
_FOLDER_EVERY = 5
#: Rounds in which processes are killed that were begun while others were. Each takes its parent with it.
_KILL_ROUNDS = 200
_TICK = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")


class Process(NamedTuple):
    """A process as the system describes it.

    :param cpu: seconds of its own and of its children that have ended.
    :param memory: bytes that are in memory, those that it shares with others included.
    """

    pid: int
    parent: int
    state: str
    cpu: float
    memory: int


def read_process(pid: int) -> Process | None:
    """Return what /proc says of a process; None if there is none."""
    try:
        with open(f"/proc/{pid}/stat", "rb") as file:
            # Its name is in parentheses and may hold anything (proc_pid_stat(5)).
            fields = file.read().rpartition(b")")[2].split()
    except OSError:
        return None
    cpu = sum(map(int, fields[11:15])) / _TICK
    return Process(pid, int(fields[1]), fields[0].decode(), cpu, int(fields[21]) * _PAGE)


def all_processes() -> list[Process]:
    """Return all processes that this one sees."""
    found = (read_process(int(name)) for name in os.listdir("/proc") if name.isdecimal())
    return [process for process in found if process is not None]


def descendants(root: int) -> list[Process]:
    """Return the processes that come of ``root``, without it."""
    processes = all_processes()
    children: dict[int, list[Process]] = {}
    for process in processes:
        children.setdefault(process.parent, []).append(process)
    found: dict[int, Process] = {}
    parents = [root]
    while parents:
        for process in children.get(parents.pop(), ()):
            if process.pid not in found:
                found[process.pid] = process
                parents.append(process.pid)
    return list(found.values())


def own_memory(process: Process) -> int:
    """Return the bytes of a process in memory, with its share only of those that others have too, as after a fork: "Pss" in
    proc_pid_smaps_rollup(5). Dearer than ``memory``, which it cannot exceed."""
    try:
        with open(f"/proc/{process.pid}/smaps_rollup", "rb") as file:
            for line in file:
                if line.startswith(b"Pss:"):
                    return int(line.split()[1]) * 1024
    except OSError:
        return 0 if read_process(process.pid) is None else process.memory
    return process.memory


def folder_size(folder: str, enough: int) -> tuple[int, int]:
    """Return bytes and number of the files in a folder; counting ends at ``enough`` files."""
    size = count = 0
    for directory, folders, files in os.walk(folder):
        for name in (*folders, *files):
            count += 1
            if count > enough:
                return size, count
            try:
                size += os.lstat(os.path.join(directory, name)).st_blocks * 512
            except OSError:
                continue
    return size, count


def remove_folder(folder: str) -> None:
    """Remove a folder, also one whose permissions were taken away. Links are not followed."""

    def open_up(_function: Any, path: str, _error: Any) -> None:
        parent = os.path.dirname(path)
        for each in (parent, path):
            if each.startswith(folder) and not stat.S_ISLNK(os.lstat(each).st_mode):
                os.chmod(each, 0o700)
        if os.path.isdir(path) and not os.path.islink(path):
            shutil.rmtree(path, ignore_errors=True)
        else:
            os.unlink(path)

    try:
        shutil.rmtree(folder, onerror=open_up)
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)


class Watch:
    """Limits of a program, and what it has used so far.

    :param limits: ``wall`` and ``cpu`` in seconds, ``memory`` and ``folder_bytes`` in bytes, ``folder_files`` and
        ``processes`` as numbers.
    """

    def __init__(self, limits: dict[str, float], folder: str) -> None:
        self._limits = limits
        self._folder = folder
        self._end = time.monotonic() + limits["wall"]
        self._looks = 0

    def passed(self, processes: list[Process]) -> str:
        """Return the name of a limit that was passed; empty if none was."""
        limits = self._limits
        living = [process for process in processes if process.state != "Z"]
        if len(living) > limits["processes"]:
            return "processes"
        if sum(process.memory for process in living) > limits["memory"] < sum(map(own_memory, living)):
            return "memory"
        ended = resource.getrusage(resource.RUSAGE_CHILDREN)
        if sum(process.cpu for process in processes) + ended.ru_utime + ended.ru_stime > limits["cpu"]:
            return "cpu"
        if time.monotonic() > self._end:
            return "wall"
        self._looks += 1
        if self._looks % _FOLDER_EVERY == 0:
            size, count = folder_size(self._folder, int(limits["folder_files"]))
            if size > limits["folder_bytes"] or count > limits["folder_files"]:
                return "folder"
        return ""


def kill_all() -> bool:
    """End every process that comes of this one; return whether none is left."""
    own = os.getpid()
    for _ in range(_KILL_ROUNDS):
        found = descendants(own)
        living = [process for process in found if process.state != "Z"]
        for how in (signal.SIGSTOP, signal.SIGKILL):  # stopped first, so that none begins another meanwhile
            for process in living:
                try:
                    os.kill(process.pid, how)
                except OSError:
                    continue
        reap()
        if not found:
            return True
        time.sleep(0.005)
    return False


def reap() -> dict[int, int]:
    """Collect children that have ended; return their exit codes by process id."""
    ended = {}
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return ended
        if pid == 0:
            return ended
        ended[pid] = os.waitstatus_to_exitcode(status)


def start(task: dict[str, Any]) -> int:
    """Start the program; return the id of its process."""
    return subprocess.Popen(
        task["command"],
        stdin=subprocess.DEVNULL,
        stdout=task["output"],
        stderr=task["output"],
        pass_fds=[task["listener"]],
        env=task["environment"],
        cwd=task["folder"],
        start_new_session=True,
    ).pid


def watch(task: dict[str, Any], program: int) -> tuple[str, int]:
    """Wait until the program ends, a limit is passed, or the server wants the end; return which, and the exit code."""
    watched = Watch(task["limits"], task["folder"])
    own = os.getpid()
    while True:
        readable = select.select([0], [], [], _INTERVAL)[0]
        if readable and not os.read(0, 4096):
            return "stopped", 0
        ended = reap()
        if program in ended:
            return "ended", ended[program]
        limit = watched.passed(descendants(own))
        if limit:
            return limit, 0


def main() -> None:
    """Run what the argument says."""
    task = json.loads(sys.argv[1])
    for number in (signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1)
    reason, code, started = "ended", 127, False
    try:
        program = start(task)
        os.close(task["output"])
        os.close(task["listener"])
        started = True
        reason, code = watch(task, program)
    except (OSError, subprocess.SubprocessError) as error:
        if not started:
            os.write(task["output"], f"The program could not be started: {error}\n".encode())
    finally:
        clean = kill_all()
        remove_folder(task["home"])
        print(json.dumps({"reason": reason, "code": code, "clean": clean}), flush=True)


if __name__ == "__main__":
    main()
