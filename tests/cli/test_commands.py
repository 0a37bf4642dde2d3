"""The list of commands."""

from __future__ import annotations

import argparse

import pytest

from greenio.cli.commands import COMMANDS, declare_command


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_declares_its_arguments(name: str) -> None:
    parser = argparse.ArgumentParser(conflict_handler="resolve")
    declare_command(name, parser)
    assert parser.description
    assert callable(parser.get_default("function"))
    parser.format_help()
