"""TLS of the server's own: certificates, their renewal, and connections that fail."""

from __future__ import annotations

import logging
import signal
import socket
import ssl
from contextlib import suppress
from pathlib import Path

import pytest

from greenio.input import input
from greenio.server.lifecycle.tls import Certificate, self_signed
from greenio.server.options import ServerOptions
from tests.support.servers.live import serving, visiting
from tests.support.servers.waiting_script import serving as serving_script
from tests.support.waiting import wait_until
from tests.support.wire.certificates import authority, write_certificate


def trusting() -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority().configure_trust(context)
    return context


def certificate_of(port: int) -> bytes:
    """Return the certificate that a server shows, in DER format."""
    with (
        socket.create_connection(("127.0.0.1", port), timeout=10) as plain,
        trusting().wrap_socket(plain, server_hostname="127.0.0.1") as encrypted,
    ):
        shown = encrypted.getpeercert(binary_form=True)
        assert shown
        return shown


def asking() -> None:
    input("Name")


def test_pages_and_websockets_are_encrypted(tmp_path: Path) -> None:
    certfile, keyfile = write_certificate(tmp_path)
    with serving(asking, certfile=certfile, keyfile=keyfile) as server:
        assert server.url == f"https://127.0.0.1:{server.port}/"
        with visiting(server.url, ssl=trusting()) as page:
            assert page.wait("form")


def test_a_client_without_tls_is_sent_away_and_others_are_served(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    certfile, keyfile = write_certificate(tmp_path)
    caplog.set_level(logging.INFO, "greenio.server")
    with serving(asking, certfile=certfile, keyfile=keyfile) as server:
        with socket.create_connection(("127.0.0.1", server.port), timeout=10) as plain:
            plain.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            with suppress(ConnectionResetError):
                assert b"HTTP/" not in plain.recv(1000)
        wait_until(lambda: "the TLS connection of" in caplog.text)
        assert certificate_of(server.port)
    assert "Traceback" not in caplog.text


def test_a_handshake_that_takes_too_long_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("greenio.limits.TLS_HANDSHAKE_SECONDS", 0.1)
    certfile, keyfile = write_certificate(tmp_path)
    with serving(asking, certfile=certfile, keyfile=keyfile) as server:
        with socket.create_connection(("127.0.0.1", server.port), timeout=10) as silent:
            assert silent.recv(1) == b""


def test_sighup_renews_the_certificate_and_ends_nothing(tmp_path: Path) -> None:
    certfile, keyfile = write_certificate(tmp_path)
    settings = repr({"certfile": certfile, "keyfile": keyfile})
    with serving_script(tmp_path, settings=settings) as server:
        before = certificate_of(server.port)
        write_certificate(tmp_path)
        server.process.send_signal(signal.SIGHUP)
        wait_until(lambda: certificate_of(server.port) != before)
        assert server.process.poll() is None


def test_a_certificate_that_cannot_be_renewed_stays(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    certfile, keyfile = write_certificate(tmp_path)
    with serving(asking, certfile=certfile, keyfile=keyfile) as server:
        before = certificate_of(server.port)
        Path(certfile).write_text("nothing")
        server.reload_certificate()
        assert certificate_of(server.port) == before
    assert "the old one stays" in caplog.text


def test_files_that_do_not_belong_together_are_named(tmp_path: Path) -> None:
    certfile, _ = write_certificate(tmp_path)
    _, other = write_certificate(tmp_path, "other")
    with pytest.raises(ValueError, match=r"server\.pem.*other\.key.*no certificate with its key"):
        Certificate(certfile, other)
    with pytest.raises(FileNotFoundError, match=r"missing\.pem"):
        Certificate(str(tmp_path / "missing.pem"))


def test_options_that_make_no_sense_together() -> None:
    with pytest.raises(ValueError, match="keyfile: there is no certfile"):
        ServerOptions(keyfile="x.key")
    with pytest.raises(ValueError, match="remote_access: the tunnel has TLS"):
        ServerOptions(tls_self_signed=True, remote_access=True)


def test_a_certificate_of_its_own_names_this_machine() -> None:
    certificate = self_signed()
    with serving(asking, tls_self_signed=True) as server:
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        with (
            socket.create_connection(("127.0.0.1", server.port), timeout=10) as plain,
            context.wrap_socket(plain, server_hostname="localhost") as encrypted,
        ):
            assert encrypted.version() in ("TLSv1.2", "TLSv1.3")
    certificate.reload()  # its file is gone: the certificate stays
