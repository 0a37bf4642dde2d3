"""The app under test for Streamlit; the page's query chooses what it does. It says "ready" first."""

from __future__ import annotations

import time

import streamlit as st
from computing import burn

LINES = 10_000


def idle() -> None:
    """Waits for the visitor."""
    st.text("ready")
    st.text_input("name")


def work() -> None:
    """Buttons for everything that a metric sets off."""
    st.text("ready")
    pressed = {name: st.button(name) for name in ("click", "lines", "sleep", "burn")}
    if pressed["click"]:
        st.text("pong")
    if pressed["lines"]:
        for number in range(LINES):
            st.text(f"line {number}.")
    if pressed["sleep"]:
        time.sleep(2)
        st.text("slept")
    if pressed["burn"]:
        burn()
        st.text("burnt")


def upload() -> None:
    """Takes files until the visitor leaves."""
    st.text("ready")
    file = st.file_uploader("file")
    if file is not None:
        st.text(f"received {file.size} bytes")


def text() -> None:
    """2,000 lines for the browser to show."""
    for number in range(2000):
        st.text(f"line {number}.")


def table() -> None:
    """A table of 1,000 rows."""
    st.table([{name: f"{row}/{column}" for column, name in enumerate("abcde")} for row in range(1000)])


APPS = {"idle": idle, "work": work, "upload": upload, "text": text, "table": table}
APPS[st.query_params.get("app", "work")]()
