"""Markdown and code as HTML, with the class names that greenio's style sheets use."""

from __future__ import annotations

from functools import cache
from html import escape

from markdown_it import MarkdownIt
from pygments import lex
from pygments.lexers import get_lexer_by_name
from pygments.token import Token, _TokenType
from pygments.util import ClassNotFound

#: Classes of ``client/src/code/highlighter.css`` by kind of token. The first one that fits counts.
_CLASSES = (
    (Token.Comment, "comment"),
    (Token.Keyword.Constant, "boolean"),
    (Token.Keyword, "keyword"),
    (Token.Operator.Word, "keyword"),
    (Token.Operator, "operator"),
    (Token.Literal.String, "string"),
    (Token.Literal.Number, "number"),
    (Token.Name.Function, "function"),
    (Token.Name.Builtin, "builtin"),
    (Token.Name.Class, "class-name"),
    (Token.Name.Decorator, "meta"),
    (Token.Name.Tag, "tag"),
    (Token.Name.Attribute, "attr-name"),
    (Token.Punctuation, "punctuation"),
)


def highlighted(code: str, language: str = "") -> str:
    """Return code as HTML, in a block. One of an unknown language is plain."""
    return f'<pre tabindex="0"><code>{_spans(code, language)}</code></pre>'


def markdown(text: str) -> str:
    """Return Markdown as HTML. A line break is one, as on the page that a server shows."""
    return str(_engine().render(text)).replace("<table>", '<table tabindex="0">')


@cache
def _engine() -> MarkdownIt:
    engine = MarkdownIt("commonmark", {"html": True, "breaks": True, "highlight": _block})
    return engine.enable(["table", "strikethrough"])


def _block(code: str, language: str, _attributes: str) -> str:
    return highlighted(code.rstrip("\n"), language)


def _spans(code: str, language: str) -> str:
    try:
        lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return escape(code, quote=False)
    return "".join(_span(kind, text) for kind, text in lex(code, lexer))


def _span(kind: _TokenType, text: str) -> str:
    name = next((name for known, name in _CLASSES if kind in known), "")
    written = escape(text, quote=False)
    return f'<span class="token {name}">{written}</span>' if name else written
