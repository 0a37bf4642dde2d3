"""Sandboxes, which hold a program back: bubblewrap, or limits alone.

==============  ===========================================  =============================================
sandbox         files, network                               number of processes is bounded by
==============  ===========================================  =============================================
``bubblewrap``  its own folder, no network                   the system, which counts those of a user namespace; of
                                                             a user of the program's own, if the server is root
``limits``      everything that the server's user may        the supervisor, which counts them five times a second
==============  ===========================================  =============================================

The limits of ``limits.Limits`` hold in both. Neither restricts system calls; memory that is in no process, such as
that of memfd_create(2), is bounded by sizes and numbers of open files only.
"""

from __future__ import annotations

import logging
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import greenio
from greenio.guide.playground.limits import MAX_PROGRAMS

log = logging.getLogger("greenio.guide")

_OPEN = (
    "**Not closed off:** here a program can read, change and delete your files and use the network, as if you ran it "
    "yourself. Its time, memory and processes are limited. Run only code that you have read. Install "
    "[bubblewrap](https://github.com/containers/bubblewrap) to close this off."
)
#: The folder of a program's folder that is its /dev/shm.
SHARED_MEMORY = ".shm"
#: Seconds within which a probe answers: a start of Python.
_PROBE_TIMEOUT = 20
#: Users of programs, where the server is root: of the range in which systemd (DynamicUser=) finds users for a while.
#: Linux counts processes by user, and these have no files. Servers take different ones.
_FIRST_USER, _SERVERS = 61_300, 512
#: Of /etc, what Python and its libraries read.
_OF_ETC = ("ld.so.cache", "alternatives", "localtime", "mime.types", "fonts", "ssl/certs", "ssl/openssl.cnf")
_OF_ROOT = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64")
_PACKAGES = ("site-packages", "dist-packages")


@dataclass(frozen=True)
class Sandbox:
    """A way to run programs.

    :param name: ``bubblewrap`` or ``limits``.
    :param network: whether programs reach the network.
    """

    name: str
    network: bool = False

    @property
    def is_closed(self) -> bool:
        """True if programs see neither files of the machine nor, unless allowed, the network."""
        return self.name == "bubblewrap"

    @property
    def text(self) -> str:
        """The limits of the sandbox itself, in Markdown; empty if nothing of note."""
        return "" if self.is_closed else _OPEN

    def user(self, place: int) -> int | None:
        """Return the id of the user of a program; None for the server's.

        :param place: of the program, from 0.
        """
        return _first_user() + place if self.is_closed and os.geteuid() == 0 else None

    def command(self, inner: Sequence[str], folder: str) -> list[str]:
        """Return the command line that runs ``inner`` in the sandbox.

        :param folder: of the program.
        """
        return [*_bubblewrap(folder, self.network), "--", *inner] if self.is_closed else list(inner)


def choose(network: bool = False) -> Sandbox:
    """Return the best sandbox that works here. The first call takes a second, in which bubblewrap is tried.

    :param network: whether programs may use the network.
    """
    closed = Sandbox("bubblewrap", network)
    return closed if works(closed) else Sandbox("limits", True)


@lru_cache(maxsize=8)
def works(sandbox: Sandbox) -> bool:
    """Return whether a process starts in a sandbox, as a user of its own if there is one, and finds greenio there.

    Containers often refuse the namespaces that bubblewrap needs.
    """
    if not sandbox.is_closed:
        return True
    if shutil.which("bwrap") is None or (os.geteuid() == 0 and not _are_free()):
        return False
    user = sandbox.user(MAX_PROGRAMS - 1)
    become = "" if user is None else f"os.setgroups([]); os.setgid({user}); os.setuid({user}); "
    code = f"import os; {become}os.execv({sys.executable!r}, [{sys.executable!r}, '-c', 'import gevent, greenio._version'])"
    with tempfile.TemporaryDirectory(prefix="greenio-playground-") as folder:
        os.mkdir(os.path.join(folder, SHARED_MEMORY))
        try:
            tried = subprocess.run(
                sandbox.command([sys.executable, "-I", "-S", "-c", code], folder),
                env=environment("/tmp"),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
                timeout=_PROBE_TIMEOUT,
            )
        except (OSError, subprocess.SubprocessError) as error:
            log.info("bubblewrap is not used: %s", error)
            return False
    if tried.returncode:
        log.info("bubblewrap is not used: %s", tried.stderr.decode(errors="replace").strip())
    return tried.returncode == 0


def environment(folder: str) -> dict[str, str]:
    """Return the environment variables of a program.

    :param folder: its home.
    """
    return {
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "HOME": folder,
        "TMPDIR": folder,
        "LANG": "C.UTF-8",
        "PYTHONPATH": os.pathsep.join([str(_package().parent), *_packages()]),
        "PYTHONUNBUFFERED": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        # Libraries for arrays would begin a thread for each core.
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "GREENIO_NO_BROWSER": "1",
        "GREENIO_STORAGE": ":memory:",
        # The program's only visitor comes through the relay; its page has no secret path.
        "GREENIO_SCRIPT_MODE_PORT": "8080",
    }


def _bubblewrap(folder: str, network: bool) -> list[str]:
    """Return the options that show a program the system's libraries, Python, greenio, and its folder as /tmp."""
    options = ["bwrap", "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
    options += [
        "--unshare-pid",
        "--unshare-ipc",
        "--unshare-uts",
        "--unshare-cgroup-try",
        "--hostname",
        "playground",
    ]
    # Root needs no user namespace, and could become no other user in one.
    options += (
        ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"] if os.geteuid() == 0 else ["--unshare-user"]
    )
    if network:
        options += ["--ro-bind-try", "/etc/resolv.conf", "/etc/resolv.conf"]
    else:
        options += ["--unshare-net"]
    shown = [*_OF_ROOT, *(f"/etc/{name}" for name in _OF_ETC), *_of_python()]
    # bubblewrap would make the folders that lead there for root only.
    for folder_above in sorted({str(above) for path in shown for above in Path(path).parents} - {"/"}):
        options += ["--perms", "0755", "--dir", folder_above]
    for path in sorted({*shown}):
        if os.path.islink(path) and path.count("/") == 1:
            options += ["--symlink", os.readlink(path), path]
        elif os.path.exists(path):
            options += ["--ro-bind", path, path]
    shared = os.path.join(folder, SHARED_MEMORY)
    options += ["--dev", "/dev", "--bind", shared, "/dev/shm", "--remount-ro", "/dev", "--proc", "/proc"]
    return [*options, "--bind", folder, "/tmp", "--chdir", "/"]


def _of_python() -> list[str]:
    """Return the folders of Python, of the installed packages and of greenio, without those that hold another one."""
    here = Path(__file__).parent
    paths = {
        sys.prefix,
        sys.base_prefix,
        str(Path(sys.executable).resolve().parent),
        str(_package()),
        str(here),
    }
    paths.update(_packages())
    if Path(sys.executable).parent.name == "bin":
        paths.add(str(Path(sys.executable).parent))
    outside = [path for path in paths if not path.startswith("/usr/")]
    return [path for path in outside if path != "/usr" and not any(_holds(other, path) for other in outside)]


def _holds(other: str, path: str) -> bool:
    return path != other and path.startswith(f"{other}/")


def _packages() -> list[str]:
    """Return the folders of installed packages that this process imports from."""
    return [path for path in sys.path if os.path.basename(path) in _PACKAGES and os.path.isdir(path)]


def _package() -> Path:
    return Path(greenio.__file__).parent


def _first_user() -> int:
    """Return the first of this server's users: those of another server would count as this one's."""
    return _FIRST_USER + os.getpid() % _SERVERS * MAX_PROGRAMS


def _are_free() -> bool:
    """Return whether the users of programs are nobody else's."""
    first = _first_user()
    return not any(first <= entry.pw_uid < first + MAX_PROGRAMS for entry in pwd.getpwall())
