"""Descriptions of click's and typer's commands."""

from __future__ import annotations

import enum
from types import SimpleNamespace
from typing import Any

import click
import pytest

from greenio.terminal.command_line.click_command import described
from greenio.terminal.command_line.parameters import Parameter


@pytest.mark.parametrize(
    ("parameter", "expected"),
    [
        (click.Argument(["x"]), Parameter("X", required=True)),
        (click.Argument(["x"], nargs=-1, type=int), Parameter("X", "number", default=(), is_list=True)),
        (click.Argument(["x"], type=click.File("rb")), Parameter("X", "file", required=True)),
        (click.Option(["--x"], type=click.File("w")), Parameter("x", flag="--x")),
        (click.Option(["--x"], type=click.Path()), Parameter("x", "path", "--x")),
        (click.Option(["--x"], type=click.Path(exists=True, dir_okay=False)), Parameter("x", "file", "--x")),
        (click.Option(["--x"], default=lambda: 3), Parameter("x", flag="--x")),
        (click.Option(["--x"], hide_input=True, default="a"), Parameter("x", "password", "--x")),
        (
            click.Option(["-x", "--xx/--no-xx"], default=True),
            Parameter("xx", "flag", "--xx", "--no-xx", default=True),
        ),
        (
            click.Option(["--x"], type=click.FloatRange(0, 1), default=0.5, help="H."),
            Parameter("x", "float", "--x", help="H.", default="0.5", limits={"min": 0, "max": 1}),
        ),
        (
            click.Option(["--x"], nargs=2, default=(1, 2)),
            Parameter("x", "number", "--x", default=("1", "2"), is_list=True),
        ),
    ],
)
def test_a_parameter_of_click(parameter: click.Parameter, expected: Parameter) -> None:
    assert described(click.Command("c", params=[parameter])).parameters == [expected]


def test_options_that_show_something_and_end_are_left_out() -> None:
    command = click.version_option("1")(click.Command("c"))
    assert described(command).parameters == []
    assert described(command).is_complete


def test_a_group_loads_its_commands_when_it_is_asked() -> None:
    class Lazy(click.Group):
        def list_commands(self, context: click.Context) -> list[str]:
            return ["one", "gone"]

        def get_command(self, context: click.Context, name: str) -> click.Command | None:
            return click.Command(name, help="First. More.") if name == "one" else None

    found = described(Lazy("g"))
    assert {name: text for name, (text, _) in found.commands.items()} == {"one": "First."}
    assert found.commands["one"][1]().name == "g one"
    assert not found.is_complete
    assert described(click.Group("g", invoke_without_command=True)).is_complete


class _Color(enum.Enum):
    RED = "red"


@pytest.mark.parametrize(
    ("descriptor", "default", "expected"),
    [
        ({"annotation": int}, 3, Parameter("x", "number", "--x", default="3")),
        ({"annotation": list[float]}, None, Parameter("x", "float", "--x")),
        ({"choices": tuple(_Color)}, _Color.RED, Parameter("x", flag="--x", choices=("red",), default="red")),
        ({"is_path": True}, None, Parameter("x", "path", "--x")),
        ({"is_file": True, "file_annotation": type("FileText", (), {})}, None, Parameter("x", "file", "--x")),
        (
            {"is_file": True, "file_annotation": type("FileTextWrite", (), {})},
            None,
            Parameter("x", flag="--x"),
        ),
    ],
)
def test_a_parameter_of_typer_describes_its_type(
    descriptor: dict[str, Any], default: object, expected: Parameter
) -> None:
    info = SimpleNamespace(mode=None, exists=False, file_okay=True, dir_okay=True)
    given = {
        "annotation": str,
        "choices": None,
        "is_path": False,
        "is_file": False,
        "parameter_info": info,
        **descriptor,
    }
    option = SimpleNamespace(
        param_type_name="option",
        name="x",
        opts=["--x"],
        secondary_opts=[],
        multiple=False,
        nargs=1,
        default=default,
        required=False,
        metavar=None,
        is_eager=False,
        expose_value=True,
        type_descriptor=SimpleNamespace(**given),
    )
    command = SimpleNamespace(name="c", help=None, params=[option])
    assert described(command).parameters == [expected]
