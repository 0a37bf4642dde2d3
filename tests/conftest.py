"""Settings and fixtures of all tests.

**The pytest process is never monkey-patched.** ``import greenio`` patches the standard library by default, which
Playwright (its own event loop and native subprocess) does not survive, and which would hide that the engine
works without patching. So GREENIO_PATCH=0 holds here, before anything imports greenio. Tests of floors below
the server use gevent explicitly (``gevent.spawn``, ``gevent.sleep``); a test that needs a patched script, or a
server, runs it as a subprocess: see ``tests/support/servers/app_process.py``, whose environment patches again.

**The checkout is what is tested** (``pythonpath = .`` in setup.cfg), also when an installed greenio lies in
site-packages; ``test_package.py`` compares the installed files with the checkout.
"""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# A job in a shell's background ignores Ctrl-C, and so would every app process that a test interrupts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
# The same with the end of a terminal for a job under nohup.
if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
    signal.signal(signal.SIGHUP, signal.SIG_DFL)

os.environ["GREENIO_PATCH"] = "0"
os.environ["PYTHONPATH"] = os.pathsep.join(
    [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
)  # for subprocesses: they test the checkout too

from greenio.runtime import clock  # noqa: E402 - see above
from greenio.runtime.current import set_default_session  # noqa: E402
from greenio.testing import Visit  # noqa: E402
from tests.support.manual_clock import ManualClock  # noqa: E402
from tests.support.uploads import upload  # noqa: E402, F401 - a fixture

# Tests of greenio look at crashes of apps as a page sees them.
Visit.raises_errors = False

# Code outside of a session would start script mode and wait for its page: for ever, here. Even collecting does,
# when pytest looks at the attributes of an imported ``info`` or ``local``.
set_default_session(None)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--browser-engine",
        choices=("chromium", "firefox"),
        default="chromium",
        help="what browser tests run in: /usr/bin/chromium, or /usr/bin/firefox-esr",
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests last: they take longest, and Playwright's event loop stays in the main thread to the end."""
    items.sort(key=lambda item: "browser" in item.path.relative_to(ROOT).parts)


@pytest.fixture(scope="session", autouse=True)
def _never_patched():
    """A test that monkey-patches this process would make later ones fail in puzzling ways: name it here."""
    yield
    from gevent import monkey

    assert not monkey.saved, f"a test monkey-patched the pytest process: {sorted(monkey.saved)}"


@pytest.fixture
def manual_clock(monkeypatch: pytest.MonkeyPatch) -> ManualClock:
    manual = ManualClock()
    monkeypatch.setattr(clock, "now", manual.now)
    return manual
