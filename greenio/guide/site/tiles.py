"""Pictures of the start page: small drawings in the colours of the mode, and tiles that show them."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

#: Shapes by name of the drawing. Classes: p paper, a accent, s soft, t text, m muted, l and k lines, b blue, w warning.
_DRAWINGS = {
    "form": (
        "<rect class='p' x='34' y='14' width='92' height='52' rx='7'/>"
        "<rect class='t' x='44' y='24' width='40' height='5' rx='3'/>"
        "<rect class='p' x='44' y='35' width='50' height='14' rx='4'/>"
        "<rect class='a' x='98' y='35' width='20' height='14' rx='4'/>"
        "<rect class='a' x='48' y='38' width='2' height='8' rx='1'/>"
    ),
    "fields": (
        "<rect class='p' x='34' y='10' width='92' height='60' rx='7'/>"
        "<rect class='t' x='43' y='19' width='24' height='4' rx='3'/>"
        "<rect class='p' x='43' y='26' width='36' height='11' rx='3'/>"
        "<rect class='t' x='83' y='19' width='24' height='4' rx='3'/>"
        "<rect class='p' x='83' y='26' width='35' height='11' rx='3'/>"
        "<rect class='a' x='43' y='48' width='26' height='12' rx='4'/>"
        "<rect class='m' x='73' y='48' width='22' height='12' rx='4'/>"
    ),
    "table": (
        "<rect class='p' x='28' y='14' width='104' height='52' rx='7'/>"
        "<rect class='t' x='36' y='22' width='14' height='4' rx='3'/>"
        "<rect class='m' x='58' y='22' width='30' height='4' rx='3'/>"
        "<rect class='s' x='108' y='20' width='16' height='7' rx='3'/>"
        "<rect class='t' x='36' y='34' width='14' height='4' rx='3'/>"
        "<rect class='m' x='58' y='34' width='30' height='4' rx='3'/>"
        "<rect class='s' x='108' y='32' width='16' height='7' rx='3'/>"
        "<rect class='t' x='36' y='46' width='14' height='4' rx='3'/>"
        "<rect class='m' x='58' y='46' width='30' height='4' rx='3'/>"
        "<rect class='s' x='108' y='44' width='16' height='7' rx='3'/>"
        "<rect class='t' x='36' y='58' width='14' height='4' rx='3'/>"
        "<rect class='m' x='58' y='58' width='30' height='4' rx='3'/>"
        "<rect class='s' x='108' y='56' width='16' height='7' rx='3'/>"
    ),
    "chat": (
        "<rect class='p' x='34' y='14' width='56' height='20' rx='9'/>"
        "<rect class='t' x='43' y='22' width='36' height='4' rx='3'/>"
        "<rect class='s' x='74' y='44' width='52' height='20' rx='9'/>"
        "<rect class='a' x='83' y='52' width='34' height='4' rx='3'/>"
    ),
    "inputs": (
        "<rect class='p' x='32' y='14' width='96' height='13' rx='4'/>"
        "<rect class='a' x='38' y='17' width='2' height='7' rx='1'/>"
        "<rect class='p' x='32' y='34' width='44' height='13' rx='4'/>"
        "<rect class='t' x='38' y='39' width='24' height='4' rx='3'/>"
        "<rect class='a' x='84' y='34' width='13' height='13' rx='4'/>"
        "<rect class='t' x='102' y='39' width='22' height='4' rx='3'/>"
        "<rect class='m' x='32' y='58' width='96' height='5' rx='3'/>"
        "<rect class='a' x='32' y='58' width='54' height='5' rx='3'/>"
        "<circle class='a' cx='86' cy='60.5' r='6'/>"
    ),
    "check": (
        "<rect class='p' x='32' y='20' width='96' height='18' rx='5'/>"
        "<rect class='t' x='40' y='27' width='34' height='4' rx='3'/>"
        "<path class='l' d='m110 29 4 4 7-8'/><rect class='w' x='32' y='46' width='5' height='5' rx='3'/>"
        "<rect class='t' x='42' y='47' width='56' height='4' rx='3'/>"
    ),
    "upload": (
        "<rect class='p' x='50' y='12' width='60' height='56' rx='8'/>"
        "<path class='l' d='M80 46V26m-9 8 9-9 9 9'/>"
        "<rect class='m' x='60' y='54' width='40' height='5' rx='3'/>"
        "<rect class='a' x='60' y='54' width='26' height='5' rx='3'/>"
    ),
    "slider": (
        "<rect class='p' x='28' y='14' width='104' height='52' rx='7'/>"
        "<rect class='m' x='38' y='25' width='84' height='5' rx='3'/>"
        "<rect class='a' x='38' y='25' width='48' height='5' rx='3'/>"
        "<circle class='a' cx='86' cy='27.500' r='6'/>"
        "<rect class='b' x='38' y='44' width='14' height='14' rx='3'/>"
        "<rect class='s' x='56' y='40' width='14' height='18' rx='3'/>"
        "<rect class='a' x='74' y='36' width='14' height='22' rx='3'/>"
        "<rect class='s' x='92' y='46' width='14' height='12' rx='3'/>"
    ),
    "text": (
        "<rect class='t' x='36' y='16' width='46' height='8' rx='3'/>"
        "<rect class='m' x='36' y='34' width='88' height='5' rx='3'/>"
        "<rect class='m' x='36' y='44' width='80' height='5' rx='3'/>"
        "<rect class='m' x='36' y='54' width='86' height='5' rx='3'/>"
        "<rect class='m' x='36' y='64' width='50' height='5' rx='3'/>"
    ),
    "chart": (
        "<rect class='p' x='28' y='12' width='104' height='56' rx='7'/>"
        "<path class='k' d='M38 44c14 0 18 12 32 12s20-14 52-12'/>"
        "<path class='l' d='M38 54c10-2 14-22 24-22s12 14 22 12 14-22 38-22'/>"
        "<circle class='a' cx='84' cy='44' r='4'/>"
    ),
    "popup": (
        "<rect class='m' x='22' y='10' width='116' height='60' rx='7'/>"
        "<rect class='p' x='44' y='20' width='72' height='42' rx='7'/>"
        "<rect class='t' x='52' y='28' width='34' height='4' rx='3'/>"
        "<rect class='m' x='52' y='36' width='54' height='4' rx='3'/>"
        "<rect class='a' x='88' y='47' width='20' height='9' rx='3'/>"
    ),
    "progress": (
        "<rect class='m' x='30' y='26' width='100' height='7' rx='3'/>"
        "<rect class='a' x='30' y='26' width='64' height='7' rx='3'/>"
        "<rect class='m' x='30' y='47' width='100' height='7' rx='3'/>"
        "<rect class='s' x='30' y='47' width='88' height='7' rx='3'/>"
    ),
    "layout": (
        "<rect class='p' x='28' y='12' width='104' height='56' rx='7'/>"
        "<rect class='s' x='34' y='18' width='24' height='44' rx='4'/>"
        "<rect class='m' x='64' y='18' width='62' height='18' rx='4'/>"
        "<rect class='m' x='64' y='42' width='28' height='20' rx='4'/>"
        "<rect class='a' x='98' y='42' width='28' height='20' rx='4'/>"
    ),
    "clock": (
        "<rect class='p' x='46' y='12' width='68' height='56' rx='28'/>"
        "<path class='l' d='M80 24v17l11 8'/><circle class='a' cx='80' cy='41' r='3'/>"
    ),
    "threads": (
        "<path class='l' d='M26 22h92' opacity='1'/><circle class='a' cx='118' cy='22' r='4'/>"
        "<path class='l' d='M26 40h58' opacity='0.7'/><circle class='a' cx='84' cy='40' r='4'/>"
        "<path class='l' d='M26 58h78' opacity='0.45'/><circle class='a' cx='104' cy='58' r='4'/>"
    ),
    "processes": (
        "<rect class='p' x='22' y='28' width='34' height='24' rx='6'/>"
        "<rect class='a' x='32' y='37' width='14' height='5' rx='3'/>"
        "<path class='l' d='M58 40C74 40 76 18 94 18' opacity='.6'/>"
        "<rect class='p' x='96' y='9' width='40' height='18' rx='5'/>"
        "<rect class='s' x='103' y='16' width='22' height='4' rx='3'/>"
        "<path class='l' d='M58 40C74 40 76 40 94 40' opacity='.6'/>"
        "<rect class='p' x='96' y='31' width='40' height='18' rx='5'/>"
        "<rect class='s' x='103' y='38' width='22' height='4' rx='3'/>"
        "<path class='l' d='M58 40C74 40 76 62 94 62' opacity='.6'/>"
        "<rect class='p' x='96' y='53' width='40' height='18' rx='5'/>"
        "<rect class='s' x='103' y='60' width='22' height='4' rx='3'/>"
    ),
    "code": (
        "<rect class='p' x='28' y='12' width='104' height='56' rx='7'/><path class='k' d='m40 26 8 7-8 7'/>"
        "<rect class='t' x='56' y='24' width='40' height='5' rx='3'/><rect class='m' x='56' y='36' width='60' height='5' rx='3'/>"
        "<rect class='a' x='56' y='48' width='30' height='5' rx='3'/>"
    ),
    "lock": (
        "<path class='l' d='M68 36v-8a12 12 0 0 1 24 0v8'/><rect class='p' x='56' y='36' width='48' height='30' rx='7'/>"
        "<circle class='a' cx='80' cy='50' r='4'/>"
    ),
}

#: Drawings of pages, where they are not that of the page's section.
_OF_PAGES = {
    "show_results": "table",
    "react_to_clicks": "popup",
    "live_updates": "progress",
    "files_in_and_out": "upload",
    "remember_visitor": "clock",
    "many_visitors": "threads",
    "on_a_server": "lock",
    "several_processes": "processes",
    "first_test": "check",
    "colours": "slider",
    "hello": "form",
    "bmi": "fields",
    "table": "table",
    "clock": "clock",
    "chat": "chat",
    "assistant": "chat",
    "inputs": "inputs",
    "validation": "check",
    "uploads": "upload",
    "capture": "inputs",
    "editor": "code",
    "edited_table": "table",
    "pins": "slider",
    "code": "code",
    "tables": "table",
    "datatable": "table",
    "charts": "chart",
    "live_charts": "chart",
    "popups": "popup",
    "progress": "progress",
    "files": "upload",
    "javascript": "code",
    "threads": "threads",
    "coroutines": "threads",
    "rooms": "chat",
    "programs": "code",
    "commands": "code",
    "options": "table",
    "login": "lock",
    "visitor_cookies": "lock",
    "sessions": "clock",
    "closing": "clock",
    "updates": "progress",
    "testing": "check",
    "errors": "popup",
    "porting": "code",
    "streamlit_and_gradio": "code",
    "terminal_scripts": "code",
    "dashboard": "chart",
    "shared_values": "table",
}


def tile(page: str, title: str, summary: str, drawing: str) -> str:
    """Return the HTML of a tile, which is a link to a page.

    :param drawing: of the page's section, for pages that have none of their own.
    """
    shapes = _DRAWINGS[_OF_PAGES.get(page, drawing)]
    return (
        f'<a class="guide-tile" href="./{page}"><svg viewBox="0 0 160 80" aria-hidden="true">{shapes}</svg>'
        f"<b>{escape(title)}</b><span>{escape(summary)}</span></a>"
    )


def tiles(parts: Iterable[str]) -> str:
    """Return the HTML of several tiles."""
    return f'<div class="guide-tiles">{"".join(parts)}</div>'
