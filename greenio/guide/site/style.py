"""The style of the guide, on top of greenio's own: for ``config(css_style=)``."""

from __future__ import annotations

#: Characters of the longest line of code that stands beside its result, in pages and in their examples.
BESIDE_DEMO, BESIDE_RESULT = 62, 56

_PAGE = """
.pywebio { padding-bottom: 2rem; }
#output-container, #input-cards { max-width: 73rem; }
.markdown-body pre > code { white-space: pre-wrap; overflow-wrap: anywhere; }
.markdown-body :is(p, li) { max-width: 44rem; }
.markdown-body h2 > a[href^="#"], .markdown-body h1 > a { color: inherit; text-decoration: none; }
.markdown-body h2 > a[href^="#"]:hover { color: var(--g-accent-text); }
body .g-shell .g-side .g-links a[href] { min-height: 1.875rem; padding-block: 0.1rem; }
body .g-shell .g-side .webio-collapse { padding-block-start: 0; }
body .g-shell .g-side { scroll-padding-block-end: 3.5rem; }
body .g-shell .g-side > .g-end { position: sticky; padding: 0.35rem 1.35rem; margin: auto -0.75rem -1rem; background: var(--g-canvas); inset-block-end: 0; }
#pywebio-scope-guide-head h1 { margin-block-start: 0; }
.markdown-body .guide-eyebrow { margin: 0 0 0.25rem; color: var(--g-accent-text); font-size: 0.8125rem; font-weight: 560; }
[id^="pywebio-scope-example-"] { padding: 1rem; border: 1px solid var(--g-line); border-radius: var(--g-r3);
  margin-bottom: 1rem; background: var(--g-surface); min-width: 0; }
[id^="pywebio-scope-example-"] > :last-child { margin-bottom: 0; }
[id^="pywebio-scope-example-"]:has(> :is(pre, table, .webio-wide)):not(:has(> :not(pre, table, .webio-wide))) { padding: 0; border: 0; background: none; }
.guide-pager { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; margin-block: 2rem 1rem; }
.guide-pager a { padding: 0.75rem 1rem; border: 1px solid var(--g-line); border-radius: var(--g-r3);
  background: var(--g-surface); color: var(--g-text); font-weight: 560; text-decoration: none; }
.guide-pager a:hover { border-color: var(--g-accent-line); }
.guide-pager span { display: block; color: var(--g-text-2); font-size: 0.8125rem; font-weight: 400; }
.guide-pager a:last-child { grid-column: 2; text-align: end; }
.guide-pager:has(> :only-child[rel="prev"]) a { grid-column: 1; text-align: start; }
@media (width < 768px) { body .g-shell .g-side .g-links a[href] { min-height: 2.75rem; } }
"""

# Code on a telephone: from edge to edge, and smaller. A line that is too long goes on 6 characters from the start, where no
# line of Python begins, so that nobody takes it for a line of its own.
_CODE = """
.markdown-body pre { text-indent: 6ch hanging each-line; }
.markdown-body pre > :not(code) { text-indent: 0; }
#pywebio-scope-guide-head pre { max-width: 44rem; }
@media (width < 768px) {
  .markdown-body pre { font-size: 0.75rem; }
  :is(#pywebio-scope-guide-code, #pywebio-scope-guide-beside) > pre,
  [id^="pywebio-scope-example-"] + pre { border-inline: 0; border-radius: 0; margin-inline: -1rem; }
}
"""

_START = """
.guide-hero h1 { max-width: 20rem; border: 0; margin-block: 1rem 0; font-size: 2.25rem; font-weight: 650;
  letter-spacing: -0.028em; line-height: 2.625rem; }
.guide-hero p { max-width: 32rem; color: var(--g-text-2); font-size: 1.0625rem; line-height: 1.7rem; margin-block: 0.75rem 1.5rem; }
.guide-actions { display: flex; flex-wrap: wrap; gap: 0.5rem; }
.guide-actions a { text-decoration: none; }
.guide-tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 13.5rem), 1fr)); gap: 1rem; }
.markdown-body .guide-tile { display: block; overflow: hidden; border: 1px solid var(--g-line); border-radius: var(--g-r3);
  background: var(--g-surface); color: var(--g-text); text-decoration: none; }
.markdown-body .guide-tile:hover { border-color: var(--g-accent-line); box-shadow: var(--g-e1); }
.guide-tile svg { display: block; width: 100%; border-block-end: 1px solid var(--g-line); background: var(--g-sunken); aspect-ratio: 16 / 8; }
.guide-tile b, .guide-tile span { display: block; padding-inline: 1rem; }
.guide-tile b { padding-block-start: 0.75rem; font-weight: 560; }
.guide-tile span { padding-block-end: 0.95rem; color: var(--g-text-2); font-size: 0.8125rem; line-height: 1.25rem; }
.guide-picture { overflow: hidden; border-block-end: 1px solid var(--g-line); background: var(--g-surface); aspect-ratio: 8 / 5; }
.guide-picture img { display: block; width: 100%; }
[data-bs-theme="light"] .guide-dark, [data-bs-theme="dark"] .guide-light { display: none; }
@media (prefers-color-scheme: light) { [data-bs-theme="auto"] .guide-dark { display: none; } }
@media (prefers-color-scheme: dark) { [data-bs-theme="auto"] .guide-light { display: none; } }
.guide-tile .p { fill: var(--g-surface); stroke: var(--g-line); }
.guide-tile .a { fill: var(--g-accent); }
.guide-tile .s { fill: var(--g-accent-line); }
.guide-tile .t { fill: var(--g-line-strong); opacity: 0.45; }
.guide-tile .m { fill: var(--g-line); }
.guide-tile .w { fill: var(--g-warn); }
.guide-tile .b { fill: var(--g-c2); }
.guide-tile :is(.l, .k) { fill: none; stroke: var(--g-accent); stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.guide-tile .k { stroke: var(--g-c2); }
@media (width < 768px) {
  .guide-hero h1 { font-size: 1.875rem; line-height: 2.2rem; }
  .guide-tiles { grid-template-columns: 1fr 1fr; gap: 0.75rem; }
  .guide-tile b, .guide-tile span { padding-inline: 0.75rem; }
}
"""

# A page with a demo is one grid: the form of the demo, which is no output, stands in the demo's frame.
_DEMO = """
.pywebio:has(#pywebio-scope-demo) { display: grid; box-sizing: border-box; padding-inline: 1.5rem; justify-content: center;
  grid-template: "head" "cap" "demo" "form" "code" "foot" / minmax(0, 73rem); grid-auto-rows: min-content; align-content: start; }
.pywebio:has(#pywebio-scope-demo) :is(#output-container, #markdown-body, #pywebio-scope-ROOT, #input-cards) { display: contents; }
.pywebio:has(#pywebio-scope-demo)::before { z-index: -1; border: 1px solid var(--g-line); border-radius: var(--g-r3);
  background: var(--g-sunken); content: ""; grid-area: cap-start / cap-start / form-end / cap-end; }
#pywebio-scope-guide-head { grid-area: head; }
#pywebio-scope-guide-cap { display: flex; align-items: center; justify-content: space-between; padding: 0.4rem 0.5rem 0.4rem 1rem;
  border: 1px solid var(--g-line); border-radius: var(--g-r3) var(--g-r3) 0 0; background: var(--g-surface); color: var(--g-text-2);
  font-size: 0.8125rem; font-weight: 560; grid-area: cap; }
#pywebio-scope-guide-cap > * { width: auto; margin: 0; }
#pywebio-scope-guide-cap > p::before { display: inline-block; width: 7px; height: 7px; border-radius: 50%; background: var(--g-accent);
  box-shadow: 0 0 0 3px var(--g-accent-subtle); content: ""; margin-inline: 3px 0.6rem; }
#pywebio-scope-guide-cap :is(.btn, .btn:hover) { border-color: transparent; box-shadow: none; }
#pywebio-scope-demo { min-width: 0; padding: 1rem 1rem 0; grid-area: demo; }
.pywebio:has(#pywebio-scope-demo) #input-container { min-width: 0; min-height: 1rem; padding: 0 1rem; grid-area: form; }
.pywebio:has(#pywebio-scope-demo) #input-cards > .card { max-width: none; margin: 0 0 1rem; }
#pywebio-scope-guide-code, #pywebio-scope-guide-beside { min-width: 0; margin-top: 1rem; grid-area: code; }
#pywebio-scope-guide-foot { grid-area: foot; }
#pywebio-scope-ROOT:has(> #pywebio-scope-demo) > :not([id^="pywebio-scope-guide-"], #pywebio-scope-demo) { grid-column: 1 / -1; }
@media (width >= 1100px) {
  .pywebio:has(#pywebio-scope-guide-beside) { column-gap: 1rem;
    grid-template: "head head" auto "cap code" auto "demo code" auto "form code" 1fr "foot foot" auto / minmax(0, 34rem) minmax(0, 38rem); }
  #pywebio-scope-guide-beside { margin-top: 0; }
  #pywebio-scope-guide-beside > pre { margin-bottom: 0; }
}
@media (width < 768px) { .pywebio:has(#pywebio-scope-demo) { padding-inline: 1rem; } }
@media print { .guide-pager, #pywebio-scope-guide-cap { display: none; } }
"""

STYLE = _PAGE + _CODE + _START + _DEMO
