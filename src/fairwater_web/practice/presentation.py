"""A team's assessment made ready for its pages: practices continuum, spreads, evidence, levels, plans, what changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from fairwater import words
from fairwater.frameworks import Framework, Term
from fairwater.practice import Advisory, Change, changes
from fairwater.publish import numbers
from fairwater_web.common.permissions import why_not
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.permissions import Permission
from fairwater_web.practice import queries
from fairwater_web.practice.drawing import Dots, Rungs, drawn_level, drawn_spread
from fairwater_web.practice.enums import Stage, Step
from fairwater_web.practice.models import (
    AgreedLevel,
    LevelDraft,
    PlannedStep,
    PracticeEvidence,
    RatedSpread,
    TeamAssessment,
)
from fairwater_web.practice.sealing import ratings_of
from fairwater_web.practice.things import title_of
from fairwater_web.thread.kinds import named

STEPS = tuple(Step)


@dataclass(frozen=True)
class ShownLevel:
    """A level of the continuum, and what it means for a practice."""

    level: int
    label: str
    anchor: str


def continuum(framework: Framework, term: Term, language: str) -> list[ShownLevel]:
    """Return the levels of a practice, the lowest first."""
    return [
        ShownLevel(place, each.label.said(language), term.anchor(each.id).said(language))
        for place, each in enumerate(framework.levels, 1)
    ]


def named_practice(framework: Framework | None, code: str, language: str, message: str = "practice-numbered") -> str:
    """Return a practice with its number, as a title; with another message as a sentence speaks of it."""
    term = framework.by_code.get(code) if framework is not None else None
    name = term.statement.said(language) if term is not None else ""
    return words.text(message, language, code=code, name=name) if name else code


def told_advisory(found: Advisory | None, organisation: Organisation, language: str) -> str:
    """Return the advisory in words, for any page on which something beyond the core is planned; blank where there is none."""
    if found is None:
        return ""
    framework = queries.practices_of(organisation)

    def practice(code: str) -> str:
        return named_practice(framework, code, language, "practice-in-sentence")

    said = [words.text("advisory-below", language, practice=practice(code), level=level) for code, level in found.below]
    said += [words.text("advisory-not-assessed", language, practice=practice(code)) for code in found.not_assessed]
    planned = "; ".join(practice(code) for code in found.planned)
    return words.text(
        "advisory-told", language, planned=planned, n=len(found.planned), core="; ".join(said), level=found.threshold
    )


# ---- one practice in an assessment


@dataclass(frozen=True)
class ShownPiece:
    """A piece of evidence or a step, as this reader may see it: blank where they may not see the thing."""

    number: int
    title: str
    url: str
    kind: str
    is_gone: bool = False


@dataclass(frozen=True)
class ShownSpread:
    """How ratings spread, or why that is not shown."""

    dots: Dots | None
    sentence: str
    rows: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class AssessedPractice:
    """A practice as a line of an assessment."""

    code: str
    title: str
    is_core: bool
    rungs: Rungs
    told: str
    is_rated: bool
    """By the reader."""
    is_agreed: bool
    is_planned: bool


def spread_told(found: RatedSpread | None, framework: Framework, language: str) -> ShownSpread:
    """Return the spread of a practice in words and as dots; withheld, with the reason, where too few rated it."""
    if found is None or found.n == 0:
        return ShownSpread(None, words.text("spread-none", language))
    if found.counts is None:
        fewest = queries.practice_map().raters
        return ShownSpread(None, words.text("spread-withheld", language, n=found.n, fewest=fewest))
    given = [place for place, count in enumerate(found.counts, 1) if count]
    low, high = given[0], given[-1]
    message = "spread-one" if low == high else "spread-told"
    sentence = words.text(message, language, n=found.n, low=low, high=high)
    labels = [each.label.said(language) for each in framework.levels]
    rows = tuple(
        (words.text("level-numbered", language, level=place, label=label), count)
        for place, (label, count) in enumerate(zip(labels, found.counts, strict=False), 1)
    )
    return ShownSpread(drawn_spread(found.counts, sentence), sentence, rows)


def level_told(level: int | None, framework: Framework, day: date | None, language: str) -> str:
    """Return a level in words with the day on which it was agreed; that there is none yet."""
    if level is None:
        return words.text("level-none", language)
    label = framework.levels[level - 1].label.said(language) if level <= len(framework.levels) else ""
    said = words.text("level-numbered", language, level=level, label=label)
    if day is None:
        return said
    return words.text("level-agreed", language, level=said, day=numbers.day(day.isoformat(), language))


def practice_lines(assessment: TeamAssessment, actor: Any, language: str) -> list[AssessedPractice]:
    """Return the practices of an assessment, the core ones first, with their levels and what the reader rated."""
    framework = queries.practices_of(assessment.organisation, assessment.version)
    assert framework is not None
    core, levels = set(queries.core_codes(framework)), queries.levels_in(assessment)
    member = queries.member_as(assessment, actor.person)
    own = ratings_of(member) if member is not None else {}
    planned = set(assessment.steps.filter(step__in=queries.PLANNED).values_list("code", flat=True))
    found = []
    for code in assessment.codes:
        level = levels[code].level if code in levels else None
        told = level_told(level, framework, None, language)
        found.append(
            AssessedPractice(
                code=code,
                title=named_practice(framework, code, language),
                is_core=code in core,
                rungs=drawn_level(level, len(framework.levels), told),
                told=told,
                is_rated=code in own,
                is_agreed=level is not None,
                is_planned=code in planned,
            )
        )
    return found


def shown_pieces(
    rows: Sequence[PracticeEvidence | PlannedStep], actor: Any, language: str, standing: Iterable[int] | None = None
) -> list[ShownPiece]:
    """Return evidence or steps as this reader may see them; what was withdrawn says so."""
    seen = named(actor, queries.linked(rows), language)
    still = {each.pk for each in rows} if standing is None else set(standing)
    found = []
    for each in rows:
        if each.thing is None:
            found.append(ShownPiece(each.pk, each.words, "", words.text("practice-in-words", language)))
            continue
        thing = seen.get((each.kind, each.thing))
        title = thing.title if thing is not None else words.text("practice-piece-hidden", language)
        kind = words.text(f"thing-{each.kind}", language)
        found.append(ShownPiece(each.pk, title, thing.url if thing else "", kind, each.pk not in still))
    return found


def practice_page(assessment: TeamAssessment, code: str, actor: Any, language: str) -> dict[str, Any]:
    """Return what the page of a practice in an assessment shows."""
    framework = queries.practices_of(assessment.organisation, assessment.version)
    assert framework is not None
    term = framework.by_code[code]
    member = queries.member_as(assessment, actor.person)
    place = assessment.codes.index(code)
    steps = list(assessment.steps.filter(code=code))
    return {
        "assessment": assessment,
        "title": title_of(assessment, language),
        "code": code,
        "practice": named_practice(framework, code, language),
        "is_core": code in queries.core_codes(framework),
        "question": " ".join(each.said(language) for each in term.questions),
        "look_fors": [each.said(language) for each in term.look_fors],
        "levels": continuum(framework, term, language),
        "own": ratings_of(member).get(code) if member is not None else None,
        "not_rate": queries.why_not_join_in(actor, assessment),
        "is_rating": assessment.stage == Stage.RATING,
        "before": assessment.codes[place - 1] if place else "",
        "after": assessment.codes[place + 1] if place + 1 < len(assessment.codes) else "",
        "place": words.text("assessment-place", language, n=place + 1, of=len(assessment.codes)),
        "advisory": advisory_in(assessment, [code], language) if _is_planned(steps) else "",
    } | (_talk(assessment, code, framework, steps, actor, language) if assessment.stage != Stage.RATING else {})


def _is_planned(steps: Iterable[PlannedStep]) -> bool:
    return any(each.step in queries.PLANNED for each in steps)


def _talk(
    assessment: TeamAssessment, code: str, framework: Framework, steps: Sequence[PlannedStep], actor: Any, language: str
) -> dict[str, Any]:
    spread = assessment.spreads.filter(code=code).first()
    evidence = list(assessment.evidence.filter(code=code))
    standing = [each.pk for each in queries.standing_evidence(assessment, code)]
    levels = list(assessment.levels.filter(code=code).select_related("by"))
    last = levels[-1] if levels else None
    draft = LevelDraft.objects.filter(assessment=assessment, code=code).select_related("by").first()
    told = level_told(last.level if last else None, framework, assessment.held_on, language)
    by_step = {step: [each for each in steps if each.step == step] for step in STEPS}
    return {
        "spread": spread_told(spread, framework, language),
        "evidence": shown_pieces(evidence, actor, language, standing),
        "missing": queries.evidence_missing(assessment, code),
        "last": last,
        "last_told": told,
        "rungs": drawn_level(last.level if last else None, len(framework.levels), told),
        "draft": draft,
        "not_talk": queries.why_not_talk(actor, assessment),
        "not_plan": queries.why_not_plan(actor, assessment),
        "not_agree": queries.why_not_agree(actor, assessment, code),
        "steps": [(step.value, f"step-{step.value}", shown_pieces(by_step[step], actor, language)) for step in STEPS],
    }


def advisory_in(assessment: TeamAssessment, planned: Iterable[str], language: str) -> str:
    """Return the advisory as it stands in an assessment: by its own levels, else by those that hold already."""
    own = {code: each.level for code, each in queries.levels_in(assessment).items()}
    levels = queries.all_levels(assessment.organisation) | own
    found = queries.advisory_for(assessment.organisation, planned, levels)
    return told_advisory(found, assessment.organisation, language)


# ---- the assessment


def assessment_page(assessment: TeamAssessment, actor: Any, language: str, today: date) -> dict[str, Any]:
    """Return what the page of an assessment shows."""
    lines = practice_lines(assessment, actor, language)
    there = queries.present_members(assessment)
    n_agreed = sum(each.is_agreed for each in lines)
    counts = {"rated": queries.n_rated(assessment), "n": len(there), "agreed": n_agreed, "of": len(lines)}
    planned = [each.code for each in lines if each.is_planned]
    waiting = next((each for each in lines if not (each.is_rated if _rates(assessment) else each.is_agreed)), None)
    return {
        "assessment": assessment,
        "title": title_of(assessment, language),
        "sentence": words.text(f"assessment-{assessment.stage}-sentence", language, **counts),
        "lines": lines,
        "next": waiting,
        "is_rating": _rates(assessment),
        "advisory": advisory_in(assessment, planned, language),
        "team": [(each.person.name, each.person_id == assessment.facilitator_id) for each in there],
        "is_member": queries.member_as(assessment, actor.person) is not None,
        "not_join": queries.why_not_join_in(actor, assessment),
        "not_facilitate": queries.why_not_facilitate(actor, assessment),
        "may_take_over": not queries.why_not_take_over(actor, assessment, today)
        and assessment.facilitator_id != actor.person.pk,
        "changed": changed_since(assessment, language),
        "fewest": queries.practice_map().raters,
    }


def _rates(assessment: TeamAssessment) -> bool:
    return assessment.stage == Stage.RATING


def changed_since(assessment: TeamAssessment, language: str) -> dict[str, Any] | None:
    """Return what changed since the assessment before; None where there was none, or nothing is agreed yet."""
    earlier, own = queries.before(assessment), queries.levels_in(assessment)
    if earlier is None or not own:
        return None
    framework = queries.practices_of(assessment.organisation, assessment.version)
    then = queries.levels_in(earlier)
    found = changes(_levels(then), _levels(own))
    rows = [
        (
            named_practice(framework, each.code, language),
            words.text("level-dash", language) if each.before is None else str(each.before),
            words.text("level-dash", language) if each.now is None else str(each.now),
            _moved(each, language),
        )
        for each in found
    ]
    return {"rows": rows, "since": numbers.day(earlier.held_on.isoformat(), language)}


def _levels(found: Mapping[str, AgreedLevel]) -> dict[str, int]:
    return {code: each.level for code, each in found.items()}


def _moved(change: Change, language: str) -> str:
    moved = change.moved
    if moved is None:
        return words.text("change-new" if change.before is None else "change-not-now", language)
    way = "up" if moved > 0 else "down" if moved < 0 else "same"
    return words.text("change-moved", language, n=abs(moved), way=way)


@dataclass(frozen=True)
class ListedAssessment:
    """An assessment as a list says it."""

    number: int
    title: str
    told: str
    is_ended: bool


def list_page(actor: Any, language: str) -> dict[str, Any]:
    """Return the assessments that somebody may see, and why they cannot open one."""
    found = []
    for each in queries.assessments_for(actor):
        n = len(queries.present_members(each))
        counts = {"rated": queries.n_rated(each), "n": n, "agreed": len(queries.levels_in(each)), "of": len(each.codes)}
        told = words.text(f"assessment-{each.stage}-sentence", language, **counts)
        found.append(ListedAssessment(each.pk, title_of(each, language), told, each.stage == Stage.ENDED))
    return {
        "open": [each for each in found if not each.is_ended],
        "ended": [each for each in found if each.is_ended],
        "not_open": why_not(actor, Permission.ASSESS_PRACTICE),
    }
