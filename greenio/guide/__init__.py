"""The guide: an app written with greenio that shows what can be done, each piece of code beside its result.

``greenio guide`` serves it. A page is a module with one function, the demo, whose source is
shown below it. To add a page: write the module and list it in ``greenio.guide.contents``.
"""
