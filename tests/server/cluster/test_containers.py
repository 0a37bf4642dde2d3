"""Containers of a site: the Dockerfile, and the file for Docker Compose."""

from __future__ import annotations

import json

import pytest
import yaml

from greenio.server.cluster.containers import compose, dockerfile
from tests.support.servers.site import check_haproxy


def test_the_image_runs_the_script_without_rights() -> None:
    text = dockerfile("shop/app.py", extras=("redis",))
    command = text.splitlines()[-1]
    assert json.loads(command.removeprefix("CMD ")) == ["greenio", "run", "shop/app.py"]
    assert "'greenio-web[redis]'" in text
    assert "\nUSER 10001\n" in text


@pytest.mark.parametrize("script", ["/srv/app.py", "../app.py", 'a"b.py', "a\nRUN x", "$x.py"])
def test_a_script_outside_of_the_image_is_refused(script: str) -> None:
    with pytest.raises(ValueError, match="no path below"):
        dockerfile(script)


def test_a_version_writes_no_lines() -> None:
    with pytest.raises(ValueError, match="no version"):
        dockerfile("app.py", python="3\nRUN x")


def test_compose_runs_named_processes_behind_a_balancer_that_haproxy_accepts(tmp_path) -> None:
    made = yaml.safe_load(compose(2, published=8000, drain_seconds=7))
    services = made["services"]
    assert list(services) == ["w1", "w2", "balancer", "rooms"]
    assert services["w2"]["environment"]["GREENIO_WORKER"] == "w2"
    assert services["w2"]["environment"]["GREENIO_DRAIN_TIMEOUT"] == "7"
    assert services["balancer"]["ports"] == ["8000:8080"]
    configuration = made["configs"]["balancer"]["content"].replace("$$", "$")
    assert "server w2 w2:8080 resolvers greenio" in configuration
    check_haproxy(configuration, tmp_path)


def test_a_site_without_processes_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        compose(0)
