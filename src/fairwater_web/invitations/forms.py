"""A password that somebody chooses."""

from __future__ import annotations

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from fairwater import words


def password_faults(password: str, email: str, language: str) -> list[str]:
    """Return why a password will not do, in sentences; nothing where it will."""
    if email.split("@")[0] and email.split("@")[0].lower() in password.lower():
        return [words.text("password-like-address", language)]
    try:
        validate_password(password)
    except ValidationError as fault:
        return [_said(each.code or "", language) for each in fault.error_list]
    return []


def _said(code: str, language: str) -> str:
    too_short = code == "password_too_short"
    return words.text("password-too-short", language) if too_short else words.text("password-too-common", language)
