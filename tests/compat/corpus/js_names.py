"""Class names of the page."""

from pywebio.output import *
from pywebio.pin import *


def main():
    put_select("s", ["a"])
    put_slider("v")
    put_file_upload("f")
    put_success("x", closable=True)


STEPS = [
    "js document.querySelectorAll('select.form-control').length",
    "js document.querySelectorAll('.form-control-range').length",
    "js document.querySelectorAll('.custom-file .custom-file-input').length",
    "js document.querySelectorAll('.alert .close').length",
    "js document.querySelectorAll('.form-group').length",
]
