"""A script that limits its own process and becomes the program: ``python -I -S launch.py JSON``.

It runs inside of the sandbox. There the limit of processes counts those of this sandbox only: Linux counts them for
each user and user namespace (getrlimit(2), user_namespaces(7)).
"""

from __future__ import annotations

import ctypes
import json
import os
import resource
import signal
import sys
from typing import Any

_PR_SET_PDEATHSIG = 1
#: The descriptor at which a server finds its listening socket, SD_LISTEN_FDS_START of sd_listen_fds(3).
_FIRST_INHERITED = 3


def limit(limits: dict[str, int]) -> None:
    """Set limits that this process and all that come of it cannot raise.

    :param limits: value by name of the limit, as in ``{"RLIMIT_CPU": 30}``.
    """
    for name, value in limits.items():
        kind = getattr(resource, name)
        hard = resource.getrlimit(kind)[1]
        bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(kind, (bound, bound))


def hand_over(listener: int) -> None:
    """Put the listening socket where servers look for it."""
    if listener != _FIRST_INHERITED:
        os.dup2(listener, _FIRST_INHERITED)
        os.close(listener)
    os.set_inheritable(_FIRST_INHERITED, True)
    os.environ["LISTEN_FDS"] = "1"
    os.environ["LISTEN_PID"] = str(os.getpid())


def become(user: int) -> None:
    """Become a user who has nothing, for good."""
    os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)


def main() -> None:
    """Do what the argument says."""
    task: dict[str, Any] = json.loads(sys.argv[1])
    hand_over(task["listener"])
    # Where somebody kills the supervisor; bubblewrap sees to it by itself.
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    os.nice(task["nice"])
    os.umask(0o077)
    if task["user"] is not None:
        become(task["user"])
    os.chdir(task["folder"])
    limit(task["limits"])
    os.execv(task["command"][0], task["command"])


if __name__ == "__main__":
    main()
