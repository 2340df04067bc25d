"""Links that let somebody choose a new password: signed, for one use, for an hour."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.utils import timezone
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode

from fairwater_web.people.models import Person


class ResetTokens(PasswordResetTokenGenerator):
    """Signed over the password and the last sign-in, so that using one, or signing in, ends all."""

    key_salt = "fairwater.accounts.reset"

    def _now(self) -> datetime:
        return timezone.now().replace(tzinfo=None)


reset_tokens = ResetTokens()


def reset_path(person: Person) -> str:
    """Return the path of a new link."""
    who = urlsafe_base64_encode(str(person.pk).encode())
    return f"/account/reset/{who}/{reset_tokens.make_token(person)}/"


def number_in(who: str) -> int:
    """Return the number of the person whom a link is for; 0 where it is no number."""
    try:
        return int(urlsafe_base64_decode(who))
    except (ValueError, OverflowError):
        return 0
