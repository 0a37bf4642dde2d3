"""Units of systemd for a greenio server."""

from __future__ import annotations

from dataclasses import dataclass

from greenio import limits

_SERVICE = """\
# {file}
[Unit]
Description={description}
After=network.target
{requires}\

[Service]
Type=notify
NotifyAccess=main
ExecStart={command}
{reload}\
{environment}\
User={user}
RuntimeDirectory={runtime}
WorkingDirectory={folder}
# The hub gives signs of life; a process that hangs is replaced.
WatchdogSec={watchdog:g}
Restart=always
RestartSec=1
# Sessions may go on for drain_timeout, then their tasks have stop_timeout.
KillMode=mixed
TimeoutStopSec={stop:g}
LimitNOFILE=1048576
NoNewPrivileges=true
ProtectSystem=full
ProtectHome=read-only
PrivateTmp=true

[Install]
WantedBy=multi-user.target
"""
_SOCKET = """\
# {file}
[Unit]
Description=Socket of {description}

[Socket]
# systemd listens: connections wait while the service is restarted, and none is refused.
ListenStream={listen}
Backlog=1024

[Install]
WantedBy=sockets.target
"""
_SPECIAL = "\n\r%\"'\\"


@dataclass(frozen=True)
class Service:
    """A service to be.

    :param name: of the unit, such as ``shop``.
    :param command: absolute path of the program and its arguments.
    :param user: that it runs as.
    :param folder: absolute path of its working directory.
    :param drain_seconds: that sessions may go on after ``systemctl stop``.
    """

    name: str
    command: str
    user: str
    folder: str
    drain_seconds: float = limits.WORKER_DRAIN_SECONDS

    def __post_init__(self) -> None:
        for value in (self.name, self.command, self.user, self.folder):
            if not value or set(value) & set(_SPECIAL):
                raise ValueError(f"{value!r} cannot stand in a unit of systemd")
        if not self.command.startswith("/") or not self.folder.startswith("/"):
            raise ValueError("systemd needs absolute paths for the program and its folder")


def units(
    service: Service, *, listen: str = "", workers: bool = False, template: bool = False
) -> dict[str, str]:
    """Return the texts of the units by file name.

    :param service: what to run.
    :param listen: a port or an address at which systemd itself listens (socket activation); ``""``: the server does.
    :param workers: whether the command runs several processes, which ``systemctl reload`` restarts one by one.
    :param template: make ``name@.service``, whose instances ``name@w1``, ``name@w2`` are the processes of one site, at
        ``/run/name-w1/socket``...
    :raises ValueError: the choices do not go together.
    """
    if listen and (workers or template):
        raise ValueError(
            "systemd can listen for one process only: the balancer is the one that listens for several"
        )
    file = f"{service.name}@.service" if template else f"{service.name}.service"
    environment = [f"GREENIO_DRAIN_TIMEOUT={service.drain_seconds:g}", "GREENIO_NO_BROWSER=1"]
    if template:
        runtime = f"{service.name}-%i"
        environment += [
            "GREENIO_WORKER=%i",
            f"GREENIO_HOST=unix:/run/{runtime}/socket",
            "GREENIO_TRUSTED_PROXIES=unix:",
        ]
    else:
        runtime = service.name
    made = {
        file: _SERVICE.format(
            file=f"/etc/systemd/system/{file}",
            description=service.name,
            requires=f"Requires={service.name}.socket\n" if listen else "",
            command=service.command,
            reload="ExecReload=/bin/kill -HUP $MAINPID\n" if workers else "",
            environment="".join(f"Environment={each}\n" for each in environment),
            user=service.user,
            runtime=runtime,
            folder=service.folder,
            watchdog=limits.WORKER_HANG_SECONDS,
            stop=service.drain_seconds + limits.STOP_TIMEOUT + 5,
        )
    }
    if listen:
        file = f"{service.name}.socket"
        made[file] = _SOCKET.format(
            file=f"/etc/systemd/system/{file}", description=service.name, listen=listen
        )
    return made
