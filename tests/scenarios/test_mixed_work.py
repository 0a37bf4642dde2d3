"""Thirty sessions do all that blocks, in random order, on a busy machine. The long version is a command: bench/README.md."""

from __future__ import annotations

import json

import pytest

from tests.support.servers.app_process import ROOT
from tests.support.servers.script_process import run


@pytest.mark.timeout(180)
def test_everything_finishes_and_every_count_is_right() -> None:
    done = run("-m", "tests.support.scripts.mixed_work", "--seconds=4", "--load=1", cwd=ROOT, seconds=170)
    assert done.returncode == 0, done.stdout + done.stderr[-20_000:]
    sessions, counts = map(json.loads, done.stdout.splitlines())
    assert (sessions["finished"], sessions["errors"]) == (30, [])
    assert counts["wrong"] == {}
    assert min(counts["done"].values()) >= 30
