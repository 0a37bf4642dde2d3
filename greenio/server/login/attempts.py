"""A bound on failed logins, for each name and each address. Counted by each process for itself."""

from __future__ import annotations

import ipaddress
from collections import OrderedDict

from greenio import limits


class Attempts:
    """Counts logins that have not succeeded.

    An attempt counts before its password is checked, so that many at once are no way around the bound.
    """

    def __init__(self) -> None:
        self._by_key: OrderedDict[tuple[str, str], list[float]] = OrderedDict()

    def start(self, address: str, name: str, now: float) -> float:
        """Count an attempt, unless there were too many.

        :param now: seconds of a clock that does not jump.
        :returns: seconds to wait before the next one; 0: this one may go on.
        """
        keys = _keys(address, name)
        wait = max(self._wait(key, bound, now) for key, bound in keys.items())
        if wait > 0:
            return wait
        for key in keys:
            self._by_key.setdefault(key, []).append(now)
            self._by_key.move_to_end(key)
        while len(self._by_key) > limits.LOGIN_COUNTERS:
            self._by_key.popitem(last=False)
        return 0.0

    def succeeded(self, address: str, name: str) -> None:
        """Take the last attempt back; the failed ones before it still count."""
        for key in _keys(address, name):
            times = self._by_key.get(key)
            if times:
                times.pop()
            if times == []:
                del self._by_key[key]

    def _wait(self, key: tuple[str, str], bound: int, now: float) -> float:
        times = self._by_key.get(key)
        if not times:
            return 0.0
        times[:] = [time for time in times if now - time < limits.LOGIN_WINDOW]
        return times[-bound] + limits.LOGIN_WINDOW - now if len(times) >= bound else 0.0


def _keys(address: str, name: str) -> dict[tuple[str, str], int]:
    return {
        ("address", _network(address)): limits.LOGIN_FAILURES_PER_ADDRESS,
        ("name", name[:200]): limits.LOGIN_FAILURES_PER_NAME,
    }


def _network(address: str) -> str:
    """Return what one visitor has: an IPv4 address, or a /64 of IPv6."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    return str(ipaddress.ip_network((parsed, 64), strict=False)) if parsed.version == 6 else address
