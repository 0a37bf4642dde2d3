"""greenio inside of a Bottle project, under servers of threads and of greenlets."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.servers.mounted_project import (
    check_project_below_a_prefix,
    check_websockets_under_gunicorn,
)
from tests.support.servers.single_rule import single_rule_statuses
from tests.support.servers.wsgi_hosts import HOSTS


@pytest.mark.parametrize("host", HOSTS)
def test_a_project_below_a_prefix(tmp_path: Path, host: str) -> None:
    check_project_below_a_prefix(tmp_path, "bottle", host)


def test_websockets_under_gunicorn(tmp_path: Path) -> None:
    check_websockets_under_gunicorn(tmp_path, "bottle")


def test_a_single_rule_is_enough(tmp_path: Path) -> None:
    assert single_rule_statuses(tmp_path, "bottle") == [
        "/io 200",
        "/io/_greenio/licenses.md 200",
        "/other/x 404",
    ]
