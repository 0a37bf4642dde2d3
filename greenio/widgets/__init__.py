"""What an output or an item of a form is: name, fields, defaults. Declared once, no behaviour.

Each class is one kind; its wire name is its tag. ``registry`` finds them all, ``client/generate.py`` makes
the page's TypeScript types from them. To add a widget: declare it in the module of its family here, write
its function in ``greenio.output`` (or ``input``/``pin``) and its renderer, one small file, in ``client/src``.
"""
