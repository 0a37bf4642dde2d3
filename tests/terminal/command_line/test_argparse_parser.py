"""Descriptions of argparse's parsers."""

from __future__ import annotations

import argparse
import enum
import sys
from typing import Any

import pytest

from greenio.terminal.command_line.argparse_parser import described
from greenio.terminal.command_line.parameters import Parameter


class Shape(enum.Enum):
    ROUND = "round"


@pytest.mark.parametrize(
    ("flags", "given", "expected"),
    [
        (["x"], {"metavar": "X Y"}, Parameter("X Y", required=True)),
        (["x"], {"nargs": "*"}, Parameter("x", is_list=True)),
        (["x"], {"nargs": "+"}, Parameter("x", is_list=True, required=True)),
        (["x"], {"nargs": "?", "default": sys.stdin}, Parameter("x")),
        (
            ["-x"],
            {"nargs": "?", "const": 1, "type": int, "default": 0},
            Parameter("x", "number", "-x", default="0"),
        ),
        (
            ["--x", "-x"],
            {"choices": range(2), "type": int},
            Parameter("x", "number", "--x", choices=("0", "1")),
        ),
        (
            ["--x"],
            {"choices": Shape, "default": Shape.ROUND},
            Parameter("x", flag="--x", choices=("round",), default="round"),
        ),
        (["--x"], {"type": open}, Parameter("x", "file", "--x")),
        (["--x"], {"help": "100% or %(default)s"}, Parameter("x", flag="--x", help="100% or %(default)s")),
        (
            ["--x"],
            {"help": "or %(default)s", "default": 1},
            Parameter("x", flag="--x", help="or 1", default="1"),
        ),
    ],
)
def test_an_argument_becomes_a_parameter(
    flags: list[str], given: dict[str, Any], expected: Parameter
) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument(*flags, **given)
    assert described(parser).parameters == [expected]


def test_files_to_read_are_told_from_files_to_write() -> None:
    parser = argparse.ArgumentParser()
    for mode in ("r", "rb", "w"):
        parser.add_argument(mode, type=argparse.FileType(mode))
    assert [each.kind for each in described(parser).parameters] == ["file", "file", "text"]


def test_one_of_a_required_group_is_needed() -> None:
    parser = argparse.ArgumentParser()
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument("-a"), group.add_argument("-b")
    assert not described(parser).is_complete
