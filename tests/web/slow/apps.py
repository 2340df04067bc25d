"""Lets a worker stand still at a place that a test names, once, so that it can be killed just there."""

import os
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from django.apps import AppConfig

STANDS_STILL_AT = "FAIRWATER_TEST_STANDS_STILL_AT"
"""Places as module:function, with commas."""
SECONDS = 120


def marker(function: str) -> Path:
    """Return the file that says that a worker has come to a place."""
    return Path(os.environ["FAIRWATER_DATA"], f"stands-still-{function}")


class SlowConfig(AppConfig):
    """Puts the standing still into the places."""

    name = "tests.web.slow"

    def ready(self) -> None:
        """Wrap the functions."""
        for place in filter(None, os.environ.get(STANDS_STILL_AT, "").split(",")):
            module, _, function = place.partition(":")
            found = import_module(module)
            setattr(found, function, _standing_still(getattr(found, function), marker(function)))


def _standing_still(real: Callable[..., Any], mark: Path) -> Callable[..., Any]:
    def first(*given: Any, **named: Any) -> Any:
        if not mark.exists():
            mark.touch()
            time.sleep(SECONDS)
        return real(*given, **named)

    return first
