"""The words that answers become."""

from __future__ import annotations

import pytest

from greenio.terminal.command_line.parameters import Command, Parameter


@pytest.mark.parametrize(
    ("parameter", "answer", "words"),
    [
        (Parameter("x", flag="--x"), "a b", ["--x=a b"]),
        (Parameter("x", flag="--x"), "-1", ["--x=-1"]),
        (Parameter("x", flag="-x"), "a", ["-x", "a"]),
        (Parameter("x", flag="-x"), "-1", ["-x-1"]),
        (Parameter("x", flag="--x", default="a"), "a", []),
        (Parameter("x", flag="--x"), None, []),
        (Parameter("x", default="a"), "a", ["a"]),
        (Parameter("x", "flag", "--x"), True, ["--x"]),
        (Parameter("x", "flag", "--x", default=True), False, []),
        (Parameter("x", "flag", "--x", "--no-x", default=True), False, ["--no-x"]),
        (Parameter("x", "flag", "--x", "--no-x", required=True), False, ["--no-x"]),
        (Parameter("x", "count", "-v"), 2, ["-v", "-v"]),
        (Parameter("x", flag="--x", is_list=True), ["a", "b"], ["--x", "a", "b"]),
        (Parameter("x", flag="--x", is_list=True, repeats=True), ["a", "b"], ["--x=a", "--x=b"]),
        (Parameter("x", flag="--x", is_list=True, default=("a",)), ["a"], []),
        (Parameter("x", is_list=True), ["a", "b"], ["a", "b"]),
    ],
)
def test_an_answer_becomes_words(parameter: Parameter, answer: object, words: list[str]) -> None:
    assert parameter.words(answer) == words


def test_words_at_their_places_are_no_flags_and_no_values_of_flags() -> None:
    command = Command(
        "x", parameters=[Parameter("a"), Parameter("b", flag="-b"), Parameter("c", flag="-c", is_list=True)]
    )
    assert command.words(["1", "2", ["3", "4"]]) == ["1", "-c", "3", "4", "-b", "2"]
    assert command.words(["-1", "2", []]) == ["-b", "2", "--", "-1"]


def test_a_command_is_complete_if_nothing_is_required() -> None:
    assert Command("x", parameters=[Parameter("a", flag="-a")]).is_complete
    assert not Command("x", parameters=[Parameter("a", required=True)]).is_complete
    assert not Command("x", needs_words=True).is_complete
