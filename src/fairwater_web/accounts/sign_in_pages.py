"""Signing in: the password, then the second factor; signing out; showing the password again."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from urllib.parse import quote

from django.contrib.auth import authenticate, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fairwater_web.accounts import passkeys
from fairwater_web.accounts.actions import (
    LONGEST_PASSWORD,
    begin_attempt,
    forgive,
    note_password,
    take_code,
    take_passkey,
    take_recovery_code,
    tell,
)
from fairwater_web.accounts.enums import Event, Factor
from fairwater_web.accounts.limits import LIMITS, address_of
from fairwater_web.accounts.middleware import ENDED
from fairwater_web.accounts.pending import let_in, safe_next, wait_for_factor, waiting_person
from fairwater_web.accounts.queries import Kind, factors_of, lacks_factor, recovery_codes_left
from fairwater_web.common.languages import in_every_language
from fairwater_web.common.permissions import OPEN, SIGNED_IN, View, page
from fairwater_web.people.models import Person

PASSWORD_HOLDS = LIMITS["password"].within
"""So long after the password was shown, second factors and the password may be changed without showing it again."""


@page(OPEN)
@require_http_methods(["GET", "HEAD", "POST"])
@in_every_language
def sign_in(request: HttpRequest) -> HttpResponse:
    """Take the e-mail address and the password."""
    then = safe_next(request, request.POST.get("next", request.GET.get("next", "/")))
    if request.user.is_authenticated:
        return redirect(then)
    context = {"next": then, "ended": request.session.pop(ENDED, ""), "changed": "changed" in request.GET}
    if request.method != "POST":
        return render(request, "accounts/sign_in.html", context)
    email = request.POST.get("username", "").strip().lower()[:254]
    person, refusal = with_password(request, email, request.POST.get("password", ""))
    if person is None:
        context |= {"email": email, "refusal": refusal, "minutes": minutes_of("password")}
        return render(request, "accounts/sign_in.html", context, status=429 if refusal == "sign-in-wait" else 200)
    if factors_of(person).exists():
        wait_for_factor(request, person, then)
        return redirect("accounts:second")
    return _come_in(request, person, Factor.NONE, then)


def with_password(request: HttpRequest, email: str, typed: str) -> tuple[Person | None, str]:
    """Return the person whose password was typed, or None and the message id of why not."""
    attempt = begin_attempt(kind="password", account=email, address=address_of(request), at=timezone.now())
    if not attempt:
        return None, "sign-in-wait"
    person = authenticate(request, username=email, password=typed[:LONGEST_PASSWORD])
    if person is None:
        tell(Person.objects.filter(email=email).first(), Event.REFUSED, "password")
        return None, "sign-in-failed"
    forgive(attempt)
    return person, ""


def _come_in(request: HttpRequest, person: Person, factor: Factor, then: str = "/") -> HttpResponse:
    """Sign in; who holds what needs a second factor and has none is led to set one up."""
    then = let_in(request, person, factor, then)
    if factor == Factor.RECOVERY:
        return redirect("/account/?recovered=1#factors")
    if lacks_factor(person):
        return redirect(f"/account/second-factor/?next={quote(then)}")
    return redirect(then)


def minutes_of(kind: str) -> int:
    return int(LIMITS[kind].within.total_seconds()) // 60


@page(OPEN)
@require_safe
@in_every_language
def second(request: HttpRequest) -> HttpResponse:
    """Ask for the second factor."""
    return _second(request)


def _second(request: HttpRequest, refusal: str = "") -> HttpResponse:
    person = waiting_person(request)
    if person is None:
        return redirect("accounts:sign-in")
    kinds = set(factors_of(person).values_list("type", flat=True))
    context = {
        "refusal": refusal,
        "minutes": minutes_of("code"),
        "has_codes": Kind.TOTP in kinds,
        "has_recovery": recovery_codes_left(person) > 0,
        "passkey": passkeys.asked_to_show(request, person) if Kind.WEBAUTHN in kinds else "",
    }
    return render(request, "accounts/second.html", context, status=429 if refusal == "second-wait" else 200)


@page(OPEN)
@require_POST
@in_every_language
def second_code(request: HttpRequest) -> HttpResponse:
    """Take a time code."""
    return _with_second(request, Factor.CODE, lambda person: take_code(
        person=person, code=request.POST.get("code", ""), at=timezone.now()
    ))  # fmt: skip


@page(OPEN)
@require_POST
@in_every_language
def second_recovery(request: HttpRequest) -> HttpResponse:
    """Take a recovery code."""
    return _with_second(request, Factor.RECOVERY, lambda person: take_recovery_code(
        person=person, code=request.POST.get("code", "")
    ))  # fmt: skip


@page(OPEN)
@require_POST
@in_every_language
def second_passkey(request: HttpRequest) -> HttpResponse:
    """Take what a passkey signed."""
    return _with_second(request, Factor.PASSKEY, lambda person: take_passkey(
        passkey=passkeys.shown(request, person, request.POST.get("credential", ""))
    ))  # fmt: skip


def _with_second(request: HttpRequest, factor: Factor, is_right: Callable[[Person], bool]) -> HttpResponse:
    person = waiting_person(request)
    if person is None:
        return redirect("accounts:sign-in")
    attempt = begin_attempt(kind="code", account=str(person.pk), address=address_of(request), at=timezone.now())
    if not attempt:
        return _second(request, "second-wait")
    if not is_right(person):
        tell(person, Event.REFUSED, str(factor))
        return _second(request, f"second-failed-{factor}")
    forgive(attempt)
    return _come_in(request, person, factor)


@page(OPEN)
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End this session."""
    logout(request)
    return redirect("accounts:sign-in")


def password_again(view: View) -> View:
    """Ask for the password again, where it was not shown in the last quarter of an hour."""

    @wraps(view)
    def checked(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if timezone.now() - request.signed_in.password_at > PASSWORD_HOLDS:
            then = request.get_full_path() if request.method == "GET" else "/account/"
            return redirect(f"/account/confirm/?next={quote(then)}")
        return view(request, *args, **kwargs)

    return checked


@page(SIGNED_IN)
@require_http_methods(["GET", "HEAD", "POST"])
@in_every_language
def confirm(request: HttpRequest) -> HttpResponse:
    """Take the password again, before something that guards the account is changed."""
    then = safe_next(request, request.POST.get("next", request.GET.get("next", "/account/")))
    refusal = ""
    if request.method == "POST":
        person, refusal = with_password(request, request.user.email, request.POST.get("password", ""))
        if person is not None:
            note_password(request)
            return redirect(then)
    context = {"next": then, "refusal": refusal, "minutes": minutes_of("password")}
    return render(request, "accounts/confirm.html", context, status=429 if refusal == "sign-in-wait" else 200)
