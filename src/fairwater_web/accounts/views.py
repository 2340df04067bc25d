"""The page about oneself: language, password, sessions; a new password by a link from a mail."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fairwater.words import LANGUAGES
from fairwater_web.accounts.actions import (
    ask_for_reset_link,
    begin_attempt,
    change_password,
    end_session,
    end_sessions,
    keep_language,
    reset_password,
    reset_second_factor,
)
from fairwater_web.accounts.limits import address_of
from fairwater_web.accounts.presentation import account_page
from fairwater_web.accounts.sign_in_pages import minutes_of, with_password
from fairwater_web.accounts.tokens import number_in, reset_tokens
from fairwater_web.common.middleware import LANGUAGE_COOKIE
from fairwater_web.common.permissions import OPEN, SIGNED_IN, Refused, page
from fairwater_web.common.tenancy import found_for
from fairwater_web.common.views import A_YEAR
from fairwater_web.people.models import Person
from fairwater_web.people.permissions import Permission
from fairwater_web.people.queries import memberships_in

RESET = "new-password-link"


@page(SIGNED_IN)
@require_safe
def account(request: HttpRequest) -> HttpResponse:
    """Show who one is here, how one signs in, and where one is signed in."""
    context = account_page(request) | {"recovered": "recovered" in request.GET, "changed": "changed" in request.GET}
    return render(request, "accounts/account.html", context)


@page(SIGNED_IN)
@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Keep a language for every device, and take it in this browser at once."""
    response = redirect("accounts:account")
    wish = request.POST.get("language", "")
    if wish in LANGUAGES:
        keep_language(person=request.user, language=wish)
        response.set_cookie(LANGUAGE_COOKIE, wish, max_age=A_YEAR, samesite="Lax", httponly=True)
    return response


@page(SIGNED_IN)
@require_http_methods(["GET", "HEAD", "POST"])
def password(request: HttpRequest) -> HttpResponse:
    """Take a new password from somebody who shows the old one with it."""
    refusal = ""
    if request.method == "POST":
        try:
            _check_current(request)
            change_password(request=request, password=_typed_twice(request))
        except Refused as refused:
            refusal = refused.sentence(request.language)
        else:
            return redirect("/account/?changed=1")
    return render(request, "accounts/password.html", {"refusal": refusal, "asks_current": True})


def _check_current(request: HttpRequest) -> None:
    person, refusal = with_password(request, request.user.email, request.POST.get("current", ""))
    if person is None:
        is_wrong = refusal == "sign-in-failed"
        raise Refused("confirm-failed") if is_wrong else Refused("sign-in-wait", minutes=minutes_of("password"))


def _typed_twice(request: HttpRequest) -> str:
    typed = str(request.POST.get("password", ""))
    if typed != request.POST.get("again", ""):
        raise Refused("refused-password-differs")
    return typed


@page(SIGNED_IN)
@require_POST
def end_one(request: HttpRequest, number: int) -> HttpResponse:
    """End one session of one's own."""
    end_session(person=request.user, number=number)
    return redirect("/account/#sessions")


@page(SIGNED_IN)
@require_POST
def end_others(request: HttpRequest) -> HttpResponse:
    """End every session of one's own but this."""
    end_sessions(request.user, but=request.signed_in)
    return redirect("/account/#sessions")


# A password that was forgotten


@page(OPEN)
@require_http_methods(["GET", "HEAD", "POST"])
def forgotten(request: HttpRequest) -> HttpResponse:
    """Send a link to an address that is known. The answer is the same for one that is not."""
    if request.method == "POST":
        _send_link(request, request.POST.get("email", "").strip().lower()[:254])
        return redirect("/account/reset/?sent=1")
    context = {"sent": "sent" in request.GET, "has_mail": bool(getattr(settings, "FAIRWATER_MAIL", ""))}
    return render(request, "accounts/forgotten.html", context)


def _send_link(request: HttpRequest, email: str) -> None:
    if not begin_attempt(kind="reset", account=email, address=address_of(request), at=timezone.now()):
        return
    person = Person.objects.filter(email=email, is_active=True).first()
    scheme = "http" if settings.LOOPBACK_ONLY else "https"
    ask_for_reset_link(person=person, site=f"{scheme}://{request.get_host()}", language=request.language)


@page(OPEN)
@require_safe
def reset_link(request: HttpRequest, who: str, token: str) -> HttpResponse:
    """Take a link from a mail out of the address, where it could be seen, and go on."""
    person = Person.objects.filter(pk=number_in(who), is_active=True).first()
    if person is None or not reset_tokens.check_token(person, token):
        raise Refused("refused-reset-link")
    request.session[RESET] = [person.pk, token]
    return redirect("accounts:new-password")


@page(OPEN)
@require_http_methods(["GET", "HEAD", "POST"])
def new_password(request: HttpRequest) -> HttpResponse:
    """Take a new password from somebody who came by a link from a mail."""
    if RESET not in request.session:
        raise Refused("refused-reset-link")
    number, token = request.session[RESET]
    refusal = ""
    if request.method == "POST":
        try:
            reset_password(number=number, token=token, password=_typed_twice(request))
        except Refused as refused:
            refusal = refused.sentence(request.language)
        else:
            request.session.flush()
            return redirect("/sign-in/?changed=1")
    return render(request, "accounts/new_password.html", {"refusal": refusal})


@page(Permission.MANAGE_PEOPLE)
@require_POST
def reset_factor(request: HttpRequest, number: int) -> HttpResponse:
    """Take away the second factors of somebody who lost them; they set up another when they sign in again."""
    here = memberships_in(request.actor.tenant, timezone.localdate()).values("person")
    found = found_for(request.actor, Person.objects.filter(pk__in=here), "person", number)
    reset_second_factor(by=request.actor, person=found)
    return redirect("people:person", number=number)
