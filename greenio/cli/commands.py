"""The commands by name, and the making of their parsers."""

from __future__ import annotations

import argparse
import importlib

#: Name and one line of help. The rest of a command is in the module of its name in ``greenio.cli``, which is loaded
#: for the chosen one only: ``greenio run`` should not wait for the pages of the guide.
COMMANDS = {
    "run": "run a script, or serve a program made for a terminal",
    "repl": "the same with a Python console into the server, as a page for the holder of the admin token",
    "init": "write a first app: form, dashboard, chat or terminal",
    "guide": "serve the guide, a tour written with greenio",
    "help": "print what the reference says about a public name",
    "path-deploy": "serve a directory of apps",
    "hash-password": "print the hash of a password, for --auth",
    "doctor": "look at a site behind a proxy, and say what is wrong",
    "load": "let many visitors play a script on a running server",
    "nginx": "print a configuration for nginx in front of greenio",
    "haproxy": "print a configuration for HAProxy in front of several processes",
    "caddy": "print a configuration for Caddy in front of several processes",
    "grafana": "print a dashboard for Grafana",
    "docker": "print a Dockerfile, or a file for Docker Compose",
    "kubernetes": "print manifests for Kubernetes",
    "systemd": "print units of systemd for a script",
    "top": "show the sessions of a running server, or end one",
    "completion": "print a script that lets a shell complete these commands",
}


#: Commands whose module is in the room ``configurations``.
_CONFIGURATIONS = ("nginx", "haproxy", "caddy", "docker", "kubernetes", "grafana", "systemd")
#: Commands whose module is elsewhere.
_ELSEWHERE = {"help": "greenio.guide.reference.terminal"}


def declare_command(name: str, parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of a command in its parser."""
    room = "configurations." if name in _CONFIGURATIONS else ""
    module = _ELSEWHERE.get(name, f"greenio.cli.{room}{name.replace('-', '_')}")
    importlib.import_module(module).declare(parser)
