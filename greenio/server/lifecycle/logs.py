"""Log records: ``enable_debug()``, and the session's name in every record, as a field for machines."""

from __future__ import annotations

import json as json_module
import logging
import sys
from datetime import datetime, timezone

from greenio.runtime.current import known_task

_logger = logging.getLogger("greenio")
_handler: logging.Handler | None = None

#: How the library's own messages about a session begin, when they come from the hub, which is no session's.
_ABOUT_SESSION = "session %s"


class SessionFilter(logging.Filter):
    """Adds a field ``session`` to every log record, the author's own included: the name of the session that the
    running code belongs to, ``-`` outside of any. Lets every record through.

    Example::

        handler = logging.StreamHandler()
        handler.addFilter(SessionFilter())
        handler.setFormatter(logging.Formatter("%(asctime)s %(session)s %(message)s"))
        logging.basicConfig(handlers=[handler])
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Add the field."""
        if getattr(record, "session", None) is None:
            record.session = _session_of(record)
        return True


class JsonFormatter(logging.Formatter):
    """One JSON object per line: ``time`` (ISO 8601, UTC), ``level``, ``logger``, ``session``, ``message``, the record's
    ``fields`` if it has such a dict, and ``exception`` with the traceback if there is one.

    Example: ``handler.setFormatter(JsonFormatter())``
    """

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as JSON."""
        session = getattr(record, "session", None) or _session_of(record)
        entry = {
            "time": datetime.fromtimestamp(record.created, timezone.utc).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "session": session,
            "message": record.getMessage(),
        }
        fields = getattr(record, "fields", None)
        if isinstance(fields, dict):
            entry["fields"] = fields
        if record.exc_info:
            entry["exception"] = self.formatException(record.exc_info)
        return json_module.dumps(entry, ensure_ascii=False, default=str)


def _session_of(record: logging.LogRecord) -> str:
    if (
        record.name.startswith("greenio.")
        and isinstance(record.msg, str)
        and record.msg.startswith(_ABOUT_SESSION)
        and isinstance(record.args, tuple)
        and record.args
    ):
        return str(record.args[0])
    task = known_task()
    return "-" if task is None else task.session.name


def enable_debug(level: int | str | None = None, *, json: bool = False) -> None:
    """Send the library's log records to stderr. Without it they go where the script's own logging sends them.

    :param level: lowest level to show, such as ``logging.INFO`` or ``'INFO'``; None means DEBUG. A second call
        changes the level.
    :param json: one JSON object per line, with the session's name as a field of its own.
    :raises ValueError: there is no such level.

    Example: ``enable_debug()``
    """
    global _handler
    chosen = logging.DEBUG if level is None else level
    if _handler is None:
        _handler = logging.StreamHandler(sys.stderr)
        _handler.addFilter(SessionFilter())
        _logger.addHandler(_handler)
    text = logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
    _handler.setFormatter(JsonFormatter() if json else text)
    _handler.setLevel(chosen)
    _logger.setLevel(chosen)
