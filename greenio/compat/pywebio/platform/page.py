"""``pywebio.platform.page``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from greenio import platform
from greenio.compat.internals import internal
from greenio.compat.parameters import ordered
from greenio.platform import seo as seo
from greenio.server.pages.apps import Applications, Apps
from greenio.server.pages.config import page_config
from greenio.server.pages.static import STATIC_PATH as STATIC_PATH

DEFAULT_CDN = ""
MAX_PAYLOAD_SIZE = 0
config_keys = [
    "title",
    "description",
    "js_file",
    "js_code",
    "css_style",
    "css_file",
    "theme",
    "manifest",
]


config = ordered(platform.config, js_file=[], css_file=[])


class AppMeta(NamedTuple):
    """The look of a page."""

    title: Any
    description: Any
    js_file: Any
    js_code: Any
    css_style: Any
    css_file: Any
    theme: Any
    manifest: Any


def make_applications(applications: Applications) -> dict[str, Callable[[], Any]]:
    """Return the applications by name."""
    return dict(Apps(applications))


def parse_app_metadata(func: Callable[..., Any]) -> AppMeta:
    """Return the look of an application's page."""
    look = page_config(func)
    return AppMeta(*(getattr(look, key) for key in config_keys))


@internal
def render_page(app: Any, protocol: Any, cdn: Any) -> Any: ...
@internal
def get_static_index_content(apps: Any, query_arguments: Any = None) -> Any: ...
@internal
def manifest_tag(base_url: Any, meta: Any) -> Any: ...
@internal
def check_theme(theme: Any) -> Any: ...
