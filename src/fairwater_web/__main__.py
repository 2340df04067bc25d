"""`python -m fairwater_web serve` starts everything; any other word is one of Django's management commands."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run a command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fairwater_web.settings")
    from fairwater_web.common.serving import prepare

    if sys.argv[1:2] == ["serve"]:
        prepare()
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as fault:
        sys.exit(str(fault))


if __name__ == "__main__":
    main()
