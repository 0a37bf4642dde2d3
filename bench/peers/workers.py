"""greenio in several processes: the peers ``workers-1``, ``workers-2`` and so on, of ``python -m bench --workers N``.

Each is ``greenio run --workers`` with nginx in front, also for one process, so that what is compared is the number of
processes alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from bench.peers.base import APPS
from bench.peers.greenio import PEER, Greenio

#: CPU of all processes for one operation, as a multiple of what it takes with one process.
MAX_CPU = 1.15
#: The keys of the figures that are compared.
_CPU, _RATE = "cpu_us", "per_second"


@dataclass(frozen=True)
class Workers(Greenio):
    """So many processes behind nginx."""

    count: int = 1

    def command(self, python: str, port: int) -> list[str]:
        """The script as it is: options of the command line take the place of its own port."""
        run = [python, "-m", "greenio", "run", "--workers", str(self.count), "--front", "nginx"]
        return [
            *run,
            "--host",
            "127.0.0.1",
            "--port",
            str(port),
            str(APPS / "webio_app.py"),
            "greenio",
            str(port),
        ]


def peer(count: int) -> Workers:
    """Return the peer of so many processes."""
    return Workers(name_of(count), PEER.visit, packages=PEER.packages, count=count)


def name_of(count: int) -> str:
    """Return the peer's name."""
    return f"workers-{count}"


def compare(medians: dict[str, dict[str, dict[str, float]]], count: int, cores: int) -> tuple[str, bool]:
    """Return what came out as text, and whether an operation takes not much more CPU than with one process."""
    lines, good = (
        [f"{count} processes compared with one, on {cores} cores that the load process shares:"],
        True,
    )
    for metric, by_key in medians.items():
        for key, words in ((_RATE, "per second"), (_CPU, "CPU of all processes for each")):
            figures = by_key.get(key, {})
            if not {name_of(1), name_of(count)} <= figures.keys():
                continue
            ratio = figures[name_of(count)] / figures[name_of(1)]
            verdict = ""
            if key == _CPU:
                good = good and ratio <= MAX_CPU
                verdict = f", at most {MAX_CPU}: {'yes' if ratio <= MAX_CPU else 'NO'}"
            lines.append(f"  {metric}: {words} {ratio:.2f} times{verdict}")
    return "\n".join(lines), good
