"""What authors write, checked by ``mypy --strict`` and ``pyright`` in the gate: right types, and mistakes that are found.

A mistake carries both checkers' marks; a mark without a mistake is an error of its own.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from typing_extensions import assert_type

from greenio import config, cpu, report, start_server
from greenio.input import (
    COLOR,
    DATE,
    FLOAT,
    NUMBER,
    PASSWORD,
    TEXT,
    actions,
    camera,
    checkbox,
    date_range,
    file_upload,
    input,
    input_group,
    location,
    radio,
    range_slider,
    rating,
    record_audio,
    select,
    signature,
    slider,
    textarea,
    wizard,
)
from greenio.input.capture.location_field import Location
from greenio.input.fields.field import Field
from greenio.jobs import start_job
from greenio.output import Output, popup, put_button, put_buttons, put_loading, put_table, put_text, toast
from greenio.pin import pin, put_input
from greenio.runtime.files.uploaded_file import UploadedFile
from greenio.session import eval_js, info, local, run_js, set_env
from greenio.session.user_agent import UserAgent

NUMBERS = [1, 2, 3]
SIZES = [("small", 1), ("large", 2)]


def text() -> None:
    assert_type(input("Name"), str)
    assert_type(input(), str)
    assert_type(input("Name", TEXT), str)
    assert_type(input("Word", type=PASSWORD, required=True), str)
    assert_type(input("Day", type=DATE, value="2026-01-31"), str)
    assert_type(input("Paint", COLOR), str)
    assert_type(input("Name", placeholder="Ada", maxlength=20, timeout=60), str)
    assert_type(input("Name", scope="place"), str)
    assert_type(input("Name", validate=lambda name: None if name else "who?"), str)
    assert_type(input("Name", datalist=["Ada", "Grace"], pattern="[A-Z].*"), str)
    assert_type(textarea("Life", rows=3), str)
    assert_type(textarea("Code", code={"mode": "python"}, value="x = 1"), str)


def numbers() -> None:
    assert_type(input("Age", NUMBER), int | None)
    assert_type(input("Age", type=NUMBER), int | None)
    assert_type(input("Age", type=NUMBER, required=True), int)
    assert_type(input("Age", NUMBER, required=True, min=0, max=120), int)
    assert_type(input("Weight", FLOAT), float | None)
    assert_type(input("Weight", type=FLOAT, required=True, step=0.1), float)
    assert_type(slider("Volume"), int)
    assert_type(slider("Volume", value=5, max_value=10), int)
    assert_type(slider("Share", value=0.5, max_value=1, step=0.1), float)
    assert_type(range_slider("Price"), tuple[int, int])
    assert_type(range_slider("Share", value=(0.25, 0.5), max_value=1), tuple[float, float])
    assert_type(date_range("Days"), tuple[date, date] | None)
    assert_type(date_range("Days", required=True, min_value="2030-01-01"), tuple[date, date])
    assert_type(rating("Stars"), int | None)
    assert_type(rating("Stars", required=True, max_value=10), int)
    assert_type(rating("Stars", name="stars"), Field)
    assert_type(camera("Photo", facing="environment"), UploadedFile | None)
    assert_type(camera("Photo", required=True, max_size="3M"), UploadedFile)
    assert_type(camera("Photo", name="photo"), Field)
    assert_type(record_audio("Message", max_seconds=9.5), UploadedFile | None)
    assert_type(record_audio("Message", required=True, max_size="3M"), UploadedFile)
    assert_type(record_audio("Message", name="memo"), Field)
    assert_type(location("Where", high_accuracy=True), Location | None)
    assert_type(location("Where", required=True), Location)
    assert_type(location("Where", name="place"), Field)
    assert_type(signature("Sign"), UploadedFile | None)
    assert_type(signature("Sign", required=True), UploadedFile)
    assert_type(signature("Sign", name="sign"), Field)
    assert_type(input("Town", suggest=lambda text: [text]), str)
    put_text(input("Age", NUMBER, required=True) + 1)


def choices() -> None:
    assert_type(select("Prize", ["book", "pen"]), str)
    assert_type(select("Size", NUMBERS), int)
    assert_type(select("Size", SIZES), int)
    assert_type(select("Size", [{"label": "small", "value": 1}]), Any)
    assert_type(select("Prizes", ["book", "pen"], multiple=True), list[str])
    assert_type(select("Sizes", SIZES, multiple=True), list[int])
    assert_type(select("Prize", ["book", "pen"], native=False, value="pen"), str)
    assert_type(radio("Size", ["S", "M"]), str | None)
    assert_type(radio("Size", ["S", "M"], required=True), str)
    assert_type(radio("Size", SIZES, required=True), int)
    assert_type(checkbox("Rules", ["read", "accepted"]), list[str])
    assert_type(checkbox("Sizes", SIZES), list[int])
    assert_type(actions("Sure?", ["yes", "no"]), str | None)
    assert_type(actions("Sure?", [("yes", True), ("no", False)]), bool | None)


def files() -> None:
    assert_type(file_upload("Photo"), UploadedFile | None)
    assert_type(file_upload("Photo", "image/*", required=True), UploadedFile)
    assert_type(file_upload("Photos", multiple=True), list[UploadedFile])
    assert_type(
        file_upload("Photos", accept=[".png", ".jpg"], multiple=True, max_size="3M"), list[UploadedFile]
    )
    photo = file_upload("Photo", required=True)
    assert_type(photo.filename, str)
    assert_type(photo.content, bytes)
    assert_type(photo.size, int)
    assert_type(photo.last_modified, float)
    photo.save("photo.png")


def groups() -> None:
    assert_type(input("Name", name="name"), Field)
    assert_type(select("Prize", ["book"], name="prize"), Field)
    assert_type(
        input_group("You", [input("Name", name="name"), input("Age", type=NUMBER, name="age")]),
        dict[str, Any],
    )
    answer = input_group("You", [input("Name", name="name")], cancelable=True)
    assert_type(answer, dict[str, Any] | None)
    assert_type(wizard([("You", [input("Name", name="name")]), lambda so_far: None]), dict[str, Any])
    assert_type(wizard([[input("Name", name="name")]], cancelable=True), dict[str, Any] | None)


def visitor() -> None:
    assert_type(info.user_agent, UserAgent)
    assert_type(info.user_agent.is_mobile, bool)
    assert_type(info.user_agent.browser.version, tuple[int | str, ...])
    assert_type(info.user_language, str)
    assert_type(info.user_ip, str)
    assert_type(info.request.query, dict[str, str])
    assert_type(info.request.headers["Accept"], str)
    local.clicks = 1
    run_js("console.log(text)", text="hello")
    put_text(eval_js("innerWidth", timeout=3) + 1)


def outputs() -> None:
    assert_type(put_text("hello"), Output)
    put_table([["Name", "Age"], ["Ada", 36]])
    put_button("Go", onclick=lambda: None, color="danger")
    put_buttons(["yes", "no"], onclick=lambda value: put_text(value))
    put_loading(shape="grow", color="primary")
    toast("saved", color="success", position="right")
    with popup("Title", size="large"):
        put_text("content")
    put_input("name", label="Name")
    put_text(pin.name)
    set_env(title="Lab", output_animation=False)


def double(number: int) -> str:
    report(1, 2)
    return str(2 * number)


def computations() -> None:
    assert_type(cpu(double, 3), str)
    assert_type(cpu(double, 3, on="cluster:make"), str)
    assert_type(cpu(double, 3, progress=lambda done, total: put_text(done / total)), str)
    for done, total in start_job(double, 3, name="double").progress():
        put_text(done / total)


@config(title="Lab", theme="dark")
def main() -> None:
    put_text("hello")


def serve() -> None:
    start_server(main, port=8080, keep_page=True)
    start_server([main], allowed_origins=["https://example.com"], debug=True)
    start_server({"index": main}, host="unix:/run/app.sock")


def mistakes() -> None:
    start_server(main, prot=3)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    input("Name", tpye="text")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
    age: int = input("Age", NUMBER)  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]
    put_text(age)
    set_env(titel="Lab")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    set_env(title=3)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    put_button("Go", onclick=lambda: None, color="blue")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    toast("saved", position="top")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    popup("Title", size="huge")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    info.user_agnet.lower()  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    select("Size", NUMBERS).upper()  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    input_group("You", [input("Name")])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType, reportCallIssue]
    cpu(double, "three")  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType]
    config(theme=3)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
