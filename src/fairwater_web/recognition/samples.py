"""Recognition in the samples: an Inclusion badge after a second try, a stack, a submission that waits. All invented."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater.content import Part, content_of
from fairwater.words import DEFAULT_LANGUAGE
from fairwater_web.data.samples import SAMPLE_PASSWORD
from fairwater_web.people.actions import give_role, make_person, mark_samples, move_right
from fairwater_web.people.enums import Role
from fairwater_web.people.models import Person
from fairwater_web.people.permissions import Permission
from fairwater_web.people.queries import acting_person
from fairwater_web.recognition import actions
from fairwater_web.recognition.assessing import actions as assessing
from fairwater_web.recognition.awarding import actions as awarding
from fairwater_web.recognition.endorsements import target_of
from fairwater_web.recognition.endorsing import actions as endorsing
from fairwater_web.recognition.enums import DESCRIBED, NamedAs, Seat
from fairwater_web.recognition.models import Assessor, Offer, Submission
from fairwater_web.recognition.queries import evidence_for, kinds_for, scheme
from fairwater_web.thread.kinds import named
from fairwater_web.thread.queries import Thing

FILE = Path(__file__).with_name("samples.toml")
FAY, ASH, HALE = "fay@network.example", "ash@network.example", "hale@network.example"
SAM = "sam@riverbend.example"
NORA, HANA = "nora@riverbend.example", "hana@riverbend.example"
ASSESSORS = (("mika@network.example", "Mika Sorensen"), ("tomo@network.example", "Tomo Reyes"))
WHOLE, STACK = "inclusion", "inclusion-listen"
DIFFERS = "IE2"
FIRST_WEEKS, AGAIN_WEEKS, STACK_WEEKS, WAITS_DAYS = 20, 7, 12, 6
"""How long ago they were handed in."""


@dataclass(frozen=True)
class _Cast:
    part: Part
    fay: Any
    rows: tuple[Assessor, ...]
    today: date


def make_sample_recognition() -> int | None:
    """Make the samples where there are none; return how many. None while those who take part in them are not there."""
    today = timezone.localdate()
    found = {
        each.email: each for each in Person.objects.filter(email__in=(FAY, ASH, HALE, NORA, HANA, SAM), is_sample=True)
    }
    if FAY not in found or Offer.objects.exists():
        return 0
    if len(found) < 6:
        return None
    fay, nora, hana, hale = (acting_person(found[each], today) for each in (FAY, NORA, HANA, HALE))
    with transaction.atomic():
        _make(fay, nora, hana, hale, today)
        _endorsed(acting_person(found[SAM], today))
    return 3


def _make(fay: Any, nora: Any, hana: Any, hale: Any, today: date) -> None:
    move_right(by=hale, role=Role.ADMINISTRATOR, permission=Permission.AWARD_CREDENTIALS, held=True)
    for email, name in ASSESSORS:
        give_role(
            person=make_person(email=email, name=name, password=SAMPLE_PASSWORD),
            organisation=fay.organisation,
            role=Role.ASSESSOR,
        )
    mark_samples(emails=[email for email, _ in ASSESSORS])
    people = [Person.objects.get(email=email) for email in (ASH, *(email for email, _ in ASSESSORS))]
    until = today + timedelta(days=300)
    rows = [actions.note_assessor(by=fay, person=each, calibrated_until=until) for each in people]
    for credential in scheme().credentials:
        actions.offer(by=fay, credential=credential, is_offered=True)
    cast = _Cast(content_of(FILE), fay, tuple(rows), today)
    _of_nora(cast, nora)
    _of_hana(cast, hana)


def _endorsed(sam: Any) -> None:
    """Let the district say what it thinks of the credential, and of who issues it."""
    said = content_of(FILE).part("endorsed")
    for word, name in ((f"credential:{WHOLE}", "credential"), ("issuer:headwaters", "issuer")):
        target = target_of(word)
        if target is not None:
            endorsing.endorse(by=sam, target=target, comment=said.text(name))


def _of_nora(cast: _Cast, nora: Any) -> None:
    """Let two assessors differ on one statement and a third decide; what was owed is shown again, and awarded."""
    said = cast.part.part("feedback")
    first = _submitted(cast, nora, WHOLE, "first", "evidence", weeks=FIRST_WEEKS)
    codes = list(first.owed)
    at = _moment(cast.today - timedelta(weeks=FIRST_WEEKS - 2))
    _placed(cast, first, Seat.FIRST, 0, dict.fromkeys(codes, 3), {}, said.text("first"))
    low = dict.fromkeys(codes, 3) | {DIFFERS: 2}
    _placed(cast, first, Seat.SECOND, 1, low, {DIFFERS: said.text("differ")}, said.text("second"))
    _placed(cast, first, Seat.THIRD, 2, {DIFFERS: 2}, {}, said.text("third"))
    actions.plant_dates(submission=first, decided_at=at)
    again = _submitted(cast, nora, WHOLE, "again", "evidence-again", weeks=AGAIN_WEEKS)
    for seat, place in ((Seat.FIRST, 2), (Seat.SECOND, 0)):
        _placed(cast, again, seat, place, {DIFFERS: 3}, {}, said.text("again"))
    awarded_on = cast.today - timedelta(weeks=AGAIN_WEEKS - 2)
    actions.plant_dates(submission=again, decided_at=_moment(awarded_on))
    made = awarding.award(by=cast.fay, submission=again, today=awarded_on)
    shown = {"is_shown": "1", "named_as": NamedAs.NAME, "shows_place": "1", "shows_statements": "1"}
    actions.choose_shown(person=nora.person, award=made, given=shown, by=nora)


def _of_hana(cast: _Cast, hana: Any) -> None:
    """A stack that was awarded, and a submission for the whole dimension of which one assessor has locked."""
    said = cast.part.part("feedback")
    stack = _submitted(cast, hana, STACK, "first", "stack-evidence", weeks=STACK_WEEKS)
    for seat, place in ((Seat.FIRST, 1), (Seat.SECOND, 2)):
        _placed(cast, stack, seat, place, dict.fromkeys(stack.owed, 3), {}, said.text("first"))
    awarded_on = cast.today - timedelta(weeks=STACK_WEEKS - 2)
    actions.plant_dates(submission=stack, decided_at=_moment(awarded_on))
    awarding.award(by=cast.fay, submission=stack, today=awarded_on)
    waiting = _submitted(cast, hana, WHOLE, "first", "waiting-evidence", days=WAITS_DAYS)
    _placed(cast, waiting, Seat.FIRST, 1, dict.fromkeys(waiting.owed, 3), {}, said.text("first"))
    assessing.seat(by=cast.fay, submission=waiting, seat=Seat.SECOND, assessor=cast.rows[0], today=cast.today)


def _moment(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(15, 20)))


def _submitted(cast: _Cast, by: Any, credential: str, said: str, evidence: str, **ago: int) -> Submission:
    words = cast.part.part(said)
    made = actions.begin(
        by=by, credential=scheme().by_id[credential], programme=cast.fay.organisation, today=cast.today
    )
    actions.write(by=by, submission=made, context=words.texts("context"), reflection=words.texts("reflection"))
    left = list(evidence_for(by, DEFAULT_LANGUAGE))
    for each in cast.part.parts(evidence, "name"):
        _add(by, made, each, left)
    actions.submit(by=by, submission=made)
    actions.plant_dates(submission=made, submitted_at=_moment(cast.today - timedelta(**ago)))
    made.refresh_from_db()
    return made


def _add(by: Any, submission: Submission, each: Part, left: list[Thing]) -> None:
    """Add a piece of evidence: a thing of the thread whose title fits, where there is one; else described."""
    kind = each.text("kind")
    thing = next(_fitting(by, kind, each.text("like", ""), left), None)
    if thing is None and kind not in DESCRIBED:
        kind = "observation"
    actions.add_evidence(
        by=by,
        submission=submission,
        kind=kind,
        statements=each.texts("statements"),
        narrative=each.text("narrative"),
        thing=thing,
        title=each.text("title"),
        from_outside=each.flag("outside"),
        told_in_badge=each.flag("told"),
    )


def _fitting(by: Any, kind: str, like: str, things: list[Thing]) -> Iterator[Thing]:
    seen = named(by, [each for each in things if kind in kinds_for(each[0])], "en") if like else {}
    return (thing for thing, each in seen.items() if like == "any" or like in each.title.lower())


def _placed(
    cast: _Cast,
    submission: Submission,
    seat: str,
    place: int,
    levels: Mapping[str, int],
    special: Mapping[str, str],
    feedback: str,
) -> None:
    row = cast.rows[place]
    made = assessing.seat(by=cast.fay, submission=submission, seat=seat, assessor=row, today=cast.today)
    by = acting_person(row.person, cast.today)
    found = {code: {"level": str(level), "feedback": special.get(code, feedback)} for code, level in levels.items()}
    assessing.keep_draft(by=by, assignment=made, found=found)
    assessing.lock(by=by, assignment=made, today=cast.today)
    submission.refresh_from_db()
