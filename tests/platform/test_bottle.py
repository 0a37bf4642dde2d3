"""greenio inside of a Bottle project, under servers of threads and of greenlets."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.servers.mounted_project import (
    check_project_below_a_prefix,
    check_websockets_under_gunicorn,
)
from tests.support.servers.wsgi_hosts import HOSTS


@pytest.mark.parametrize("host", HOSTS)
def test_a_project_below_a_prefix(tmp_path: Path, host: str) -> None:
    check_project_below_a_prefix(tmp_path, "bottle", host)


def test_websockets_under_gunicorn(tmp_path: Path) -> None:
    check_websockets_under_gunicorn(tmp_path, "bottle")
