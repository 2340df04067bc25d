"""Jobs have tables of their own."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """The mechanism of long work."""

    name = "fairwater_web.common.jobs"
    label = "jobs"
    default_auto_field = "django.db.models.BigAutoField"
