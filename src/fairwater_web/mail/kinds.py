"""Mail that is written when it is sent, so that no queue holds what it says: a feature says how in its `tasks.py`."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.module_loading import autodiscover_modules

Writes = Callable[..., tuple[str, str] | None]
_kinds: dict[str, Writes] = {}


def written(name: str) -> Callable[[Writes], Writes]:
    """Make a function write mail of this name: `write(*arguments)` gives subject and body, or nothing to send any more."""

    def known(write: Writes) -> Writes:
        _kinds[name] = write
        return write

    return known


def writes(name: str) -> Writes:
    """Return what writes mail of this name."""
    if name not in _kinds:
        autodiscover_modules("tasks")
    return _kinds[name]
