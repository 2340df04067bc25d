"""Signing in and out; a person and their roles; who may do what, and moving a right."""

from __future__ import annotations

from django.contrib.auth.views import LoginView, LogoutView
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from fairwater_web.common.languages import in_every_language
from fairwater_web.common.permissions import OPEN, Refused, can, page
from fairwater_web.organisations.queries import organisations_under
from fairwater_web.people import actions
from fairwater_web.people.enums import Role
from fairwater_web.people.forms import SignInForm, day_of, number_of
from fairwater_web.people.middleware import ACTING_IN
from fairwater_web.people.models import Membership, Person
from fairwater_web.people.permissions import Permission
from fairwater_web.people.presentation import held_by, place_choices, rights_table, role_choices
from fairwater_web.people.queries import memberships_in

sign_in = in_every_language(
    page(OPEN)(
        LoginView.as_view(
            template_name="people/sign_in.html", authentication_form=SignInForm, redirect_authenticated_user=True
        )
    )
)
sign_out = page(OPEN)(LogoutView.as_view())


@page(Permission.SEE_HOME)
@require_POST
def act_in(request: HttpRequest) -> HttpResponse:
    """Act in another of one's own organisations from now on."""
    wanted = number_of(request.POST.get("organisation", ""))
    if wanted not in {each.pk for each in request.actor.elsewhere}:
        raise Http404
    request.session[ACTING_IN] = wanted
    return redirect("home:home")


# ---- roles and rights


@require_safe
@page(Permission.SEE_HOME)
def roles(request: HttpRequest) -> HttpResponse:
    """Show which role holds which right here."""
    context = {
        "table": rights_table(request.actor.tenant, request.language),
        "may_move": can(request.actor, Permission.SET_RIGHTS) and request.actor.organisation == request.actor.tenant,
    }
    return render(request, "people/roles.html", context)


@page(Permission.SET_RIGHTS)
@require_POST
def move(request: HttpRequest) -> HttpResponse:
    """Give a role a right, or take it."""
    role, permission = request.POST.get("role", ""), request.POST.get("permission", "")
    if role not in set(Role) or permission not in set(Permission):
        raise Http404
    actions.move_right(by=request.actor, role=role, permission=permission, held=request.POST.get("held") == "yes")
    return redirect("people:roles")


# ---- a person


def _person(request: HttpRequest, number: int) -> Person:
    """Return a person who holds a role here today; Http404 for any other."""
    here = memberships_in(request.actor.tenant, timezone.localdate()).values("person")
    return get_object_or_404(Person.objects.filter(pk__in=here), pk=number)


@require_safe
@page(Permission.MANAGE_PEOPLE)
def person(request: HttpRequest, number: int) -> HttpResponse:
    """Show a person with their roles here."""
    return _shown(request, _person(request, number))


def _shown(request: HttpRequest, found: Person, refusal: Refused | None = None) -> HttpResponse:
    tenant = request.actor.tenant
    context = {
        "person": found,
        "held": held_by(found, tenant, timezone.localdate(), request.language),
        "roles": role_choices(tenant, request.language),
        "places": place_choices(tenant),
        "typed": request.POST,
        "refusal": refusal.sentence(request.language) if refusal else "",
    }
    return render(request, "people/person.html", context, status=400 if refusal else 200)


@page(Permission.MANAGE_PEOPLE)
@require_POST
def add(request: HttpRequest, number: int) -> HttpResponse:
    """Give a person another role."""
    found = _person(request, number)
    wanted = number_of(request.POST.get("organisation", ""))
    organisation = get_object_or_404(organisations_under(request.actor.tenant), pk=wanted)
    role = request.POST.get("role", "")
    if role not in set(Role):
        raise Http404
    try:
        ends_on = day_of(request.POST.get("ends_on", ""))
        actions.add_role(by=request.actor, person=found, organisation=organisation, role=role, ends_on=ends_on)
    except Refused as refusal:
        return _shown(request, found, refusal)
    return redirect("people:person", number=number)


@page(Permission.MANAGE_PEOPLE)
@require_POST
def change(request: HttpRequest, number: int, membership: int) -> HttpResponse:
    """Set until when a role holds, or end it now."""
    found = _person(request, number)
    held = get_object_or_404(
        Membership.objects.filter(organisation__in=organisations_under(request.actor.tenant)),
        pk=membership,
        person=found,
    )
    version = number_of(request.POST.get("version", ""))
    try:
        if request.POST.get("end") == "now":
            actions.end_role(by=request.actor, membership=held, version=version)
        else:
            ends_on = day_of(request.POST.get("ends_on", ""))
            actions.set_end(by=request.actor, membership=held, ends_on=ends_on, version=version)
    except Refused as refusal:
        return _shown(request, found, refusal)
    still_here = memberships_in(request.actor.tenant, timezone.localdate()).filter(person=found).exists()
    return redirect("people:person", number=number) if still_here else redirect("invitations:people")


@page(Permission.MANAGE_PEOPLE)
@require_POST
def leave(request: HttpRequest, number: int) -> HttpResponse:
    """End every role that a person holds here."""
    found = _person(request, number)
    try:
        actions.let_leave(by=request.actor, person=found)
    except Refused as refusal:
        return _shown(request, found, refusal)
    return redirect("invitations:people")
