"""put_log(): lines, levels, bounds, records of logging."""

from __future__ import annotations

import logging

import pytest

from greenio.output import put_log
from tests.support.play import play, shown


def lines(page):
    """The texts of the log's lines, without times."""
    [log] = page.scopes["ROOT"]
    [box] = log["content"]
    found = []
    for line in [*box.get("content", []), *page.scopes.get(box["scope"], [])]:
        parts = line["content"] if isinstance(line, dict) else [line]
        kept = [part if isinstance(part, str) else part["content"][0] for part in parts]
        found.append("".join(kept))
    return found


def test_lines_follow_each_other_with_their_levels_as_words():
    def app():
        log = put_log(["first", 2], times=False)
        log.write("three", 3)
        log.write("bad", level="error")

    page = play(app)
    assert lines(page)[-2:] == ["three 3", "ERROR bad"]
    assert page.scopes["ROOT"][0]["content"][0]["max_items"] == 1000


def test_a_log_that_is_only_a_statement_is_shown():
    assert shown(lambda: put_log(["a"], times=False)) != []


def test_records_of_logging_are_lines():
    logger = logging.getLogger("tests.put_log")
    logger.setLevel(logging.DEBUG)
    logger.propagate = False

    def app():
        handler = put_log(times=False).handler()
        logger.addHandler(handler)
        logger.warning("low on %s", "tea")
        logger.debug("detail")
        logger.removeHandler(handler)

    assert lines(play(app)) == ["WARNING low on tea", "DEBUG detail"]


@pytest.mark.parametrize(
    ("options", "error"),
    [({"lines": "ab"}, TypeError), ({"height": 0}, ValueError), ({"max_lines": 0}, ValueError)],
)
def test_mistakes(options, error):
    def app():
        with pytest.raises(error, match="put_log"):
            put_log(**options)
        log = put_log(times=False)
        with pytest.raises(ValueError, match="level"):
            log.write("a", level="fatal")
        with pytest.raises(RuntimeError, match="write"), log:
            pass
        log.remove()

    assert shown(app) == []
