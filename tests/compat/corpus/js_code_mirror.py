"""Scripts and styles that know the code editor."""

from pywebio import config
from pywebio.output import *
from pywebio.pin import *
from pywebio.session import *


@config(css_style=".CodeMirror { outline-width: 5px } .CodeMirror-scroll { outline-width: 7px }")
def main():
    put_textarea("source", code={"mode": "python"}, value="a = 1\nb = 2")
    put_button("read", onclick=lambda: put_text("pin:", pin.source))


STEPS = [
    "see read",
    "js new Promise((done) => { const wait = () => document.querySelector('.CodeMirror')?.CodeMirror ? done('there') : setTimeout(wait, 50); wait(); })",
    "js document.querySelector('.CodeMirror').CodeMirror.getValue()",
    "js (() => { const editor = $('.CodeMirror')[0].CodeMirror; editor.setSize(null, 222); editor.setValue('x = 3'); editor.refresh(); return [editor.lineCount(), editor.getLine(0), editor.getDoc().getValue()].join(); })()",
    "press read",
    "see pin: x = 3",
    "js [getComputedStyle(document.querySelector('.CodeMirror')).outlineWidth, document.querySelector('.CodeMirror').offsetHeight, getComputedStyle(document.querySelector('.CodeMirror-scroll')).outlineWidth, document.querySelectorAll('.CodeMirror-gutters').length].join()",
]
