"""Markdown and code become HTML with the class names of greenio's style sheets."""

from __future__ import annotations

from greenio.guide.export.markup import highlighted, markdown


def test_code_keeps_its_text_and_gets_classes() -> None:
    html = highlighted('def f(a):\n    return "<b>"  # why\n', "python")
    assert '<span class="token keyword">def</span>' in html
    assert '<span class="token function">f</span>' in html
    assert '<span class="token string">"&lt;b&gt;"</span>' in html or "&lt;b&gt;" in html
    assert '<span class="token comment"># why</span>' in html
    assert "<b>" not in html


def test_code_of_an_unknown_language_is_plain() -> None:
    assert highlighted("a < b", "klingon") == '<pre tabindex="0"><code>a &lt; b</code></pre>'


def test_markdown_has_tables_lists_and_highlighted_code() -> None:
    html = markdown("# A\n\n| a | b |\n|---|---|\n| `c` | **d** |\n\n```python\nx = 1\n```\n\nline\nbreak")
    assert "<h1>A</h1>" in html
    assert "<td><code>c</code></td>" in html
    assert '<span class="token number">1</span>' in html
    assert "line<br />\nbreak" in html
