"""The allocation of the sample district: coaching hours by need, kept, and decided on in a record that a voice stands in.

How many students changed schools is invented; every other count comes from the records. Last year all schools had the same.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater.allocation import Need, shipped_schemes
from fairwater_web.allocation import actions
from fairwater_web.allocation.actions import EVIDENCE, RECORD, GivenCount
from fairwater_web.allocation.models import Allocation
from fairwater_web.allocation.queries import counted_in
from fairwater_web.documents import actions as documents
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import kind_named
from fairwater_web.interviews.enums import Reach
from fairwater_web.interviews.models import Quote
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person

LEAD, SIGNER = "ana@riverbend.example", "sam@riverbend.example"
TITLE, SCHEME, TOTAL, LAST_YEAR = "Coaching hours by need", "coaching-hours", Fraction(1200), Fraction(50)
VOICE, SAID = "voice", "When I am sent out, let me say my part before it is written down."
FEWEST, SPREAD = 12, 29


def make_sample_allocation() -> int | None:
    """Make it where there is none yet; return how many. None while records, talks or the decision record are not there."""
    people = {each.email: each for each in Person.objects.filter(email__in=(LEAD, SIGNER), is_sample=True)}
    if len(people) < 2 or Allocation.objects.filter(organisation__slug="riverbend").exists():
        return 0
    today = timezone.localdate()
    ana, sam = (acting_person(people[email], today) for email in (LEAD, SIGNER))
    record = Document.objects.filter(organisation__slug="riverbend", kind=RECORD, stage="draft").order_by("pk").first()
    said = Quote.objects.filter(reach=Reach.PUBLIC, slip__talk__round__tenant__slug="riverbend", withdrawn_on=None)
    quote = said.filter(text=SAID).first()
    if ana is None or sam is None or record is None or quote is None or not counted_in(ana.organisation)[0]:
        return None
    with transaction.atomic():
        made = _kept(ana)
        _decided(ana, sam, record, ("allocation", made.pk), ("quote", quote.pk))
    return 1


def _kept(by: Any) -> Allocation:
    made = actions.begin_allocation(by=by, title=TITLE, scheme=shipped_schemes()[SCHEME], total=TOTAL)
    schools = list(made.schools.order_by("pk"))
    counts = [
        GivenCount(school.pk, Need.MOBILITY.value, FEWEST + 7 * place % SPREAD) for place, school in enumerate(schools)
    ]
    last_year = {school.pk: LAST_YEAR for school in schools}
    actions.give_counts(by=by, allocation=made, counts=counts, last_year=last_year)
    actions.keep(by=by, allocation=made)
    return made


def _decided(by: Any, signs: Any, record: Document, allocation: tuple[str, int], quote: tuple[str, int]) -> None:
    """Let the decision record rest on the allocation and on what was said, and sign these words."""
    kind = kind_named(RECORD)
    assert kind is not None
    for name, thing in ((EVIDENCE, allocation), (VOICE, quote)):
        field = kind.field(name)
        assert field is not None
        documents.cite(by=by, document=record, field=field, thing=thing, language=record.language)
    record.refresh_from_db()
    documents.sign(by=signs, document=record, kind=kind, seen=record.changed)
