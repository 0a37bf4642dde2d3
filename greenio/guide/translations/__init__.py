"""The guide in other languages: its start page, its sidebar and the chapters that are translated.

To add a language, write a package here that is named after its tag, as ``zh`` is for Chinese:

1. The package makes ``TRANSLATION``, a ``Translation``: the words around the pages, the start page, the titles of the
   chapters, and words that find pages of the English guide.
2. A module of it is the chapter of the same name, with its texts and its code in the language; the program stays the
   same. The module of this name in its package ``exercises`` is the exercise. Enter the name in ``TRANSLATION.chapters``.
3. Enter the tag in ``LANGUAGES`` below, and the packages in ``greenio/code_owner.py``.

Chapters that are not translated lead to the English ones. ``tests/guide/translations/`` plays all of them.
"""

#: The languages of the guide beside English, which is not here.
LANGUAGES = ("zh",)
