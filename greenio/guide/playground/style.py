"""The style of the playground and of the links that lead there, on top of the guide's."""

from __future__ import annotations

# The form of the editor is no output: the page is one grid, as pages with a demo are (greenio.guide.site.style).
PLAYGROUND = """
.markdown-body .guide-open { margin: 0 0 1rem; font-size: 0.8125rem; }
#pywebio-scope-guide-beside .guide-open { margin-top: 0.75rem; }
.guide-open a { font-weight: 560; }
.pywebio:has(#pywebio-scope-playground-bar) { display: grid; box-sizing: border-box; padding-inline: 1.5rem; justify-content: center;
  grid-template: "head" "bar" "form" "app" "log" / minmax(0, 92rem); grid-auto-rows: min-content; align-content: start; gap: 0.75rem 1rem; }
.pywebio:has(#pywebio-scope-playground-bar) :is(#output-container, #markdown-body, #pywebio-scope-ROOT, #input-cards) { display: contents; }
.pywebio:has(#pywebio-scope-playground-bar) #pywebio-scope-guide-head { grid-area: head; }
#pywebio-scope-playground-bar { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem; grid-area: bar; }
#pywebio-scope-playground-bar > * { width: auto; margin: 0; }
#pywebio-scope-playground-state p { margin: 0; color: var(--g-text-2); font-size: 0.875rem; }
.pywebio:has(#pywebio-scope-playground-bar) #input-container { min-width: 0; margin: 0; padding: 0; grid-area: form; }
.pywebio:has(#pywebio-scope-playground-bar) #input-cards > .card { max-width: none; padding: 0; border: 0; margin: 0; background: none; box-shadow: none; }
.pywebio:has(#pywebio-scope-playground-bar) #input-cards :is(.card-header, .card-title, .ws-form-submit-btns) { display: none; }
.pywebio:has(#pywebio-scope-playground-bar) #input-cards .card-body { padding: 0; }
.pywebio:has(#pywebio-scope-playground-bar) #input-cards .CodeMirror { height: min(34rem, 70vh) !important; border-radius: var(--g-r3); resize: none; }
.pywebio:has(#pywebio-scope-playground-bar) #input-cards .CodeMirror:not(:focus-within) { border-color: var(--g-line); }
#pywebio-scope-playground-app { display: grid; min-width: 0; overflow: hidden; height: min(34rem, 70vh); border: 1px solid var(--g-line);
  border-radius: var(--g-r3); background: var(--g-surface); grid-area: app; }
#pywebio-scope-playground-app > * { margin: 0; }
#pywebio-scope-playground-app > p { color: var(--g-text-2); place-self: center; padding: 1rem; text-align: center; }
#pywebio-scope-playground-app iframe { display: block; width: 100%; height: 100%; border: 0; }
#pywebio-scope-playground-log { min-width: 0; grid-area: log; }
/* Without a keyboard there is nothing to press. */
@media (pointer: coarse) { .playground-keys { display: none; } }
/* Where the app is below the editor, its beginning can be seen. */
@media (width < 1100px) { .pywebio:has(#pywebio-scope-playground-bar) #input-cards .CodeMirror { height: min(34rem, 40vh) !important; } }
@media (width >= 1100px) {
  .pywebio:has(#pywebio-scope-playground-bar) { grid-template: "head head" auto "bar bar" auto "form app" auto "log log" auto / minmax(0, 46rem) minmax(0, 46rem); }
}
@media (width < 768px) { .pywebio:has(#pywebio-scope-playground-bar) { padding-inline: 1rem; } }
"""
