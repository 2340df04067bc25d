"""Credentials, submissions and awards made ready for their pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from fairwater import words
from fairwater.capability import (
    CredentialKind,
    EvidenceKind,
    Missing,
    agreement_of,
    masked,
    missing_for,
    names_in,
    statements_of,
    title_of,
)
from fairwater.capability.agreement import LEAST
from fairwater.publish import numbers
from fairwater.supports import school_days
from fairwater_web.people.presentation import role_name
from fairwater_web.practice.queries import practice_map
from fairwater_web.recognition.enums import DESCRIBED, Seat, Stage
from fairwater_web.recognition.models import Assignment, Award, Evidence, Submission
from fairwater_web.recognition.queries import (
    APPEAL_WITHIN,
    LINE,
    MAY_BE_EVIDENCE,
    both_of,
    framework_now,
    kinds_for,
    offers_of,
    scheme,
    seats_of,
    used_before,
)
from fairwater_web.recognition.rubric import ShownRubric, ShownStatement, frozen, shown
from fairwater_web.recognition.things import title_in
from fairwater_web.supports.queries import days_off
from fairwater_web.thread.queries import withdrawn

AIM = 14
"""School days within which a submission is decided."""


def day_of(day: date | None, language: str) -> str:
    """Return a day as a person writes it; blank for none."""
    return numbers.day(day.isoformat(), language) if day is not None else ""


# The catalogue


@dataclass(frozen=True)
class ShownCredential:
    """A credential in the catalogue: what it is called, and how many statements it has."""

    slug: str
    title: str
    n: int
    is_offered: bool


@dataclass(frozen=True)
class ShownDimension:
    """A dimension of the catalogue with the stacks of its practices."""

    whole: ShownCredential
    about: str
    stacks: tuple[ShownCredential, ...]


def catalogue(language: str) -> tuple[list[ShownDimension], list[ShownCredential], list[ShownCredential]]:
    """Return the dimensions with their stacks, the certifications, and what programmes added."""
    known, framework = scheme(), framework_now()

    def shown_one(slug: str) -> ShownCredential:
        credential = known.by_id[slug]
        n = len(statements_of(framework, credential))
        title = title_of(framework, credential).said(language)
        return ShownCredential(slug, title, n, offers_of(slug).exists())

    dimensions = [
        ShownDimension(
            shown_one(each.id),
            framework.by_code[each.term].notes.said(language),
            tuple(shown_one(stack.id) for stack in known.stacks_of(each)),
        )
        for each in known.of_kind(CredentialKind.DIMENSION)
    ]
    wholes, own = (
        [shown_one(each.id) for each in known.of_kind(kind)]
        for kind in (CredentialKind.CERTIFICATION, CredentialKind.OWN)
    )
    return dimensions, wholes, own


def rubric_now(slug: str, variant: str, language: str) -> ShownRubric:
    """Return the rubric of a credential as a submission that begins now would keep it."""
    known, framework = scheme(), framework_now()
    return shown(frozen(known, framework, known.by_id[slug], variant), language)


def agreement_said(slug: str, language: str) -> list[str]:
    """Return how far assessors agree on a credential, in sentences; or why that is not told."""
    pairs = both_of(Submission.objects.filter(credential=slug))
    found = agreement_of(pairs)
    if found is None:
        return [words.text("assessors-agree-withheld", language, n=len(pairs))]

    def three(given: tuple[float, float, float]) -> dict[str, str]:
        return {name: f"{value:.2f}" for name, value in zip(("value", "low", "high"), given, strict=True)}

    told = [words.text("assessors-agree-counted", language, n=found.n, statements=found.n_statements)]
    told.append(words.text("assessors-agree-exact", language, **three(found.exact)))
    told.append(words.text("assessors-agree-side", language, **three(found.same_side)))
    if found.ac2 is not None:
        told.append(words.text("assessors-agree-ac2", language, **three(found.ac2)))
    return told


def rules_said(language: str) -> list[str]:
    """Return the thresholds by which credentials are judged, each with what it is now."""
    values = {
        "rule-line": LINE,
        "rule-agreement": LEAST,
        "rule-months": scheme().months,
        "rule-aim": AIM,
        "rule-appeal": APPEAL_WITHIN.days,
        "rule-advisory": practice_map().below,
    }
    return [words.text(message, language, n=n) for message, n in values.items()]


# A submission


def stage_said(submission: Submission, language: str) -> str:
    """Return where a submission stands, in a word or two."""
    if submission.stage == Stage.DECIDED:
        return words.text(f"outcome-{submission.outcome}", language)
    return words.text(f"submission-{submission.stage}", language)


def waited(submission: Submission, today: date) -> int:
    """Return the school days that a submission has waited, or waited until it was decided."""
    if submission.submitted_at is None:
        return 0
    until = submission.decided_at.date() if submission.decided_at else today
    return school_days(submission.submitted_at.date(), until, days_off())


@dataclass(frozen=True)
class ShownEvidence:
    """A piece of evidence: what it is, for which statements, in whose words, and what is to be told of it."""

    evidence: Evidence
    kind: str
    title: str
    narrative: str
    statements: str
    warnings: tuple[str, ...]
    file: str = ""
    """Of a file that came along what a link to it says; without its name where that is hidden."""


def evidence_of(submission: Submission, language: str, *, blind: bool = False) -> list[ShownEvidence]:
    """Return the evidence of a submission; for assessors with the names of leader and places masked."""
    found = list(submission.evidence.all())
    things = [(each.thing_kind, each.thing) for each in found if each.thing_kind and each.thing is not None]
    gone = withdrawn(submission.tenant, things)
    return [
        ShownEvidence(
            each,
            words.text(f"portfolio-{each.kind}", language),
            hidden(each.title, submission) if blind else each.title,
            hidden(each.narrative, submission) if blind else each.narrative,
            ", ".join(each.statements),
            tuple(_warnings(each, gone, language)),
            _file_said(each, language, blind=blind),
        )
        for each in found
    ]


def _file_said(each: Evidence, language: str, *, blind: bool) -> str:
    if not each.file_digest:
        return ""
    name = each.file_name.rpartition(".")[2].upper() if blind else each.file_name
    return words.text("evidence-file-take", language, name=name, size=max(1, each.file_size // 1024))


def _warnings(each: Evidence, gone: set[Any], language: str) -> list[str]:
    told = []
    if (each.thing_kind, each.thing) in gone:
        told.append(words.text("portfolio-gone", language))
    for used in used_before(each):
        message = "portfolio-used-own" if used.own else "portfolio-used-other"
        told.append(words.text(message, language, credential=title_in(used.credential, language)))
    return list(dict.fromkeys(told))


def names_of(submission: Submission) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names that assessors do not read: of places as a whole, of the leader in every part."""
    return (submission.organisation.name, submission.tenant.name), (submission.by.name,)


def hidden(text: str, submission: Submission) -> str:
    """Return a text as assessors read it."""
    return masked(text, *names_of(submission))


def named_in(submission: Submission) -> list[str]:
    """Return which names stand in what a leader wrote: assessors read a mark in their place."""
    texts = [*submission.context, *submission.reflection]
    texts += [text for each in submission.evidence.all() for text in (each.title, each.narrative)]
    return list(names_in("\n".join(texts), *names_of(submission)))


@dataclass(frozen=True)
class ShownPlace:
    """A statement of a submission: its levels, whether it is owed, what its evidence lacks, where it was placed and why."""

    statement: ShownStatement
    is_owed: bool
    credited: int
    n_evidence: int
    lacks: tuple[str, ...]
    level: int
    label: str
    is_shown: bool
    feedback: tuple[str, ...]


def places_of(submission: Submission, language: str) -> list[ShownPlace]:
    """Return the statements of a submission with what its leader is told of each."""
    rubric = shown(submission.rubric, language)
    evidence = list(submission.evidence.all())
    said = feedback_of(submission) if submission.stage == Stage.DECIDED else {}
    return [_place(each, submission, evidence, said.get(each.code, ()), language) for each in rubric.statements]


def _place(
    each: ShownStatement, submission: Submission, evidence: list[Evidence], said: tuple[str, ...], language: str
) -> ShownPlace:
    own = [found for found in evidence if each.code in found.statements]
    lacks = missing_for(
        LINE,
        [EvidenceKind(found.kind) for found in own],
        observed_from_outside=any(found.from_outside for found in own),
    )
    level = submission.levels.get(each.code, 0)
    return ShownPlace(
        statement=each,
        is_owed=each.code in submission.owed,
        credited=submission.credited.get(each.code, 0),
        n_evidence=len(own),
        lacks=tuple(words.text(f"lacks-{missing}", language) for missing in lacks if missing is not Missing.OUTSIDE),
        level=level,
        label=each.levels[level - 1].label if level else "",
        is_shown=level >= LINE,
        feedback=said,
    )


def feedback_of(submission: Submission) -> dict[str, tuple[str, ...]]:
    """Return what assessors said of each statement, without who said it."""
    found: dict[str, tuple[str, ...]] = {}
    for each in seats_of(submission).values():
        if each.locked_at is not None:
            for placing in each.placings.all():
                found[placing.code] = (*found.get(placing.code, ()), placing.feedback)
    return found


def candidate(submission: Submission, language: str) -> str:
    """Return a leader as assessors know them: a role, and the grades that the place serves."""
    span = submission.variant or "none"
    return words.text("candidate", language, role=role_name(submission.role, language), span=span)


def evidence_kinds(language: str) -> list[tuple[str, str]]:
    """Return the kinds of evidence that a leader can name: those of things, and those that are described."""
    possible = {kind for slug in MAY_BE_EVIDENCE for kind in kinds_for(slug)} | set(DESCRIBED)
    return [(str(kind), words.text(f"portfolio-{kind}", language)) for kind in EvidenceKind if kind in possible]


# Seats


@dataclass(frozen=True)
class ShownSeat:
    """A seat as the programme sees it. Levels are there once it is decided: until then nobody tells one of another."""

    name: str
    label: str
    assignment: Assignment | None
    who: str
    state: str
    levels: dict[str, int]


def seats_shown(submission: Submission, asked: dict[str, list[str]], language: str) -> list[ShownSeat]:
    """Return the seats that a submission needs or had."""
    held = seats_of(submission)
    found = []
    for seat in Seat.values:
        each = held.get(seat)
        if each is None and seat not in asked:
            continue
        state = "empty" if each is None else "locked" if each.locked_at else "reads"
        levels = (
            {placing.code: placing.level for placing in each.placings.all()}
            if each is not None and each.locked_at and submission.stage == Stage.DECIDED
            else {}
        )
        label = words.text(f"seat-{seat}", language)
        who = each.person.name if each is not None else ""
        found.append(ShownSeat(seat, label, each, who, words.text(f"seat-is-{state}", language), levels))
    return found


# Awards


def standing_of(award: Award, today: date) -> str:
    """Return how an award stands on a day."""
    if award.revoked_on is not None and award.revoked_on <= today:
        return "revoked"
    if award.suspended_on is not None and award.suspended_on <= today:
        return "suspended"
    return "over" if award.until <= today else "held"
