"""`python -m fairwater_web serve` starts everything; any other word is one of Django's management commands."""

from __future__ import annotations

import os
import sys
from contextlib import suppress


def main() -> None:
    """Run a command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fairwater_web.settings")
    from fairwater_web.common.serving import read_in, serve

    if sys.argv[1:2] == ["serve"]:
        serve()
        return
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        with suppress(KeyboardInterrupt):
            read_in(pages=sys.argv[1:2] != ["prepare"])
            execute_from_command_line(sys.argv)
    except ImproperlyConfigured as fault:
        sys.exit(str(fault))


if __name__ == "__main__":
    main()
