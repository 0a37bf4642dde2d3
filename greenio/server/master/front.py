"""The balancer that the master runs in front of its processes: nginx or HAProxy, from the configuration that
``greenio nginx`` and ``greenio haproxy`` print."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
from collections.abc import Mapping
from dataclasses import dataclass

import gevent
from gevent import socket as gevent_socket
from gevent.subprocess import DEVNULL, PIPE, STDOUT, Popen, run

from greenio import limits
from greenio.runtime import clock
from greenio.server.cluster.haproxy import haproxy_configuration
from greenio.server.cluster.nginx import nginx_configuration, standalone_configuration
from greenio.server.lifecycle.listen import listen

#: Where Debian puts them, which is not in every user's PATH.
_PATH = os.pathsep.join(["/usr/sbin", "/usr/local/sbin", "/sbin"])
#: Descriptors that a balancer takes from the many that are allowed: a WebSocket needs two.
_DESCRIPTORS = 65_536
#: Names of balancers, in the order in which they are tried.
FRONTS = ("nginx", "haproxy")


class FrontFailure(Exception):
    """The balancer cannot be run; the text says why, and what to do."""


@dataclass(frozen=True)
class Site:
    """The site's face to its visitors.

    :param host: to listen on; ``""`` for all addresses.
    :param port: to listen on.
    :param tls: paths of the certificate and its key; None for http.
    """

    host: str
    port: int
    tls: tuple[str, str] | None = None

    @property
    def url(self) -> str:
        """An address of the site, for this machine's browser."""
        host = self.host if self.host not in ("", "0.0.0.0", "::") else "127.0.0.1"
        host = f"[{host}]" if ":" in host else host
        return f"{'https' if self.tls else 'http'}://{host}:{self.port}/"


def find_front(name: str = "") -> tuple[str, str]:
    """Return name and path of the balancer's program.

    :param name: ``nginx``, ``haproxy``, or ``""`` for what is installed.
    :raises FrontFailure: none is installed.
    """
    for each in [name] if name else FRONTS:
        path = shutil.which(each) or shutil.which(each, path=_PATH)
        if path:
            return each, path
    wanted = name or " or ".join(FRONTS)
    raise FrontFailure(
        f"several processes need a balancer in front of them, and {wanted} is not installed: "
        f"apt install {name or FRONTS[0]}; or --front none, with one of your own (greenio nginx --workers ...)"
    )


class Front:
    """A running balancer.

    :param name: ``nginx`` or ``haproxy``.
    :param program: its path.
    :param folder: where its files are.
    :param site: the address that it serves.
    :param descriptors: that a process may have open.
    """

    def __init__(self, name: str, program: str, folder: str, site: Site, descriptors: int) -> None:
        self.name = name
        self._program = program
        self._folder = folder
        self.site = site
        """The address that it serves."""
        self._descriptors = min(descriptors, _DESCRIPTORS)
        self._process: Popen[bytes] | None = None
        self._file = os.path.join(folder, f"{name}.conf")

    @property
    def is_running(self) -> bool:
        """True if the process runs."""
        return self._process is not None and self._process.poll() is None

    @property
    def pid(self) -> int:
        """The process id; 0 before the start."""
        return 0 if self._process is None else self._process.pid

    def serve(self, workers: Mapping[str, str]) -> None:
        """Start it in front of these processes, or let it go on with them: nobody's connection is cut.

        :param workers: names and addresses.
        :raises FrontFailure: it does not accept the configuration.
        :raises OSError: the port is in use, or the host is none of this machine.
        """
        if self._process is None:
            listen(self.site.host, self.site.port).close()
        with open(self._file, "w", encoding="utf-8") as file:
            file.write(self._configuration(workers))
        check = run(self._command("check"), stdout=PIPE, stderr=STDOUT, stdin=DEVNULL, check=False)
        if check.returncode:
            text = check.stdout.decode("utf-8", "replace").strip()
            raise FrontFailure(f"{self.name} does not start: {text}")
        if self._process is not None and self.is_running:
            self._process.send_signal(signal.SIGHUP if self.name == "nginx" else signal.SIGUSR2)
            return
        self._process = Popen(self._command("run"), stdin=DEVNULL, start_new_session=True)
        self._await_listening()

    def stop(self) -> None:
        """End it, and wait until it has ended."""
        if self._process is not None and self.is_running:
            self._process.send_signal(signal.SIGTERM)
            self._process.wait()

    def _await_listening(self) -> None:
        """Wait until it takes connections.

        :raises FrontFailure: it has ended, or does not come to it.
        """
        host = self.site.host if self.site.host not in ("", "0.0.0.0", "*") else "127.0.0.1"
        deadline = clock.now() + limits.FRONT_START_SECONDS
        while self.is_running and clock.now() < deadline:
            try:
                gevent_socket.create_connection((host, self.site.port), timeout=1).close()
            except OSError:
                gevent.sleep(0.02)
            else:
                return
        raise FrontFailure(f"{self.name} does not listen on {host} port {self.site.port}, see above")

    def _command(self, purpose: str) -> list[str]:
        if self.name == "nginx":
            log = os.path.join(self._folder, "nginx.log")
            command = [self._program, "-e", log, "-p", self._folder, "-c", self._file]
            return [*command, "-t", "-q"] if purpose == "check" else command
        return [self._program, "-f", self._file, *(["-c", "-q"] if purpose == "check" else ["-W", "-db"])]

    def _configuration(self, workers: Mapping[str, str]) -> str:
        site = self.site
        if self.name == "nginx":
            host = f"[{site.host}]" if ":" in site.host else site.host
            text = nginx_configuration(
                workers=workers,
                listen=f"{host}:{site.port}" if host else str(site.port),
                tls=site.tls,
            )
            return standalone_configuration(
                text,
                self._folder,
                descriptors=self._descriptors,
                user=pwd.getpwuid(0).pw_name if os.getuid() == 0 else "",
            )
        sections = haproxy_configuration(
            workers, listen=f"{site.host or '*'}:{site.port}", tls=self._certificate()
        )
        return f"global\n    maxconn {max(100, self._descriptors // 2 - 100)}\n\n{sections}"

    def _certificate(self) -> str:
        """Return the path of the one file in which HAProxy wants certificate and key."""
        if self.site.tls is None:
            return ""
        path = os.path.join(self._folder, "site.pem")
        texts = []
        for each in dict.fromkeys(self.site.tls):
            with open(each, encoding="ascii") as file:
                texts.append(file.read())
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="ascii") as file:
            file.write("\n".join(texts))
        return path
