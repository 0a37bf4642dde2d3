"""The configuration of Caddy in front of greenio processes. The tests run Caddy with exactly this."""

from __future__ import annotations

from collections.abc import Mapping

from greenio.runtime.identity import check_process_name
from greenio.server.cluster.containers import indented

_FILE = """\
# greenio behind Caddy. Append it to /etc/caddy/Caddyfile. A site that is a name of yours gets its certificate by itself.
# Give start_server() the argument trusted_proxies={trusted!r}, else all visitors seem to have Caddy's address.
(greenio_headers) {{
    header_up X-Forwarded-Prefix {prefix}
    # Outputs show at once.
    flush_interval -1
}}
{site} {{
{tls}{prefixed}\
    {handle} {{
        # Requests for a session, a file or an upload name their process.
{named}\
        # Newcomers go to a process that has room: /readyz of one that has none, or stops, answers 503.
        handle {{
            reverse_proxy {addresses} {{
                import greenio_headers
                header_up -Greenio-Last
                lb_policy least_conn
                lb_try_duration 5s
                lb_try_interval 100ms
                health_uri /readyz
                health_interval 1s
                health_timeout 2s
                @full status 503
                handle_response @full {{
{last}\
                }}
            }}
        }}
    }}
{unknown}\
    # A process that a request names is gone: another one tells its page. None has room: one of them lets the page wait.
    handle_errors {{
{stripped}\
{last_of_errors}\
    }}
}}
"""
_NAMED = """\
        @{name} expression `{{query.at}} == "{name}" || path_regexp("{name}", "/_greenio/(file|upload|cookies)/{name}[.]")`
        handle @{name} {{
            reverse_proxy {address} {{
                import greenio_headers
                header_up -Greenio-Last
            }}
        }}
"""
_LAST = """\
reverse_proxy {addresses} {{
    import greenio_headers
    header_up Greenio-Last 1
    lb_policy round_robin
    lb_try_duration 5s
    lb_try_interval 100ms
}}
"""
_PREFIXED = """\
    @bare_with_query expression `{{path}} == "{bare}" && {{query}} != ""`
    redir @bare_with_query {prefix}?{{query}} 301
    @bare path {bare}
    redir @bare {prefix} 301
"""
_UNKNOWN = """\
    handle {
        respond 404
    }
"""
#: Characters that mean something in the file.
_SPECIAL = " \t\n\r\"'`\\#{}"


def caddy_configuration(
    workers: Mapping[str, str], *, site: str = ":80", prefix: str = "/", tls: tuple[str, str] | None = None
) -> str:
    """Return a site of a Caddyfile, for Caddy 2.6 or later.

    :param workers: names of the processes, as of ``start_server(worker=)``, to where they listen: ``host:port``, or
        ``unix:/path``.
    :param site: the address of the site as Caddy writes it: ``app.example.com``, for which Caddy fetches a certificate,
        or ``:80``.
    :param prefix: path below which visitors see the app, such as ``/tool/``.
    :param tls: paths of a certificate of your own, with those above it, and of its key.
    :raises ValueError: there is no process, or a value would change the meaning of the file.
    """
    if not workers:
        raise ValueError("Caddy needs the processes: --workers w1=127.0.0.1:8081,w2=127.0.0.1:8082")
    prefix = f"/{prefix.strip('/')}/" if prefix.strip("/") else "/"
    for value in (site, prefix, *workers.values(), *(tls or ())):
        if not value or set(value) & set(_SPECIAL):
            raise ValueError(f"{value!r} cannot stand in a configuration of Caddy")
    processes = {check_process_name(name): _address(address) for name, address in workers.items()}
    addresses = " ".join(processes.values())
    last = _LAST.format(addresses=addresses)
    first = next(iter(processes.values()))
    return _FILE.format(
        trusted=["unix:"] if first.startswith("unix/") else ["127.0.0.1"],
        site=site,
        prefix=prefix,
        handle="handle" if prefix == "/" else f"handle_path {prefix}*",
        tls=f"    tls {tls[0]} {tls[1]}\n" if tls else "",
        prefixed="" if prefix == "/" else _PREFIXED.format(prefix=prefix, bare=prefix[:-1]),
        unknown="" if prefix == "/" else _UNKNOWN,
        stripped="" if prefix == "/" else f"        uri strip_prefix {prefix[:-1]}\n",
        named="".join(_NAMED.format(name=name, address=address) for name, address in processes.items()),
        addresses=addresses,
        last=indented(last, 20),
        last_of_errors=indented(last, 8),
    )


def _address(address: str) -> str:
    """Return an address as Caddy writes it."""
    return f"unix/{address[len('unix:') :]}" if address.startswith("unix:") else address
