"""The gallery: whole small apps, each of a kind that people build often, in one file that is read in a few minutes.

An app is a module: its first line is the title, its function of the same name the app. To add one, write the module,
enter its name below, play it in ``tests/guide/gallery/``, and draw its picture (``tests.support.scripts.gallery_pictures``).
"""

#: The names of the apps, in the order of the gallery.
APPS = (
    *("sales_dashboard", "data_explorer", "monitoring", "survey", "booking", "approvals"),
    *("address_book", "converter", "labelling", "minesweeper", "ledger"),
)
