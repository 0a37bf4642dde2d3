"""TLS: the server's certificate, and a listening server that speaks it.

A handshake that fails, or takes too long, ends that connection and is logged as information: scanners make many.
"""

from __future__ import annotations

import ipaddress
import logging
import os
import socket
import ssl
import tempfile
from datetime import datetime, timedelta, timezone
from typing import Any

import gevent
from gevent.pywsgi import WSGIServer
from gevent.ssl import SSLContext

from greenio import limits
from greenio.extras import require
from greenio.server.lifecycle.listen import lan_address

log = logging.getLogger("greenio.server")


class Certificate:
    """A certificate with its key, read from files and read anew when asked to.

    :param certfile: path of the certificate and those above it, in PEM format.
    :param keyfile: path of its private key; None if ``certfile`` holds it, too.
    :raises OSError: a file cannot be read.
    :raises ValueError: the files hold no certificate and key that belong together.
    """

    def __init__(self, certfile: str, keyfile: str | None = None) -> None:
        self._certfile = certfile
        self._keyfile = keyfile
        self.context = SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.minimum_version = ssl.TLSVersion.TLSv1_2
        self.context.set_alpn_protocols(["http/1.1"])
        self._read()

    def reload(self) -> None:
        """Read the files anew. New connections get the new certificate; if it cannot be read the old one stays."""
        try:
            self._read()
        except (OSError, ValueError) as error:
            log.error("the certificate is not renewed, the old one stays: %s", error)
        else:
            log.info("the certificate was read anew from %s", self._certfile)

    def _read(self) -> None:
        for path in filter(None, (self._certfile, self._keyfile)):
            with open(path, "rb"):  # OpenSSL does not say which file is missing
                pass
        try:
            self.context.load_cert_chain(self._certfile, self._keyfile)
        except ssl.SSLError as error:
            raise ValueError(
                f"certfile {self._certfile!r} and keyfile {self._keyfile!r} hold no certificate with its key: {error}"
            ) from None


class TlsServer(WSGIServer):
    """A WSGI server whose connections are encrypted; takes ``ssl_context``."""

    ssl_args: Any
    wrap_socket: Any

    def wrap_socket_and_handle(self, client_socket: Any, address: Any) -> Any:
        """Serve one connection."""
        # The handshake comes apart, so that the socket has an owner when the time is over.
        encrypted = self.wrap_socket(client_socket, do_handshake_on_connect=False, **self.ssl_args)
        try:
            with gevent.Timeout(limits.TLS_HANDSHAKE_SECONDS):
                encrypted.do_handshake()
            return self.handle(encrypted, address)
        except (OSError, gevent.Timeout) as error:
            log.info("the TLS connection of %s ended: %s", address, error)
            return None
        finally:
            encrypted.close()


def self_signed() -> Certificate:
    """Make a certificate for the names of this machine, which no browser trusts until its user says so.

    :raises MissingExtra: the package ``cryptography`` is not installed.
    """
    require("cryptography", "tls_self_signed=True", "tls")
    from cryptography import x509  # noqa: PLC0415 - compiled code that only this needs
    from cryptography.hazmat.primitives import hashes, serialization  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric import ec  # noqa: PLC0415

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "greenio on this machine")])
    addresses = {"127.0.0.1", "::1", lan_address()}
    names: list[x509.GeneralName] = [
        x509.DNSName(host) for host in sorted({"localhost", socket.gethostname()})
    ]
    names += [x509.IPAddress(ipaddress.ip_address(address)) for address in sorted(addresses)]
    now = datetime.now(timezone.utc)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=limits.SELF_SIGNED_DAYS))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .sign(key, hashes.SHA256())
    )
    text = certificate.public_bytes(serialization.Encoding.PEM) + key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    # OpenSSL reads certificates from files only. mkstemp() makes one that others cannot read.
    handle, path = tempfile.mkstemp(suffix=".pem")
    try:
        with open(handle, "wb") as file:
            file.write(text)
        return Certificate(path)
    finally:
        os.unlink(path)
