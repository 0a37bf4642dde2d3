"""Every option of a server, once: ``start_server()``, ``path_deploy()``, ``wsgi_app()``, the command line, the
environment variables and the configuration file are made from it.

A new option is a field here. ``start_server()`` repeats its name and explains it, because editors show authors what
is written there; ``tests/server/test_options.py`` compares the two.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

from greenio import limits
from greenio.environ import is_on
from greenio.exceptions import GreenioWarning
from greenio.names import did_you_mean
from greenio.runtime.visitor.signing import MissingSecret, Signer, check_secret
from greenio.server.access.origin import OriginRule
from greenio.server.access.proxies import TrustedProxies
from greenio.server.login.issuer import check_issuer
from greenio.server.login.passwords import Auth, check_auth
from greenio.server.option import Option, declaration, option
from greenio.server.option_sources import given_outside
from greenio.server.option_values import (
    check_backends,
    check_count,
    check_csp,
    check_log_format,
    check_memory,
    check_metrics,
    check_port,
    check_seconds,
    check_token,
    check_worker,
    parse_list,
    parse_seconds_or_never,
    parse_switch_or_text,
)
from greenio.sizes import parse_size
from greenio.transport.http.connection_limit import ConnectionLimit
from greenio.transport.options import ConnectionOptions


@dataclass(frozen=True, kw_only=True)
class ServerOptions:
    """The options of a server. ``start_server()`` explains the fields to authors.

    :raises TypeError: a value is of a wrong type.
    :raises ValueError: a value makes no sense.

    Example: ``ServerOptions(port=8080, keep_page=True)``
    """

    port: int = option(
        0,
        "port to listen on; 0 chooses a free one",
        unit="port",
        check=check_port,
        parse=int,
        not_ours="tcp://",  # Kubernetes sets GREENIO_PORT so for a service of the name "greenio"
    )
    host: str | None = option("", "address to listen on, or unix:/path", unit="address", parse=str)
    debug: bool = option(False, "start anew on changes, show tracebacks", parse=is_on, mounted=True)
    replay_answers: bool = option(
        True, "with debug: pages give the same answers again after a new start", parse=is_on, mounted=True
    )
    cdn: bool | str = option(
        True, "base URL of the library's files", unit="URL", parse=parse_switch_or_text, mounted=True
    )
    static_dir: str | os.PathLike[str] | None = option(
        None, "directory to serve under /static/", unit="dir", parse=str, mounted=True
    )
    certfile: str | os.PathLike[str] | None = option(
        None, "certificate for TLS, and those above it, in PEM format", unit="file", parse=str
    )
    keyfile: str | os.PathLike[str] | None = option(
        None, "private key of the certificate, if it is not in the same file", unit="file", parse=str
    )
    tls_self_signed: bool = option(False, "TLS by a certificate of its own, for a local network", parse=is_on)
    remote_access: bool = option(
        False,
        "open a tunnel from the internet, see GREENIO_REMOTE_ACCESS",
        parse=is_on,
        environment=False,  # the variable names the service; a tunnel opens for those who ask for one
    )
    reconnect_timeout: float = option(
        0, "how long a session survives a lost connection", unit="seconds", check=check_seconds, parse=float
    )
    allowed_origins: Sequence[str] | None = option(
        None,
        "pattern of other sites whose pages may connect",
        unit="pattern",
        check=OriginRule,
        parse=parse_list,
        flag="allowed-origin",
        mounted=True,
    )
    check_origin: Callable[[str], bool] | None = option(
        None, "function of an origin that says whether it may connect", mounted=True
    )
    auto_open_webbrowser: bool = option(False, "open the default browser", parse=is_on, flag="open")
    max_payload_size: int | float | str = option(
        "200M",
        "largest message or request body, such as 40K, 3M or 1.5G",
        unit="size",
        check=parse_size,
        parse=str,
        mounted=True,
    )
    allowed_hosts: Sequence[str] | None = option(
        None,
        "pattern of names that this server goes by",
        unit="pattern",
        parse=parse_list,
        flag="allowed-host",
        mounted=True,
    )
    allowed_backends: Sequence[str] | None = option(
        None,
        "base URL of a server that pages may use instead of this one, by ?pywebio_api=URL",
        unit="URL",
        check=check_backends,
        parse=parse_list,
        flag="allowed-backend",
        mounted=True,
    )
    csp: str = option(
        "default",
        "Content-Security-Policy of pages: default, or strict, with nonces",
        unit="policy",
        check=check_csp,
        parse=str,
        mounted=True,
    )
    trusted_proxies: Sequence[str] | None = option(
        None,
        "address or network of a proxy whose X-Forwarded- headers count, or unix:",
        unit="address",
        check=TrustedProxies,
        parse=parse_list,
        flag="trusted-proxy",
        mounted=True,
    )
    secret: str | None = option(
        None,
        "text that signs cookies, the same for all processes",
        check=check_secret,
        parse=str,
        secret=True,
        mounted=True,
    )
    auth: Auth | None = option(
        None,
        "let in only users of this file, with lines NAME:HASH:ROLES",
        unit="file",
        check=check_auth,
        parse=str,
        mounted=True,
    )
    oidc_issuer: str | None = option(
        None,
        "let in only users of this login provider (OpenID Connect)",
        unit="URL",
        check=check_issuer,
        parse=str,
        mounted=True,
    )
    oidc_client_id: str | None = option(
        None, "name under which the provider knows this site", unit="name", parse=str, mounted=True
    )
    oidc_client_secret: str | None = option(
        None, "secret of that name at the provider", parse=str, secret=True, mounted=True
    )
    login_timeout: float = option(
        limits.LOGIN_SECONDS,
        "until users have to log in again",
        unit="seconds",
        check=check_seconds,
        parse=float,
        mounted=True,
    )
    user_header: str | None = option(
        None, "header in which the trusted proxy names the user", unit="header", parse=str, mounted=True
    )
    roles_header: str | None = option(
        None,
        "header with the user's roles, such as X-Forwarded-Groups",
        unit="header",
        parse=str,
        mounted=True,
    )
    metrics: bool | str = option(
        False,
        "serve figures for Prometheus: 1 at /metrics, or host:port for an address of their own",
        unit="address",
        check=check_metrics,
        parse=parse_switch_or_text,
    )
    traces: bool = option(False, "make spans of sessions for OpenTelemetry", parse=is_on, mounted=True)
    access_log: bool = option(False, "log each response: logger greenio.access", parse=is_on)
    log_format: str = option(
        "text",
        "text, or json: each record of the log, the app's own included, as one JSON object per line",
        unit="format",
        check=check_log_format,
        parse=str,
    )
    admin_token: str | None = option(
        None, "token that lets an administrator in", check=check_token, parse=str, secret=True
    )
    keep_page: bool = option(
        False, "show everything again on a page that was reloaded", parse=is_on, mounted=True
    )
    max_sessions: int | None = option(
        None, "sessions at a time", unit="count", check=check_count, parse=int, mounted=True
    )
    max_sessions_per_address: int | None = option(
        None, "sessions at a time of one address", unit="count", check=check_count, parse=int, mounted=True
    )
    max_connections_per_address: int | None = option(
        None, "HTTP connections at a time of one address", unit="count", check=check_count, parse=int
    )
    max_memory: int | float | str | None = option(
        None,
        "memory of the process from which no new sessions are taken, such as 1.5G; Linux only",
        unit="size",
        check=check_memory,
        parse=str,
        mounted=True,
    )
    idle_timeout: float = option(
        0,
        "end sessions whose user does nothing for so long; 0: never",
        unit="seconds",
        check=check_seconds,
        parse=float,
        mounted=True,
    )
    orphan_timeout: float | None = option(
        limits.ORPHAN_TIMEOUT,
        "how long tasks run on after their session has ended, or never to stop them; 3600",
        unit="seconds",
        check=check_seconds,
        parse=parse_seconds_or_never,
        mounted=True,
    )
    drain_timeout: float = option(
        0, "how long sessions may go on after SIGTERM", unit="seconds", check=check_seconds, parse=float
    )
    stop_timeout: float | None = option(
        None,
        "how long tasks and deferred functions may take at the end; 15",
        unit="seconds",
        check=check_seconds,
        parse=float,
    )
    worker: str | None = option(
        None,
        "name of this process among several behind a balancer, such as w3",
        unit="name",
        check=check_worker,
        parse=str,
        mounted=True,
    )
    preempt: bool = option(True, "interrupt tasks that compute", parse=is_on)
    websocket_ping_interval: float | None = option(
        None, "silence until a page is pinged; 25, 0: never", unit="seconds", check=check_seconds, parse=float
    )
    websocket_ping_timeout: float | None = option(
        None,
        "silence after a ping until a page is lost; 20",
        unit="seconds",
        check=check_seconds,
        parse=float,
    )
    websocket_max_message_size: int | float | str | None = option(
        None,
        "largest message of a page, such as a form with its texts; 4M, 64M at most",
        unit="size",
        check=lambda size: size is None or parse_size(size),
        parse=str,
    )

    def __post_init__(self) -> None:
        for name, declared in OPTIONS.items():
            if declared.check is not None:
                try:
                    declared.check(getattr(self, name))
                except (TypeError, ValueError) as error:
                    text = str(error) if str(error).startswith(name) else f"{name}: {error}"
                    raise type(error)(text) from None
        if self.keyfile is not None and self.certfile is None:
            raise ValueError("keyfile: there is no certfile that it belongs to")
        if self.is_encrypted and self.remote_access:
            raise ValueError(
                "remote_access: the tunnel has TLS of its own; leave certfile and tls_self_signed out"
            )
        self._check_logins()
        _ = self.origins, self.connection  # they check what concerns two options

    def _check_logins(self) -> None:
        if self.auth is not None and self.oidc_issuer is not None:
            raise ValueError("auth: users log in either by password or at oidc_issuer; leave one of them out")
        if self.oidc_issuer is not None and not self.oidc_client_id:
            raise ValueError("oidc_issuer: oidc_client_id is missing, which the provider has given this site")
        for name in ("auth", "oidc_issuer"):
            if getattr(self, name) is not None and self.secret is None:
                raise MissingSecret(f"{name}=")
        if self.roles_header is not None and self.user_header is None:
            raise ValueError("roles_header: there is no user_header that it belongs to")
        if self.user_header is not None and not self.trusted_proxies:
            raise ValueError(
                "user_header: any visitor can send a header; name the proxy's address in trusted_proxies, "
                "such as ['127.0.0.1']"
            )

    # The values as the server uses them.

    @property
    def is_encrypted(self) -> bool:
        """True if the server speaks TLS itself."""
        return self.certfile is not None or self.tls_self_signed

    @cached_property
    def body_bytes(self) -> int:
        """Bytes of the largest request body."""
        return parse_size(self.max_payload_size)

    @cached_property
    def memory_bytes(self) -> int | None:
        """Bytes of memory from which no new sessions are taken; None: no bound."""
        return None if self.max_memory is None else parse_size(self.max_memory)

    @cached_property
    def files_url(self) -> str | None:
        """Base URL of the client's files; None for this server."""
        return self.cdn if isinstance(self.cdn, str) else None

    @cached_property
    def static_folder(self) -> str | None:
        """Path of the author's static files."""
        return None if self.static_dir is None else os.fspath(self.static_dir)

    @cached_property
    def origins(self) -> OriginRule:
        """The rule for connections from other sites, and for the names of this server."""
        return OriginRule(self.allowed_origins, self.check_origin, self.allowed_hosts)

    @cached_property
    def proxies(self) -> TrustedProxies:
        """The proxies whose headers count."""
        return TrustedProxies(self.trusted_proxies)

    @cached_property
    def signer(self) -> Signer | None:
        """Signs cookies; None without a secret."""
        return None if self.secret is None else Signer(self.secret)

    @cached_property
    def connection_limit(self) -> ConnectionLimit | None:
        """The limit on HTTP connections; None: there is none."""
        maximum = self.max_connections_per_address
        return None if maximum is None else ConnectionLimit(maximum, self.proxies.trusts)

    @cached_property
    def connection(self) -> ConnectionOptions:
        """Limits and time-outs of connections."""
        largest = self.websocket_max_message_size
        interval, timeout = self.websocket_ping_interval, self.websocket_ping_timeout
        maximum = limits.MESSAGE_BYTES if largest is None else parse_size(largest)
        return ConnectionOptions(
            message_bytes=max(1, min(limits.MAX_MESSAGE_BYTES, self.body_bytes, maximum)),
            ping_interval=limits.PING_INTERVAL if interval is None else float(interval),
            ping_timeout=float(timeout) if timeout else limits.PING_TIMEOUT,
        )


OPTIONS: Mapping[str, Option] = {each.name: declaration(each) for each in fields(ServerOptions)}
"""The declarations by name."""


def split_options(given: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the options among ``given``, and everything else."""
    known = {name: value for name, value in given.items() if name in OPTIONS}
    return known, {name: value for name, value in given.items() if name not in OPTIONS}


def make_options(
    call: str,
    given: Mapping[str, Any],
    more: Mapping[str, Any],
    *,
    only_mounted: bool = False,
    stacklevel: int = 3,
) -> ServerOptions:
    """Make the options of a public function's call. The command line, the environment and the configuration file
    override what the call says, in this order.

    :param call: name of the function, for messages.
    :param given: its arguments; those that are no options are left out.
    :param more: the arguments that it has no parameter for; those that are no options give a warning.
    :param only_mounted: leave out options that mean nothing inside of another WSGI server.
    :param stacklevel: of the warning: 3 names the line that calls the public function.
    """
    known, _ = split_options(given)
    others, unknown = split_options(more)
    if unknown:
        names = ", ".join(sorted(unknown))
        meant = "".join(did_you_mean(name, OPTIONS) for name in sorted(unknown)[:1])
        warnings.warn(
            f"{call}() knows no server setting {names}{meant}", GreenioWarning, stacklevel=stacklevel
        )
    return ServerOptions(**{**known, **others, **given_outside(OPTIONS, only_mounted)})
