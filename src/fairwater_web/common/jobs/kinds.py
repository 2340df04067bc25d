"""Which work a worker can do. A feature says it in its `tasks.py`: `@work("audit")` before the function that does it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from django.utils.module_loading import autodiscover_modules


class Progress(Protocol):
    """What work says while it goes on."""

    def report(self, done: int, of: int) -> None:
        """Say how far it is; here it stops where that was asked for."""


Run = Callable[..., None]
Over = Callable[..., None]


@dataclass(frozen=True)
class Kind:
    """A kind of work: what does it, and what is told when it was cancelled or has failed for good."""

    name: str
    run: Run
    over: Over | None = None


_kinds: dict[str, Kind] = {}


def work(name: str, *, over: Over | None = None) -> Callable[[Run], Run]:
    """Make a function do the work of this name: `run(progress, *arguments)`.

    It can be called again for work that was cut short, or that is done: what is done it finds and leaves.
    `over(state, *arguments)` is called, in one transaction with the job, where it was cancelled or has failed.
    """

    def known(run: Run) -> Run:
        _kinds[name] = Kind(name, run, over)
        return run

    return known


def kind_of(name: str) -> Kind | None:
    """Return the kind of this name, or None where no feature that is switched on knows it."""
    if name not in _kinds:
        autodiscover_modules("tasks")
    return _kinds.get(name)


def forget(name: str) -> Any:
    """Take a kind away again: for tests."""
    return _kinds.pop(name, None)
