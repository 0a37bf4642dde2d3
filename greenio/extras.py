"""Packages that only some features need, installed as extras of the distribution ``greenio-web``.

Not here: which package a feature uses (the module of the feature imports it when it is first used).
"""

from __future__ import annotations

from importlib.util import find_spec

from greenio.error_pages import see


class MissingExtra(ImportError):
    """A feature was asked for whose package is not installed. The message names the command that installs it."""


def missing(package: str, feature: str, extra: str) -> str | None:
    """Return None if ``package`` is installed, else what to do, for a log or an error.

    :param package: the module to be imported.
    :param feature: what the author asked for, such as ``metrics=True``.
    :param extra: the name of the extra in setup.cfg.
    """
    if find_spec(package) is not None:
        return None
    return f"{feature} needs the package {package}: pip install 'greenio-web[{extra}]'{see('error_extra')}"


def require(package: str, feature: str, extra: str) -> None:
    """Raise :class:`MissingExtra` unless ``package`` is installed. Parameters as in :func:`missing`."""
    cure = missing(package, feature, extra)
    if cure is not None:
        raise MissingExtra(cure, name=package)
