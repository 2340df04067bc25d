"""Signing in and out."""

from __future__ import annotations

from django.contrib.auth.views import LoginView, LogoutView

from fairwater_web.common.permissions import OPEN, page
from fairwater_web.people.forms import SignInForm

sign_in = page(OPEN)(
    LoginView.as_view(
        template_name="people/sign_in.html", authentication_form=SignInForm, redirect_authenticated_user=True
    )
)
sign_out = page(OPEN)(LogoutView.as_view())
