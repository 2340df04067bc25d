"""Cohorts: the list, one of them, its numbers, what one's own district shares, a meeting, what a peer shared."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from fairwater import words
from fairwater.documents.paper import field_blocks
from fairwater.documents.text import html_of_blocks
from fairwater_web.cohorts.calendar_file import calendar_of
from fairwater_web.cohorts.doing import do_in_cohort, do_in_list, do_in_meeting, do_in_sharing, do_in_talk
from fairwater_web.cohorts.enums import Licence, Locale, Region
from fairwater_web.cohorts.models import Cohort, Shared
from fairwater_web.cohorts.presentation import (
    day_of,
    gallery_of,
    goals_of,
    matrices,
    names_of,
    report_kinds,
    shifts_of,
    shown_contributions,
    shown_meeting,
    shown_meetings,
    shown_reports,
)
from fairwater_web.cohorts.queries import (
    asked_of,
    came_to,
    cohorts_for,
    comments_of,
    draft_of,
    evidence_across,
    gone_from,
    journeys_to_share,
    left_by,
    meetings_for,
    members_of,
    n_taken_up,
    own_member,
    own_shared,
    profiles_of,
    published_of,
    releases_to_share,
    reports_for,
    shape_of,
    shapes,
    shared_for,
    takeaways_at,
    versions_to_share,
    why_not_convene,
    why_not_speak,
    why_not_take_part,
)
from fairwater_web.cohorts.side_by_side import beside, choices_of, comparable_districts, figures_of
from fairwater_web.common.actions import log_access
from fairwater_web.common.filled import answered, done
from fairwater_web.common.permissions import can, page, why_not
from fairwater_web.common.tenancy import found_for
from fairwater_web.documents.models import Version
from fairwater_web.documents.queries import kind_named
from fairwater_web.frameworks.queries import term_options
from fairwater_web.people.enums import OUTSIDE, Role
from fairwater_web.people.permissions import Permission
from fairwater_web.people.presentation import role_name
from fairwater_web.releases.presentation import ReleasePage

COMING = tuple(role for role in Role if role not in OUTSIDE)
"""Roles of a district whose people may come to a meeting."""


def _found(request: HttpRequest, number: int) -> Cohort:
    return found_for(request.actor, cohorts_for(request.actor), "cohort", number)


@page(Permission.READ_DOCUMENTS)
def cohorts(request: HttpRequest) -> HttpResponse:
    """Show the cohorts, what waits for an answer, what was left; open one, answer an invitation."""
    actor, language = request.actor, request.language
    refusal = done(request, lambda: do_in_list(request))
    if isinstance(refusal, HttpResponse):
        return refusal
    known = shapes()
    context = {
        "cohorts": [
            (each, len(members_of(each)), day_of(each.begins_on, language), day_of(each.ends_on, language))
            for each in cohorts_for(actor)
        ],
        "asked": list(asked_of(actor)),
        "left": [(each, day_of(each.left_on, language)) for each in left_by(actor)],
        "may_take_back": can(actor, Permission.TAKE_PART),
        "shapes": [(each.id, each.title.said(language), each.about.said(language)) for each in known.found.values()],
        "faults": [fault.sentence(language) for fault in known.faults],
        "today": timezone.localdate().isoformat(),
        "not_convene": why_not_convene(actor),
    }
    return answered(request, "cohorts/cohorts.html", context, refusal)


@page(Permission.READ_DOCUMENTS)
def cohort(request: HttpRequest, number: int) -> HttpResponse:
    """Show a cohort: who takes part, where each stands, what is next; do what one of its forms asks."""
    found = _found(request, number)
    refusal = done(request, lambda: do_in_cohort(request, found))
    if isinstance(refusal, HttpResponse):
        return refusal
    if request.method != "POST":
        log_access(by=request.actor, event="cohort-seen", subject=f"cohort {number}")
    return answered(request, "cohorts/cohort.html", _cohort_context(request, found), refusal)


def _cohort_context(request: HttpRequest, found: Cohort) -> dict[str, Any]:
    actor, language, today = request.actor, request.language, timezone.localdate()
    own, shape = own_member(actor, found), shape_of(found)
    meetings = shown_meetings(found, actor, language, today)
    shown = matrices(found, actor, language, today)
    convenes = not why_not_convene(actor, found)
    waiting = found.members.filter(accepted_on=None, declined_on=None) if found.organisation == actor.tenant else ()
    published = published_of(found)
    draft = draft_of(found) if convenes else None
    sharing = {way.shared.member_id for each in shown for way in each.ways}
    members = names_of(found)
    return {
        "cohort": found,
        "begins": day_of(found.begins_on, language),
        "ends": day_of(found.ends_on, language),
        "members": members,
        "not_sharing": [name for each, name in members if each.pk not in sharing],
        "former": [
            (str(each.district), day_of(each.left_on, language))
            for each in found.members.filter(left_on__isnull=False).select_related("district")
        ],
        "waiting": waiting,
        "years": [each.said(language) for each in shape.years],
        "goals": goals_of(found, shown, language, today),
        "matrices": shown,
        "next": next((each for each in meetings if not each.is_over), None),
        "meetings": meetings,
        "gallery": gallery_of(found, language),
        "contributions": shown_contributions(found, actor, language),
        "published": published,
        "draft": draft,
        "n_taken_up": n_taken_up(found),
        "not_take_up": why_not(actor, Permission.KEEP_FRAMEWORKS),
        "reports": [
            each for each in shown_reports(found, language) if each.is_shown or found.organisation == actor.tenant
        ],
        "report_kinds": report_kinds(language),
        "not_report": why_not(actor, Permission.WRITE_DOCUMENTS),
        "convenes": convenes,
        "is_own": found.organisation == actor.tenant,
        "own": own,
        "not_take_part": why_not_take_part(actor, own),
        "kinds": [(each.id, each.title.said(language)) for each in shape.meetings],
        "licences": [(each.value, f"licence-{each.value.lower().replace('.', '-')}") for each in Licence],
        "today": today.isoformat(),
    }


@require_safe
@page(Permission.READ_DOCUMENTS)
def calendar(request: HttpRequest, number: int) -> HttpResponse:
    """Give the meetings of a cohort as a calendar."""
    found = _found(request, number)
    meetings = shown_meetings(found, request.actor, request.language, timezone.localdate())
    file = calendar_of(found, meetings, settings.FAIRWATER_SITE, timezone.now())
    response = HttpResponse(file, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="cohort-{number}.ics"'
    return response


@require_safe
@page(Permission.READ_DOCUMENTS)
def numbers(request: HttpRequest, number: int) -> HttpResponse:
    """Show the released numbers that members share side by side, and comparable districts."""
    found, language = _found(request, number), request.language
    own = own_member(request.actor, found)
    context = {
        "cohort": found,
        "choices": choices_of(found, language),
        "beside": beside(found, request.GET.get("of", ""), request.GET.get("group", ""), language),
        "own": own,
        "own_profile": profiles_of(found).get(own.pk) if own else None,
        "near": comparable_districts(found, own, language),
    }
    return render(request, "cohorts/numbers.html", context)


@page(Permission.READ_DOCUMENTS)
def sharing(request: HttpRequest, number: int) -> HttpResponse:
    """Show what one's own district shares with a cohort, and could share; share, withdraw, leave."""
    found, language = _found(request, number), request.language
    own = own_member(request.actor, found)
    if own is None:
        raise Http404
    refusal = done(request, lambda: do_in_sharing(request, found, own))
    if isinstance(refusal, HttpResponse):
        return refusal
    profile, shifts = profiles_of(found).get(own.pk), shifts_of(own)
    context = {
        "cohort": found,
        "own": own,
        "shared": [(each, *_told(each, language)) for each in own_shared(own)],
        "journeys": list(journeys_to_share(own)[:20]),
        "versions": versions_to_share(own)[:20],
        "releases": [(each.pk, _release_name(each, language)) for each in releases_to_share(own)[:40]],
        "shifts": shifts,
        "chosen": next((each for each in shifts if each.key == request.GET.get("from")), None),
        "profile": profile,
        "figures": figures_of(profile, language) if profile else (),
        "locales": [(each.value, f"locale-{each.value}") for each in Locale],
        "regions": [(each.value, f"region-{each.value}") for each in Region],
        "licences": [(each.value, f"licence-{each.value.lower().replace('.', '-')}") for each in Licence],
        "not_take_part": why_not_take_part(request.actor, own),
    }
    return answered(request, "cohorts/sharing.html", context, refusal)


def _release_name(release: Any, language: str) -> str:
    found = ReleasePage(release, language)
    return f"{found.words.label}, {found.year}"


def _told(shared: Shared, language: str) -> tuple[str, str, str]:
    """Return what something shared is called, what peers see of it, and where it stands."""
    if shared.journey is not None:
        sees = "cohort-sees-titles" if shared.with_titles else "cohort-sees-stations"
        return shared.journey.title, words.text(sees, language), f"/journeys/{shared.journey_id}/"
    if shared.version is not None:
        sees = words.text("cohort-sees-version", language, n=shared.version.number)
        return shared.version.title, sees, f"/cohorts/shared/{shared.pk}/"
    return _release_name(shared.release, language), words.text("cohort-sees-cells", language), ""


@page(Permission.READ_DOCUMENTS)
def meeting(request: HttpRequest, number: int) -> HttpResponse:
    """Show a meeting: who came, what was taken home; count, take home, make an idea."""
    found = found_for(request.actor, meetings_for(request.actor), "meeting", number)
    refusal = done(request, lambda: do_in_meeting(request, found))
    if isinstance(refusal, HttpResponse):
        return refusal
    language, today = request.language, timezone.localdate()
    own = own_member(request.actor, found.cohort)
    context = {
        "cohort": found.cohort,
        "meeting": shown_meeting(found, found.cohort, language, today),
        "came": [
            (each, ", ".join(f"{role_name(role, language)} {n}" for role, n in each.roles)) for each in came_to(found)
        ],
        "n_came": sum(each.n for each in came_to(found)),
        "takeaways": list(takeaways_at(found)),
        "own": own,
        "not_take_part": why_not_take_part(request.actor, own),
        "not_idea": why_not(request.actor, Permission.WRITE_REGISTERS),
        "roles": [(role.value, role_name(role.value, language)) for role in COMING],
        "has_begun": found.on <= today,
    }
    return answered(request, "cohorts/meeting.html", context, refusal)


@page(Permission.READ_DOCUMENTS)
def shared(request: HttpRequest, number: int) -> HttpResponse:
    """Show a prototype that a district shares, as it was kept, and what peers say of it; say something."""
    found = found_for(request.actor, shared_for(request.actor), "shared", number)
    refusal = done(request, lambda: do_in_talk(request, found))
    if isinstance(refusal, HttpResponse):
        return refusal
    cohort, version, language = found.member.cohort, found.version, request.language
    open_to_all, n_withheld = evidence_across(version)
    context = {
        "cohort": cohort,
        "shared": found,
        "version": version,
        "day": day_of(version.made_at.date(), language),
        "sections": _sections(version, language),
        "evidence": [f"/public/{found.member.district.slug}/{each.thing}/" for each in open_to_all],
        "n_withheld": n_withheld,
        "comments": [(each, day_of(each.said_at.date(), language)) for each in comments_of(found)],
        "not_speak": why_not_speak(request.actor, cohort),
    }
    return answered(request, "cohorts/shared.html", context, refusal)


@page(Permission.READ_DOCUMENTS)
def report(request: HttpRequest, number: int) -> HttpResponse:
    """Show a report to the districts of its cohort, and what they say of it; say something."""
    found = found_for(request.actor, reports_for(request.actor), "cohort report", number)
    refusal = done(request, lambda: do_in_talk(request, found))
    if isinstance(refusal, HttpResponse):
        return refusal
    language, version = request.language, found.shown
    gone = dict.fromkeys(str(each.member.district) for each in gone_from(found))
    context = {
        "cohort": found.cohort,
        "report": found,
        "version": version,
        "is_signed": found.document.stage == "signed",
        "day": day_of(version.made_at.date(), language),
        "sections": _sections(version, language),
        "gone": list(gone),
        "comments": [(each, day_of(each.said_at.date(), language)) for each in comments_of(found)],
        "not_speak": why_not_speak(request.actor, found.cohort),
    }
    return answered(request, "cohorts/report.html", context, refusal)


def _sections(version: Version, language: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the sections of a kept version as they are read; nothing of the document as it stands now."""
    kind = kind_named(version.document.kind)
    if kind is None:
        return []
    written = words.written_in(language)
    known = kind.with_terms(term_options(version.document.organisation))
    content = version.content
    found = []
    for section in known.sections:
        fields = [
            (each.label.said(written), field_blocks(each, content.get(each.id, ""), written)) for each in section.fields
        ]
        shown = [(label, mark_safe(html_of_blocks(blocks, top=4))) for label, blocks in fields if blocks]  # noqa: S308
        if shown:
            found.append((section.title.said(written), shown))
    return found
