"""The configuration of HAProxy in front of greenio processes. The tests run HAProxy with exactly this."""

from __future__ import annotations

from collections.abc import Mapping

from greenio.runtime.identity import check_process_name
from greenio.server.cluster.nginx import READ_TIMEOUT

_FILE = """\
# greenio behind HAProxy. Put it behind the sections "global" and "defaults" of /etc/haproxy/haproxy.cfg.
# Give start_server() the argument trusted_proxies={trusted!r}, else all visitors seem to have HAProxy's address.
{resolvers}\
defaults greenio
    mode http
    timeout connect 5s
    # greenio sends something every 25 seconds; less than that here would cut quiet visitors off.
    timeout client {read_timeout}s
    timeout server {read_timeout}s
    timeout tunnel {read_timeout}s
    timeout check 2s
    option redispatch 1
    retries {retries}

frontend greenio
    bind {listen}{tls}
{prefixed}\
    http-request set-header X-Forwarded-For %[src]
    http-request set-header X-Forwarded-Proto %[ssl_fc,iif(https,http)]
    http-request set-header X-Forwarded-Host %[req.hdr(Host)]
    http-request set-header X-Forwarded-Prefix {prefix}
    http-request del-header Greenio-Last
    # Requests for a session, a file or an upload name their process.
{named}\
    use_backend greenio_named if {{ var(txn.at) -m found }}
    # All are full or stop: one of them lets the page wait.
    use_backend greenio_last if {{ nbsrv(greenio) eq 0 }}
    default_backend greenio

# Newcomers go to a process that has room: /readyz of one that has none, or stops, answers 503, and so does it itself.
backend greenio
    balance leastconn
    retry-on conn-failure empty-response response-timeout 503
    option httpchk GET /readyz
    default-server check inter 1s fastinter 200ms fall 1 rise 1
{servers}\

# A process that is full, stops or is held up has its sessions still, so nothing is checked here. Others are asked only if
# it takes no connection: they tell its page that it is gone.
backend greenio_named
    balance roundrobin
    retry-on conn-failure
{used}\
{servers}\

backend greenio_last
    balance roundrobin
    http-request set-header Greenio-Last 1
    retry-on conn-failure
{servers}\
"""
#: Networks of containers (RFC 1918): HAProxy has an address in one of them.
PRIVATE_NETWORKS = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"]
_RESOLVERS = """\
# Processes come back with other addresses: their names are asked for again and again.
resolvers greenio
    parse-resolv-conf
    hold valid 1s

"""
_RESOLVED = " resolvers greenio init-addr none"
_NAMED = """\
    acl at_{name} urlp(at) -m str {name}
    acl at_{name} path_reg /_greenio/(file|upload|cookies)/{name}\\.
    http-request set-var(txn.at) str({name}) if at_{name}
"""
_USED = "    use-server {name} if {{ var(txn.at) -m str {name} }}\n"
_PREFIXED = """\
    http-request redirect location {prefix}?%[query] code 301 if {{ path {bare} }} {{ query -m len gt 0 }}
    http-request redirect location {prefix} code 301 if {{ path {bare} }}
    http-request deny deny_status 404 unless {{ path_beg {prefix} }}
    http-request replace-path {prefix}(.*) /\\1
"""
#: Characters that mean something in the file.
_SPECIAL = "\n\r\"'\\# %{}()"


def haproxy_configuration(
    workers: Mapping[str, str],
    *,
    listen: str = "*:80",
    prefix: str = "/",
    read_timeout: int = READ_TIMEOUT,
    tls: str = "",
    resolve: bool = False,
) -> str:
    """Return the sections of a configuration file for HAProxy, 2.4 or later.

    :param workers: names of the processes, as of ``start_server(worker=)``, to where they listen: ``host:port``, or
        ``unix:/path``.
    :param listen: where HAProxy listens, such as ``*:80``.
    :param prefix: path below which visitors see the app, such as ``/tool/``.
    :param read_timeout: seconds of silence after which a connection is given up.
    :param tls: path of a file with the certificate, those above it and its key. Visitors come by https then.
    :param resolve: whether the processes' host names may get other addresses while HAProxy runs, as those of containers
        do. One without an address is treated as gone.
    :raises ValueError: there is no process, or a value would change the meaning of the file.
    """
    if not workers:
        raise ValueError("HAProxy needs the processes: --workers w1=127.0.0.1:8081,w2=127.0.0.1:8082")
    prefix = f"/{prefix.strip('/')}/" if prefix.strip("/") else "/"
    for value in (listen, prefix, *workers.values(), *filter(None, [tls])):
        if not value or set(value) & set(_SPECIAL):
            raise ValueError(f"{value!r} cannot stand in a configuration of HAProxy")
    names = [check_process_name(name) for name in workers]
    addresses = {name: _address(address) for name, address in workers.items()}
    resolved = _RESOLVED if resolve else ""
    servers = "".join(f"    server {name} {addresses[name]}{resolved}\n" for name in names)
    if resolve:
        trusted = PRIVATE_NETWORKS
    else:
        trusted = ["unix:"] if addresses[names[0]].startswith("unix@") else ["127.0.0.1"]
    return _FILE.format(
        resolvers=_RESOLVERS if resolve else "",
        trusted=trusted,
        listen=listen,
        tls=f" ssl crt {tls}" if tls else "",
        prefix=prefix,
        prefixed="" if prefix == "/" else _PREFIXED.format(prefix=prefix, bare=prefix[:-1]),
        read_timeout=read_timeout,
        retries=max(3, len(names)),
        named="".join(_NAMED.format(name=name) for name in names),
        used="".join(_USED.format(name=name) for name in names),
        servers=servers,
    )


def _address(address: str) -> str:
    """Return an address as HAProxy writes it."""
    return f"unix@{address[len('unix:') :]}" if address.startswith("unix:") else address
