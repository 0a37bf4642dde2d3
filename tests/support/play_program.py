"""Plays visits of programs, each program in a process of its own, forked from this one.

Reads jobs from stdin, one JSON object a line, and answers each with a line when its result has been written.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import traceback
import types
from typing import Any

import gevent

import greenio  # noqa: F401 - patches first
from greenio.cli import run as command
from greenio.protocol import events
from greenio.runtime.fairness.preemption import preemptor
from greenio.runtime.native import native_waitpid
from greenio.terminal.programs.serve import program_app
from greenio.testing import Visit
from tests.support.forms import submit


def play(app: Any, steps: list[list[Any]], leaves: bool, pauses: bool, query: str) -> dict[str, Any]:
    """Visit the program: each step waits for the text at the end of what is shown, and types, or answers a form."""
    visit = Visit(app, timeout=10, query_string=query)
    shown = visit.terminals
    try:
        for expected, typed in steps:
            if isinstance(typed, dict):
                answer(visit, expected, typed)
                continue
            visit.wait(
                lambda expected=expected: shown.by_id and shown.newest.text.endswith(expected), expected
            )
            for key in typed.split("\n")[:-1] if typed.endswith("\n") else [typed]:
                if key == "\x03":
                    visit.send(events.TerminalInterrupt(shown.newest.id))
                elif key == "\x04":
                    visit.send(events.TerminalInput(shown.newest.id, eof=True))
                elif shown.newest.mode == "raw":
                    visit.send(events.TerminalInput(shown.newest.id, key))
                else:
                    visit.type_line(key)
        if pauses:
            visit._wire.pause()
            visit.wait(lambda: visit.session.channel.is_full, "back-pressure")
            visit._wire.resume()
        if not leaves:
            visit.wait(lambda: shown.by_id and shown.newest.ended, "the end")
    except AssertionError as error:
        return {"text": f"{error}\n{shown.text}", "code": None, "modes": []}
    finally:
        visit.close()
    modes = [each.mode for each in visit.commands if hasattr(each, "mode")]
    links = [each["url"] for each in visit.scopes["ROOT"] if each["k"] == "link"]
    return {"text": shown.text, "code": shown.newest.code, "modes": modes, "links": links}


def answer(visit: Visit, title: str, values: dict[str, Any]) -> None:
    """Answer the form of that title. Values are by labels: text, or labels of options; other fields stay as they are."""
    visit.wait(lambda: any(form.title == title for form in visit.forms.values()), f"the form {title!r}")
    answers: dict[str, Any] = {}
    for item in visit.form().items:
        options = item.get("options")
        if options is None:
            answers[item["name"]] = values.get(
                item["label"], item.get("value", "" if item["k"] != "file" else [])
            )
            continue
        label = item.get("label") or options[0]["label"]
        chosen = values.get(label, [each["label"] for each in options if each.get("selected")])
        answers[item["name"]] = [number for number, each in enumerate(options) if each["label"] in chosen]
    submit(visit, **answers)


def run(job: dict[str, Any]) -> None:
    """Play the visits of one program. Runs in the forked process."""
    os.chdir(job["folder"])
    os.environ.update(job["environ"])
    for number, name in ((1, "stdout"), (2, "stderr")):
        os.dup2(os.open(f"{job['result']}.{name}", os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
    if job["seed"] is not None:
        random.seed(job["seed"])
        sys.modules["sitecustomize"] = types.SimpleNamespace(random=random)  # type: ignore[assignment]
    parser = argparse.ArgumentParser()
    command.declare(parser)
    program, arguments = command.choose(parser.parse_args(job["command"]))
    app = program_app(program, arguments, job["form"])
    preemptor.start()
    visit = app, job["steps"], job["leaves"], job["pauses"], job["query"]
    if job["together"]:
        greenlets = [gevent.spawn(play, *visit) for _ in range(job["visits"])]
        gevent.joinall(greenlets)
        played = [each.value for each in greenlets]
    else:
        played = [play(*visit) for _ in range(job["visits"])]
    preemptor.stop()
    sys.__stdout__.flush()
    with open(job["result"], "w", encoding="utf-8") as file:
        json.dump(played, file)


def main() -> None:
    leave = os._exit
    for line in sys.stdin:
        pid = os.fork()
        if not pid:
            try:
                run(json.loads(line))
            except BaseException:
                traceback.print_exc()
            finally:
                leave(0)
        native_waitpid(pid, 0)
        print("done", flush=True)


if __name__ == "__main__":
    main()
