"""`python -m fairwater_web serve` starts everything; any other word is one of Django's management commands."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module


def main() -> None:
    """Run a command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fairwater_web.settings")
    from fairwater_web.common.serving import prepare

    if sys.argv[1:2] == ["serve"]:
        prepare()
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        _read_in()
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as fault:
        sys.exit(str(fault))


def _read_in() -> None:
    """Read in the whole application. None of it ever becomes garbage, so no search for garbage looks at it, now or later."""
    gc.disable()
    import django

    django.setup()
    import_module("fairwater_web.urls")
    gc.freeze()
    gc.enable()


if __name__ == "__main__":
    main()
