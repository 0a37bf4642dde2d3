"""The configuration of nginx in front of a greenio server. The tests run nginx with exactly this."""

from __future__ import annotations

#: Seconds of silence after which nginx gives up a connection to greenio: more than the 25 of the ping interval.
READ_TIMEOUT = 60

_LOCATION = """\
location {prefix} {{
    proxy_pass http://greenio/;
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
_FILE = """\
# greenio behind nginx. Include this file in the http block, as files in /etc/nginx/conf.d are.
# Give start_server() the argument trusted_proxies={trusted!r}, else all visitors seem to have nginx's address.
upstream greenio {{
    server {upstream};
    keepalive 16;
}}
map $http_upgrade $greenio_connection {{
    default upgrade;
    "" "";
}}
server {{
    listen {listen};
    server_name {server_name};
    absolute_redirect off;
{locations}}}
"""


def nginx_configuration(
    upstream: str = "127.0.0.1:8080",
    *,
    listen: str = "80",
    server_name: str = "_",
    prefix: str = "/",
    websocket: bool = True,
    read_timeout: int = READ_TIMEOUT,
    max_body: str = "200m",
) -> str:
    """Return the text of a configuration file for nginx.

    :param upstream: where greenio listens: ``host:port``, or ``unix:/path`` as for ``start_server(host=)``.
    :param listen: where nginx listens.
    :param server_name: the site's name.
    :param prefix: path below which visitors see the app, such as ``/tool/``.
    :param websocket: whether to let WebSockets through.
    :param read_timeout: seconds, see ``READ_TIMEOUT``.
    :param max_body: largest request body, as nginx writes it.
    :raises ValueError: a value would change the meaning of the file.
    """
    prefix = f"/{prefix.strip('/')}/" if prefix.strip("/") else "/"
    for value in (upstream, listen, server_name, prefix, max_body):
        if not value or set(value) & set(";{}\n\r\"'\\#$"):
            raise ValueError(f"{value!r} cannot stand in a configuration of nginx")
    location = _LOCATION.format(
        prefix=prefix,
        upgrade=_UPGRADE if websocket else _NO_UPGRADE,
        read_timeout=read_timeout,
        max_body=max_body,
    )
    locations = "".join(f"    {line}\n" if line else "\n" for line in location.splitlines())
    if prefix != "/":
        locations = (
            f"    location = {prefix[:-1]} {{\n        return 301 {prefix}$is_args$args;\n    }}\n"
            + locations
        )
    return _FILE.format(
        trusted=["unix:"] if upstream.startswith("unix:") else ["127.0.0.1"],
        upstream=upstream,
        listen=listen,
        server_name=server_name,
        locations=locations,
    )
