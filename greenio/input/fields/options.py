"""Options of select, checkbox and radio: the forms an author may give them in, and what the page reports.

The page sees labels and reports numbers; the very object from ``options`` is returned, whatever its type. The
options of an item are numbered on and on: those of a later list begin where the earlier one ended, so that a
choice that crossed an update on its way is never taken for another one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from msgspec import structs

from greenio.input.fields.field import Field, Forged, Invalid, Stale
from greenio.widgets import items
from greenio.widgets.base import Option


class ChoiceField(Field):
    """An item with options.

    :param multiple: several may be chosen, and the value is a list.
    """

    __slots__ = ("_cleared", "_multiple", "_values")

    item: items.Select | items.Checkbox | items.Radio
    changeable = ("required",)

    def __init__(
        self,
        function: str,
        item: items.Select | items.Checkbox | items.Radio,
        options: Any,
        selected: Any,
        *,
        multiple: bool,
        validate: Callable[[Any], Any] | None = None,
        onchange: Callable[[Any], Any] | None = None,
    ) -> None:
        super().__init__(function, item, validate=validate, onchange=onchange)
        if options is None:
            raise TypeError(f"{function}(): options is required")
        self._multiple = multiple
        wanted = selected if isinstance(selected, (list, tuple)) else [selected]
        self._take(function, options, [] if selected is None else wanted)

    def parse(self, raw: Any) -> Any:
        values = self._values_at(raw)
        if self._multiple:
            return values
        return values[0] if values else None

    def check_value(self, raw: Any, value: Any) -> None:
        if self.item.required and not raw:
            raise Invalid("choose")

    def _values_at(self, raw: Any) -> list[Any]:
        """The values of the reported numbers, in the order of the options."""
        if not isinstance(raw, list) or (len(raw) > 1 and not self._multiple):
            raise Forged("not_possible")
        options, base = self.item.options, self.item.base
        for number in raw:
            if type(number) is not int or not 0 <= number < base + len(options):
                raise Forged("not_possible")
            if number < base:
                raise Stale("choose_again")
            # Nobody can choose a disabled option, but the author may have chosen it.
            if options[number - base].disabled and not options[number - base].selected:
                raise Forged("not_possible")
        if not raw and not self._may_be_empty():
            raise Forged("not_possible")
        return [self._values[number - base] for number in sorted(set(raw))]

    def _may_be_empty(self) -> bool:
        """A drop-down for one shows one, unless none can be chosen or the author took the choice away."""
        item = self.item
        if self._multiple or not isinstance(item, items.Select) or self._cleared:
            return True
        # Browsers show a disabled option that is selected, and do not count it.
        selected = [option for option in item.options if option.selected]
        return all(option.disabled for option in (selected[-1:] or item.options))

    def shown(self, function: str, value: Any) -> list[int]:
        """The numbers of the options that equal the value, or one of its values."""
        wanted = value if self._multiple and isinstance(value, (list, tuple)) else [value]
        chosen = [index for index, one in enumerate(self._values) if _is_among(one, wanted)]
        if not self._multiple:
            chosen = chosen[-1:]
        self._cleared = not chosen
        options = [
            Option(option.label, index in chosen, option.disabled)
            for index, option in enumerate(self.item.options)
        ]
        self.item = structs.replace(self.item, options=options)
        return [self.item.base + index for index in chosen]

    def replace_options(self, function: str, options: Any) -> dict[str, Any]:
        base = self.item.base + len(self.item.options)
        self._take(function, options, [], base)
        return {"options": self.item.options, "base": base}

    def _take(self, function: str, given: Any, wanted: Sequence[Any], base: int = 0) -> None:
        if isinstance(given, (str, bytes)) or not isinstance(given, Iterable):
            raise TypeError(f"{function}(): options must be a list, not {type(given).__name__}")
        values: list[Any] = []
        options: list[Option] = []
        for one in given:
            label, value, chosen, disabled = _parts(function, one)
            values.append(value)
            options.append(Option(str(label), bool(chosen) or _is_among(value, wanted), bool(disabled)))
        if not self._multiple:
            options = _only_last_selected(options)
        self._values = values
        self._cleared = False
        self.item = structs.replace(self.item, options=options, base=base)


def _is_among(value: Any, wanted: Sequence[Any]) -> bool:
    return any(_equal(value, one) for one in wanted)


def _equal(one: Any, other: Any) -> bool:
    """Python's ``==``, also for objects whose comparison has no truth value (arrays)."""
    if one is other:
        return True
    try:
        return bool(one == other)
    except Exception:
        return False


def _parts(function: str, given: Any) -> tuple[Any, Any, Any, Any]:
    if isinstance(given, dict):
        if "label" not in given or "value" not in given:
            raise ValueError(f"{function}(): an option needs 'label' and 'value', got {given!r}")
        return given["label"], given["value"], given.get("selected"), given.get("disabled")
    if isinstance(given, (list, tuple)):
        if not 2 <= len(given) <= 4:
            raise ValueError(
                f"{function}(): an option is (label, value[, selected[, disabled]]), got {given!r}"
            )
        padded = (*given, None, None)
        return padded[0], padded[1], padded[2], padded[3]
    return given, given, None, None


def _only_last_selected(options: list[Option]) -> list[Option]:
    chosen = [index for index, option in enumerate(options) if option.selected]
    return [
        Option(option.label, bool(chosen) and index == chosen[-1], option.disabled)
        for index, option in enumerate(options)
    ]
