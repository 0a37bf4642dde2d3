"""The types of the input functions' parameters name parameters that exist, and all of them."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, is_typeddict

import pytest

from greenio.input import checkbox, file_upload, input, radio, select, slider, textarea, types

EXPLICIT = {
    "label",
    "name",
    "type",
    "options",
    "multiple",
    "required",
    "rows",
    "code",
    "accept",
    "placeholder",
}
EXPLICIT |= {"value", "min_value", "max_value", "step", "other_html_attrs"}


@pytest.mark.parametrize(
    ("function", "typed"),
    [
        (input, types.AskTextOptions),
        (textarea, types.AskTextareaOptions),
        (select, types.AskSelectOptions),
        (radio, types.AskChoiceOptions),
        (checkbox, types.AskChoiceOptions),
        (slider, types.AskSliderOptions),
        (file_upload, types.AskFileOptions),
    ],
)
def test_typed_options_are_the_functions_parameters(function: Callable[..., Any], typed: type) -> None:
    assert is_typeddict(typed)
    parameters = set(inspect.signature(function).parameters)
    attributes = set(types.HtmlAttributes.__annotations__) | {"min", "max", "pattern", "step"}
    named = set(typed.__annotations__)
    assert named - attributes <= parameters
    assert parameters - EXPLICIT <= named
