"""A certificate authority of the tests' own, and certificates for this machine."""

from __future__ import annotations

import ssl
from functools import cache
from pathlib import Path

import trustme
from gevent.ssl import SSLContext


@cache
def authority() -> trustme.CA:
    return trustme.CA()


def write_certificate(folder: Path, name: str = "server") -> tuple[str, str]:
    """Write a new certificate for 127.0.0.1 and localhost; return the paths of it and of its key."""
    made = authority().issue_cert("127.0.0.1", "localhost", common_name=name)
    certfile, keyfile = folder / f"{name}.pem", folder / f"{name}.key"
    made.cert_chain_pems[0].write_to_path(certfile)
    made.private_key_pem.write_to_path(keyfile)
    return str(certfile), str(keyfile)


@cache
def server_context() -> SSLContext:
    context = SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority().issue_cert("127.0.0.1").configure_cert(context)
    return context


@cache
def client_context() -> SSLContext:
    context = SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    authority().configure_trust(context)
    return context
