"""Items with options: select, checkbox and radio.

The page shows labels and reports numbers; the value is the very object from ``options``, whatever its type. The
numbers of a later list of options begin where those of the earlier list ended, so that a choice that crossed an
update on its way is never taken for another one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from msgspec import structs

from greenio.error_pages import see
from greenio.input.fields.attributes import html_attributes
from greenio.input.fields.field import Field, warn_author
from greenio.input.fields.invalid_value import ForgedValue, InvalidValue, StaleValue
from greenio.input.fields.options import is_among, keep_last_selected, parse_options
from greenio.names import did_you_mean
from greenio.widgets import items
from greenio.widgets.base import Option


class ChoiceField(Field):
    """An item with options.

    :param options: as authors give them.
    :param selected: the value, or list of values, selected at first.
    :param multiple: several may be chosen, and the value is a list.
    :raises TypeError: ``options`` is missing or no list.
    :raises ValueError: a malformed option.
    """

    __slots__ = ("_cleared", "_multiple", "_values")

    item: items.Select | items.Checkbox | items.Radio
    updatable = ("required",)

    def __init__(
        self,
        function: str,
        item: items.Select | items.Checkbox | items.Radio,
        options: Any,
        selected: Any,
        *,
        multiple: bool,
        validate: Callable[[Any], Any] | None,
        onchange: Callable[[Any], Any] | None,
    ) -> None:
        super().__init__(function, item, validate=validate, onchange=onchange)
        if options is None:
            raise TypeError(f"{function}(): options is required{see('error_options')}")
        self._multiple = multiple
        wanted = selected if isinstance(selected, (list, tuple)) else [selected]
        self._take(function, options, [] if selected is None else wanted)
        missing = [] if selected is None else [one for one in wanted if not is_among(one, self._values)]
        if missing:
            texts = [one for one in self._values if isinstance(one, str)]
            meant = did_you_mean(missing[0], texts) if isinstance(missing[0], str) else ""
            warn_author(
                f"{function}(): value={missing[0]!r} is none of the options{meant}{see('error_value')}"
            )

    def parse(self, raw: Any) -> Any:
        values = self._values_at(raw)
        if self._multiple:
            return values
        return values[0] if values else None

    def check_value(self, raw: Any, value: Any) -> None:
        if self.item.required and not raw:
            raise InvalidValue("choose")

    def _values_at(self, raw: Any) -> list[Any]:
        """Return the values of the reported numbers, in the order of the options."""
        if not isinstance(raw, list) or (len(raw) > 1 and not self._multiple):
            raise ForgedValue("not_possible")
        options, base = self.item.options, self.item.base
        for number in raw:
            if type(number) is not int or not 0 <= number < base + len(options):
                raise ForgedValue("not_possible")
            if number < base:
                raise StaleValue("choose_again")
            # Visitors cannot choose a disabled option, but the author may have selected it.
            if options[number - base].disabled and not options[number - base].selected:
                raise ForgedValue("not_possible")
        if not raw and not self._may_be_empty():
            raise ForgedValue("not_possible")
        return [self._values[number - base] for number in sorted(set(raw))]

    def _may_be_empty(self) -> bool:
        """Tell whether the page may report no choice: a drop-down for one value shows one, if any can be chosen."""
        item = self.item
        if self._multiple or not isinstance(item, items.Select) or self._cleared:
            return True
        # Browsers show a disabled option that is selected, but do not submit it.
        selected = [option for option in item.options if option.selected]
        return all(option.disabled for option in (selected[-1:] or item.options))

    def set_value(self, function: str, value: Any) -> list[int]:
        """Select the options that equal the value, or one of its values; returns their numbers."""
        wanted = value if self._multiple and isinstance(value, (list, tuple)) else [value]
        chosen = [index for index, one in enumerate(self._values) if is_among(one, wanted)]
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

    def _take(self, function: str, given: Any, selected: Sequence[Any], base: int = 0) -> None:
        options, self._values = parse_options(function, given, selected)
        self._cleared = False
        if not self._multiple:
            options = keep_last_selected(options)
        self.item = structs.replace(self.item, options=options, base=base)


class SelectField(ChoiceField):
    """A drop-down.

    :param native: None leaves it to the page: one with chips and search for several on a desktop, unless ``size=`` asks for
        rows, which only the browser's own control has.
    """

    __slots__ = ()

    def __init__(
        self,
        function: str,
        name: str,
        label: str,
        options: Any,
        *,
        multiple: bool | None = None,
        validate: Callable[[Any], Any] | None = None,
        value: Any = None,
        onchange: Callable[[Any], Any] | None = None,
        native: bool | None = None,
        required: bool | None = None,
        help_text: str | None = None,
        auto_focus: bool | None = None,
        attributes: dict[str, Any] | None = None,
    ) -> None:
        given = html_attributes(function, attributes or {})
        if native is None and "size" in given:
            native = True
        item = items.Select(
            name=name,
            label=str(label),
            help_text=str(help_text or ""),
            auto_focus=bool(auto_focus),
            attributes=given,
            multiple=bool(multiple),
            native=None if native is None else bool(native),
            required=bool(required),
        )
        super().__init__(
            function, item, options, value, multiple=bool(multiple), validate=validate, onchange=onchange
        )


class OptionListField(ChoiceField):
    """Options that are all on the page: boxes to tick, or buttons of which one is picked.

    :param kind: ``items.Checkbox`` or ``items.Radio``.
    :param attributes: checked and ignored, because there are several controls.
    """

    __slots__ = ()

    def __init__(
        self,
        function: str,
        kind: type[items.Checkbox] | type[items.Radio],
        name: str,
        label: str,
        options: Any,
        *,
        inline: bool | None = None,
        validate: Callable[[Any], Any] | None = None,
        value: Any = None,
        onchange: Callable[[Any], Any] | None = None,
        required: bool | None = None,
        help_text: str | None = None,
        auto_focus: bool | None = None,
        attributes: dict[str, Any] | None = None,
    ) -> None:
        html_attributes(function, attributes or {})
        item = kind(
            name=name,
            label=str(label),
            help_text=str(help_text or ""),
            auto_focus=bool(auto_focus),
            inline=bool(inline),
            required=bool(required),
        )
        multiple = kind is items.Checkbox
        super().__init__(
            function, item, options, value, multiple=multiple, validate=validate, onchange=onchange
        )
