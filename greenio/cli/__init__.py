"""The commands of ``greenio``, one file each: ``declare(parser)`` declares the arguments and the function to call.

Not here: the program itself, which is ``greenio.__main__``, and everything that commands call.
"""
