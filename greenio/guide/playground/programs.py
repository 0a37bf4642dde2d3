"""All programs of a guide that run now."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from greenio.guide.playground.limits import MAX_CODE, MAX_PROGRAMS, MAX_PROGRAMS_PER_ADDRESS, Limits
from greenio.guide.playground.program import Program
from greenio.guide.playground.sandbox import Sandbox, choose


class Refused(Exception):
    """A program is not run; the text says why."""


class Programs:
    """Starts programs, and bounds how many run at once.

    :param sandbox: what holds them back. Default: the best one that works here.
    :param limits: what each may use.
    :param network: whether they may use the network.
    :param is_asked_for: whether visitors of other machines may run programs. False: those of this machine only.

    Example: ``Programs().start("print(1)", "127.0.0.1").wait()``
    """

    def __init__(
        self,
        sandbox: Sandbox | None = None,
        limits: Limits | None = None,
        network: bool = False,
        is_asked_for: bool = False,
    ) -> None:
        self._chosen = sandbox
        self._network = network
        self.limits = limits or Limits()
        self.is_asked_for = is_asked_for
        self._running: dict[str, Program] = {}
        self._free = set(range(MAX_PROGRAMS))
        self._of_addresses: Counter[str] = Counter()

    @cached_property
    def sandbox(self) -> Sandbox:
        """The sandbox of the programs. Found out when it is first needed: that takes a second."""
        return self._chosen or choose(self._network)

    def __len__(self) -> int:
        return len(self._running)

    def find(self, token: str) -> Program | None:
        """Return the running program of that name."""
        return self._running.get(token)

    def start(self, code: str, address: str) -> Program:
        """Start a program.

        :param code: its source.
        :param address: of the visitor.
        :raises Refused: it is too long, or too many run already.
        :raises OSError: the system cannot begin a process.
        """
        if len(code) > MAX_CODE:
            raise Refused(f"The program is too long: {len(code):,} characters of {MAX_CODE:,}.")
        if not self._free:
            raise Refused("Too many programs run at the moment. Try again in a minute.")
        if self._of_addresses[address] >= MAX_PROGRAMS_PER_ADDRESS:
            raise Refused(f"{MAX_PROGRAMS_PER_ADDRESS} programs of yours run already. Stop one of them.")
        place = min(self._free)
        self._free.remove(place)
        self._of_addresses[address] += 1

        def ended() -> None:
            self._running.pop(program.token, None)
            self._give_back(place, address)

        try:
            program = Program(code, self.sandbox, self.limits, place, ended)
        except BaseException:
            self._give_back(place, address)
            raise
        self._running[program.token] = program
        return program

    def _give_back(self, place: int, address: str) -> None:
        self._free.add(place)
        self._of_addresses[address] -= 1
        if not self._of_addresses[address]:
            del self._of_addresses[address]

    def stop(self) -> None:
        """End all programs and wait until they are gone."""
        running = list(self._running.values())
        for program in running:
            program.stop()
        for program in running:
            program.wait()
