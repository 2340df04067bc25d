"""What the forms on the pages of cohorts ask for, done. Each returns where to go on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest
from django.utils import timezone

from fairwater import words
from fairwater_web.cohorts import actions
from fairwater_web.cohorts.enums import REPORTS
from fairwater_web.cohorts.forms import counts_in, day_in, figures_in, needed_day
from fairwater_web.cohorts.models import (
    Cohort,
    CohortReport,
    Contribution,
    Meeting,
    Member,
    PeerComment,
    Shared,
    Takeaway,
)
from fairwater_web.cohorts.queries import asked_of, left_by, members_of, own_shared, reports_of, shapes, takeaways_at
from fairwater_web.cohorts.reporting import report_values
from fairwater_web.cohorts.writing import actions as writing
from fairwater_web.common.permissions import Refused
from fairwater_web.documents.queries import kind_named
from fairwater_web.people.forms import number_of


def _one(found: Any, request: HttpRequest, name: str) -> Any:
    """Return the row of a number in a hidden field. Raises Http404 where there is none."""
    row = found.filter(pk=number_of(request.POST.get(name, ""))).first()
    if row is None:
        raise Http404
    return row


def _texts(request: HttpRequest, *names: str) -> dict[str, str]:
    return {name: request.POST.get(name, "") for name in names}


def do_in_list(request: HttpRequest) -> str:
    """Open a cohort, answer an invitation, take back what a district had let stand where it left."""
    by, today = request.actor, timezone.localdate()
    match request.POST.get("do"):
        case "open":
            shape = shapes().found.get(request.POST.get("shape", ""))
            if shape is None:
                raise Refused("refused-cohort-shape")
            begins = day_in(request.POST.get("begins_on", "")) or today
            made = actions.open_cohort(by=by, shape=shape, begins_on=begins, **_texts(request, "title", "purpose"))
            return f"/cohorts/{made.pk}/"
        case "accept" | "decline" as said:
            member: Member = _one(asked_of(by), request, "member")
            actions.answer(by=by, member=member, accepts=said == "accept", today=today)
            return f"/cohorts/{member.cohort_id}/sharing/" if said == "accept" else "/cohorts/"
        case "take-back":
            actions.take_consent_back(by=by, member=_one(left_by(by), request, "member"))
            return "/cohorts/"
        case _:
            raise Http404


def do_in_cohort(request: HttpRequest, cohort: Cohort) -> str:
    """Ask a district, set a meeting, take a contribution, begin a report, take the framework up."""
    by, here = request.actor, f"/cohorts/{cohort.pk}/"
    match request.POST.get("do"):
        case "ask":
            actions.ask_district(by=by, cohort=cohort, asked=request.POST.get("asked", ""))
            return f"{here}#members"
        case "meeting":
            made = actions.set_meeting(
                by=by,
                cohort=cohort,
                on=needed_day(request.POST.get("on", "")),
                until=day_in(request.POST.get("until", "")),
                only=_only(request, cohort),
                **_texts(request, "kind", "title", "place", "agenda"),
            )
            return f"/cohorts/meetings/{made.pk}/"
        case "take":
            found = Contribution.objects.filter(member__cohort=cohort)
            contribution = _one(found.select_related("member__cohort"), request, "contribution")
            writing.take_contribution(by=by, contribution=contribution, language=request.language)
            return f"{here}#framework"
        case "take-up":
            draft = writing.take_up(by=by, cohort=cohort)
            return f"/framework-drafts/{draft.pk}/"
        case "report":
            return _report(request, cohort)
        case "show":
            shown = _one(reports_of(cohort), request, "report")
            writing.show_report(by=by, report=shown)
            return f"/cohorts/reports/{shown.pk}/"
        case _:
            raise Http404


def _only(request: HttpRequest, cohort: Cohort) -> Member | None:
    number = number_of(request.POST.get("only", ""))
    return members_of(cohort).filter(pk=number).first() if number else None


def _report(request: HttpRequest, cohort: Cohort) -> str:
    slug, language = request.POST.get("kind", ""), words.written_in(request.language)
    kind = kind_named(slug) if slug in REPORTS else None
    if kind is None:
        raise Http404
    values = report_values(cohort, request.actor, language, timezone.localdate())
    title = f"{cohort.title}: {kind.title.said(language)}"
    given = {"kind": slug, "title": title, "values": values, "language": language}
    return f"/documents/{writing.begin_report(by=request.actor, cohort=cohort, **given).pk}/"


def do_in_sharing(request: HttpRequest, cohort: Cohort, own: Member) -> str:
    """Share, withdraw, tell figures, contribute, leave."""
    by, post = request.actor, request.POST
    here = f"/cohorts/{cohort.pk}/sharing/"
    match post.get("do"):
        case "share":
            kind, _, number = post.get("thing", "").partition(" ")
            titles = post.get("with_titles") == "yes"
            actions.share(by=by, member=own, kind=kind, number=number_of(number), with_titles=titles)
        case "withdraw":
            actions.withdraw(by=by, shared=_one(own_shared(own).select_related("member__cohort"), request, "shared"))
        case "profile":
            actions.tell_profile(by=by, member=own, figures=figures_in(post), source=post.get("source", ""))
        case "contribute":
            given = _texts(request, "shift", "strategy", "licence", "credit")
            writing.contribute(by=by, member=own, given=given, document=number_of(post.get("document", "")))
            return f"/cohorts/{cohort.pk}/#framework"
        case "leave":
            stays = post.get("leaves_there") == "yes"
            actions.leave(by=by, member=own, leaves_there=stays, today=timezone.localdate())
            return "/cohorts/"
        case _:
            raise Http404
    return here


def do_in_meeting(request: HttpRequest, meeting: Meeting) -> None:
    """Count who came, take something home, make it an idea."""
    by = request.actor
    doing: dict[str, Callable[[], object]] = {
        "came": lambda: actions.count_came(
            by=by, meeting=meeting, counts=counts_in(request.POST), today=timezone.localdate()
        ),
        "take-home": lambda: actions.take_home(by=by, meeting=meeting, said=request.POST.get("said", "")),
        "idea": lambda: actions.make_idea(
            by=by, takeaway=_takeaway(request, meeting), for_whom=request.POST.get("for_whom", "")
        ),
    }
    do = doing.get(request.POST.get("do", ""))
    if do is None:
        raise Http404
    do()


def _takeaway(request: HttpRequest, meeting: Meeting) -> Takeaway:
    own = takeaways_at(meeting).filter(member__district=request.actor.tenant)
    found: Takeaway = _one(own, request, "takeaway")
    return found


def do_in_talk(request: HttpRequest, thing: Shared | CohortReport) -> None:
    """Say something of what a district shared or of a report, or take one's own words back."""
    match request.POST.get("do"):
        case "say":
            actions.say(by=request.actor, thing=thing, said=request.POST.get("said", ""))
        case "take-back":
            comment: PeerComment = _one(thing.peer_comments.filter(taken_back_at=None), request, "comment")
            actions.take_words_back(by=request.actor, comment=comment)
        case _:
            raise Http404
