"""The English learners' pilot of the sample district: fourteen students of Harbor High are owed a support. All invented."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater.supports import school_days
from fairwater_web.data.models import SnapshotRecord
from fairwater_web.documents.actions import begin_document
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import kind_named
from fairwater_web.documents.samples import fill
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.actions import give_role, make_person, mark_samples, move_right
from fairwater_web.people.enums import Role
from fairwater_web.people.models import Person
from fairwater_web.people.permissions import Permission
from fairwater_web.people.queries import acting_person
from fairwater_web.supports import actions
from fairwater_web.supports.enums import State
from fairwater_web.supports.models import OwedSupport, SupportList
from fairwater_web.supports.queries import messages, rules, students_on

DISTRICT, HARBOR, RULE, MESSAGE = "riverbend", "0301", "english-learners-grade-9", "support-offered"
LEAD, RIGHTS, ARABIC = "ana@riverbend.example", "ivy@riverbend.example", "omar@riverbend.example"
PRINCIPAL, TEACHER, TUTOR = "hana@riverbend.example", "tia@riverbend.example", "luis@riverbend.example"
HARBOR_PEOPLE = (
    (PRINCIPAL, "Hana Kowalski", HARBOR, Role.PRINCIPAL),
    (TEACHER, "Tia Navarro", HARBOR, Role.TEACHER),
    (TUTOR, "Luis Ferrer", HARBOR, Role.TEACHER),
)
GIVEN_TO = (Role.EQUITY_LEAD, Role.TEACHER)
TITLE = "English learners in grade 9: help before a course is lost"
NOT_OWED = "Two have a tutor at the community center already, in Spanish."
BY_HAND = (
    ("0990017", "welcome", "came to us in October", "Arabic"),
    ("0990024", "welcome", "came to us in October", "Spanish"),
    ("0990031", "tutoring-in-two-languages", "asked for help with mathematics", "Spanish"),
    ("0990048", "way-to-school", "the bus comes after the first lesson", "Spanish"),
    ("0990055", "family-talk", "the family asked for a talk", "Spanish"),
)
"""Students whom the records do not know yet, and whom their teachers know."""
PLAN = {
    "solution": "After the first course that is not passed, or a tenth of the days missed, somebody offers help within ten "
    "school days and writes home in the language of the family.",
    "whom": "English learners in grade 9 at Harbor High.",
    "aim": "English learners graduate on time as often as everybody else.",
    "much": "from 78 of 103 (75.7%) to the share of all others",
    "measures": [
        {
            "measure": "English learners who graduated on time (four-year adjusted cohort: 100 + 12 - 9 = 103)",
            "kind": "outcome",
            "now": "78 of 103",
        },
        {"measure": "Replies of families answered within three school days", "kind": "process", "now": "not counted"},
        {"measure": "Hours that teachers give to it in a week", "kind": "balancing", "now": "not counted"},
    ],
}
STANDS = (State.OFFERED, State.TAKEN_UP, State.TAKEN_UP, State.OFFERED, State.OWED, State.DECLINED)
N_NOT_OWED, DAYS_AGO = 2, 21
TOOK = (0, 1, 1, 2, 0, 1, 3, 1, 2, 0, 1)
"""School days until a reply was answered; one more waits."""


def make_sample_supports() -> int | None:
    """Make the list in the sample district where it has none yet; return how many, None where its data are not there yet."""
    today = timezone.localdate()
    if SupportList.objects.filter(organisation__parent__slug=DISTRICT).exists():
        return 0
    district = Organisation.objects.filter(slug=DISTRICT).first()
    if district is None or not SnapshotRecord.objects.filter(organisation=district).exists():
        return None
    school = Organisation.objects.get(parent=district, local_id=HARBOR)
    return _make(district, school, today)


@transaction.atomic
def _make(district: Organisation, school: Organisation, today: date) -> int:
    _make_people(school)
    _give_rights(today)
    hana = acting_person(Person.objects.get(email=PRINCIPAL), today)
    tia, luis = (Person.objects.get(email=email) for email in (TEACHER, TUTOR))
    plan = _plan(district, today)
    begun = today - timedelta(days=DAYS_AGO)
    until = today + timedelta(days=75)
    found = actions.begin_list(by=hana, rule=rules().found[RULE], title=TITLE, plan=plan, today=begun, expires_on=until)
    lines = list(OwedSupport.objects.filter(owed_to__support_list=found).order_by("owed_to__student", "pk"))
    left_out = sorted({each.owed_to_id for each in lines if each.owed_to.language == "es"})[-N_NOT_OWED:]
    owed = {each.pk for each in lines if each.owed_to_id not in left_out}
    actions.confirm(by=hana, found=found, owed=owed, because=NOT_OWED)
    found.refresh_from_db()
    given = {"by": hana, "found": found, "due_on": None, "offered_by": luis, "today": today}
    for student, support, reason, language in BY_HAND:
        actions.add_owed(student=student, support=support, reason=reason, language=language, **given)
    _offer(hana, found, [tia, luis], today)
    _write_home(hana, found, today)
    _reply(hana, found, [tia, luis], today)
    return 1


def _make_people(school: Organisation) -> None:
    from fairwater_web.data.samples import SAMPLE_PASSWORD

    for email, name, _, role in HARBOR_PEOPLE:
        give_role(person=make_person(email=email, name=name, password=SAMPLE_PASSWORD), organisation=school, role=role)
    mark_samples(emails=[email for email, *_ in HARBOR_PEOPLE])


def _give_rights(today: date) -> None:
    ivy = acting_person(Person.objects.get(email=RIGHTS), today)
    for role in GIVEN_TO:
        move_right(by=ivy, role=role, permission=Permission.SEE_SUPPORTS_OWED, held=True)


def _plan(district: Organisation, today: date) -> Document | None:
    kind = kind_named("pilot-plan")
    ana = acting_person(Person.objects.get(email=LEAD), today)
    if kind is None or ana is None:
        return None
    title = "English learners graduate on time: help early, in the language of home"
    made = begin_document(by=ana, kind=kind, title=title, organisation=district, language="en")
    fill(by=ana, document=made, kind=kind, values=PLAN)
    return made


def _offer(hana: Any, found: SupportList, people: list[Person], today: date) -> None:
    """Say of each support who offers it, by when, and where it stands: one is overdue, some are due this week."""
    lines = OwedSupport.objects.filter(owed_to__support_list=found).order_by("owed_to__student", "pk")
    for place, each in enumerate(lines):
        due = today + timedelta(days=(-2, 3, 5, 9, 12)[place % 5])
        state = STANDS[place % len(STANDS)]
        actions.change_owed(
            by=hana, owed=each, state=state, offered_by=people[place % 2], due_on=due, note="", today=today
        )


def _write_home(hana: Any, found: SupportList, today: date) -> None:
    message = messages().found[MESSAGE]
    omar = Person.objects.get(email=ARABIC)
    reader = acting_person(omar, today)
    at = timezone.now() - timedelta(days=18)
    actions.read_text(by=reader, message=message, language="ar", at=at)
    luis = acting_person(Person.objects.get(email=TUTOR), today)
    actions.read_text(by=luis, message=message, language="es", at=at)
    to = [each for each in students_on(found) if each.language in ("es", "ar")]
    given = {"way": "print", "on": today - timedelta(days=16), "today": today}
    actions.mark_sent(by=hana, found=found, message=message, to=to, **given)


def _reply(hana: Any, found: SupportList, people: list[Person], today: date) -> None:
    """Note eleven replies that were answered, and one that waits for longer than it should."""
    to = [each for each in students_on(found) if each.language in ("es", "ar")]
    for place, took in enumerate(TOOK):
        came = _weekday(today - timedelta(days=15 - place % 5))
        answered = came
        while school_days(came, answered) < took:
            answered += timedelta(days=1)
        given = {"answers": people[place % 2], "today": today, "answered_on": answered, "language": ""}
        actions.note_reply(by=hana, to=to[place % len(to)], came_on=came, **given)
    late = _weekday(today - timedelta(days=8))
    actions.note_reply(by=hana, to=to[0], came_on=late, language="", answers=people[0], today=today)


def _weekday(day: date) -> date:
    return day - timedelta(days=max(0, day.weekday() - 4))
