"""``greenio kubernetes``: print manifests."""

from __future__ import annotations

import argparse
import sys

from greenio.server.cluster.kubernetes import Site, manifests


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.description = (
        "Print manifests for Kubernetes: a StatefulSet with the processes, and HAProxy in front of them. "
        "greenio docker prints a Dockerfile for the image."
    )
    parser.add_argument("--name", default="app", help="of the site (default: %(default)s)")
    parser.add_argument(
        "--workers", type=int, default=3, metavar="N", help="processes (default: %(default)s)"
    )
    parser.add_argument("--namespace", default="default", help="of the cluster (default: %(default)s)")
    parser.add_argument(
        "--tls-secret", default="", metavar="NAME", help="secret with the certificate and key"
    )
    parser.add_argument(
        "--rooms", default="", metavar="ADDRESS", help="Redis or Valkey for rooms, such as redis://rooms:6379"
    )
    parser.add_argument(
        "--no-public", action="store_true", help="give the site no address outside of the cluster"
    )
    parser.add_argument("image", help="the app's image, such as registry.example.com/shop:1")
    parser.set_defaults(function=print_manifests)


def print_manifests(options: argparse.Namespace) -> int:
    """Print the manifests."""
    try:
        site = Site(
            options.name,
            options.image,
            options.workers,
            options.namespace,
            options.tls_secret,
            options.rooms,
            not options.no_public,
        )
    except ValueError as error:
        print(f"greenio: {error}", file=sys.stderr)
        return 2
    print(manifests(site), end="")
    return 0
