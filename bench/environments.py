"""A virtual environment for each peer, made by the command itself and kept in the user's cache."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from bench.harness import BenchError
from bench.peers.base import Peer


def cache() -> Path:
    """Return the folder of the environments; XDG_CACHE_HOME moves it."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "greenio-bench"


def python_for(peer: Peer) -> str:
    """The interpreter of the peer's environment, installed if need be.

    Peers without requirements run in the environment of the bench itself.
    """
    if not peer.requirements:
        return sys.executable
    asked = hashlib.sha256("\n".join((sys.version, *peer.requirements)).encode()).hexdigest()[:12]
    folder = cache() / f"{peer.name}-{sys.version_info[0]}.{sys.version_info[1]}-{asked}"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if (folder / "installed").exists():
        return str(python)
    print(f"installing {' '.join(peer.requirements)} for {peer.name} ...", file=sys.stderr, flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    venv.create(folder, with_pip=True)
    command = [
        str(python),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        *peer.requirements,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        lines = done.stderr.strip().splitlines() or ["no message"]
        raise BenchError(f"pip could not install {' '.join(peer.requirements)}: {lines[-1]}")
    (folder / "installed").write_text("\n".join(peer.requirements) + "\n", encoding="utf-8")
    return str(python)


def versions(peer: Peer, python: str) -> dict[str, str]:
    """The versions of the peer's main packages in its environment."""
    script = (
        "import importlib.metadata as m, json, sys\n"
        "def v(name):\n"
        "    try: return m.version(name)\n"
        "    except m.PackageNotFoundError: return 'work tree'\n"
        "print(json.dumps({name: v(name) for name in sys.argv[1:]}))"
    )
    done = subprocess.run([python, "-c", script, *peer.packages], capture_output=True, text=True, check=True)
    found: dict[str, str] = json.loads(done.stdout)
    return found
