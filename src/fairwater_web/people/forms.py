"""Signing in."""

from django.contrib.auth.forms import AuthenticationForm
from django.forms import EmailInput


class SignInForm(AuthenticationForm):
    """E-mail address and password."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].widget = EmailInput(attrs={"autocomplete": "username", "autofocus": True})
