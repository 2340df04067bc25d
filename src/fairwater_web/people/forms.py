"""Signing in."""

from django.contrib.auth.forms import AuthenticationForm
from django.forms import EmailInput


class SignInForm(AuthenticationForm):
    """E-mail address and password."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].widget = EmailInput(attrs={"autocomplete": "username", "autofocus": True})

    def clean_username(self) -> str:
        """Return the e-mail address in small letters, as it is kept."""
        return str(self.cleaned_data["username"]).strip().lower()
