"""Charts of plotly, bokeh, altair, matplotlib and pyecharts, with the JavaScript of their Python packages.

Nothing is imported that the author has not imported: a chart is recognised by the module of its class. The scripts
are files of the installed packages, served once and kept by the browser. pyecharts contains no JavaScript and would
load it from another site, which a page of greenio never does: ECharts is a part of the page, loaded when used.

The page gives each chart its colours and width (client/src/views/libraries).
"""

from __future__ import annotations

import html
import json
import os
import re
import subprocess
import sys
import uuid
from importlib import import_module
from pathlib import Path
from typing import Any

from greenio.output.media.figures import figure_widget
from greenio.runtime.current import current_session
from greenio.runtime.files.content import FileContent, MemoryContent, PathContent
from greenio.widgets.base import Widget
from greenio.widgets.container import Alert
from greenio.widgets.text import Code, Html, Text

_SCRIPT = "text/javascript; charset=utf-8"
#: What the page loads by this name: ECharts, which pyecharts does not contain.
_ECHARTS = "echarts"
_PLOTLY_SITE = re.compile(r'<script[^>]* src="https://cdn\.plot\.ly/[^>]*></script>')
#: Pixels. Height of a chart that specifies none.
_HEIGHT = 450
_LOOK = "margin-bottom: 0.9rem; border-radius: var(--bs-border-radius)"
#: Python code that prints the scripts of vega on standard output.
_VEGA = "import sys, vl_convert; sys.stdout.buffer.write(vl_convert.javascript_bundle().encode())"


def chart_widget(value: Any) -> Widget | None:
    """Return the widget for a chart; None for anything else."""
    for base in type(value).__mro__:
        maker = _MAKERS.get(base.__module__.partition(".")[0])
        if maker is not None:
            return maker(value)
    return None


def _plotly(figure: Any) -> Widget | None:
    if not hasattr(figure, "to_html"):
        return None
    text = figure.to_html(
        include_plotlyjs=False,
        full_html=False,
        default_height=f"{_HEIGHT}px",
        config={"responsive": True, "displaylogo": False},
    )
    return _framed(text, [_plotly_script()])


def _plotly_script() -> str:
    folder = os.path.dirname(sys.modules["plotly"].__file__ or "")
    return _script_file(os.path.join(folder, "package_data", "plotly.min.js"))


def _bokeh(model: Any) -> Widget | None:
    if not hasattr(model, "references"):
        return None
    folder = os.path.join(os.path.dirname(sys.modules["bokeh"].__file__ or ""), "server", "static", "js")
    modules = {type(each).__module__ for each in model.references()}
    parts = ["bokeh"]
    if any(module.startswith("bokeh.models.widgets") for module in modules):
        parts.append("bokeh-widgets")
    if any(module.startswith("bokeh.models.widgets.tables") for module in modules):
        parts.append("bokeh-tables")
    if any(getattr(each, "output_backend", "") == "webgl" for each in model.references()):
        parts.append("bokeh-gl")
    if any(module.startswith("bokeh.models.text") for module in modules):
        parts.append("bokeh-mathjax")
    paths = [os.path.join(folder, f"{part}.min.js") for part in parts]
    script, element = import_module("bokeh.embed").components(model)
    return _framed(element + script, [_script_file(path) for path in paths])


def _altair(chart: Any) -> Widget | None:
    if not hasattr(chart, "to_dict"):
        return None
    specification = chart.to_json(indent=None)
    scripts = _vega_scripts()
    if scripts is None:
        hint = "Install vl-convert-python to see charts of altair: it brings their JavaScript."
        return Alert(color="warning", content=[Text(hint), Code(chart.to_json(), "json", rows=12)])
    element_id = f"vega-{uuid.uuid4().hex}"
    # Without its menu, which offers an editor on another site. Under a strict policy its expressions are interpreted.
    options = "{actions: false, ast: document.currentScript.nonce !== ''}"
    call = f"vegaEmbed('#{element_id}', {_in_script(specification)}, {options})"
    text = f'<div id="{element_id}" style="width: 100%"></div><script>{call}.catch(console.error)</script>'
    return _framed(text, [scripts])


def _vega_scripts() -> str | None:
    """Return the address of the scripts of vega that vl-convert contains; None without vl-convert.

    Unpacking them blocks a process for seconds, so a separate process does it once for each version, and they are kept
    in the user's cache.
    """
    known = current_session().registry.files.asset("vega")
    if known is not None:
        return known.url
    try:
        version = getattr(import_module("vl_convert"), "__version__", "0")
    except ImportError:
        return None
    folder = Path(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")) / "greenio"
    cached = folder / f"vega-{version}.js"
    try:
        return _asset("vega", PathContent(cached))
    except OSError:
        pass
    text = subprocess.run([sys.executable, "-c", _VEGA], check=True, stdout=subprocess.PIPE).stdout
    try:
        folder.mkdir(parents=True, exist_ok=True)
        fresh = folder / f"{uuid.uuid4().hex}.tmp"
        fresh.write_bytes(text)
        fresh.replace(cached)
    except OSError:  # the next process unpacks them again
        pass
    return _asset("vega", MemoryContent(text))


def _pyecharts(chart: Any) -> Widget | None:
    if not hasattr(chart, "dump_options"):
        return None
    element_id, width, height = f"echarts-{uuid.uuid4().hex}", str(chart.width), str(chart.height)
    style = html.escape(f"width: {width}; max-width: 100%; height: {height}", quote=True)
    options = _in_script(chart.dump_options())
    theme = json.dumps(chart.theme if isinstance(chart.theme, str) else "")
    script = f"echarts.init(document.getElementById('{element_id}'), {theme}).setOption({options})"
    return _framed(f'<div id="{element_id}" style="{style}"></div><script>{script}</script>', [_ECHARTS])


def notebook_html(text: str) -> tuple[str, list[str]]:
    """Return HTML that plotly or pyecharts has made for a notebook or a page of its own, and the scripts that it needs.

    Such HTML would load them from other sites, or contains them: megabytes with each chart.
    """
    if 'class="plotly-graph-div"' in text and "plotly" in sys.modules:
        start = text.find("<script>/**\n* plotly.js v")
        end = text.find("</script>", start)
        if 0 <= start < end:
            text = text[:start] + text[end + len("</script>") :]
        return _PLOTLY_SITE.sub("", text), [_plotly_script()]
    if "echarts.init(" in text and "pyecharts" in sys.modules:
        return text, [_ECHARTS]
    return text, []


def _framed(content: str, scripts: list[str]) -> Widget:
    # A chart that is wider than the page scrolls; its size is known only after it was drawn.
    return Html(f'<div style="overflow-x: auto; {_LOOK}">{content}</div>', needs=scripts, trusted=True)


def _in_script(code: str) -> str:
    """Return JavaScript that does not end the script element in which it is embedded."""
    return code.replace("</", "<\\/").replace("<!--", "<\\!--")


def _script_file(path: str) -> str:
    known = current_session().registry.files.asset(path)
    return _asset(path, PathContent(path)) if known is None else known.url


def _asset(key: str, content: FileContent) -> str:
    return current_session().registry.files.add_asset(key, content, _SCRIPT).url


_MAKERS = {
    "plotly": _plotly,
    "bokeh": _bokeh,
    "altair": _altair,
    "matplotlib": figure_widget,
    "seaborn": figure_widget,
    "pyecharts": _pyecharts,
}
