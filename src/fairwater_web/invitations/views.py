"""Who belongs here; asking somebody in; coming in by a link; a list of staff."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from fairwater.errors import FairwaterError
from fairwater.words import COMPLETE, DEFAULT_LANGUAGE
from fairwater_web.common.permissions import OPEN, Refused, page
from fairwater_web.common.tenancy import found_for
from fairwater_web.invitations import actions, staff
from fairwater_web.invitations.forms import password_faults
from fairwater_web.invitations.models import StaffList
from fairwater_web.invitations.presentation import comparison_of, invitation_lines, people_lines
from fairwater_web.invitations.queries import invitation_with, open_invitations
from fairwater_web.mail.actions import try_again
from fairwater_web.mail.queries import waiting_mail
from fairwater_web.organisations.enums import Kind
from fairwater_web.organisations.queries import organisations_under
from fairwater_web.people.actions import A_YEAR, end_role
from fairwater_web.people.enums import OUTSIDE, Role
from fairwater_web.people.forms import day_of, number_of
from fairwater_web.people.permissions import Permission
from fairwater_web.people.presentation import grants, outside_choices, place_choices, role_choices, role_name
from fairwater_web.people.queries import granted_outside

MOST_ENDED = 50
LINK = "link-made"
"""The key of the session under which a new link waits to be shown once."""


def _site(request: HttpRequest) -> str:
    return f"{request.scheme}://{request.get_host()}"


@require_safe
@page(Permission.MANAGE_PEOPLE)
def people(request: HttpRequest) -> HttpResponse:
    """Show who belongs here and who is invited."""
    return _shown(request)


def _shown(request: HttpRequest, refusal: Refused | None = None) -> HttpResponse:
    tenant, language, now = request.actor.tenant, request.language, timezone.now()
    context = {
        "people": people_lines(tenant, timezone.localdate(), language),
        "invitations": invitation_lines(open_invitations(tenant), now, language),
        "roles": role_choices(tenant, language),
        "places": place_choices(tenant),
        "mail_waiting": waiting_mail(tenant),
        "teams": organisations_under(tenant).filter(kind=Kind.TEAM).select_related("parent"),
        "homes": organisations_under(tenant).exclude(kind=Kind.TEAM),
        "link": request.session.pop(LINK, None),
        "typed": request.POST,
        "refusal": refusal.sentence(language) if refusal else "",
    }
    return render(request, "invitations/people.html", context, status=400 if refusal else 200)


@page(Permission.MANAGE_PEOPLE)
@require_POST
def team(request: HttpRequest) -> HttpResponse:
    """Make a team, in which roles can be held."""
    wanted = number_of(request.POST.get("within", ""))
    within = get_object_or_404(organisations_under(request.actor.tenant), pk=wanted)
    try:
        actions.begin_team(by=request.actor, name=request.POST.get("name", ""), within=within)
    except Refused as refused:
        return _shown(request, refused)
    return redirect("/people/#teams")


@page(Permission.MANAGE_PEOPLE)
@require_POST
def invite(request: HttpRequest) -> HttpResponse:
    """Invite somebody to a role; what was typed stays where it cannot be done."""
    try:
        invited = actions.invite(by=request.actor, site=_site(request), **_wanted(request))
    except Refused as refusal:
        return _shown(request, refusal)
    return _with_link(request, invited)


def _wanted(request: HttpRequest) -> dict[str, Any]:
    wanted = number_of(request.POST.get("organisation", ""))
    role, language = request.POST.get("role", ""), request.POST.get("language", DEFAULT_LANGUAGE)
    if not role:
        raise Refused("refused-no-role")
    if role not in set(Role) or language not in COMPLETE:
        raise Http404
    return {
        "email": request.POST.get("email", ""),
        "organisation": get_object_or_404(organisations_under(request.actor.tenant), pk=wanted),
        "role": role,
        "ends_on": day_of(request.POST.get("ends_on", "")),
        "language": language,
    }


def _with_link(request: HttpRequest, invited: actions.Invited) -> HttpResponse:
    request.session[LINK] = {
        "url": f"{_site(request)}{invited.path}",
        "email": invited.invitation.email,
        "mailed": invited.mailed,
    }
    return redirect("invitations:people")


@page(Permission.MANAGE_PEOPLE)
@require_POST
def change(request: HttpRequest, number: int) -> HttpResponse:
    """Make a new link for an invitation, or withdraw it."""
    found = found_for(request.actor, open_invitations(request.actor.tenant), "invitation", number)
    if request.POST.get("do") == "withdraw":
        actions.withdraw(by=request.actor, invitation=found)
        return redirect("invitations:people")
    return _with_link(request, actions.renew(by=request.actor, invitation=found, site=_site(request)))


# ---- companions from outside


@require_safe
@page(Permission.MANAGE_PEOPLE)
def companions(request: HttpRequest) -> HttpResponse:
    """Show what companions from outside may see, where and until when; and grant more."""
    return _companions(request)


def _companions(request: HttpRequest, refusal: Refused | None = None) -> HttpResponse:
    tenant, language, today = request.actor.tenant, request.language, timezone.localdate()
    hold, over = grants(tenant, today, language)
    invited = open_invitations(tenant).filter(role__in=OUTSIDE)
    context = {
        "grants": hold,
        "over": over[:MOST_ENDED],
        "invitations": invitation_lines(invited, timezone.now(), language),
        "roles": outside_choices(tenant, language),
        "places": place_choices(tenant),
        "today": today.isoformat(),
        "latest": (today + A_YEAR).isoformat(),
        "refusal": refusal.sentence(language) if refusal else "",
    }
    return render(request, "invitations/companions.html", context, status=400 if refusal else 200)


@page(Permission.MANAGE_PEOPLE)
@require_POST
def end_grant(request: HttpRequest, number: int) -> HttpResponse:
    """End what a companion from outside may see, at once."""
    found = found_for(request.actor, granted_outside(request.actor.tenant), "grant", number)
    try:
        end_role(by=request.actor, membership=found, version=number_of(request.POST.get("version", "")))
    except Refused as refusal:
        return _companions(request, refusal)
    return redirect("invitations:companions")


@page(Permission.MANAGE_PEOPLE)
@require_POST
def mail_again(request: HttpRequest) -> HttpResponse:
    """Try mail that has not left at once."""
    try_again(by=request.actor)
    return redirect("invitations:people")


# ---- coming in


@page(OPEN)
def join(request: HttpRequest, token: str) -> HttpResponse:
    """Open an invitation: with an account as oneself, without one with a name and a password."""
    found = invitation_with(actions.hash_of(token), timezone.now())
    signed_in = request.user if request.user.is_authenticated else None
    if found is None or (signed_in is not None and signed_in.email != found.email):
        message = "refused-invitation" if found is None else "refused-invitation-other"
        raise Refused(message, email=found.email if found else "")
    faults: list[str] = []
    refusal = ""
    if request.method == "POST":
        password = request.POST.get("password", "")
        faults = [] if signed_in else password_faults(password, found.email, request.language)
        if not faults:
            try:
                made = actions.accept(
                    token=token, person=signed_in, name=request.POST.get("name", ""), password=password
                )
            except Refused as refused:
                refusal = refused.sentence(request.language)
            else:
                if signed_in is None:
                    login(request, made.person)
                request.session["acting-in"] = made.organisation_id
                return redirect("home:home")
    context = {
        "invitation": found,
        "role": role_name(found.role, request.language),
        "known": signed_in is None and actions.has_account(found.email),
        "signed_in": signed_in,
        "faults": faults,
        "refusal": refusal,
        "typed": request.POST,
        "token": token,
    }
    return render(request, "invitations/join.html", context, status=400 if faults or refusal else 200)


# ---- a list of staff


@page(Permission.MANAGE_PEOPLE)
def staff_list(request: HttpRequest) -> HttpResponse:
    """Bring a list of staff: who is new is shown, and who is in it no longer."""
    refusal = ""
    if request.method == "POST" and "file" in request.FILES:
        try:
            made = staff.compare(by=request.actor, file=request.FILES["file"])
        except FairwaterError as fault:
            refusal = fault.sentence(request.language)
        else:
            return redirect("invitations:compared", number=made.pk)
    return render(request, "invitations/staff_list.html", {"refusal": refusal}, status=400 if refusal else 200)


@page(Permission.MANAGE_PEOPLE)
def compared(request: HttpRequest, number: int) -> HttpResponse:
    """Show what a list of staff would change, and do what was ticked."""
    lists = StaffList.objects.filter(organisation=request.actor.tenant)
    found = found_for(request.actor, lists, "staff list", number)
    refused: list[str] = []
    if request.method == "POST":
        done = staff.carry_out(
            by=request.actor,
            staff_list=found,
            invite=set(request.POST.getlist("invite")),
            leave=set(request.POST.getlist("leave")),
            site=_site(request),
        )
        refused = [refusal.sentence(request.language) for refusal in done]
        if not refused:
            return redirect("invitations:people")
    context = {"list": found, "compared": comparison_of(found, request.language), "refused": refused}
    return render(request, "invitations/compared.html", context)
