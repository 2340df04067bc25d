"""The barriers of the sample district on the thread: from what was counted and said, by the map and the theory, to the pilot."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater_web.documents.lines import actions as lines
from fairwater_web.documents.lines.queries import LINE, standing
from fairwater_web.documents.models import Document, NamedLine
from fairwater_web.findings.actions import pin_released
from fairwater_web.findings.models import Finding
from fairwater_web.interviews.enums import Reach
from fairwater_web.interviews.models import Quote
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.pilots.queries import PLAN
from fairwater_web.releases.queries import published_by
from fairwater_web.releases.samples import SUSPENDED
from fairwater_web.thread.models import Link

LEAD, LANGUAGE = "ana@riverbend.example", "en"
MAP, THEORY = "conditions-map", "theory-of-action"
FROM_THE_MAP = {
    "B1": "The code of 2009 makes",
    "B2": "A redirection becomes a referral",
    "B3": "Nobody who can be suspended has a vote",
    "B4": "We take a question asked twice",
}
"""Code of a barrier in the theory, and how the line of the map begins from which it comes."""
SERVED = ("B1", "B2")
"""The barriers that the pilot is there for."""
COUNTED, VOICED = "B1", "B2"
GROUP = {"race_ethnicity": "black"}
SAID = "When I am sent out, let me say my part before it is written down."
NOTE = "Where the map begins: who is sent home."


def make_sample_barriers() -> int | None:
    """Link them where nothing is linked yet; return how many. None while documents, numbers or talks are not there."""
    lead = Person.objects.filter(email=LEAD, is_sample=True).first()
    if lead is None or Link.objects.filter(organisation__slug="riverbend", kind=LINE).exists():
        return 0
    ana = acting_person(lead, timezone.localdate())
    found = {kind: _first(kind) for kind in (MAP, THEORY, PLAN)}
    quote = Quote.objects.filter(text=SAID, reach=Reach.PUBLIC, slip__talk__round__tenant__slug="riverbend").first()
    released = next(
        (each for each in published_by("riverbend").filter(measure=SUSPENDED) if [*GROUP] == each.columns), None
    )
    if ana is None or quote is None or released is None or None in found.values():
        return None
    with transaction.atomic():
        finding = pin_released(by=ana, release=released, where=GROUP, note=NOTE)
        return _linked(ana, found, finding, quote)


def _first(kind: str) -> Document | None:
    return Document.objects.filter(organisation__slug="riverbend", kind=kind).order_by("pk").first()


def _linked(by: Any, found: dict[str, Any], finding: Finding, quote: Quote) -> int:
    barriers = {written.code: kept for kept, written in standing(found[THEORY])}
    rows = {code: _row(found[MAP], begins) for code, begins in FROM_THE_MAP.items()}
    for code, row in rows.items():
        lines.rest_on(by=by, line=barriers[code], to=(LINE, row.pk), language=LANGUAGE)
    lines.rest_on(by=by, line=rows[COUNTED], to=("finding", finding.pk), language=LANGUAGE)
    lines.rest_on(by=by, line=rows[VOICED], to=("quote", quote.pk), language=LANGUAGE)
    for code in SERVED:
        lines.serve(by=by, document=found[PLAN], to=(LINE, barriers[code].pk), language=LANGUAGE)
    return len(rows)


def _row(document: Document, begins: str) -> NamedLine:
    return next(kept for kept, written in standing(document) if written.said.startswith(begins))
