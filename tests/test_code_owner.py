"""Whose code something is, by its module's name, its file and its frame."""

from __future__ import annotations

import json
import os
import sysconfig
from types import FrameType
from typing import Any

import gevent.hub
import msgspec
import pytest

import greenio
from greenio.code_owner import (
    CodeOwner,
    frame_outside_greenio,
    owner_of_file,
    owner_of_frame,
    owner_of_module,
)

PACKAGE = os.path.dirname(greenio.__file__)


@pytest.mark.parametrize(
    ("name", "owner"),
    [
        ("greenio", CodeOwner.GREENIO),
        ("greenio.runtime.clock", CodeOwner.GREENIO),
        ("greenio.guide.contents", CodeOwner.GREENIO),
        ("greenio.guide.hello", CodeOwner.AUTHOR),
        ("greenio.guide.cookbook.quiz", CodeOwner.AUTHOR),
        ("greenio.guide.gallery.ledger", CodeOwner.AUTHOR),
        ("greenio.guide.book.first_script", CodeOwner.AUTHOR),
        ("greenio.guide.translations.zh.exercises.first_script", CodeOwner.AUTHOR),
        ("greenio.guide.translations.words", CodeOwner.GREENIO),
        ("greenio.guide.site.source", CodeOwner.GREENIO),
        ("gevent.hub", CodeOwner.GEVENT),
        ("zope.interface", CodeOwner.GEVENT),
        ("json.decoder", CodeOwner.STANDARD_LIBRARY),
        ("greenio_app", None),
        ("msgspec", None),
        ("__main__", None),
    ],
)
def test_the_name_of_a_module_tells_its_owner_or_nothing(name: str, owner: CodeOwner | None) -> None:
    assert owner_of_module(name) is owner


@pytest.mark.parametrize(
    ("path", "owner"),
    [
        (os.path.join(PACKAGE, "runtime", "clock.py"), CodeOwner.GREENIO),
        (os.path.join(PACKAGE, "guide", "contents.py"), CodeOwner.GREENIO),
        (os.path.join(PACKAGE, "guide", "hello.py"), CodeOwner.AUTHOR),
        (os.path.join(PACKAGE, "guide", "cookbook", "quiz.py"), CodeOwner.AUTHOR),
        (os.path.join(PACKAGE, "guide", "gallery", "ledger.py"), CodeOwner.AUTHOR),
        (os.path.join(PACKAGE, "guide", "book", "exercises", "first_test.py"), CodeOwner.AUTHOR),
        (os.path.join(PACKAGE, "guide", "site", "source.py"), CodeOwner.GREENIO),
        (PACKAGE + "_app.py", CodeOwner.AUTHOR),
        (msgspec.__file__, CodeOwner.LIBRARY),
        (os.path.join(sysconfig.get_path("purelib"), "gevent", "hub.py"), CodeOwner.LIBRARY),
        (json.__file__, CodeOwner.STANDARD_LIBRARY),
        ("<frozen importlib._bootstrap>", CodeOwner.STANDARD_LIBRARY),
        (__file__, CodeOwner.AUTHOR),
        ("<string>", CodeOwner.AUTHOR),
    ],
)
def test_the_path_of_a_file_tells_its_owner(path: str, owner: CodeOwner) -> None:
    assert owner_of_file(path) is owner


def frame_of(name: object, path: str) -> FrameType:
    found: dict[str, Any] = {"__name__": name}
    exec(compile("import sys; frame = sys._getframe()", path, "exec"), found)
    frame: FrameType = found["frame"]
    return frame


@pytest.mark.parametrize(
    ("name", "path", "owner"),
    [
        ("greenio.output.put", "/elsewhere/put.py", CodeOwner.GREENIO),
        ("gevent.hub", gevent.hub.__file__, CodeOwner.GEVENT),
        ("json", json.__file__, CodeOwner.STANDARD_LIBRARY),
        ("random", "/home/author/random.py", CodeOwner.AUTHOR),
        ("__main__", os.path.join(PACKAGE, "guide", "hello.py"), CodeOwner.AUTHOR),
        (None, msgspec.__file__, CodeOwner.LIBRARY),
    ],
)
def test_a_frame_belongs_to_greenio_by_its_module_and_else_by_its_file(
    name: object, path: str, owner: CodeOwner
) -> None:
    assert owner_of_frame(frame_of(name, path)) is owner


def test_the_frame_outside_of_greenio_is_that_of_its_caller() -> None:
    found: dict[str, Any] = {"__name__": "greenio.output.made_up", "look": frame_outside_greenio}
    exec("def put(): return inner()\ndef inner(): return look()", found)
    assert found["put"]().f_code.co_name == "test_the_frame_outside_of_greenio_is_that_of_its_caller"
