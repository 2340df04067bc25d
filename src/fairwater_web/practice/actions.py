"""Opening an assessment, rating silently, closing the round, evidence, agreeing on levels, planning, ending.

The access log says who opened, agreed or planned in which assessment. Of rating it says nothing: not even who did.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater.practice import spread
from fairwater.practice.assessing import HIGHEST, LOWEST
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused, check_can
from fairwater_web.people.models import Person
from fairwater_web.people.permissions import Permission
from fairwater_web.practice import queries
from fairwater_web.practice.enums import ARTEFACT, Stage, Step
from fairwater_web.practice.models import (
    AgreedLevel,
    LevelDraft,
    PlannedStep,
    PracticeEvidence,
    RatedSpread,
    TeamAssessment,
    TeamMember,
)
from fairwater_web.practice.sealing import ratings_of, seal_ratings
from fairwater_web.thread.actions import link, unlink
from fairwater_web.thread.kinds import kinds, named
from fairwater_web.thread.models import Link

MOST_MEMBERS, SHORT, LONG = 40, 500, 2000
THING = "team-assessment"
LINKED_STEPS = {Step.CAUSE: ("document",), Step.GOAL: ("entry",), Step.STRATEGY: ("entry", "document")}
"""What each step of a plan may be, beside words."""


def _logged(by: Any, event: str, assessment: TeamAssessment, more: str = "") -> None:
    log_access(by=by, event=event, subject=f"{THING} {assessment.pk}{more}")


def _held(by: Any, assessment: TeamAssessment) -> TeamAssessment:
    """Return an assessment that the actor sees, which nobody else changes until the transaction is over."""
    TeamAssessment.objects.select_for_update().get(pk=assessment.pk)
    return queries.assessments_for(by).get(pk=assessment.pk)


def _checked(reason: str) -> None:
    if reason:
        raise Refused(reason)


def _checked_code(assessment: TeamAssessment, code: str) -> None:
    if code not in assessment.codes:
        raise Refused("refused-assessment-practice")


def _talking(by: Any, assessment: TeamAssessment, code: str) -> TeamAssessment:
    kept = _held(by, assessment)
    _checked_code(kept, code)
    _checked(queries.why_not_talk(by, kept))
    return kept


def _planning(by: Any, assessment: TeamAssessment, code: str) -> TeamAssessment:
    kept = _held(by, assessment)
    _checked_code(kept, code)
    _checked(queries.why_not_plan(by, kept))
    return kept


# ---- the assessment and its team


@transaction.atomic
def open_assessment(*, by: Any, people: Collection[Person], core_only: bool, held_on: date) -> TeamAssessment:
    """Open an assessment of the actor's organisation, which the actor facilitates, with a team from the same tenant.

    Raises Refused where nobody else is in the team, or the organisation has no ten practices.
    """
    check_can(by, Permission.ASSESS_PRACTICE)
    framework = queries.practices_of(by.organisation)
    if framework is None or not framework.terms:
        raise Refused("refused-assessment-practice")
    team = list(dict.fromkeys((by.person, *people)))
    if not 2 <= len(team) <= MOST_MEMBERS:
        raise Refused("refused-assessment-team", most=MOST_MEMBERS)
    codes = [each.code for each in queries.practice_terms(framework)]
    if core_only:
        codes = list(queries.core_codes(framework))
    made = TeamAssessment.objects.create(
        tenant=by.tenant,
        organisation=by.organisation,
        framework=framework.id,
        version=framework.version,
        codes=codes,
        held_on=held_on,
        facilitator=by.person,
    )
    TeamMember.objects.bulk_create(TeamMember(assessment=made, person=each) for each in team)
    _logged(by, "assessment-opened", made)
    return made


@transaction.atomic
def add_member(*, by: Any, assessment: TeamAssessment, person: Person) -> None:
    """Ask somebody more into the team; whoever left comes back."""
    kept = _held(by, assessment)
    _checked(queries.why_not_facilitate(by, kept))
    if person not in queries.people_to_ask(kept.tenant, timezone.localdate()):
        raise Refused("refused-assessment-nobody", name=person.name)
    if len(queries.present_members(kept)) >= MOST_MEMBERS:
        raise Refused("refused-assessment-team", most=MOST_MEMBERS)
    TeamMember.objects.update_or_create(assessment=kept, person=person, defaults={"left_at": None})
    _logged(by, "assessment-joined", kept)


@transaction.atomic
def leave(*, by: Any, assessment: TeamAssessment) -> None:
    """Leave the team. What one rated goes with one while the round is open; whoever joined next leads where one led."""
    kept = _held(by, assessment)
    _checked(queries.why_not_join_in(by, kept))
    others = [each for each in queries.present_members(kept) if each.person_id != by.person.pk]
    if not others:
        raise Refused("refused-assessment-last")
    TeamMember.objects.filter(assessment=kept, person=by.person).update(left_at=timezone.now(), sealed="")
    if kept.facilitator_id == by.person.pk:
        TeamAssessment.objects.filter(pk=kept.pk).update(facilitator=others[0].person)
    _logged(by, "assessment-left", kept)


@transaction.atomic
def take_over(*, by: Any, assessment: TeamAssessment) -> None:
    """Lead an assessment whose facilitator is not there any more."""
    kept = _held(by, assessment)
    _checked(queries.why_not_take_over(by, kept, timezone.localdate()))
    TeamAssessment.objects.filter(pk=kept.pk).update(facilitator=by.person)
    _logged(by, "assessment-taken-over", kept)


@transaction.atomic
def rate(*, by: Any, assessment: TeamAssessment, code: str, level: int | None) -> None:
    """Keep what the actor rates a practice, for themselves alone; None takes it back. Raises Refused once the round is closed."""
    kept = _held(by, assessment)
    _checked_code(kept, code)
    _checked(queries.why_not_join_in(by, kept))
    if kept.stage != Stage.RATING:
        raise Refused("refused-assessment-round-over")
    if level is not None and not LOWEST <= level <= HIGHEST:
        raise Refused("refused-assessment-level")
    member = TeamMember.objects.get(assessment=kept, person=by.person)
    levels = {each: given for each, given in ratings_of(member).items() if each != code}
    seal_ratings(member, levels if level is None else levels | {code: level})
    member.save(update_fields=["sealed"])


@transaction.atomic
def close_round(*, by: Any, assessment: TeamAssessment) -> None:
    """Close the silent round: ratings become counts by practice and level, and are deleted. It is never opened again."""
    kept = _held(by, assessment)
    _checked(queries.why_not_facilitate(by, kept))
    if kept.stage != Stage.RATING:
        raise Refused("refused-assessment-round-over")
    rated = [ratings_of(each) for each in queries.present_members(kept) if each.sealed]
    if not any(rated):
        raise Refused("refused-assessment-nobody-rated")
    fewest = queries.practice_map().raters
    for code in kept.codes:
        given = [levels[code] for levels in rated if code in levels]
        found = spread(given, fewest)
        counts = None if found is None else list(found.counts)
        RatedSpread.objects.create(assessment=kept, code=code, n=len(given), counts=counts)
    TeamMember.objects.filter(assessment=kept).update(sealed="")
    TeamAssessment.objects.filter(pk=kept.pk).update(stage=Stage.TALKING, n_rated=sum(bool(each) for each in rated))
    _logged(by, "assessment-round-closed", kept)


@transaction.atomic
def end(*, by: Any, assessment: TeamAssessment) -> None:
    """End an assessment: what was agreed stays as it is. Raises Refused where nothing was."""
    kept = _held(by, assessment)
    _checked(queries.why_not_facilitate(by, kept))
    if not kept.levels.exists():
        raise Refused("refused-assessment-nothing-agreed")
    TeamAssessment.objects.filter(pk=kept.pk).update(stage=Stage.ENDED)
    _logged(by, "assessment-ended", kept)


# ---- evidence


def _seen_thing(by: Any, thing: tuple[str, int], allowed: Collection[str], language: str) -> tuple[str, int]:
    if thing[0] not in allowed or not named(by, [thing], language):
        raise Refused("refused-link-unknown")
    return thing


@transaction.atomic
def cite(*, by: Any, assessment: TeamAssessment, code: str, thing: tuple[str, int], language: str) -> PracticeEvidence:
    """Let a practice rest on a thing that the actor may see; the thread leads from the assessment to it."""
    kept = _talking(by, assessment, code)
    _seen_thing(by, thing, [each for each in kinds() if each not in queries.NOT_EVIDENCE], language)
    if PracticeEvidence.objects.filter(assessment=kept, code=code, kind=thing[0], thing=thing[1]).exists():
        raise Refused("refused-assessment-evidence-twice")
    made = PracticeEvidence.objects.create(assessment=kept, code=code, kind=thing[0], thing=thing[1], by=by.person)
    link(organisation=kept.organisation, thing=(THING, kept.pk), to=thing, by=by)
    _logged(by, "assessment-evidence-named", kept, f": {thing[0]} {thing[1]}")
    return made


@transaction.atomic
def describe(*, by: Any, assessment: TeamAssessment, code: str, words: str) -> PracticeEvidence:
    """Let a practice rest on an artefact that is described in words. Raises Refused without words, or for the same twice."""
    kept = _talking(by, assessment, code)
    told = " ".join(words.split())[:SHORT]
    if not told:
        raise Refused("refused-assessment-artefact")
    if PracticeEvidence.objects.filter(assessment=kept, code=code, kind=ARTEFACT, words__iexact=told).exists():
        raise Refused("refused-assessment-evidence-twice")
    made = PracticeEvidence.objects.create(assessment=kept, code=code, kind=ARTEFACT, words=told, by=by.person)
    _logged(by, "assessment-evidence-named", kept)
    return made


@transaction.atomic
def drop_evidence(*, by: Any, assessment: TeamAssessment, code: str, number: int) -> None:
    """Take a piece of evidence away; the thread forgets it where nothing else of the assessment rests on it."""
    kept = _talking(by, assessment, code)
    gone = PracticeEvidence.objects.filter(assessment=kept, code=code, pk=number).first()
    if gone is None:
        raise Refused("refused-assessment-gone")
    thing = (gone.kind, gone.thing)
    gone.delete()
    _forget(by, kept, thing)
    _logged(by, "assessment-evidence-removed", kept)


def _forget(by: Any, kept: TeamAssessment, thing: tuple[str, int | None]) -> None:
    if thing[1] is None:
        return
    here: dict[str, Any] = {"kind": thing[0], "thing": thing[1]}
    if kept.evidence.filter(**here).exists() or kept.steps.filter(**here).exists():
        return
    ours = {"organisation": kept.tenant, "kind": THING, "thing": kept.pk, "made_by__isnull": False}
    for made in Link.objects.filter(**ours, to_kind=thing[0], to_thing=thing[1]):
        unlink(by=by, made=made)


# ---- levels


def _level_and_words(level: int | None, rationale: str) -> tuple[int | None, str]:
    if level is not None and not LOWEST <= level <= HIGHEST:
        raise Refused("refused-assessment-level")
    return level, rationale.strip()[:LONG]


@transaction.atomic
def keep_draft(
    *, by: Any, assessment: TeamAssessment, code: str, level: int | None, rationale: str, seen: int
) -> LevelDraft:
    """Keep what the team has on its screen. `seen` is the change of the draft that the actor saw; 0 where there was none.

    Raises Refused where somebody changed it meanwhile.
    """
    kept = _talking(by, assessment, code)
    level, words = _level_and_words(level, rationale)
    there = LevelDraft.objects.filter(assessment=kept, code=code).select_related("by").first()
    if (there.changed if there else 0) != seen:
        raise Refused("refused-assessment-draft-meanwhile", name=there.by.name if there else "", words=_short(there))
    made, _ = LevelDraft.objects.update_or_create(
        assessment=kept,
        code=code,
        defaults={"level": level, "rationale": words, "changed": seen + 1, "by": by.person},
    )
    _logged(by, "assessment-draft-kept", kept)
    return made


def _short(draft: LevelDraft | None) -> str:
    return draft.rationale[:120] if draft is not None else ""


@transaction.atomic
def agree(
    *, by: Any, assessment: TeamAssessment, code: str, level: int | None, rationale: str, seen: int
) -> AgreedLevel:
    """Write down the level that the team agreed on, and why. `seen` is the level that the actor saw, by number; 0 for none.

    Raises Refused under the evidence that it takes, without a level or a rationale, and where somebody agreed meanwhile.
    """
    kept = _talking(by, assessment, code)
    level, words = _level_and_words(level, rationale)
    _checked(queries.why_not_agree(by, kept, code))
    if level is None:
        raise Refused("refused-assessment-level")
    if not words:
        raise Refused("refused-assessment-rationale")
    last = AgreedLevel.objects.filter(assessment=kept, code=code).select_related("by").last()
    if (last.pk if last else 0) != seen:
        name, now = (last.by.name, last.level) if last else ("", 0)
        raise Refused("refused-assessment-meanwhile", name=name, level=now)
    made = AgreedLevel.objects.create(assessment=kept, code=code, level=level, rationale=words, by=by.person)
    LevelDraft.objects.filter(assessment=kept, code=code).delete()
    _logged(by, "assessment-agreed", kept, f": practice {code}")
    return made


# ---- plans


@transaction.atomic
def plan(
    *,
    by: Any,
    assessment: TeamAssessment,
    code: str,
    step: str,
    words: str = "",
    thing: tuple[str, int] | None = None,
    language: str = "en",
) -> PlannedStep:
    """Put a root cause, a goal or a strategy on a practice: in words, or as a document or an entry. Nothing is locked."""
    kept = _planning(by, assessment, code)
    if step not in Step.values:
        raise Refused("refused-assessment-step")
    told = " ".join(words.split())[:SHORT]
    if thing is None and not told:
        raise Refused("refused-assessment-step-words")
    given: Mapping[str, Any] = {"words": told}
    if thing is not None:
        _seen_thing(by, thing, LINKED_STEPS[Step(step)], language)
        given = {"kind": thing[0], "thing": thing[1], "words": ""}
        link(organisation=kept.organisation, thing=(THING, kept.pk), to=thing, by=by)
    if kept.steps.filter(code=code, step=step, **given).exists():
        raise Refused("refused-assessment-evidence-twice")
    made = PlannedStep.objects.create(assessment=kept, code=code, step=step, by=by.person, **given)
    _logged(by, "assessment-planned", kept, f": practice {code}")
    return made


@transaction.atomic
def drop_step(*, by: Any, assessment: TeamAssessment, code: str, number: int) -> None:
    """Take a root cause, a goal or a strategy away."""
    kept = _planning(by, assessment, code)
    gone = PlannedStep.objects.filter(assessment=kept, code=code, pk=number).first()
    if gone is None:
        raise Refused("refused-assessment-gone")
    thing = (gone.kind, gone.thing)
    gone.delete()
    _forget(by, kept, thing)
    _logged(by, "assessment-plan-removed", kept)
