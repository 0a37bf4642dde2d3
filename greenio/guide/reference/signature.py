"""Signatures as readers see them."""

from __future__ import annotations

import inspect


def readable(signature: inspect.Signature) -> str:
    """Return a signature; a long one with a line for each parameter."""
    parts = []
    stars = False
    for parameter in signature.parameters.values():
        if parameter.kind is parameter.KEYWORD_ONLY and not stars:
            parts.append("*")
        stars = stars or parameter.kind in (parameter.KEYWORD_ONLY, parameter.VAR_POSITIONAL)
        parts.append(_parameter(parameter))
    returned = readable_type(signature.return_annotation)
    end = f") -> {returned}" if returned else ")"
    line = ", ".join(parts)
    return f"({line}{end}" if len(line) < 60 else "(\n" + "".join(f"    {each},\n" for each in parts) + end


def _parameter(parameter: inspect.Parameter) -> str:
    star = "*" * (parameter.kind == parameter.VAR_POSITIONAL) + "**" * (
        parameter.kind == parameter.VAR_KEYWORD
    )
    kind = readable_type(parameter.annotation)
    typed = f"{star}{parameter.name}: {kind}" if kind else f"{star}{parameter.name}"
    if parameter.default is parameter.empty:
        return typed
    default = repr(parameter.default)
    return f"{typed} = {default}" if kind else f"{typed}={default}"


def readable_type(annotation: object) -> str:
    """Return an annotation as it was written; empty for none."""
    if annotation is inspect.Parameter.empty:
        return ""
    return annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)
