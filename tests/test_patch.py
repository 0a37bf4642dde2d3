"""Patching at import: what is repaired, and what is said about the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.servers.script_process import run, write

CHECK = """
import time as _t, gevent

def cooperative(function):
    "Whether other greenlets run while the function does."
    ticks = []
    def tick():
        while True:
            ticks.append(1)
            gevent.sleep(0.005)
    ticker = gevent.spawn(tick)
    function()
    ticker.kill()
    return len(ticks) > 3
"""


def outcome(tmp_path: Path, script: str, *options: str, **environment: str) -> tuple[list[str], str]:
    """Lines on stdout, and stderr, of a script that ends well."""
    done = run(*options, write(tmp_path, script), **environment)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines(), done.stderr


def test_import_patches_without_a_word(tmp_path: Path) -> None:
    lines, errors = outcome(
        tmp_path,
        """
        import greenio, threading, time
        from gevent.monkey import is_module_patched
        print([is_module_patched(name) for name in ("socket", "threading", "time", "ssl", "subprocess", "queue")])
        """,
        "-W",
        "error",
    )
    assert lines == ["[True, True, True, True, True, True]"]
    assert errors == ""


@pytest.mark.parametrize(
    ("environment", "patched"),
    [
        ({"GREENIO_PATCH": "0"}, False),
        ({"PYWEBIO_PATCH": "No"}, False),
        ({"GREENIO_PATCH": "1", "PYWEBIO_PATCH": "0"}, True),
    ],
)
def test_patching_can_be_switched_off(tmp_path: Path, environment: dict[str, str], patched: bool) -> None:
    script = "import greenio, gevent.monkey as m; print(m.is_module_patched('time'), m.is_module_patched('socket'))"
    assert outcome(tmp_path, script, **environment)[0] == [f"{patched} {patched}"]


def test_a_process_that_is_patched_already_is_fine(tmp_path: Path) -> None:
    lines, errors = outcome(
        tmp_path,
        "from gevent import monkey; monkey.patch_all()\nimport greenio; print('fine')",
        "-W",
        "error",
    )
    assert (lines, errors) == (["fine"], "")


def test_names_bound_before_are_rebound(tmp_path: Path) -> None:
    write(
        tmp_path,
        """
        import time, threading, socket
        from time import sleep
        from threading import Thread, Lock

        def nap(seconds=0.1, sleep=time.sleep, *, also=time.sleep):
            assert also is sleep
            sleep(seconds)

        class Napper:
            sleep = time.sleep
            def nap(self, sleep=time.sleep):
                self.sleep(0.05)
                sleep(0.05)

        class Worker(Thread):
            def run(self):
                sleep(0.1)

        LOCK = Lock()
        SHARED = threading.local()
        """,
        "early.py",
    )
    write(tmp_path, "from early import SHARED", "late.py")
    lines, errors = outcome(
        tmp_path,
        """
        import early, late, requests
        import greenio
        """
        + CHECK.replace("\n", "\n        ")
        + """
        def work():
            worker = early.Worker()
            worker.start()
            worker.join(5)
            assert not worker.is_alive()

        def contend():
            early.LOCK.acquire()
            gevent.spawn_later(0.05, early.LOCK.release)
            early.LOCK.acquire()

        assert early.SHARED is late.SHARED
        assert type(early.SHARED).__module__.startswith("gevent")
        print(*map(cooperative, [lambda: early.sleep(0.1), early.nap, early.Napper().nap, work, contend]))
        import ssl, requests.adapters
        requests.Session().mount("https://", requests.adapters.HTTPAdapter())
        from urllib3.util.ssl_ import create_urllib3_context
        print(type(create_urllib3_context()).__module__)   # was an endless recursion
        """,
    )
    assert lines[0] == "True True True True True"
    assert lines[1].startswith("gevent")
    assert errors == ""


def test_what_stays_is_named_once_where_greenio_is_imported(tmp_path: Path) -> None:
    script = """\
    import ssl, threading, time, warnings
    context = ssl.create_default_context()
    class Data(threading.local): pass
    lock = threading.Lock()
    holder = [lock]
    release = threading.Event()
    thread = threading.Thread(target=lambda: release.wait(5), name="early bird")
    thread.start()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        import greenio
    release.set()
    for warning in caught:
        print(warning.category.__name__, warning.filename.rpartition("/")[2], warning.lineno)
        print(warning.message)
    """
    lines, errors = outcome(tmp_path, script)
    text = "\n".join(lines)
    assert lines[0] == "GreenioWarning script.py 11"
    assert "MonkeyPatchWarning" not in text
    for part in (
        "thread 'early bird', already running",
        "class __main__.Data, derived from threading.local",
        "__main__.context, an SSL context made before",
        "__main__.lock, a lock made before",
        "greenio run script.py",
        "GREENIO_PATCH=0",
    ):
        assert part in text
    assert "Traceback" not in errors


def test_a_running_thread_ends_without_traceback(tmp_path: Path) -> None:
    _, errors = outcome(
        tmp_path,
        """
        import _thread, sys, threading, time, warnings
        warnings.simplefilter("ignore")
        original_sleep = time.sleep
        done = _thread.allocate_lock()
        done.acquire()
        thread = threading.Thread(target=lambda: (original_sleep(0.05), done.release()))
        thread.start()
        import greenio
        done.acquire()
        while len(sys._current_frames()) > 1:
            original_sleep(0.01)
        """,
    )
    assert errors == ""


def test_an_import_inside_of_a_thread_is_named(tmp_path: Path) -> None:
    _, errors = outcome(
        tmp_path,
        """
        import threading
        thread = threading.Thread(target=lambda: __import__("greenio"))
        thread.start()
        thread.join()
        """,
    )
    assert "outside of the main thread" in errors


def test_nothing_is_patched_below_a_running_asyncio_loop(tmp_path: Path) -> None:
    lines, errors = outcome(
        tmp_path,
        """
        import asyncio
        async def main():
            import greenio
            from gevent.monkey import is_module_patched
            print(is_module_patched("threading"))
        asyncio.run(main())
        """,
        "-W",
        "error",
    )
    assert (lines, errors) == (["False"], "")


def test_greenio_run_leaves_nothing_to_repair(tmp_path: Path) -> None:
    script = write(
        tmp_path,
        """
        import requests, ssl, threading
        from time import sleep
        context = ssl.create_default_context()
        lock = alias = threading.Lock()
        import greenio
        print(type(lock).__module__.split(".")[0], sleep.__module__.split(".")[0])
        """,
    )
    done = run("-W", "error", "-m", "greenio", "run", script)
    assert (done.returncode, done.stdout, done.stderr) == (0, "greenio gevent\n", "")


def test_plugins_of_gevent_are_called_though_entry_points_are_read_once(tmp_path: Path) -> None:
    package = tmp_path / "probe-1.0.dist-info"
    package.mkdir()
    write(package, "Metadata-Version: 2.1\nName: probe\nVersion: 1.0", "METADATA")
    write(
        package,
        """
        [gevent.plugins.monkey.did_patch_module]
        probe = probe:patched
        """,
        "entry_points.txt",
    )
    write(tmp_path, "from builtins import print\ndef patched(event): print(event.module_name)", "probe.py")
    lines, _ = outcome(
        tmp_path,
        """
        from importlib import metadata
        before = metadata.entry_points
        import greenio
        print(metadata.entry_points is before)
        """,
    )
    assert {"socket", "threading", "subprocess"} < set(lines)
    assert lines[-1] == "True"


@pytest.mark.parametrize(
    ("environment", "patched"), [({}, False), ({"GREENIO_PATCH": "1"}, True), ({"GREENIO_PATCH": "0"}, False)]
)
def test_nothing_is_patched_in_an_asynchronous_server_unless_asked(
    tmp_path: Path, environment: dict[str, str], patched: bool
) -> None:
    script = """
        import uvicorn, greenio
        from gevent.monkey import is_module_patched
        from greenio.platform import asgi_app
        app = asgi_app(lambda: None)
        print(is_module_patched("threading"))
    """
    assert outcome(tmp_path, script, **environment) == ([str(patched)], "")


def test_an_asynchronous_application_in_a_patched_process_is_a_warning(tmp_path: Path) -> None:
    script = """
        import greenio
        from greenio.platform import asgi_app
        app = asgi_app(lambda: None)
    """
    assert "Set GREENIO_PATCH=0 before greenio is imported" in outcome(tmp_path, script)[1]
