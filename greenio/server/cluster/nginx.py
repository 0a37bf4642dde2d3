"""The configuration of nginx in front of a greenio server. The tests run nginx with exactly this."""

from __future__ import annotations

from collections.abc import Mapping

from greenio.runtime.identity import check_process_name

#: Seconds of silence after which nginx gives up a connection to greenio: more than the 25 of the ping interval.
READ_TIMEOUT = 60

_LOCATION = """\
location {prefix} {{
{passed}\
    proxy_http_version 1.1;
{upgrade}\
    proxy_set_header Host $http_host;
    proxy_set_header X-Forwarded-For $remote_addr;
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_set_header X-Forwarded-Host $http_host;
    proxy_set_header X-Forwarded-Prefix {prefix};
    # greenio sends something every 25 seconds; less than that here would cut quiet visitors off.
    proxy_read_timeout {read_timeout}s;
    proxy_send_timeout {read_timeout}s;
    # Outputs show at once, uploads go to greenio while they come.
    proxy_buffering off;
    proxy_request_buffering off;
    client_max_body_size {max_body};
}}
"""
_UPGRADE = """\
    proxy_set_header Upgrade $http_upgrade;
    proxy_set_header Connection $greenio_connection;
"""
_NO_UPGRADE = """\
    # No WebSockets: pages go over to long poll by themselves.
    proxy_set_header Connection "";
"""
_ONE = """\
upstream greenio {{
    server {upstream};
    keepalive 16;
}}
"""
_NEWCOMERS = """\
# Newcomers go to a process that has room: one that has none, or stops, answers 503.
upstream greenio {{
    zone greenio 64k;
    random two least_conn;
{servers}\
    keepalive 16;
}}
"""
_PROCESS = """\
upstream greenio_{name} {{
    zone greenio_{name} 64k;
    server {address} max_fails=0;
{others}\
}}
"""
_FILE = """\
# greenio behind nginx. Include this file in the http block, as files in /etc/nginx/conf.d are.
# Give start_server() the argument trusted_proxies={trusted!r}, else all visitors seem to have nginx's address.
{upstreams}\
map $http_upgrade $greenio_connection {{
    default upgrade;
    "" "";
}}
server {{
    listen {listen};
{tls}    server_name {server_name};
    absolute_redirect off;
{locations}}}
"""
_TLS = """\
    ssl_certificate {certificate};
    ssl_certificate_key {key};
    ssl_session_cache shared:greenio_tls:1m;
"""
#: The whole of what nginx reads, for one that is run for a site alone: everything that it writes goes to one folder.
_ALONE = """\
{user}daemon off;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log;
worker_processes auto;
worker_rlimit_nofile {descriptors};
events {{ worker_connections {descriptors}; }}
http {{
    access_log off;
    server_tokens off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
{site}}}
"""
#: Processes that are asked after the one that a request names: they tell its page that it is gone.
_BACKUPS = 2
#: Characters that mean something in the file.
_SPECIAL = ";{}\n\r\"'\\#$ "


def nginx_configuration(
    upstream: str = "127.0.0.1:8080",
    *,
    workers: Mapping[str, str] | None = None,
    listen: str = "80",
    server_name: str = "_",
    prefix: str = "/",
    websocket: bool = True,
    read_timeout: int = READ_TIMEOUT,
    max_body: str = "200m",
    tls: tuple[str, str] | None = None,
) -> str:
    """Return the text of a configuration file for nginx.

    :param upstream: where greenio listens: ``host:port``, or ``unix:/path`` as for ``start_server(host=)``.
    :param workers: several processes instead of one: names, as of ``start_server(worker=)``, to where they listen.
    :param listen: where nginx listens.
    :param server_name: the site's name.
    :param prefix: path below which visitors see the app, such as ``/tool/``.
    :param websocket: whether to let WebSockets through.
    :param read_timeout: seconds, see ``READ_TIMEOUT``.
    :param max_body: largest request body, as nginx writes it.
    :param tls: paths of the certificate, with those above it, and of its key. Visitors come by https then.
    :raises ValueError: a value would change the meaning of the file.
    """
    prefix = f"/{prefix.strip('/')}/" if prefix.strip("/") else "/"
    processes = dict(workers or {})
    for value in (upstream, listen, server_name, prefix, max_body, *processes.values(), *(tls or ())):
        if not value or set(value) & set(_SPECIAL):
            raise ValueError(f"{value!r} cannot stand in a configuration of nginx")
    for name in processes:
        check_process_name(name)
    upstreams = _of_several(processes) if processes else _ONE.format(upstream=upstream)
    shared = {
        "upgrade": _UPGRADE if websocket else _NO_UPGRADE,
        "read_timeout": read_timeout,
        "max_body": max_body,
        "prefix": prefix,
    }
    if processes:
        cut = f"    rewrite ^{prefix}(.*)$ /$1 break;\n" if prefix != "/" else ""
        asking = "    proxy_next_upstream error timeout http_503;\n    proxy_intercept_errors on;\n"
        asking += "    error_page 503 = @greenio_last;\n"
        location = _LOCATION.format(
            passed=f"{cut}    proxy_pass http://$greenio_process;\n{asking}", **shared
        )
        last = f"{cut}    # All were asked: one of them lets the page wait.\n    proxy_set_header Greenio-Last 1;\n"
        location += _LOCATION.format(
            passed=f"{last}    proxy_pass http://$greenio_process;\n", **shared
        ).replace(f"location {prefix} {{", "location @greenio_last {", 1)
    else:
        location = _LOCATION.format(passed="    proxy_pass http://greenio/;\n", **shared)
    locations = "".join(f"    {line}\n" if line else "\n" for line in location.splitlines())
    if prefix != "/":
        locations = (
            f"    location = {prefix[:-1]} {{\n        return 301 {prefix}$is_args$args;\n    }}\n"
            + locations
        )
    addresses = [*processes.values()] or [upstream]
    return _FILE.format(
        trusted=["unix:"] if addresses[0].startswith("unix:") else ["127.0.0.1"],
        upstreams=upstreams,
        listen=f"{listen} ssl" if tls else listen,
        tls=_TLS.format(certificate=tls[0], key=tls[1]) if tls else "",
        server_name=server_name,
        locations=locations,
    )


def standalone_configuration(site: str, folder: str, *, descriptors: int, user: str = "") -> str:
    """Return all that an nginx needs that serves one site only.

    :param site: what :func:`nginx_configuration` has returned.
    :param folder: where it writes.
    :param descriptors: that each of its processes may have open.
    :param user: that its processes run as, if root starts it; an unprivileged one may not change it.
    :raises ValueError: the folder's path would change the meaning of the file.
    """
    if set(folder) & set(_SPECIAL):
        raise ValueError(f"{folder!r} cannot stand in a configuration of nginx")
    indented = "".join(f"    {line}\n" for line in site.splitlines())
    return _ALONE.format(
        folder=folder, descriptors=descriptors, user=f"user {user};\n" if user else "", site=indented
    )


def _of_several(processes: Mapping[str, str]) -> str:
    """Return the upstreams of several processes, and the map that finds the one that a request names."""
    names = list(processes)
    servers = "".join(f"    server {address} max_fails=0;\n" for address in processes.values())
    text = _NEWCOMERS.format(servers=servers)
    for number, name in enumerate(names):
        others = [names[(number + step) % len(names)] for step in range(1, min(_BACKUPS, len(names) - 1) + 1)]
        backups = "".join(f"    server {processes[other]} backup max_fails=0;\n" for other in others)
        text += _PROCESS.format(name=name, address=processes[name], others=backups)
    text += 'map "$arg_at $uri" $greenio_process {\n    default greenio;\n'
    for name in names:
        text += f'    "~^{name} " greenio_{name};\n'
        text += f'    "~^ .*/_greenio/(file|upload|cookies)/{name}\\." greenio_{name};\n'
    return text + "}\n"
