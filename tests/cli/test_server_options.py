"""Options of the server on the command line."""

from __future__ import annotations

import argparse

from greenio.cli.server_options import add_server_options, server_options
from greenio.server.options import OPTIONS


def test_the_command_line_knows_every_option_with_a_text_form() -> None:
    parser = argparse.ArgumentParser()
    add_server_options(parser, leave_out=["static_dir"])
    line = "--port 80 --keep-page --no-preempt --max-sessions 3 --metrics 1 --allowed-host a --allowed-host b"
    given = server_options(parser.parse_args(line.split()))
    assert given == {
        "port": 80,
        "keep_page": True,
        "preempt": False,
        "max_sessions": 3,
        "metrics": True,
        "allowed_hosts": ["a", "b"],
    }
    known = {action.dest for action in parser._actions}
    unknown = OPTIONS.keys() - known
    assert unknown == {"check_origin", "admin_token", "static_dir"}
