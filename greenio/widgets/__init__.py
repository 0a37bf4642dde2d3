"""The kinds of outputs and of form items: names, fields and defaults, declared once.

In here: one class for each kind, whose tag is its wire name; ``registry`` finds them all, and ``client/generate.py``
makes the page's TypeScript types from them. Not in here: behaviour. To add a widget, declare it in the module of its
family, write its function in ``greenio.output`` (or ``input``, ``pin``) and its renderer, one small file, in
``client/src``.
"""
