"""Units of systemd, as systemd itself reads them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from greenio.server.cluster.systemd import Service, units

SERVICE = Service("shop", f"{sys.executable} -m greenio run /srv/shop.py", "root", "/tmp")


@pytest.mark.parametrize(
    ("arguments", "files"),
    [
        ({}, ["shop.service"]),
        ({"workers": True}, ["shop.service"]),
        ({"template": True}, ["shop@.service"]),
        ({"listen": "8080"}, ["shop.service", "shop.socket"]),
    ],
)
def test_systemd_accepts_the_units(arguments: dict[str, object], files: list[str], tmp_path: Path) -> None:
    made = units(SERVICE, **arguments)  # type: ignore[arg-type]
    assert list(made) == files
    for name, text in made.items():
        (tmp_path / name).write_text(text)
    if not shutil.which("systemd-analyze") and not os.environ.get(
        "CI"
    ):  # the gate installs it, and allows no skip
        pytest.skip("systemd is not installed")
    command = ["systemd-analyze", "verify", *(str(tmp_path / name) for name in files)]
    found = subprocess.run(command, capture_output=True, text=True, check=False, timeout=30)
    complaints = [line for line in found.stderr.splitlines() if line.startswith(str(tmp_path))]
    assert (found.returncode, complaints) == (0, [])


def test_instances_of_a_template_have_names_and_addresses_of_their_own() -> None:
    (text,) = units(SERVICE, template=True).values()
    assert "Environment=GREENIO_WORKER=%i\n" in text
    assert "Environment=GREENIO_HOST=unix:/run/shop-%i/socket\n" in text


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match="one process"):
        units(SERVICE, listen="80", workers=True)
    with pytest.raises(ValueError, match="absolute"):
        Service("shop", "python app.py", "root", "/tmp")
    with pytest.raises(ValueError, match="cannot stand"):
        Service("shop", "/bin/true\nUser=root", "root", "/tmp")
