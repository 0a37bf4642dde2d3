"""``greenio guide --export DIR``: what the command line does with what it was given."""

from __future__ import annotations

import sys
from pathlib import Path

from greenio.extras import require


def run_export(folder: Path, site: str, with_pictures: bool) -> int:
    """Write the pages of the guide. Returns 2 if it was told to do what it cannot do. Parameters: ``export_guide()``."""
    try:
        require("markdown_it", "greenio guide --export", "export")
        require("pygments", "greenio guide --export", "export")
        # Imported here, because it needs these packages.
        from greenio.guide.export.folder import export_guide

        print(export_guide(folder, site, with_pictures))
    except (ValueError, ImportError) as error:
        print(f"greenio guide: {error}", file=sys.stderr)
        return 2
    return 0
