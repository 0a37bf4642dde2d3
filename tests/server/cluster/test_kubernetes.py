"""Manifests, against the schemas of Kubernetes."""

from __future__ import annotations

from typing import Any

import kubernetes_validate
import pytest
import trustme
import yaml

from greenio.server.cluster.kubernetes import Site, manifests
from tests.support.servers.site import check_haproxy


def made(site: Site) -> dict[str, dict[str, Any]]:
    found = list(yaml.safe_load_all(manifests(site)))
    for each in found:
        kubernetes_validate.validate(each, kubernetes_validate.latest_version(), strict=True)
    return {f"{each['kind']} {each['metadata']['name']}": each for each in found}


def test_processes_have_lasting_names_that_haproxy_asks_for(tmp_path) -> None:
    found = made(Site("shop", "shop:1", 2, "live", rooms="redis://rooms:6379", drain_seconds=9))
    assert list(found) == [
        "Service shop-processes",
        "StatefulSet shop",
        "ConfigMap shop-balancer",
        "Deployment shop-balancer",
        "Service shop",
    ]
    assert {each["metadata"]["namespace"] for each in found.values()} == {"live"}
    [container] = found["StatefulSet shop"]["spec"]["template"]["spec"]["containers"]
    environment = {each["name"]: each.get("value") for each in container["env"]}
    assert environment["GREENIO_DRAIN_TIMEOUT"] == "9"
    assert environment["GREENIO_ROOMS"] == "redis://rooms:6379"
    assert container["env"][0]["valueFrom"]["fieldRef"]["fieldPath"] == "metadata.name"
    configuration = found["ConfigMap shop-balancer"]["data"]["haproxy.cfg"]
    assert "server shop-1 shop-1.shop-processes.live.svc.cluster.local:8080 resolvers" in configuration
    assert found["Service shop"]["spec"]["type"] == "LoadBalancer"
    check_haproxy(configuration, tmp_path)


def test_the_certificate_of_a_secret_is_read_as_kubernetes_names_its_files(tmp_path) -> None:
    found = made(Site("shop", "shop:1", tls_secret="shop-tls", public=False))
    configuration = found["ConfigMap shop-balancer"]["data"]["haproxy.cfg"]
    certificate = trustme.CA().issue_cert("example.com")
    certificate.private_key_pem.write_to_path(tmp_path / "tls.key")
    (tmp_path / "tls.crt").write_bytes(b"".join(blob.bytes() for blob in certificate.cert_chain_pems))
    check_haproxy(configuration.replace("/certificate/", f"{tmp_path}/"), tmp_path)
    [port] = found["Service shop"]["spec"]["ports"]
    assert (port["port"], found["Service shop"]["spec"]["type"]) == (443, "ClusterIP")


@pytest.mark.parametrize(
    "arguments",
    [
        {"name": "Shop"},
        {"name": "1shop"},
        {"workers": 0},
        {"image": ""},
        {"image": 'a"\n'},
        {"namespace": "a.b"},
        {"tls_secret": "a b"},
        {"rooms": 'x"'},
    ],
)
def test_what_cannot_stand_in_a_manifest_is_refused(arguments: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"cannot|no name|at least|missing|begin with"):
        Site(**{"name": "shop", "image": "shop:1", **arguments})
