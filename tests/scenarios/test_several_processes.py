"""Several processes behind nginx, HAProxy and Caddy, in short. At length: ``python -m bench.workers``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.servers.site import balanced, site
from tests.support.servers.site_stories import (
    PRINTED,
    PROTOCOLS,
    Load,
    all_full,
    failures,
    killed,
    resized,
    rolled,
    stopped,
    whole_visits,
)


@pytest.mark.parametrize("front", PRINTED)
def test_every_visit_is_whole_behind_the_printed_configuration(front: str, tmp_path: Path) -> None:
    with balanced(tmp_path, front, 2, prefix="/some/tool/") as (_, address):
        for protocol in PROTOCOLS:
            found = whole_visits(address, protocol, 6)
            assert not failures(found)
            assert len(found) == 2, "one process had all visitors"


@pytest.mark.parametrize("front", PRINTED)
def test_all_full_means_waiting(front: str, tmp_path: Path) -> None:
    all_full(tmp_path, front)


@pytest.mark.timeout(150)  # it starts seven interpreters while visitors come
def test_no_visit_fails_while_processes_are_restarted_added_and_taken_away(tmp_path: Path) -> None:
    with site(tmp_path, 2, "--front", "nginx") as running:
        with Load(running.address, threads=2) as load:
            load.wait(4)
            rolled(running, load)
            resized(running, load, 1, -1)
        assert not failures(load.found)


@pytest.mark.timeout(150)  # it starts four interpreters
def test_a_process_that_is_killed_or_hangs_is_replaced(tmp_path: Path) -> None:
    with site(tmp_path, 2, "--front", "nginx", "--hang-timeout", "5") as running:
        killed(running)
        stopped(running)


@pytest.mark.timeout(150)  # it starts three interpreters
def test_haproxy_lets_others_tell_the_pages_of_a_process_that_is_killed(tmp_path: Path) -> None:
    with site(tmp_path, 2, "--front", "haproxy") as running:
        killed(running)


@pytest.mark.timeout(150)  # it starts three interpreters
def test_caddy_lets_others_tell_the_pages_of_a_process_that_is_killed(tmp_path: Path) -> None:
    with balanced(tmp_path, "caddy", 2, prefix="/some/tool/") as (running, address):
        killed(running, address)
