"""Traces and error reports"""

from greenio.output import put_code, put_markdown, put_table

#: Tried by tests/guide/test_traces.py.
TRACED = """\
from opentelemetry import trace
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor

from greenio import start_server
from greenio.input import input
from greenio.output import put_text

tracer = trace.get_tracer("shop")


def main():
    name = input("Your order")
    with tracer.start_as_current_span("save the order"):
        put_text("Thank you for", name)


if __name__ == "__main__":
    provider = TracerProvider()
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    trace.set_tracer_provider(provider)
    start_server(main, port=8080, traces=True)
"""
REPORTED = """\
import logging

import sentry_sdk

from greenio import start_server
from greenio.output import put_button
from greenio.server.lifecycle.logs import SessionFilter


def name_session(event, hint):
    record = hint.get("log_record") or logging.makeLogRecord({"name": "captured"})
    SessionFilter().filter(record)
    event.setdefault("tags", {})["session"] = record.session
    return event


def divide():
    return 1 / 0


def main():
    put_button("Divide by zero", onclick=divide)


if __name__ == "__main__":
    sentry_sdk.init(
        "https://KEY@sentry.example.com/1", before_send=name_session, auto_enabling_integrations=False
    )
    start_server(main, port=8080)
"""


def opentelemetry():
    """OpenTelemetry

    With `traces=True` each session is a trace: a span for the visit, and below it one for each callback, and whatever spans
    your code and the libraries that it calls make. You choose the SDK and the exporter, whose address is
    `OTEL_EXPORTER_OTLP_ENDPOINT`; the name of your app is `OTEL_SERVICE_NAME`."""
    put_code(
        "pip install 'greenio-web[otel]' opentelemetry-sdk opentelemetry-exporter-otlp-proto-http\n"
        "OTEL_SERVICE_NAME=shop OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:4318 python app.py",
        "bash",
    )
    put_code(TRACED, "python")


def spans():
    """What has a span

    `input()` has none: the time that a visitor takes to answer is no work, and shows as the gap between two spans."""
    put_table(
        [
            ["session NAME", "from the start of an app until its session ends"],
            [
                "callback NAME",
                "a click or a change; NAME is the function that has made the button, such as put_button",
            ],
            ["page PATH", "a page of an app that has several"],
            ["cpu NAME, offload NAME", "a computation in a process, a call in a thread"],
            ["deferred", "a function of defer_call()"],
        ],
        header=["span", "what it covers"],
    )
    put_markdown("""
- A session's span has the attributes `greenio.app`, `greenio.session` (its name in the log), `greenio.worker` and
  `greenio.reason`: `done`, `left`, `lost`, `error` and others. Addresses and names of visitors are not in it.
- An exception that nobody catches is recorded on the span in which it was raised, and on that of its session.
- A span is exported when it ends. That of a visitor who stays for a day comes after a day; its callbacks come at once.
- Where a proxy sends `traceparent`, its trace goes on. Name the proxy in `trusted_proxies`, so that nobody else can.
- A thread begins without a span; its `cpu()` and `offload()` are below the session. In the process of `cpu()` there is no
  span.
""")


def errors():
    """Errors in Sentry

    Sentry's SDK reports what is logged as an error, and that is each exception that no code of yours catches. The function
    `name_session` adds the session's name, so that you find all that one visitor has met, here and in the log.

    Import greenio before you call `init()`. Without `auto_enabling_integrations=False` that imports each framework that is
    installed. Sessions that fail at once, pre-emption and native threads do no harm. Reports are sent in the background; of
    more than a hundred that wait, Sentry drops some."""
    put_code("pip install sentry-sdk", "bash")
    put_code(REPORTED, "python")


EXAMPLES = opentelemetry, spans, errors
#: Those that are texts: their source is no example.
TEXTS = (spans,)


def traces():
    """What happened to one visitor, beside what happened to all: spans for OpenTelemetry, and errors in Sentry."""
