"""Where the playground is on, and its route in the guide's server."""

from __future__ import annotations

import sys

from greenio.guide.playground.page import is_local
from greenio.guide.playground.programs import Programs
from greenio.guide.playground.relay import RelayRoute
from greenio.server.options import ServerOptions
from greenio.server.parts import ServerParts, app_routes
from greenio.server.routes.route import Route

#: Values of ``--playground`` and ``GREENIO_PLAYGROUND``.
CHOICES = ("on", "off", "network")


class NoPlayground(Exception):
    """The playground that was asked for cannot be; the text says why and what to do."""


def make_programs(wanted: str | None, options: ServerOptions) -> Programs | None:
    """Return what runs programs; None where the playground is off.

    :param wanted: one of ``CHOICES``, None for nothing: then it is on for visitors of this machine, on a server that
        listens for this machine only.
    :param options: of the server.
    :raises NoPlayground: it was asked for, and does not work on this system or is not safe here.
    """
    if wanted is not None and wanted not in CHOICES:
        raise NoPlayground(f"the playground is one of {', '.join(CHOICES)}, not {wanted!r}")
    listens_here = is_local(_host(options.host or "")) and not options.remote_access
    if wanted == "off" or (wanted is None and not listens_here):
        return None
    if not sys.platform.startswith("linux"):
        if wanted is None:
            return None
        raise NoPlayground("the playground needs Linux, which limits and watches its programs")
    programs = Programs(network=wanted == "network", is_asked_for=wanted is not None)
    if not listens_here and not programs.sandbox.is_closed:
        raise NoPlayground(
            "the playground would let visitors of other machines run programs with your rights. Install bubblewrap "
            "(bwrap) on a system that lets it make namespaces, or serve it for this machine only (--host 127.0.0.1)"
        )
    return programs


def _host(host: str) -> str:
    return f"[{host}]" if ":" in host and not host.startswith("unix:") else host


def playground_routes(programs: Programs | None, parts: ServerParts) -> list[Route]:
    """Return the routes of the guide's server."""
    if programs is None:
        return app_routes(parts)
    relay = RelayRoute(programs)
    # A program's page has no cookie of the visitor's login; its address is the secret.
    parts.table.public.append(relay)
    return [relay, *app_routes(parts)]
