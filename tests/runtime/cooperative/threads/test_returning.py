"""Whether running code comes back to its hub."""

from __future__ import annotations

from pathlib import Path

import gevent
from gevent import get_hub

from greenio.runtime.cooperative.threads.returning import returns_to
from tests.support.servers.script_process import run, write


def test_greenlets_and_callbacks_of_the_hub_do() -> None:
    told: list[bool] = []
    hub = get_hub()
    hub.loop.run_callback(lambda: told.append(returns_to(hub)))
    gevent.spawn(lambda: told.append(returns_to(hub))).join()
    assert told == [True, True]


def test_the_outermost_code_of_a_native_thread_does_not_unless_it_runs_a_loop(tmp_path: Path) -> None:
    script = """
    import greenio, asyncio
    from gevent import get_hub
    from greenio.runtime.cooperative.threads.returning import returns_to

    async def below_asyncio():
        return returns_to(get_hub())

    print(get_hub().threadpool.apply(lambda: (returns_to(get_hub()), asyncio.run(below_asyncio()))))
    """
    done = run(write(tmp_path, script))
    assert (done.stdout, done.stderr) == ("(False, True)\n", "")
