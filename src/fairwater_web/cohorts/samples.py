"""The cohort of the sample programme: Riverbend and four invented districts, halfway. Every number is invented."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater.content import Part, content_of
from fairwater.releases import release_file
from fairwater.words import DEFAULT_LANGUAGE
from fairwater_web.cohorts import actions
from fairwater_web.cohorts.enums import SharedKind
from fairwater_web.cohorts.models import Cohort, Member
from fairwater_web.cohorts.queries import shapes
from fairwater_web.cohorts.writing import actions as writing
from fairwater_web.data.queries import ledger_of
from fairwater_web.data.samples import SAMPLE_PASSWORD
from fairwater_web.documents import actions as documents
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import kind_named
from fairwater_web.documents.samples import fill
from fairwater_web.journeys import actions as journeys
from fairwater_web.journeys.models import Journey
from fairwater_web.journeys.queries import months_after, sequences
from fairwater_web.organisations.actions import make_organisation
from fairwater_web.organisations.enums import Kind
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.actions import give_role, make_person, mark_samples, move_right
from fairwater_web.people.enums import Role
from fairwater_web.people.models import Person
from fairwater_web.people.permissions import Permission
from fairwater_web.people.queries import acting_person
from fairwater_web.releases.actions import plant_release
from fairwater_web.releases.models import Release
from fairwater_web.releases.queries import published_by

FILE = Path(__file__).with_name("samples.toml")
JOURNEYS = Path(__file__).with_name("journeys.toml")
FACILITATOR, LEAD, PROGRAMME = "fay@network.example", "ana@riverbend.example", "headwaters"
KEEPER = ("hale@network.example", "Hale Ito")
MONTHS_AGO, LEFT_WEEKS_AGO = 10, 9
GIVEN = (Permission.WRITE_DOCUMENTS, Permission.SIGN_DOCUMENTS)
"""What a programme gives its facilitator, so that they write and sign its reports."""


def make_sample_cohort() -> int | None:
    """Make the cohort where there is none yet; return how many. None while Riverbend's journey is not there."""
    today = timezone.localdate()
    fay, ana = (Person.objects.filter(email=email, is_sample=True).first() for email in (FACILITATOR, LEAD))
    if fay is None or ana is None or Cohort.objects.filter(organisation__slug=PROGRAMME).exists():
        return 0
    if not Journey.objects.filter(organisation__slug="riverbend").exists():
        return None
    with transaction.atomic():
        _make(content_of(FILE), acting_person(fay, today), acting_person(ana, today), today)
    return 1


def _make(part: Part, fay: Any, ana: Any, today: date) -> None:
    _give_rights(fay.organisation, today)
    began = months_after(today, -MONTHS_AGO)
    cohort = actions.open_cohort(
        by=fay,
        shape=shapes().found["equitable-systems"],
        title=part.text("title"),
        purpose=part.text("purpose"),
        begins_on=began,
    )
    riverbend = actions.plant_member(cohort=cohort, by=fay, accepts=ana, on=began)
    members = {"riverbend": (riverbend, ana)}
    for each in part.parts("districts", "slug"):
        members[each.text("slug")] = _district(part, each, cohort, fay, today, began)
    _meetings(part, cohort, fay, members, today)
    _of_riverbend(part, riverbend, ana)
    _of_marlow_bay(part, members["marlow-bay"])
    _talk(part, cohort, members, fay)
    member, by = members["stonebrook"]
    actions.leave(by=by, member=member, leaves_there=False, today=today - timedelta(weeks=LEFT_WEEKS_AGO))


def _give_rights(programme: Organisation, today: date) -> None:
    hale = _person(*KEEPER, programme, Role.ADMINISTRATOR, today)
    for permission in GIVEN:
        move_right(by=hale, role=Role.COHORT_FACILITATOR, permission=permission, held=True)


def _person(email: str, name: str, place: Organisation, role: Role, today: date) -> Any:
    person = make_person(email=email, name=name, password=SAMPLE_PASSWORD)
    give_role(person=person, organisation=place, role=role)
    mark_samples(emails=[email])
    return acting_person(person, today, place.pk)


def _district(part: Part, each: Part, cohort: Cohort, fay: Any, today: date, began: date) -> tuple[Member, Any]:
    place = make_organisation(kind=Kind.DISTRICT, name=each.text("name"), slug=each.text("slug"))
    lead = _person(*each.texts("lead"), place, Role.EQUITY_LEAD, today)
    second = _person(*each.texts("second"), place, Role.SUPERINTENDENT, today)
    member = actions.plant_member(cohort=cohort, by=fay, accepts=lead, on=began)
    journey = journeys.open_journey(
        by=lead,
        sequence=sequences().found["equitable-systems"],
        title=each.text("journey"),
        purpose="",
        began_on=began,
    )
    _documents(each.text("slug"), journey, lead, second)
    for station in each.texts("done"):
        journeys.mark(by=lead, journey=journey, station=station, is_done=True, note="")
    actions.share(by=lead, member=member, kind=SharedKind.JOURNEY, number=journey.pk)
    released = _released(part, each, lead, second)
    actions.share(by=lead, member=member, kind=SharedKind.RELEASE, number=released.pk)
    if figures := each.texts("figures"):
        _profile(lead, member, figures)
    return member, lead


def _documents(district: str, journey: Journey, lead: Any, second: Any) -> None:
    """Write what a district wrote at the stations of its journey; the superintendent signs what is signed."""
    for each in content_of(JOURNEYS).parts("documents", "title"):
        kind = kind_named(each.text("kind"))
        if each.text("district") != district or kind is None:
            continue
        station, title = each.text("station"), each.text("title")
        made = journeys.begin_at(
            by=lead, journey=journey, station=station, kind=kind.id, title=title, language=DEFAULT_LANGUAGE
        )
        fill(by=lead, document=made, kind=kind, values=each.mapping("values"))
        if each.flag("signed"):
            documents.sign(by=second, document=made, kind=kind, seen=Document.objects.get(pk=made.pk).changed)


def _profile(by: Any, member: Member, figures: Sequence[str]) -> None:
    names = ("meals", "english_learners", "disability")
    told: dict[str, Any] = {name: Decimal(figure) for name, figure in zip(names, figures[1:4], strict=True)}
    told |= {"students": int(figures[0]), "locale": figures[4], "region": figures[5]}
    actions.tell_profile(by=by, member=member, figures=told, source="Report card of the district, invented")


def _released(part: Part, each: Part, lead: Any, second: Any) -> Any:
    """Take invented students through the gate, and publish what it lets through."""
    measure, year = part.text("measure"), part.text("year")
    ledger = ledger_of(lead.organisation).path
    ledger.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as named:
        folder = Path(named)
        rows = _students(part.texts("groups"), each.given["students"], each.given["suspended"])
        (folder / "students.csv").write_text(f"race_ethnicity,{measure}\n" + "".join(rows), encoding="utf-8")
        plan = [
            'file = "students.csv"',
            f'outcome = "{measure}"',
            'better = "lower"',
            'group_bys = [[], ["race_ethnicity"]]',
            f"ledger = '{ledger}'",
            f'population = "{lead.organisation.slug}/{year}"',
        ]
        (folder / "plan.toml").write_text("\n".join(plan), encoding="utf-8")
        tables = release_file(folder / "plan.toml", now=timezone.now().isoformat(timespec="seconds"))
    return plant_release(made_by=lead, approved_by=second, measure=measure, school_year=year, tables=tables)


def _students(groups: Sequence[str], students: Sequence[int], suspended: Sequence[int]) -> Iterator[str]:
    for group, n, counted in zip(groups, students, suspended, strict=True):
        yield from (f"{group},{int(place < counted)}\n" for place in range(n))


def _meetings(part: Part, cohort: Cohort, fay: Any, members: dict[str, tuple[Member, Any]], today: date) -> None:
    monday = today - timedelta(days=today.weekday())
    for each in part.parts("meetings", "title"):
        on = monday + timedelta(weeks=each.whole("weeks"))
        made = actions.set_meeting(
            by=fay,
            cohort=cohort,
            on=on,
            until=on + timedelta(days=each.whole("days") - 1),
            **{name: each.text(name) for name in ("kind", "title", "place", "agenda")},
        )
        if on > today:
            continue
        for place, (_, by) in enumerate(members.values()):
            counts = {Role.EQUITY_LEAD: 1, Role.PRINCIPAL: 1 + place % 2, Role.TEACHER: place % 3}
            actions.count_came(by=by, meeting=made, counts=counts, today=today)
        if each.text("kind") == "study-tour":
            _tour(part.part("words"), made, members)
    member, _ = members["riverbend"]
    actions.set_meeting(
        by=fay,
        cohort=cohort,
        kind="one-to-one",
        title="What holds the second cycle up",
        on=today + timedelta(weeks=2),
        until=None,
        only=member,
    )


def _tour(said: Part, tour: Any, members: dict[str, tuple[Member, Any]]) -> None:
    _, ana = members["riverbend"]
    for each in said.texts("takeaways"):
        taken = actions.take_home(by=ana, meeting=tour, said=each)
        actions.make_idea(by=ana, takeaway=taken, for_whom="Students who are sent out of class most")
    _, ben = members["marlow-bay"]
    actions.take_home(by=ben, meeting=tour, said=said.text("theirs"))


def _of_riverbend(part: Part, member: Member, ana: Any) -> None:
    journey = Journey.objects.filter(organisation=ana.organisation).order_by("pk").first()
    assert journey is not None
    actions.share(by=ana, member=member, kind=SharedKind.JOURNEY, number=journey.pk, with_titles=True)
    prototype = Document.objects.filter(organisation=ana.organisation, kind="prototype", stage="draft").first()
    if prototype is not None:
        _shared_version(ana, member, prototype)
    released = next((each for each in _comparable(part, ana.organisation.slug)), None)
    if released is not None:
        actions.share(by=ana, member=member, kind=SharedKind.RELEASE, number=released.pk)
    _profile(ana, member, ("18400", "0.57", "0.16", "0.14", "city", "midwest"))
    said = part.part("words")
    theory = Document.objects.filter(organisation=ana.organisation, kind="theory-of-action").first()
    writing.contribute(
        by=ana,
        member=member,
        given=_shift(said, ""),
        document=theory.pk if theory is not None else 0,
    )


def _comparable(part: Part, slug: str) -> Iterator[Release]:
    """Yield what a district published of the measure, year and groups that the cohort sets side by side."""
    for each in published_by(slug).filter(measure=part.text("measure"), school_year=part.text("year")):
        if each.columns == ["race_ethnicity"]:
            yield each


def _shift(said: Part, whose: str) -> dict[str, str]:
    words = {name: said.text(f"{whose}{name}") for name in ("shift", "strategy")}
    return words | {"licence": "CC-BY-4.0", "credit": "yes"}


def _shared_version(by: Any, member: Member, document: Document) -> None:
    kind = kind_named("prototype")
    assert kind is not None
    version = documents.keep_version(by=by, document=document, kind=kind, note="")
    actions.share(by=by, member=member, kind=SharedKind.DOCUMENT, number=version.pk)


def _of_marlow_bay(part: Part, whose: tuple[Member, Any]) -> None:
    (member, ben), own, kind = whose, part.part("prototype"), kind_named("prototype")
    assert kind is not None
    made = documents.begin_document(
        by=ben, kind=kind, title=own.text("title"), organisation=ben.organisation, language="en"
    )
    fill(by=ben, document=made, kind=kind, values={name: own.text(name) for name in ("idea", "whom")})
    _shared_version(ben, member, made)
    writing.contribute(by=ben, member=member, given=_shift(part.part("words"), "their-"))


def _talk(part: Part, cohort: Cohort, members: dict[str, tuple[Member, Any]], fay: Any) -> None:
    """Let peers comment on each other's prototype, and the programme take one shift into its framework."""
    said = part.part("words")
    (riverbend, ana), (marlow, _), (_, tess) = (members[slug] for slug in ("riverbend", "marlow-bay", "fernwick"))
    for member, by, words in ((riverbend, tess, said.text("comment")), (marlow, ana, said.text("answer"))):
        shared = member.shared.filter(kind=SharedKind.DOCUMENT).first()
        if shared is not None:
            actions.say(by=by, thing=shared, said=words)
    offered = riverbend.contributions.first()
    if offered is not None:
        writing.take_contribution(by=fay, contribution=offered, language="en")
