"""What the forms of listening send, read field by field."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import QueryDict
from django.utils import timezone

from fairwater import words
from fairwater.instruments import Sensitive
from fairwater_web.common.permissions import Refused
from fairwater_web.listening.actions import Plan, Terms, Wanted
from fairwater_web.listening.enums import Consent
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.forms import day_of, number_of

PROMISE = ("seen_by", "comes_back")
MOST_LETTERS = 2_000_000
"""Of a list of addresses that is pasted or brought."""


def plan_of(posted: QueryDict) -> Plan:
    """Return the plan of a round. Raises Refused where a day is none, or a needed one is missing."""
    opens, closes = day_of(posted.get("opens_on", "")), day_of(posted.get("closes_on", ""))
    if opens is None or closes is None:
        raise Refused("refused-round-days-missing")
    return Plan(
        title=posted.get("title", ""),
        purpose=posted.get("purpose", ""),
        opens_on=opens,
        closes_on=closes,
        seen_by=posted.get("seen_by", ""),
        comes_back=posted.get("comes_back", ""),
        back_on=day_of(posted.get("back_on", "")),
        languages=[each for each in words.LANGUAGES if each in posted.getlist("languages")],
        promised=promised_of(posted),
    )


def promised_of(given: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Return what a form promises in each language: `seen_by` and `comes_back`."""
    return {code: {name: given.get(f"{name}-{code}", "") for name in PROMISE} for code in words.LANGUAGES}


def blank_plan() -> dict[str, Any]:
    """Return what the form of a new round begins with."""
    return {"opens_on": timezone.localdate().isoformat(), "languages": list(words.COMPLETE)}


def terms_of(posted: QueryDict) -> Terms:
    """Return how a survey is asked."""
    consent = posted.get("consent", "")
    return Terms(
        languages=posted.getlist("languages"),
        consent=consent if consent in Consent.values else Consent.NOT_SET,
        consent_note=posted.get("consent_note", ""),
        n_opted_out=number_of(posted.get("n_opted_out", "")),
        allowed=[each for each in Sensitive if each in posted.getlist("allowed")],
        is_open_to_all=posted.get("is_open_to_all") == "1",
        asks_to_quote=posted.get("asks_to_quote") == "1",
    )


def wanted_of(posted: QueryDict, places: Sequence[Organisation], languages: Sequence[str]) -> list[Wanted]:
    """Return the codes that are wanted: so many for each place, or one for each line of a list of addresses."""
    listed = posted.get("addresses", "")
    if listed.strip():
        known = {each.name.casefold(): each for each in places} | {each.local_id: each for each in places}
        return _listed(listed, known, languages)
    found: list[Wanted] = []
    for place in places:
        found += [Wanted(place)] * min(number_of(posted.get(f"codes-{place.pk}", "")), 20_000)
    return found


def _listed(text: str, places: Mapping[str, Organisation], languages: Sequence[str]) -> list[Wanted]:
    """Read lines of address, school (its name or number) and language; the last two may be left out."""
    if len(text) > MOST_LETTERS:
        raise Refused("refused-list-too-long")
    found = []
    for number, row in enumerate(csv.reader(io.StringIO(text.strip().replace("\t", ",").replace(";", ","))), 1):
        cells = [each.strip() for each in row] + ["", "", ""]
        if not any(cells) or (number == 1 and "@" not in cells[0]):
            continue
        try:
            validate_email(cells[0])
        except ValidationError:
            raise Refused("refused-list-address", line=number, given=cells[0][:60]) from None
        place = places.get(cells[1].casefold()) or places.get(cells[1]) if cells[1] else None
        if cells[1] and place is None:
            raise Refused("refused-list-place", line=number, given=cells[1][:60])
        if cells[2] and cells[2] not in languages:
            raise Refused("refused-list-language", line=number, given=cells[2][:20], known=", ".join(languages))
        found.append(Wanted(place or _only(places), cells[2], cells[0].lower()))
    return found


def _only(places: Mapping[str, Organisation]) -> Organisation | None:
    known = set(places.values())
    return next(iter(known)) if len(known) == 1 else None
