"""``traces=True``: the spans of sessions, their callbacks, pages and heavy calls, as an exporter of the SDK gets them."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from greenio import cpu, offload
from greenio.input import input
from greenio.navigation.pages import page, pages
from greenio.output import put_button, put_text
from greenio.session import defer_call, register_thread
from tests.support.servers.live import Page, serving, visiting
from tests.support.servers.script_process import running, write
from tests.support.waiting import wait_until
from tests.support.wire.polling_page import PollingPage

ROOT = Path(__file__).resolve().parents[2]
author = trace.get_tracer("the author's")
_exporter = InMemorySpanExporter()


@pytest.fixture(scope="module", autouse=True)
def provider() -> None:
    """Set up the SDK, as an author does; a process can do that once."""
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(_exporter))
    trace.set_tracer_provider(provider)


@pytest.fixture
def spans() -> Iterator[InMemorySpanExporter]:
    _exporter.clear()
    yield _exporter
    _exporter.clear()


def span(spans: InMemorySpanExporter, name: str) -> ReadableSpan:
    """Return the one span of that name, when it has ended."""
    wait_until(lambda: any(each.name == name for each in spans.get_finished_spans()))
    [found] = [each for each in spans.get_finished_spans() if each.name == name]
    return found


def is_below(child: ReadableSpan, parent: ReadableSpan) -> bool:
    assert parent.context is not None
    return child.parent is not None and child.parent.span_id == parent.context.span_id


def click(page: Page) -> None:
    node = page.wait("output")["node"]
    page.send({"t": "click", "callback": node["callback"], "value": 0})


def test_a_session_is_a_span_with_the_reason_of_its_end(spans: InMemorySpanExporter) -> None:
    def tea() -> None:
        input("?")

    with serving({"tea": tea}, traces=True) as server, visiting(server.url, "?app=tea") as page:
        page.answer("x")
        assert page.close_code() == 1000
        found = span(spans, "session tea")
    assert dict(found.attributes or {}) == {
        "greenio.app": "tea",
        "greenio.session": "tea-1",
        "greenio.reason": "done",
    }
    assert found.kind is trace.SpanKind.SERVER
    assert found.parent is None
    assert found.status.is_unset


def test_a_worker_is_named(tmp_path: Path) -> None:
    with traced_script(tmp_path, "put_text('hi')", "--worker", "w3") as server:
        answered(server.address)
        server.wait_for(lambda: "'greenio.worker': 'w3'" in "".join(server.stdout), "the span of the session")
        assert "'greenio.session': 'w3/" in "".join(server.stdout)


def test_the_session_of_a_visitor_who_goes_is_lost(spans: InMemorySpanExporter) -> None:
    with serving(lambda: input("?"), traces=True) as server:
        with visiting(server.url) as page:
            page.wait("form")
        assert (span(spans, "session index").attributes or {})["greenio.reason"] == "lost"


def test_the_trace_of_the_request_goes_on(spans: InMemorySpanExporter) -> None:
    headers = {"traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"}
    with serving(lambda: put_text("hi"), traces=True) as server:
        with visiting(server.url, additional_headers=headers) as page:
            page.close_code()
        found = span(spans, "session index")
    assert found.context is not None
    assert found.context.trace_id == 0x0AF7651916CD43DD8448EB211C80319C
    assert found.parent is not None
    assert found.parent.span_id == 0xB7AD6B7169203331


def test_behind_a_proxy_a_visitor_who_comes_without_it_names_no_trace(spans: InMemorySpanExporter) -> None:
    headers = {"traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"}
    with serving(lambda: put_text("hi"), traces=True, trusted_proxies=["192.0.2.1"]) as server:
        with visiting(server.url, additional_headers=headers) as page:
            page.close_code()
        assert span(spans, "session index").parent is None


def test_spans_of_the_author_are_below_their_own_session(spans: InMemorySpanExporter) -> None:
    def app() -> None:
        name = input("?")
        with author.start_as_current_span(f"work of {name}"):
            input("?")  # the other session goes on meanwhile
            with author.start_as_current_span(f"more of {name}"):
                pass

    with serving(app, traces=True) as server, visiting(server.url) as one, visiting(server.url) as two:
        one.answer("one")
        one.wait("form")
        two.answer("two")
        two.wait("form")
        one.answer("")
        two.answer("")
        assert one.close_code() == two.close_code() == 1000
        wait_until(lambda: len(spans.get_finished_spans()) == 6)
    sessions = {each.context.span_id for each in spans.get_finished_spans() if each.name == "session index"}
    assert len(sessions) == 2
    for name in ("one", "two"):
        work = span(spans, f"work of {name}")
        assert work.parent is not None
        sessions.remove(work.parent.span_id)
        assert is_below(span(spans, f"more of {name}"), work)


def test_a_callback_is_a_span_below_its_session(spans: InMemorySpanExporter) -> None:
    def work() -> None:
        with author.start_as_current_span("inside"):
            put_text("clicked")

    with serving(lambda: put_button("Go", onclick=work), traces=True) as server:
        with visiting(server.url) as page:
            click(page)
            callback = span(spans, "callback put_button")
        assert is_below(callback, span(spans, "session index"))
    assert is_below(span(spans, "inside"), callback)


def test_a_callback_that_runs_in_the_greenlet_of_another_one_has_its_own_session(
    spans: InMemorySpanExporter,
) -> None:
    with serving(lambda: put_button("Go", onclick=lambda: put_text("clicked")), traces=True) as server:
        with visiting(server.url) as one, visiting(server.url) as two:
            for page in (one, two):
                click(page)
                wait_until(lambda: page.read() or "clicked" in page.texts)  # noqa: B023 -- of this round
        wait_until(lambda: len(spans.get_finished_spans()) == 4)
    callbacks = [each for each in spans.get_finished_spans() if each.name.startswith("callback")]
    assert len({each.parent.span_id for each in callbacks if each.parent is not None}) == 2


def test_an_app_that_fails_fails_its_session(
    spans: InMemorySpanExporter, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("CRITICAL")

    def fails() -> None:
        raise KeyError("mine")

    with serving(fails, traces=True) as server, visiting(server.url) as page:
        page.wait("end")
        found = span(spans, "session index")
    assert found.status.status_code is trace.StatusCode.ERROR
    assert found.status.description == "KeyError: 'mine'"
    [event] = found.events
    assert (event.attributes or {})["exception.type"] == "KeyError"
    assert "in fails" in str((event.attributes or {})["exception.stacktrace"])
    assert (found.attributes or {})["greenio.reason"] == "error"


def test_a_callback_that_fails_does_not_fail_its_session(
    spans: InMemorySpanExporter, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("CRITICAL")

    def fails() -> None:
        raise ValueError("mine")

    with serving(lambda: put_button("Go", onclick=fails), traces=True) as server:
        with visiting(server.url) as page:
            click(page)
            callback = span(spans, "callback put_button")
        session = span(spans, "session index")
    assert callback.status.status_code is trace.StatusCode.ERROR
    assert [event.name for event in callback.events] == ["exception"]
    assert session.status.is_unset
    assert [event.name for event in session.events] == ["exception"]


def test_a_thread_that_fails_is_recorded_and_its_calls_are_below_the_session(
    spans: InMemorySpanExporter, caplog: pytest.LogCaptureFixture
) -> None:

    caplog.set_level("CRITICAL")

    def fails() -> None:
        offload(time.sleep, 0)
        raise ValueError("of the thread")

    def app() -> None:
        thread = threading.Thread(target=fails)
        register_thread(thread)
        thread.start()

    with serving(app, traces=True) as server, visiting(server.url) as page:
        page.close_code()
        session = span(spans, "session index")
    assert [(each.attributes or {})["exception.message"] for each in session.events] == ["of the thread"]
    assert is_below(span(spans, "offload sleep"), session)


def in_a_thread() -> str:
    with author.start_as_current_span("in the thread"):
        return "done"


def test_offload_is_a_span_and_its_function_is_below_it(spans: InMemorySpanExporter) -> None:
    with serving(lambda: put_text(offload(in_a_thread)), traces=True) as server:
        with visiting(server.url) as page:
            page.close_code()
        session = span(spans, "session index")
    call = span(spans, "offload in_a_thread")
    assert is_below(call, session)
    assert (call.attributes or {})["code.function.name"] == "in_a_thread"
    assert is_below(span(spans, "in the thread"), call)


def test_cpu_is_a_span_and_its_failure_is_recorded(spans: InMemorySpanExporter) -> None:
    def app() -> None:
        with pytest.raises(ValueError, match="invalid literal"):
            cpu(int, "x")
        put_text(cpu(abs, -1))

    with serving(app, traces=True) as server, visiting(server.url) as page:
        page.close_code()
        session = span(spans, "session index")
    assert is_below(span(spans, "cpu abs"), session)
    assert span(spans, "cpu abs").status.is_unset
    assert span(spans, "cpu int").status.status_code is trace.StatusCode.ERROR
    assert session.status.is_unset


def test_a_call_whose_session_ends_is_no_error(spans: InMemorySpanExporter) -> None:
    def app() -> None:
        put_text("waits")
        cpu(time.sleep, 600)

    with serving(app, traces=True) as server:
        with visiting(server.url) as page:
            page.wait("output")
        call = span(spans, "cpu sleep")
    assert call.status.is_unset
    assert not call.events


def test_coroutines_are_below_their_session(spans: InMemorySpanExporter) -> None:
    async def clicked() -> None:
        with author.start_as_current_span("in a coroutine"):
            put_text("clicked")

    async def app() -> None:
        with author.start_as_current_span("in the app"):
            put_button("Go", onclick=clicked)

    with serving(app, traces=True) as server:
        with visiting(server.url) as page:
            click(page)
            callback = span(spans, "callback put_button")
        session = span(spans, "session index")
    assert is_below(callback, session)
    assert is_below(span(spans, "in a coroutine"), callback)
    assert is_below(span(spans, "in the app"), session)


def test_pages_are_spans_named_by_their_patterns(spans: InMemorySpanExporter) -> None:
    @page("/")
    def first() -> None:
        put_text("first")

    @page("/order/{number}")
    def order(number: str) -> None:
        put_text(f"order {number}")

    with serving(pages(first, order), traces=True) as server:
        with visiting(server.url) as visitor:
            visitor.wait("output")
            visitor.send({"t": "navigate", "location": "/order/7"})
            shown = span(spans, "page /order/{number}")
        assert is_below(shown, span(spans, "session index"))


def test_a_deferred_function_is_below_its_session(spans: InMemorySpanExporter) -> None:
    def tidy() -> None:
        with author.start_as_current_span("tidying"):
            pass

    with serving(lambda: defer_call(tidy), traces=True) as server, visiting(server.url) as page:
        page.close_code()
        deferred = span(spans, "deferred")
    assert is_below(deferred, span(spans, "session index"))
    assert is_below(span(spans, "tidying"), deferred)


def test_without_traces_there_are_none(spans: InMemorySpanExporter) -> None:
    with serving(lambda: put_button("Go", onclick=lambda: put_text("clicked"))) as server:
        assert server.sessions.tracer is None
        with visiting(server.url) as page:
            click(page)
            wait_until(lambda: page.read() or "clicked" in page.texts)
    assert not spans.get_finished_spans()


def test_without_traces_nothing_is_imported() -> None:
    code = (
        "import sys; from greenio.server.lifecycle.server import Server; Server(lambda: None);"
        "print([name for name in sys.modules if name.startswith('opentelemetry') or name.endswith('.traces')])"
    )
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ended.stdout == "[]\n"


# A process of its own, patched and pre-empted, with the exporter that writes lines

SCRIPT = """
    from greenio import start_server
    from greenio.output import *
    from greenio.input import input
    from opentelemetry import trace
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor, ConsoleSpanExporter

    exporter = ConsoleSpanExporter(formatter=lambda span: f"{span.name} {dict(span.attributes)}\\n")
    trace.set_tracer_provider(TracerProvider())
    trace.get_tracer_provider().add_span_processor(BatchSpanProcessor(exporter, schedule_delay_millis=100))

    def app():
        BODY

    start_server(app, host="127.0.0.1")
"""


def traced_script(folder: Path, body: str, *options: str, **environment: str) -> Any:
    path = write(folder, SCRIPT.replace("BODY", body))
    return running(
        "-m",
        "greenio",
        "run",
        path,
        *("--traces", *options),
        folder=folder,
        PYTHONPATH=str(ROOT),
        **environment,
    )


def answered(address: str) -> None:
    page = PollingPage(address)
    page.wait("output")
    page.http.close()


def test_a_task_that_computes_in_a_span_is_interrupted(tmp_path: Path) -> None:
    body = "put_text('hi')\n        while True: pass"
    with traced_script(tmp_path, body) as server:
        for _ in range(2):  # the second is served while the first computes
            answered(server.address)
