"""Log records from callbacks of the hub."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator

import gevent
import pytest
from gevent import get_hub

from greenio.runtime.hub_logger import HubLogger, hub_logger
from tests.support.waiting import wait_until


@pytest.fixture
def logger() -> Iterator[logging.Logger]:
    logger = hub_logger("greenio.hub_logger_test")
    yield logger
    logger.handlers.clear()


class Kept(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[tuple[str, str, bool]] = []

    def emit(self, record: logging.LogRecord) -> None:
        in_hub = gevent.getcurrent() is get_hub()
        self.lines.append((record.getMessage(), record.funcName or "", in_hub))


def test_the_hub_hands_its_records_to_a_greenlet(logger: logging.Logger) -> None:
    kept = Kept()
    logger.addHandler(kept)

    def callback() -> None:
        logger.debug("below the level")
        try:
            1 / 0
        except ZeroDivisionError:
            logger.exception("from %s", "the hub")

    logger.setLevel(logging.INFO)
    get_hub().loop.run_callback(callback)
    wait_until(lambda: kept.lines, "record")
    logger.info("from %s", "a task")
    assert kept.lines == [
        ("from the hub", "callback", False),
        ("from a task", "test_the_hub_hands_its_records_to_a_greenlet", False),
    ]


def test_the_class_of_somebody_else_stays() -> None:
    class Custom(logging.Logger): ...

    before = logging.getLoggerClass()
    logging.setLoggerClass(Custom)
    try:
        assert type(hub_logger("greenio.hub_logger_custom")) is Custom
    finally:
        logging.setLoggerClass(before)


def test_the_hub_does_not_ask_for_the_lock_of_logging(logger: logging.Logger) -> None:
    assert isinstance(logger, HubLogger)
    held, release = threading.Event(), threading.Event()
    let_go: list[bool] = []

    def hold() -> None:
        with logging._lock:  # type: ignore[attr-defined]
            held.set()
            let_go.append(release.wait(5))

    logger.manager._clear_cache()  # type: ignore[attr-defined]  # it asks for the lock
    thread = threading.Thread(target=hold)
    thread.start()
    assert held.wait(20)
    answers: list[bool] = []
    get_hub().loop.run_callback(lambda: answers.append(logger.isEnabledFor(logging.DEBUG)))
    try:
        wait_until(lambda: answers, "answer", 5)
    finally:
        release.set()
        thread.join()
    assert let_go == [True]  # the hub would have stood still until the time was over
