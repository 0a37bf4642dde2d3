"""Script mode: a script without server calls interactive functions, and one page in the browser is its terminal.

The server lives on a native thread with a hub of its own, so that the page stays responsive while the script
computes. The first interactive call of the process starts it and waits for the page.
"""

from __future__ import annotations

import atexit
import logging
import secrets
import sys
import threading
from typing import Any

from gevent import get_hub
from gevent import sleep as gevent_sleep

from greenio import limits
from greenio.engine.channel import CloseReason
from greenio.environ import variable
from greenio.exceptions import SessionNotFoundException
from greenio.protocol import codec
from greenio.protocol.commands import End
from greenio.protocol.errors import CloseCode
from greenio.protocol.frames import Welcome
from greenio.runtime.current import unbind
from greenio.runtime.host import ipython_shell
from greenio.runtime.native import MAIN_THREAD, native_ident, start_native_thread
from greenio.runtime.offload.pool import Role
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.runtime.sessions.session import Session
from greenio.server.acceptor import Acceptor
from greenio.server.embedded.mode import enter_script_mode, is_serving
from greenio.server.embedded.thread_event import ThreadEvent
from greenio.server.lifecycle.browser import open_browser
from greenio.server.lifecycle.server import Server
from greenio.server.option_sources import command_line
from greenio.server.options import ServerOptions
from greenio.server.pages.apps import Apps
from greenio.server.request_info import page_request_info
from greenio.transport.base import Connection

log = logging.getLogger("greenio.server")


#: Name of the one "application", for logs and the page's URL.
NAME = "script"

_NO_SESSION_IN_WORKER = (
    "A function that runs by cpu() has no session: it is in a process of its own. Return the value, and input or "
    "output in the app."
)

_SECOND_PAGE = "This script already has a page. A script in script mode is shown on one page only."

#: Seconds between two checks whether the page of a script that has ended was closed.
_CHECK_INTERVAL = 0.05


class ScriptAcceptor(Acceptor):
    """Gives the script's session to the first page. Further pages get an explanation."""

    def __init__(self, apps: Apps, sessions: SessionRegistry, options: ServerOptions) -> None:
        super().__init__(apps, sessions, options)
        sessions.end_with_tasks = False
        self.session: Session | None = None
        self.arrived = ThreadEvent()

    def accept(self, connection: Connection, environ: dict[str, Any]) -> None:
        """Bring a new connection and the session together."""
        if "resume=1" in environ.get("QUERY_STRING", "").split("&"):
            super().accept(connection, environ)
            return
        if self.session is not None:
            end = codec.encode(End("second page", _SECOND_PAGE))
            connection.send(codec.assemble_down([end], first=1, welcome=Welcome("", fresh=True)))
            connection.close(CloseCode.DONE, "second page")
            return
        session = self._sessions.create(page_request_info(environ), app_name=NAME)
        session.attach(connection)
        self.session = session
        self.arrived.set()


class ScriptMode:
    """The server of a script, and its one session."""

    def __init__(self) -> None:
        self._server: Server | None = None
        self._acceptor: ScriptAcceptor | None = None
        self._failure: BaseException | None = None
        self._interrupted = False
        """True after a Ctrl-C between the end of the script and that of its page."""
        self._listening = ThreadEvent()
        self._script_ended = ThreadEvent()
        self._all_ended = ThreadEvent()

    def session(self) -> Session:
        """Return the script's session; waits for its page, without limit."""
        self._listening.wait()
        if self._failure is not None:
            raise self._failure
        assert self._acceptor is not None
        self._acceptor.arrived.wait()
        assert self._acceptor.session is not None
        return self._acceptor.session

    @property
    def has_page(self) -> bool:
        """Return whether the script's page has come and is not over."""
        session = None if self._acceptor is None else self._acceptor.session
        return session is not None and not session.closed

    def abandon(self) -> None:
        """End without waiting for the page."""
        atexit.unregister(self.abandon)
        self._interrupted = True
        self._finish()

    def start(self) -> None:
        """Start the server and open the browser, or print the page's address.

        :raises OSError: the port of ``GREENIO_SCRIPT_MODE_PORT`` is in use.
        :raises ValueError: it is no port.
        """
        # This thread's hub comes first: making a hub imports modules, and two threads that import the same module at
        # the same time, without a hub yet to wait in, would wait for each other for ever.
        hub = get_hub()
        # Ctrl-C shows in the script's own traceback; gevent would print another one for its hub.
        hub.NOT_ERROR = (*hub.NOT_ERROR, KeyboardInterrupt)
        chosen = variable("SCRIPT_MODE_PORT") or str(command_line().get("port") or "")
        start_native_thread(self._serve, _port(chosen) if chosen else 0, not chosen)
        self._listening.wait()
        if self._failure is not None:
            raise self._failure
        assert self._server is not None
        # Nobody clicks for long when a notebook's kernel ends.
        atexit.register(self._finish if ipython_shell() is None else self.abandon)
        url = self._server.url
        if chosen or not open_browser(url):
            print(f"Open {url} in a browser: it is the page of this script.", file=sys.stderr, flush=True)

    def _serve(self, port: int, with_token: bool) -> None:
        """Serve; runs on the native thread."""
        options = ServerOptions(
            host="127.0.0.1",
            port=port,
            allowed_hosts=["127.0.0.1", "localhost"],
            # There is only one session: a page that is reloaded must find it again.
            keep_page=True,
            reconnect_timeout=limits.SCRIPT_RELOAD_SECONDS,
        )
        # The path is secret, so that no other user of the machine can attach first. Whoever chooses the port opens
        # the page by hand and needs a path to type.
        prefix = f"/{secrets.token_urlsafe(18)}" if with_token else ""
        try:
            self._server = Server({"index": _no_app}, options, ScriptAcceptor, prefix=prefix)
            assert isinstance(self._server.acceptor, ScriptAcceptor)
            self._acceptor = self._server.acceptor
            self._server.start()
        except BaseException as failure:
            self._failure = failure
            return
        finally:
            self._listening.set()
        try:
            self._script_ended.wait()
            session = self._acceptor.session
            if session is not None and session.callbacks.ever_registered:
                while not session.closed and not self._interrupted:
                    gevent_sleep(_CHECK_INTERVAL)
            self._server.stop(CloseReason.DONE, 1.0 if self._interrupted else limits.SCRIPT_END_TIMEOUT)
        finally:
            self._all_ended.set()

    def _finish(self) -> None:
        """Deliver everything after the end of the script and its threads; stay while callbacks may come."""
        self._script_ended.set()
        try:
            self._all_ended.wait()
        except KeyboardInterrupt:
            self._interrupted = True
            self._all_ended.wait()


_mode: ScriptMode | None = None
_starting = threading.Lock()


def default_session() -> Session | None:
    """Return the session of code that belongs to none: the script's; None where a server was started explicitly.

    The first call starts script mode.

    :raises SessionNotFoundException: in a process of ``cpu()``, which has no page.
    """
    global _mode
    shell = ipython_shell()
    if is_serving() and (shell is None or native_ident() != MAIN_THREAD):
        return None
    if _is_in_cpu():
        raise SessionNotFoundException(_NO_SESSION_IN_WORKER)
    with _starting:
        if _mode is None:
            mode = ScriptMode()
            enter_script_mode()
            mode.start()
            _mode = mode
            if shell is not None:
                shell.events.register("pre_run_cell", _begin_cell)
    return _mode.session()


def _begin_cell(*_: object) -> None:
    """Let a cell of IPython begin anew, with another page, when the page of the cells before is closed."""
    global _mode
    mode = _mode
    if mode is not None and not mode.has_page:
        _mode = None
        ipython_shell().events.unregister("pre_run_cell", _begin_cell)
        unbind()
        mode.abandon()


def is_decided() -> bool:
    """Return whether :func:`default_session` would start nothing: script mode is active, or impossible."""
    return _mode is not None or _is_in_cpu()


def _is_in_cpu() -> bool:
    return Role.is_worker and not Role.is_loading


def _port(text: str) -> int:
    if not text.strip().isdecimal() or not 0 <= int(text) < 65536:
        raise ValueError(f"GREENIO_SCRIPT_MODE_PORT={text!r} is no port number")
    return int(text)


def _no_app() -> None:
    pass  # stands for the script where an application is due; no docstring, which would become the title
