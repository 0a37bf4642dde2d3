"""The part of a request's path that a mounted application sees."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.server.embedded import view


def echo(environ: dict[str, Any], start_response: Any) -> list[bytes]:
    """Answers with the two parts of the path, and the body that it was given."""
    start_response("202 Accepted", [("X-Mount", environ["SCRIPT_NAME"])])
    return [environ["PATH_INFO"].encode("latin-1"), environ["wsgi.input"]]


def call(path: str, rest: str, script: str = "", body: bytes | None = None) -> view.Response:
    environ = {"SCRIPT_NAME": script, "PATH_INFO": path, "wsgi.input": b"the request's"}
    found = view.call_app(echo, environ, rest, body)  # type: ignore[arg-type]
    assert environ["PATH_INFO"] == path, "the framework's own environment is not changed"
    return found


@pytest.mark.parametrize(
    ("path", "rest", "mount", "below"),
    [
        ("/tool/", "", "/tool", "/"),
        ("/tool/a/b", "a/b", "/tool", "/a/b"),
        ("/tool/a", "/a", "/tool", "/a"),
        ("/tool", "", "/tool", ""),
    ],
)
def test_what_the_route_left_open_is_the_path_below(path: str, rest: str, mount: str, below: str) -> None:
    answer = call(path, rest)
    assert dict(answer.headers)["X-Mount"] == mount
    assert next(iter(answer.body)) == below.encode()


@pytest.mark.parametrize(
    ("path", "rest"),
    [("/tool/\xff\xfe", ""), ("/tool/\xff\xfe", "\ufffd\ufffd"), ("/tool/a/", "b"), ("/tool/a\xff", "a")],
)
def test_a_path_that_the_framework_could_not_decode_is_not_another_page(path: str, rest: str) -> None:
    answer = call(path, rest)
    assert answer.code == 404
    assert not answer.body


def test_a_project_may_itself_lie_below_a_path() -> None:
    assert dict(call("/tool/x", "x", "/site").headers)["X-Mount"] == "/site/tool"


def test_the_answer_has_a_code_and_the_body_may_be_replaced() -> None:
    answer = call("/tool/", "", body=b"read before")
    assert answer.code == 202
    assert list(answer.body)[1] == b"read before"
