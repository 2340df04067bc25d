"""Recognition for tests: a programme that offers, assessors who may sit, and a submission that can be handed in."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from tests.cast import ASH, FAY, NORA
from tests.web.cohorts import acting

TODAY = timezone.localdate()


def today() -> date:
    return timezone.localdate()


def assessor(email: str, slug: str = "headwaters") -> Any:
    """An assessor of the programme, calibrated for a year; made where there is no such person."""
    from fairwater_web.organisations.models import Organisation
    from fairwater_web.people.actions import give_role, make_person
    from fairwater_web.people.models import Person
    from fairwater_web.recognition.actions import note_assessor

    person = Person.objects.filter(email=email).first()
    if person is None:
        person = make_person(email=email, name=email.partition("@")[0].title(), password="of-no-matter-1")
        give_role(person=person, organisation=Organisation.objects.get(slug=slug), role="assessor")
    return note_assessor(by=acting(FAY), person=person, calibrated_until=today() + timedelta(days=365))


def assessors() -> list[Any]:
    return [assessor(each) for each in (ASH, "mika@network.example", "tomo@network.example")]


def offered(slug: str = "inclusion") -> Any:
    from fairwater_web.recognition.actions import offer
    from fairwater_web.recognition.queries import scheme

    credential = scheme().by_id[slug]
    offer(by=acting(FAY), credential=credential, is_offered=True)
    return credential


def begun(slug: str = "inclusion", by: Any = None) -> Any:
    from fairwater_web.recognition.actions import begin

    return begin(by=by or acting(NORA), credential=offered(slug), programme=acting(FAY).organisation, today=today())


def filled(submission: Any, by: Any = None, **more: Any) -> Any:
    """Answer every question, and give each statement one described piece of evidence."""
    from fairwater_web.recognition.actions import add_evidence, write

    by = by or acting(NORA)
    rubric = submission.rubric
    write(
        by=by,
        submission=submission,
        context=["Said."] * len(rubric["context"]),
        reflection=["Thought."] * len(rubric["reflection"]),
    )
    given = {"kind": "artifact", "narrative": "What we did.", "title": "Minutes"} | more
    add_evidence(by=by, submission=submission, statements=submission.owed, **given)
    submission.refresh_from_db()
    return submission


def handed_in(slug: str = "inclusion", by: Any = None) -> Any:
    from fairwater_web.recognition.actions import submit

    by = by or acting(NORA)
    made = filled(begun(slug, by), by)
    submit(by=by, submission=made)
    made.refresh_from_db()
    return made


def seated(submission: Any, seat: str, row: Any) -> Any:
    from fairwater_web.recognition.assessing.actions import seat as give

    return give(by=acting(FAY), submission=submission, seat=seat, assessor=row, today=today())


def placed(assignment: Any, levels: dict[str, int]) -> None:
    from fairwater_web.recognition.assessing.actions import keep_draft, lock

    by = acting(assignment.person.email)
    keep_draft(
        by=by,
        assignment=assignment,
        found={code: {"level": str(level), "feedback": f"Seen at {level}."} for code, level in levels.items()},
    )
    lock(by=by, assignment=assignment, today=today())


def decided(submission: Any, first: dict[str, int], second: dict[str, int], third: dict[str, int] | None = None) -> Any:
    """Let two assessors, and a third where they differ, place the statements."""
    rows = assessors()
    for seat, row, levels in zip(("first", "second", "third"), rows, (first, second, third), strict=True):
        if levels is not None:
            placed(seated(submission, seat, row), levels)
    submission.refresh_from_db()
    return submission


def awarded(slug: str = "inclusion", by: Any = None, level: int = 3) -> Any:
    """An award, straight through: both assessors place every statement at one level."""
    from fairwater_web.recognition.awarding.actions import award

    submission = handed_in(slug, by)
    levels = dict.fromkeys(submission.owed, level)
    decided(submission, levels, levels)
    return award(by=acting(FAY), submission=submission, today=today())
