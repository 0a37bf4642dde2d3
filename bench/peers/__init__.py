"""The peers by name, in the order of the table."""

from __future__ import annotations

import importlib

from bench.peers.base import Peer

NAMES = ("greenio", "bare", "pywebio", "nicegui", "streamlit", "gradio")


def load(name: str) -> Peer:
    """The peer of that name; ``workers-2`` is greenio in two processes."""
    kind, _, count = name.partition("-")
    if kind == "workers" and count.isdigit():
        several: Peer = importlib.import_module("bench.peers.workers").peer(int(count))
        return several
    if name not in NAMES:
        raise ValueError(f"no peer {name!r}; there are {', '.join(NAMES)}")
    peer: Peer = importlib.import_module(f"bench.peers.{name}").PEER
    return peer
