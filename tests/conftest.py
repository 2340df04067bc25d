"""What every run of the tests has, also the one of the core alone, where there is no Django."""

from __future__ import annotations

import gc

import pytest
from hypothesis import settings

settings.register_profile("shared", deadline=None)  # the machines are shared: how long an example takes says nothing
settings.load_profile("shared")

FIRST = "test_access_pages.py"
"""It needs the samples that a server makes in a minute or two: begun first, they are there when the others ask for them."""
MEANWHILE = ("architecture", "web")
"""The tests that need no server: the other process is busy with them for longer than that."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put one file of the browser before all others and then what needs no server, so that no process waits for another."""
    items.sort(key=lambda item: (item.path.name != FIRST, item.path.parent.name not in MEANWHILE))


def pytest_collection_finish() -> None:
    """Set aside what was read in to begin with: hundreds of thousands of objects that no search for garbage need look at."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
