"""Contributing shifts, taking them into the framework of a cohort, taking that up, beginning reports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater.content import Said
from fairwater.words import COMPLETE, text
from fairwater_web.cohorts.actions import LONG, check_convenes, held_member, one_line
from fairwater_web.cohorts.enums import Licence, Stands
from fairwater_web.cohorts.models import Cohort, CohortReport, Contribution, Member
from fairwater_web.cohorts.queries import cohorts_for, draft_of, published_of, seen_shared, theories_of
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused, check_can
from fairwater_web.documents.actions import begin_document, keep_version, kind_or_refused, save_field
from fairwater_web.documents.enums import Stage
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import kind_named, values_of
from fairwater_web.frameworks.actions import begin_draft, copy_framework, save_term
from fairwater_web.frameworks.models import OwnFramework
from fairwater_web.frameworks.queries import read
from fairwater_web.people.permissions import Permission
from fairwater_web.thread.actions import link


@transaction.atomic
def contribute(*, by: Any, member: Member, given: Mapping[str, str], document: int = 0) -> Contribution:
    """Offer a shift with its strategy for the framework of the cohort, in the district's words, under a licence."""
    kept = held_member(by, member)
    shift, strategy = one_line(given.get("shift", ""), 500), given.get("strategy", "").strip()[:LONG]
    if not shift or not strategy:
        raise Refused("refused-contribution-blank")
    if given.get("licence") not in Licence.values:
        raise Refused("refused-contribution-licence")
    source = theories_of(kept).filter(pk=document).first() if document else None
    made = Contribution.objects.create(
        member=kept,
        shift=shift,
        strategy=strategy,
        licence=given["licence"],
        is_credited=given.get("credit") == "yes",
        document=source,
        by=by.person,
    )
    log_access(by=by, event="cohort-contributed", subject=f"cohort {kept.cohort_id}")
    return made


@transaction.atomic
def take_contribution(*, by: Any, contribution: Contribution, language: str) -> OwnFramework:
    """Take a contribution into the draft of the cohort's framework: the shift as a term, its strategy under it."""
    cohort = contribution.member.cohort
    check_convenes(by, cohort)
    check_can(by, Permission.KEEP_FRAMEWORKS)
    held = (
        Contribution.objects.select_for_update(of=("self",)).select_related("member__district").get(pk=contribution.pk)
    )
    if held.stands != Stands.OFFERED:
        raise Refused("refused-contribution-stands")
    draft = draft_of(cohort)
    if draft is None:
        published = published_of(cohort)
        draft = (
            copy_framework(by=by, framework=read(published))
            if published is not None
            else begin_draft(by=by, content=_first_content(cohort), event="framework-brought")
        )
    n = sum(not each.get("parent") for each in draft.content.get("terms", [])) + 1
    notes = _credit(held, language)
    shift = {"code": f"S{n}", "kind": "shift", "statement": held.shift} | ({"notes": notes} if notes else {})
    save_term(by=by, row=draft, code="", term=shift)
    draft.refresh_from_db()
    strategy = {"code": f"S{n}.1", "kind": "strategy", "statement": held.strategy, "parent": f"S{n}"}
    save_term(by=by, row=draft, code="", term=strategy)
    held.stands, held.code = Stands.TAKEN, f"S{n}"
    held.save(update_fields=["stands", "code"])
    log_access(by=by, event="cohort-contribution-taken", subject=f"contribution {held.pk}")
    draft.refresh_from_db()
    return draft


def _credit(contribution: Contribution, language: str) -> str:
    if not contribution.is_credited:
        return ""
    return text("contribution-credit", language, name=str(contribution.member.district), licence=contribution.licence)


def _first_content(cohort: Cohort) -> dict[str, Any]:
    def said(message: str) -> Any:
        texts = ((language, text(message, language, title=cohort.title)) for language in COMPLETE)
        return Said(tuple(texts)).as_given()

    return {
        "id": cohort.framework,
        "version": "1",
        "title": said("contribution-framework"),
        "languages": list(COMPLETE),
        "licence": Licence.CC_BY.value,
        "source": said("contribution-source"),
        "creator": cohort.organisation.name,
        "dated": timezone.localdate().isoformat(),
        "kinds": [
            {"id": "shift", "label": said("contribution-shift")},
            {"id": "strategy", "label": said("contribution-strategy")},
        ],
        "terms": [],
    }


@transaction.atomic
def take_up(*, by: Any, cohort: Cohort) -> OwnFramework:
    """Take the published framework of a cohort up: a draft of the actor's own organisation, to adapt and publish there."""
    check_can(by, Permission.KEEP_FRAMEWORKS)
    published = published_of(cohort)
    if published is None or not cohorts_for(by).filter(pk=cohort.pk).exists():
        raise Refused("refused-framework-draft")
    made = copy_framework(by=by, framework=read(published))
    log_access(by=by, event="cohort-taken-up", subject=f"cohort {cohort.pk}: framework {made.pk}")
    return made


# Reports


@transaction.atomic
def begin_report(
    *, by: Any, cohort: Cohort, kind: str, title: str, values: Mapping[str, Any], language: str
) -> Document:
    """Begin a report of a cohort from what its members share; where a draft of the kind is there, its lists are made anew."""
    check_convenes(by, cohort)
    known = kind_named(kind)
    if known is None:
        raise Refused("refused-journey-kind")
    report = cohort.reports.filter(document__kind=kind, document__stage="draft").select_related("document").first()
    if report is None:
        made = begin_document(by=by, kind=known, title=title, organisation=cohort.organisation, language=language)
        report = CohortReport.objects.create(cohort=cohort, document=made)
    document = Document.objects.get(pk=report.document_id)
    kept = values_of(document)
    for field in known.fields:
        if field.id in values:
            seen = kept[field.id].version if field.id in kept else 0
            save_field(by=by, document=document, field=field, given=values[field.id], seen=seen, language=language)
    shared = list(seen_shared(cohort))
    report.rests_on.set(shared)
    report.shown = None  # what the districts saw may hold what somebody withdrew: it is shown anew
    report.save(update_fields=["shown"])
    for each in shared:
        link(organisation=cohort.organisation, thing=("document", document.pk), to=("shared", each.pk))
    for meeting in cohort.meetings.filter(only=None):
        link(organisation=cohort.organisation, thing=("document", document.pk), to=("meeting", meeting.pk))
    log_access(by=by, event="cohort-report-begun", subject=f"cohort {cohort.pk}: document {document.pk}")
    return document


@transaction.atomic
def show_report(*, by: Any, report: CohortReport) -> None:
    """Show a report to the districts of its cohort as it stands now: a version that is kept, or the one that was signed."""
    check_convenes(by, report.cohort)
    document = Document.objects.get(pk=report.document_id)
    newest = document.versions.first()
    if document.stage != Stage.SIGNED or newest is None:
        newest = keep_version(by=by, document=document, kind=kind_or_refused(document), note="")
    report.shown = newest
    report.save(update_fields=["shown"])
    log_access(by=by, event="cohort-report-shown", subject=f"cohort {report.cohort_id}: document {document.pk}")
