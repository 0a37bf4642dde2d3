"""Faults of modules that were imported before gevent patched the standard library.

python -m bench.facts.late_patch
"""

from __future__ import annotations

import subprocess
import sys
import textwrap

CASES = {
    "https with requests imported first": """
        import requests, gevent.monkey
        gevent.monkey.patch_all()
        from urllib3.util.ssl_ import create_urllib3_context
        try:
            create_urllib3_context()
            print("works")
        except Exception as error:
            print(type(error).__name__)
    """,
    "from time import sleep, before the patch": """
        from time import sleep
        import gevent.monkey, time
        gevent.monkey.patch_all()
        import gevent
        start = time.perf_counter()
        gevent.joinall([gevent.spawn(sleep, 0.2) for _ in range(3)])
        print(f"3 x 0.2 s took {time.perf_counter() - start:.1f} s")
    """,
    "a lock made before the patch, held by one greenlet, wanted by another": """
        import threading, signal
        lock = threading.Lock()
        import gevent.monkey
        gevent.monkey.patch_all()
        import gevent
        def hold():
            with lock:
                gevent.sleep(0.1)
        signal.signal(signal.SIGALRM, lambda *_: (print("the process stands still", flush=True), __import__("os")._exit(0)))
        signal.setitimer(signal.ITIMER_REAL, 2)
        gevent.joinall([gevent.spawn(hold), gevent.spawn(hold)])
        print("goes on")
    """,
    "threading.Thread bound before the patch is not the class bound after it": """
        from threading import Thread
        import gevent.monkey
        gevent.monkey.patch_all()
        import threading
        print("the same" if Thread is threading.Thread else "another class")
    """,
    "the names of the patched modules put into _socket as well": """
        import gevent.monkey
        gevent.monkey.patch_all()
        import _socket, socket, gevent
        _socket.socket = socket.socket
        try:
            socket.create_connection(("127.0.0.1", 9), 1)
        except BaseException as error:
            print(type(error).__name__)
    """,
    "select.epoll after the patch": """
        import gevent.monkey
        gevent.monkey.patch_all()
        import select
        print("there" if hasattr(select, "epoll") else "removed")
    """,
    "a contextvar in a greenlet spawned by the one that set it": """
        import contextvars, gevent
        variable = contextvars.ContextVar("variable", default="not inherited")
        variable.set("inherited")
        print(gevent.spawn(variable.get).get())
    """,
    "spawn_tree_locals of two greenlets spawned by one": """
        import gevent
        def spawner():
            first, second = gevent.spawn(gevent.sleep), gevent.spawn(gevent.sleep)
            print("shared" if first.spawn_tree_locals is second.spawn_tree_locals else "one each")
        gevent.spawn(spawner).join()
    """,
    "asyncio.run() in two greenlets at once": """
        import gevent.monkey
        gevent.monkey.patch_all()
        import asyncio, gevent, time, warnings
        warnings.simplefilter("ignore")
        def run():
            async def main():
                time.sleep(0.05)
            try:
                asyncio.run(main())
                return "works"
            except RuntimeError as error:
                return str(error)
        both = [gevent.spawn(run) for _ in range(2)]
        gevent.joinall(both)
        print("; ".join(each.value for each in both))
    """,
}


def main() -> None:
    """Run each case in a fresh interpreter and print what it said."""
    for name, code in CASES.items():
        done = subprocess.run(
            [sys.executable, "-W", "ignore", "-c", textwrap.dedent(code)],
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        last = (done.stdout.strip() or done.stderr.strip() or "no output").splitlines()[-1]
        print(f"{name}: {last}")


if __name__ == "__main__":
    main()
