"""Parameters of a program, and the words of ``sys.argv`` that answers become."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

Kind = Literal["text", "number", "float", "password", "flag", "count", "file", "path"]


@dataclass(frozen=True)
class Parameter:
    """A parameter: an option or, without ``flag``, a word at its place.

    :param label: for people.
    :param kind: of its value. ``file``: an existing file to read; ``path``: a file or folder, existing or not.
    :param flag: such as ``--size``.
    :param off_flag: turns it off, such as ``--no-color``.
    :param help: one paragraph.
    :param choices: the only values; empty: any.
    :param default: shown in the form, and left out of the words: text, texts of a list, a bool of a flag.
    :param required: True if there must be a value.
    :param is_list: True if it takes several values.
    :param repeats: True if the flag stands before each value of a list.
    :param limits: attributes ``min`` and ``max`` of a number.
    """

    label: str
    kind: Kind = "text"
    flag: str = ""
    off_flag: str = ""
    help: str = ""
    choices: tuple[str, ...] = ()
    default: str | tuple[str, ...] | bool = ""
    required: bool = False
    is_list: bool = False
    repeats: bool = False
    limits: Mapping[str, float] = field(default_factory=dict)

    def words(self, answer: Any) -> list[str]:
        """Return what stands for an answer.

        :param answer: text, a list of texts, a bool for a flag, a number for a count; None or empty: no value.
        """
        if self.kind == "flag":
            if bool(answer) == bool(self.default) and not self.required:
                return []
            return [self.flag] if answer else [self.off_flag] if self.off_flag else []
        if self.kind == "count":
            return [self.flag] * int(answer or 0)
        if self.is_list:
            return self._list_words([str(each) for each in answer or ()])
        if answer is None or answer == "" or (str(answer) == self.default and not self.is_positional):
            return []
        return [str(answer)] if self.is_positional else self._with_value(str(answer))

    @property
    def is_positional(self) -> bool:
        """True if its value is known by its place."""
        return not self.flag

    def _list_words(self, values: list[str]) -> list[str]:
        if not values or (tuple(values) == self.default and not self.is_positional):
            return []
        if self.is_positional:
            return values
        if self.repeats:
            return [word for value in values for word in self._with_value(value)]
        return [self.flag, *values]

    def _with_value(self, value: str) -> list[str]:
        """Return the flag and a value that no parser takes for another flag."""
        if len(self.flag) == 2:
            return [self.flag + value] if value.startswith("-") else [self.flag, value]
        return [f"{self.flag}={value}"]


@dataclass(frozen=True)
class Command:
    """A program, or one of its commands.

    :param name: as it is called, with the names of the commands before it.
    :param help: first paragraph.
    :param parameters: in the order of the form.
    :param commands: of this one, by name: the help of each, and a function that describes it.
    :param needs_words: True if it does nothing useful when called with nothing.
    :param needs_command: True if one of the commands has to be chosen.
    """

    name: str
    help: str = ""
    parameters: Sequence[Parameter] = ()
    commands: Mapping[str, tuple[str, Callable[[], Command]]] = field(default_factory=dict)
    needs_words: bool = False
    needs_command: bool = False

    @property
    def is_complete(self) -> bool:
        """True if it can be called with nothing."""
        return not self.needs_words and not any(each.required for each in self.parameters)

    def words(self, answers: Sequence[Any]) -> list[str]:
        """Return the words for answers, which are in the order of the parameters."""
        pairs = list(zip(self.parameters, answers, strict=True))
        # Flags with several values take every word up to the next flag, so that they stand before the other ones.
        pairs.sort(key=lambda pair: not (pair[0].is_list and not pair[0].repeats))
        options = [word for each, answer in pairs if not each.is_positional for word in each.words(answer)]
        places = [
            word
            for each, answer in zip(self.parameters, answers, strict=True)
            if each.is_positional
            for word in each.words(answer)
        ]
        if any(word.startswith("-") for word in places) and not self.commands:
            return [*options, "--", *places]
        return [*places, *options]
