"""The journey of the sample district: its team tries what it planned. Every document is the example of its kind."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from django.db import transaction

from fairwater.content import content_of
from fairwater_web.documents import actions as documents
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import kind_named
from fairwater_web.documents.samples import fill
from fairwater_web.journeys import actions
from fairwater_web.journeys.models import Journey
from fairwater_web.journeys.queries import months_after, sequences
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person

LEAD, SIGNER = "ana@riverbend.example", "sam@riverbend.example"
TITLE = "Interrupting over-suspension of African American students"
PURPOSE = "For African American students in grades 6 to 12. It is made here, and can be unmade here."
STATIONS = (
    ("dossier", ("district-dossier", "equity-use-case"), True),
    ("conditions-map", ("conditions-map", "root-causes"), True),
    ("coaching", ("equity-pause",), True),
    ("theory-of-action", ("theory-of-action",), True),
    ("design-studios", ("design-studio", "prototype"), True),
    ("pilot-plan", ("pilot-plan",), True),
    ("implementation", ("iteration",), False),
    ("learnings", ("after-action",), False),
    ("final-design", ("final-design",), False),
)
"""Station, kinds that stand there, whether they are signed where somebody signs them."""
NOTES = {
    "implementation": "The second cycle is under way.",
    "learnings": "Written on the day that something turned; more will come of the second cycle.",
    "final-design": "Begun: what has to stay is written down while it is fresh.",
}
BEGUN = {"final-design": ("question", "design", "core")}
"""Of a document that is only begun, the fields that are filled."""
MONTHS_AGO = 10
FILE, STUDIO = Path(__file__).with_name("samples.toml"), "design-studio"


@transaction.atomic
def make_sample_journey(*, today: date) -> int:
    """Make the journey in the sample district where it has none yet; return how many."""
    lead = Person.objects.filter(email=LEAD, is_sample=True).first()
    if lead is None or Journey.objects.filter(organisation__slug="riverbend").exists():
        return 0
    ana, sam = acting_person(lead, today), acting_person(Person.objects.get(email=SIGNER), today)
    journey = actions.open_journey(
        by=ana,
        sequence=sequences().found["equitable-systems"],
        title=TITLE,
        purpose=PURPOSE,
        began_on=months_after(today, -MONTHS_AGO),
    )
    for station, kinds, is_signed in STATIONS:
        for slug in kinds:
            _document(ana, sam if is_signed else None, journey, station, slug)
            if slug == STUDIO:
                _studios(ana, journey, station)
        actions.mark(by=ana, journey=journey, station=station, is_done=is_signed, note=NOTES.get(station, ""))
    return 1


def _studios(by: Any, journey: Journey, station: str) -> None:
    """Write the studios before and after the one that is the example of its kind."""
    kind = kind_named(STUDIO)
    for each in content_of(FILE).parts("studios", "title") if kind is not None else ():
        made = actions.begin_at(
            by=by, journey=journey, station=station, kind=STUDIO, title=each.text("title"), language="en"
        )
        fill(by=by, document=made, kind=kind, values=each.mapping("values"))


def _document(by: Any, signer: Any, journey: Journey, station: str, slug: str) -> None:
    kind = kind_named(slug)
    if kind is None:
        return
    title = kind.example_title.said("en") or kind.title.said("en")
    made = actions.begin_at(by=by, journey=journey, station=station, kind=slug, title=title, language="en")
    example = kind.example_in("en")
    fill(by=by, document=made, kind=kind, values={name: example[name] for name in BEGUN.get(slug, example)})
    if signer is not None and kind.signs and set(kind.signs) & set(signer.roles):
        now = Document.objects.get(pk=made.pk)
        documents.sign(by=signer, document=now, kind=kind, seen=now.changed)
