"""The documents of organisations."""

from django.apps import AppConfig


class Documents(AppConfig):
    """What is written together."""

    name = "fairwater_web.documents"
    default_auto_field = "django.db.models.BigAutoField"
