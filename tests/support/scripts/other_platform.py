"""A process that looks like another system: names that only Linux or POSIX has are gone before greenio is imported.

    python tests/support/scripts/other_platform.py win32

Serves an app, lets a visitor play it, and prints "played". gevent and the standard library are those of this system, so
they are imported before.
"""

from __future__ import annotations

import importlib
import os
import signal
import socket
import sys
import sysconfig
import time
import types
from pathlib import Path

#: Parts of the standard library that choose theirs when they are imported.
_OF_THIS_SYSTEM = (
    *(
        "asyncio",
        "concurrent.futures",
        "http.client",
        "logging.handlers",
        "multiprocessing.connection",
        "sqlite3",
    ),
    *("ssl", "subprocess", "tempfile", "threading", "urllib.request"),
)
#: By system: modules and attributes that it has not.
MODULES = {"win32": ("fcntl", "resource", "pwd", "grp", "termios", "pty", "tty", "posix"), "darwin": ()}
_LINUX = {
    os: ("O_TMPFILE", "sched_getaffinity", "memfd_create", "pidfd_open", "eventfd", "splice"),
    time: ("pthread_getcpuclockid",),
    socket: ("SO_PEERCRED", "TCP_USER_TIMEOUT", "SOCK_CLOEXEC", "SOCK_NONBLOCK"),
    signal: ("SIGPWR", "SIGSTKFLT"),
}
_POSIX = {
    os: (
        *(
            "fork",
            "forkpty",
            "posix_spawn",
            "posix_spawnp",
            "killpg",
            "getuid",
            "geteuid",
            "getgid",
            "setsid",
            "getpgid",
        ),
        *(
            "O_CLOEXEC",
            "O_NONBLOCK",
            "O_NOFOLLOW",
            "O_DIRECTORY",
            "openpty",
            "mkfifo",
            "register_at_fork",
            "sysconf",
        ),
        *(
            "WNOHANG",
            "waitid",
            "sendfile",
            "fchmod",
            "getloadavg",
            "uname",
            "set_blocking",
            "pipe2",
            "tcgetpgrp",
        ),
    ),
    signal: (
        *(
            "SIGVTALRM",
            "SIGHUP",
            "SIGALRM",
            "SIGPROF",
            "SIGKILL",
            "SIGTTIN",
            "SIGTTOU",
            "SIGCHLD",
            "SIGUSR1",
            "SIGUSR2",
        ),
        *(
            "SIGWINCH",
            "SIGCONT",
            "SIGTSTP",
            "setitimer",
            "getitimer",
            "ITIMER_REAL",
            "ITIMER_VIRTUAL",
            "alarm",
        ),
        *("pthread_kill", "pthread_sigmask", "siginterrupt", "sigwait", "pause", "SIGPIPE", "SIGQUIT"),
    ),
    socket: ("AF_UNIX", "SO_REUSEPORT", "sethostname"),
    time: ("clock_gettime", "CLOCK_MONOTONIC", "CLOCK_THREAD_CPUTIME_ID"),
}
ATTRIBUTES = {"win32": (_LINUX, _POSIX), "darwin": (_LINUX,)}


def pretend(system: str) -> None:
    """Make this process look like one of another system."""
    import gevent.monkey
    import gevent.pywsgi
    import gevent.subprocess
    import gevent.threadpool

    for name in _OF_THIS_SYSTEM:
        importlib.import_module(name)
    sysconfig.get_paths()
    sysconfig.get_config_vars()
    gevent.get_hub()
    gevent.monkey.patch_all()
    for name in MODULES[system]:
        sys.modules[name] = None  # type: ignore[assignment]
    for table in ATTRIBUTES[system]:
        for module, names in table.items():
            for name in names:
                if hasattr(module, name):
                    delattr(module, name)
    if system == "win32":
        sys.modules["msvcrt"] = types.SimpleNamespace(locking=lambda *_: None, LK_LOCK=1, LK_NBLCK=2)  # type: ignore[assignment]
    sys.platform = system


def main() -> None:
    """Play."""
    pretend(sys.argv[1])
    import gevent

    sys.path.insert(0, str(Path(__file__).parents[3]))
    for name in (
        "greenio",
        "greenio.__main__",
        "greenio.cli.run",
        "greenio.cli.doctor",
        "greenio.testing",
        "greenio.battery",
        "greenio.rooms",
        "greenio.jobs",
        "greenio.storage",
    ):
        importlib.import_module(name)
    from greenio import start_server
    from greenio.input import input
    from greenio.output import put_text
    from greenio.testing.remote import RemoteVisit

    def app() -> None:
        put_text("Hello", input("Name"))

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]

    def play() -> None:
        deadline = time.monotonic() + 30
        while True:
            try:
                with RemoteVisit(f"http://127.0.0.1:{port}/", timeout=20) as page:
                    page.answer("Ada")
                    page.expect("Hello Ada")
                break
            except OSError:
                if time.monotonic() > deadline:
                    raise
                gevent.sleep(0.05)
        print("played", flush=True)
        os._exit(0)

    gevent.spawn(play)
    start_server(app, port=port, host="127.0.0.1")


if __name__ == "__main__":
    main()
