"""Setting up a second factor and taking it away; recovery codes, shown once."""

from __future__ import annotations

from allauth.mfa.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fairwater import words
from fairwater_web.accounts import passkeys
from fairwater_web.accounts.actions import add_passkey, add_time_codes, make_recovery_codes, remove_factor
from fairwater_web.accounts.codes import in_groups, new_secret, picture_of
from fairwater_web.accounts.pending import safe_next
from fairwater_web.accounts.presentation import device_words, needs_factor
from fairwater_web.accounts.queries import Kind, factors_of
from fairwater_web.accounts.sign_in_pages import password_again
from fairwater_web.common.permissions import SIGNED_IN, Refused, page

SECRET = "new-time-codes"  # noqa: S105 - where the session keeps one, encrypted
THEN = "after-second-factor"


@page(SIGNED_IN)
@require_safe
def second_factor(request: HttpRequest) -> HttpResponse:
    """Say why a second factor is needed, and let one choose which."""
    if "next" in request.GET:
        request.session[THEN] = safe_next(request, request.GET["next"])
    kinds = set(factors_of(request.user).values_list("type", flat=True))
    context = {
        "needs": needs_factor(request),
        "has_any": bool(kinds),
        "has_codes": Kind.TOTP in kinds,
        "passkeys_work": passkeys.works_here(request),
        "later": request.session.get(THEN, "/account/"),
    }
    return render(request, "accounts/second_factor.html", context)


@page(SIGNED_IN)
@password_again
@require_http_methods(["GET", "HEAD", "POST"])
def time_codes(request: HttpRequest) -> HttpResponse:
    """Show a key as a picture and as text, and take the first code made with it."""
    box, refusal = get_adapter(), ""
    if SECRET not in request.session:
        request.session[SECRET] = box.encrypt(new_secret())
    secret = box.decrypt(request.session[SECRET])
    if request.method == "POST":
        try:
            made = add_time_codes(request=request, secret=secret, code=request.POST.get("code", ""))
        except Refused as refused:
            refusal = refused.sentence(request.language)
        else:
            del request.session[SECRET]
            return _added(request, made)
    context = {"refusal": refusal, "picture": picture_of(request.user, secret), "key": in_groups(secret)}
    return render(request, "accounts/time_codes.html", context)


@page(SIGNED_IN)
@password_again
@require_http_methods(["GET", "HEAD", "POST"])
def passkey(request: HttpRequest) -> HttpResponse:
    """Have the browser make a passkey, and keep its public half."""
    refusal = ""
    if request.method == "POST":
        credential = passkeys.made(request, request.POST.get("credential", ""))
        if credential is not None:
            name = request.POST.get("name", "").strip() or device_words(request.signed_in, request.language)
            return _added(request, add_passkey(request=request, name=name, credential=credential))
        refusal = words.text("passkey-failed", request.language)
    works = passkeys.works_here(request)
    context = {
        "refusal": refusal,
        "works": works,
        "options": passkeys.asked_to_make(request, request.user) if works else "",
        "name": device_words(request.signed_in, request.language),
    }
    return render(request, "accounts/passkey.html", context)


def _added(request: HttpRequest, recovery_codes: list[str]) -> HttpResponse:
    then = request.session.pop(THEN, "/account/")
    if not recovery_codes:
        return redirect("/account/#factors")
    return _shown_once(request, recovery_codes, then)


def _shown_once(request: HttpRequest, recovery_codes: list[str], then: str) -> HttpResponse:
    in_halves = [f"{each[:5]} {each[5:]}" for each in recovery_codes]
    return render(request, "accounts/recovery_codes.html", {"codes": in_halves, "then": then})


@page(SIGNED_IN)
@password_again
@require_POST
def new_recovery_codes(request: HttpRequest) -> HttpResponse:
    """Make new recovery codes and show them, this once."""
    if not factors_of(request.user).exists():
        return redirect("accounts:second-factor")
    return _shown_once(request, make_recovery_codes(person=request.user), "/account/")


@page(SIGNED_IN)
@password_again
@require_POST
def remove(request: HttpRequest, number: int) -> HttpResponse:
    """Take away one second factor of one's own."""
    remove_factor(request=request, number=number)
    return redirect("/account/#factors")
