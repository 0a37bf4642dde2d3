"""The page that lists the recipes of the cookbook."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import ModuleType

from greenio.guide.site.source import name_of, title_of
from greenio.output import put_card, put_columns, put_markdown
from greenio.session import set_env


def cookbook_page(sections: Mapping[str, Sequence[ModuleType]]) -> Callable[[], None]:
    """Return the function of the page."""

    def cookbook() -> None:
        set_env(input_panel_fixed=True)
        put_markdown("# Cookbook\n\nWhole programs of one screen, each for one task. All of them run here.")
        put_columns(
            [
                put_card(put_markdown(_links(modules)), title=section.partition(": ")[2].capitalize())
                for section, modules in sections.items()
            ]
        )

    cookbook.__doc__ = "Cookbook\n\nWhole programs of one screen, each for one task."
    return cookbook


def _links(modules: Sequence[ModuleType]) -> str:
    return "\n".join(f"- [{title_of(module)}](./{name_of(module)})" for module in modules)
