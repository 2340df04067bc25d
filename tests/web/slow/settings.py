"""The settings with the slow work switched on."""

from fairwater_web.settings import *  # noqa: F403

INSTALLED_APPS = [*INSTALLED_APPS, "tests.web.slow"]  # noqa: F405
