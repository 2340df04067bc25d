"""Assessments that somebody may see, the levels that hold, what is planned, and the advisory for other features."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Prefetch, Q, QuerySet

from fairwater.content import Collected
from fairwater.frameworks import Framework, Term
from fairwater.practice import Advisory, PracticeMap, advisory, maps_of, missing_evidence
from fairwater_web.common.permissions import can, why_not
from fairwater_web.frameworks.queries import framework_for
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.models import Person
from fairwater_web.people.permissions import Permission
from fairwater_web.people.queries import memberships_in, moved_rights, rights_of
from fairwater_web.practice.enums import ARTEFACT, Stage, Step
from fairwater_web.practice.models import AgreedLevel, PlannedStep, PracticeEvidence, TeamAssessment, TeamMember
from fairwater_web.thread.queries import withdrawn

MAP = "ten-practices"
NOT_EVIDENCE = ("team-assessment", "snapshot", "framework", "take-away")
"""Things of the thread that are no evidence of a practice."""
PLANNED = (Step.GOAL, Step.STRATEGY)
"""Steps by which a practice is planned."""


def practice_maps() -> Collected[PracticeMap]:
    """Return the maps of practices: what is shipped, and what lies in the content folder."""
    return maps_of(Path(settings.FAIRWATER_CONTENT) / "practice")


def practice_map() -> PracticeMap:
    """Return the map of the ten practices with the thresholds of this installation."""
    return practice_maps().found[MAP]


def practices_of(organisation: Organisation, version: str = "") -> Framework | None:
    """Return the ten practices as an organisation has them; in a version where one is named."""
    found = practice_map()
    return framework_for(organisation.tenant, found.framework, version)


def core_codes(framework: Framework | None) -> tuple[str, ...]:
    """Return the codes of the core practices, in the order of the framework."""
    mark = practice_map().core
    return tuple(each.code for each in framework.terms if mark in each.marks) if framework is not None else ()


def practice_terms(framework: Framework | None) -> list[Term]:
    """Return the practices, the core ones first."""
    terms = list(framework.terms) if framework is not None else []
    core = set(core_codes(framework))
    return sorted(terms, key=lambda each: each.code not in core)


# ---- who sees an assessment


def assessments_for(actor: Any) -> QuerySet[TeamAssessment]:
    """Return the assessments of which the actor is a member, and those of their own organisation that have ended."""
    if not can(actor, Permission.ASSESS_PRACTICE):
        return TeamAssessment.objects.none()
    mine = TeamMember.objects.filter(person=actor.person, left_at=None).values("assessment")
    seen = Q(pk__in=mine) | Q(organisation=actor.organisation, stage=Stage.ENDED)
    members = Prefetch("members", TeamMember.objects.select_related("person"))
    found = TeamAssessment.objects.filter(seen, tenant=actor.tenant)
    return found.select_related("organisation", "organisation__parent", "facilitator").prefetch_related(members)


def present_members(assessment: TeamAssessment) -> list[TeamMember]:
    """Return the members who have not left, in the order in which they joined."""
    return [each for each in assessment.members.all() if each.left_at is None]


def member_as(assessment: TeamAssessment, person: Any) -> TeamMember | None:
    """Return the row of somebody who is of the team now."""
    return next((each for each in present_members(assessment) if each.person_id == person.pk), None)


def n_rated(assessment: TeamAssessment) -> int:
    """Return how many members have rated something, by now or by the end of the silent round."""
    if assessment.n_rated is not None:
        return assessment.n_rated
    return sum(bool(each.sealed) for each in present_members(assessment))


def people_to_ask(tenant: Organisation, today: date) -> list[Person]:
    """Return those whose role takes part in team assessments in a tenant today, by name."""
    moved, held = moved_rights(tenant), memberships_in(tenant, today)
    wanted = Permission.ASSESS_PRACTICE
    return list(dict.fromkeys(each.person for each in held if wanted in rights_of(each.role, moved)))


def _why_not_of_team(actor: Any, assessment: TeamAssessment) -> str:
    if member_as(assessment, actor.person) is None:
        return "refused-assessment-not-member"
    return why_not(actor, Permission.ASSESS_PRACTICE)


def why_not_join_in(actor: Any, assessment: TeamAssessment) -> str:
    """Return the message id of why the actor writes nothing in an assessment; empty where they may."""
    return "refused-assessment-ended" if assessment.stage == Stage.ENDED else _why_not_of_team(actor, assessment)


def why_not_facilitate(actor: Any, assessment: TeamAssessment) -> str:
    """Return the message id of why the actor does not lead an assessment; empty where they do."""
    if reason := why_not_join_in(actor, assessment):
        return reason
    return "" if assessment.facilitator_id == actor.person.pk else "refused-assessment-facilitator"


def why_not_take_over(actor: Any, assessment: TeamAssessment, today: date) -> str:
    """Return the message id of why the actor cannot take the lead over; empty where whoever leads is not there any more."""
    if reason := why_not_join_in(actor, assessment):
        return reason
    there = assessment.facilitator in people_to_ask(assessment.tenant, today)
    return "refused-assessment-facilitated" if there and member_as(assessment, assessment.facilitator) else ""


def why_not_talk(actor: Any, assessment: TeamAssessment) -> str:
    """Return the message id of why the actor names no evidence, agrees and plans nothing yet; empty where they may."""
    if reason := why_not_join_in(actor, assessment):
        return reason
    return "refused-assessment-silent" if assessment.stage == Stage.RATING else ""


def why_not_plan(actor: Any, assessment: TeamAssessment) -> str:
    """Return the message id of why the actor plans nothing yet; plans go on when what was agreed has ended."""
    if reason := _why_not_of_team(actor, assessment):
        return reason
    return "refused-assessment-silent" if assessment.stage == Stage.RATING else ""


# ---- evidence and levels


def standing_evidence(assessment: TeamAssessment, code: str) -> list[PracticeEvidence]:
    """Return the evidence of a practice without what was withdrawn."""
    found = list(assessment.evidence.filter(code=code).select_related("by"))
    linked = [(each.kind, each.thing) for each in found if each.thing is not None]
    gone = withdrawn(assessment.tenant, linked) if linked else set()
    return [each for each in found if each.thing is None or (each.kind, each.thing) not in gone]


def evidence_missing(assessment: TeamAssessment, code: str) -> int:
    """Return how many pieces of evidence are missing before the team may agree on a level."""
    pieces = [
        (each.kind, each.thing if each.thing is not None else " ".join(each.words.casefold().split()))
        for each in standing_evidence(assessment, code)
    ]
    return missing_evidence(pieces, practice_map().evidence)


def why_not_agree(actor: Any, assessment: TeamAssessment, code: str) -> str:
    """Return the message id of why a level cannot be agreed on; empty where it can."""
    if reason := why_not_talk(actor, assessment):
        return reason
    missing = evidence_missing(assessment, code)
    return "" if not missing else "refused-assessment-evidence-one" if missing == 1 else "refused-assessment-evidence"


def levels_in(assessment: TeamAssessment) -> dict[str, AgreedLevel]:
    """Return the levels that hold in an assessment, by practice."""
    return {each.code: each for each in assessment.levels.select_related("by").order_by("pk")}


def levels_of(organisation: Organisation) -> dict[str, AgreedLevel]:
    """Return the newest level that a team agreed on for each practice of an organisation."""
    found = AgreedLevel.objects.filter(assessment__organisation=organisation)
    rows = found.select_related("assessment").order_by("assessment__held_on", "assessment_id", "pk")
    return {each.code: each for each in rows}


def before(assessment: TeamAssessment) -> TeamAssessment | None:
    """Return the assessment of the same organisation before this one, with a level at least."""
    earlier = Q(held_on__lt=assessment.held_on) | Q(held_on=assessment.held_on, pk__lt=assessment.pk)
    agreed = AgreedLevel.objects.filter(assessment__organisation=assessment.organisation).values("assessment")
    found = TeamAssessment.objects.filter(earlier, organisation=assessment.organisation, pk__in=agreed)
    return found.order_by("-held_on", "-pk").first()


def steps_of(organisation: Organisation) -> QuerySet[PlannedStep]:
    """Return the goals and strategies of an organisation, the newest first."""
    found = PlannedStep.objects.filter(assessment__organisation=organisation, step__in=PLANNED)
    return found.select_related("assessment").order_by("-assessment__held_on", "-pk")


# ---- for other features


def all_levels(organisation: Organisation) -> dict[str, int]:
    """Return the levels that hold for an organisation, by practice; those that were not assessed are left out."""
    return {code: each.level for code, each in levels_of(organisation).items()}


def core_levels(organisation: Organisation) -> dict[str, int]:
    """Return the levels that hold for the core practices of an organisation; those that were not assessed are left out."""
    core = core_codes(practices_of(organisation))
    return {code: level for code, level in all_levels(organisation).items() if code in core}


def advisory_for(
    organisation: Organisation, planned: Iterable[str], levels: Mapping[str, int] | None = None
) -> Advisory | None:
    """Return the advisory where practices `planned` go beyond the core while the core is not there; None where none is due.

    `levels` stand in for what holds, where somebody asks of others.
    """
    known = levels if levels is not None else core_levels(organisation)
    return advisory(known, planned, core_codes(practices_of(organisation)), practice_map().below)


def linked(rows: Iterable[PracticeEvidence | PlannedStep]) -> list[tuple[str, int]]:
    """Return the things among evidence or steps."""
    return [(each.kind, each.thing) for each in rows if each.thing is not None and each.kind != ARTEFACT]
