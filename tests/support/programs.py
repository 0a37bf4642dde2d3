"""Programs made for a terminal, run by visitors in a process of their own."""

from __future__ import annotations

import atexit
import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from tests.support.servers.script_process import environment, write

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class Played:
    """A visit: what its terminal showed, the exit code, the modes in which the program read, and addresses of links."""

    text: str
    code: int | None
    modes: list[str | None]
    links: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Plays:
    """All visits of a program, and what its process wrote by itself."""

    visits: list[Played]
    stdout: str
    stderr: str

    @property
    def text(self) -> str:
        """What every visitor saw."""
        assert len({each.text for each in self.visits}) == 1, [each.text for each in self.visits]
        return self.visits[0].text

    @property
    def code(self) -> int | None:
        """The exit code of every run."""
        assert len({each.code for each in self.visits}) == 1
        return self.visits[0].code


def play(
    folder: Path,
    script: str | None,
    steps: Sequence[tuple[str, str | dict[str, Any]]] = (),
    *arguments: str,
    module: str = "",
    visits: int = 2,
    together: bool = False,
    leaves: bool = False,
    pauses: bool = False,
    files: dict[str, str] | None = None,
    seed: int | None = None,
    form: str = "needed",
    query: str = "",
    **more: str,
) -> Plays:
    """Run a script, or a module, for some visitors.

    :param steps: what has to stand at the end of what is shown, and what is typed then; or the title of a form, and
        what is answered: text or labels of options by the labels of fields.
    :param visits: one after the other, or at the same time (``together``).
    :param leaves: the visitors close their pages after the last step.
    :param pauses: before that their pages take nothing until the program waits for them.
    :param files: beside the script.
    :param seed: a site customization seeds random numbers with it.
    :param form: as :func:`greenio.terminal.programs.serve.program_app` takes it.
    :param query: of the pages' address.
    :param more: environment variables.
    """
    for name, text in (files or {}).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        write(path.parent, text, path.name)
    result = str(folder.parent / f"{folder.name}.json")
    named = ["-m", module] if script is None else [str(write(folder, script))]
    job = {
        "folder": str(folder),
        # Streams that wait for the end of a line, as programs find them.
        "environ": {"PYTHONUNBUFFERED": "", **more},
        "result": result,
        "command": [*named, *arguments],
        "steps": list(steps),
        "visits": visits,
        "together": together,
        "leaves": leaves,
        "pauses": pauses,
        "seed": seed,
        "form": form,
        "query": query,
    }
    player = _player()
    assert player.stdin is not None
    assert player.stdout is not None
    player.stdin.write(json.dumps(job) + "\n")
    player.stdin.flush()
    assert player.stdout.readline() == "done\n"
    stdout, stderr = (Path(f"{result}.{name}").read_text("utf-8") for name in ("stdout", "stderr"))
    assert Path(result).exists(), stderr
    played = [Played(**each) for each in json.loads(Path(result).read_text("utf-8"))]
    Path(result).unlink()
    return Plays(played, stdout, stderr)


@cache
def _player() -> subprocess.Popen[str]:
    """Return the process that plays the programs of all tests, each in a fork: importing greenio takes longer."""
    player = subprocess.Popen(
        [sys.executable, "-m", "tests.support.play_program"],
        cwd=ROOT,
        env=environment(),
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    atexit.register(player.kill)
    return player
