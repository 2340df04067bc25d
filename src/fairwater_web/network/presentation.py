"""The network made ready for its page, and what it adds to the public page of an organisation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from fairwater import words
from fairwater.capability import CredentialKind
from fairwater.exemplars import cleared
from fairwater.fields import told
from fairwater.publish import numbers
from fairwater_web.exemplars.queries import open_exemplars
from fairwater_web.exemplars.telling import reader_of
from fairwater_web.network.models import Listing, SharedEntry
from fairwater_web.network.queries import (
    EXCHANGE,
    directory,
    exchange,
    follows_of,
    listed_for_everybody,
    open_shifts,
)
from fairwater_web.organisations.enums import Kind
from fairwater_web.recognition.models import Offer
from fairwater_web.recognition.queries import scheme
from fairwater_web.registers.queries import registers
from fairwater_web.rewards.presentation import credential_title
from fairwater_web.takeaways.seeing import Words


@dataclass(frozen=True)
class Listed:
    """Somebody in the directory: their line, what they certify, how many exemplars the network reads of them."""

    listing: Listing
    kind: str
    certifies: tuple[str, ...]
    n_exemplars: int


def listed(language: str) -> list[Listed]:
    """Return the directory."""
    exemplars: dict[int, int] = {}
    for each in open_exemplars():
        tenant = each.document.organisation.tenant.pk
        exemplars[tenant] = exemplars.get(tenant, 0) + 1
    return [
        Listed(
            each,
            words.text(f"network-kind-{each.organisation.kind}", language),
            certified_by(each.organisation, language),
            exemplars.get(each.organisation_id, 0),
        )
        for each in directory()
    ]


def certified_by(organisation: Any, language: str) -> tuple[str, ...]:
    """Return the names of the credentials that a programme offers now; of practices only where it offers nothing larger."""
    if organisation.kind != Kind.PROGRAMME:
        return ()
    found = list(Offer.objects.filter(organisation=organisation).order_by("pk").values_list("credential", flat=True))
    stacks = {each.id for each in scheme().of_kind(CredentialKind.STACK)}
    larger = [each for each in found if each not in stacks]
    return tuple(credential_title(each, language) for each in larger or found)


@dataclass(frozen=True)
class Exchanged:
    """A need or an offer as the network reads it."""

    shared: SharedEntry
    kind: str
    about: str
    what: str
    more: str
    until: str
    is_own: bool


def exchanged(actor: Any, language: str) -> list[Exchanged]:
    """Return the needs and offers that are shared: what, of what kind, until when; never who typed it, nor who owns it.

    A sentence with a typed number of people, or with words that may not go so far, stays in its district.
    """
    register = registers().found.get(EXCHANGE)
    if register is None:
        return []
    found = []
    hidden: dict[int, Words] = {}
    for each in exchange():
        tenant, values = each.entry.tenant, each.entry.values
        if tenant.pk not in hidden:
            hidden[tenant.pk] = Words(tenant, reader_of(tenant))
        repeats = hidden[tenant.pk].are_in
        kind, about = (register.field(name) for name in ("kind", "about"))
        found.append(
            Exchanged(
                each,
                told(kind, values.get("kind"), language) if kind else "",
                told(about, values.get("about"), language) if about and values.get("about") else "",
                cleared(each.entry.title, repeats=repeats, numbers=False).text
                or words.text("network-what-left", language),
                cleared(str(values.get("more") or ""), repeats=repeats, numbers=False).text,
                numbers.day(each.entry.due_on.isoformat(), language) if each.entry.due_on else "",
                tenant == actor.tenant,
            )
        )
    return found


@dataclass(frozen=True)
class Shifts:
    """A framework that somebody published for everybody, and whether the reader follows it."""

    of: Any
    framework: str
    title: str
    version: str
    day: str
    follows: bool


def shifts(actor: Any, language: str) -> list[Shifts]:
    """Return the frameworks that organisations published for everybody."""
    mine = follows_of(actor)
    return [
        Shifts(
            each.organisation,
            each.framework,
            _title(each.content.get("title"), language) or each.framework,
            each.version,
            numbers.day(each.published_at.date().isoformat(), language) if each.published_at else "",
            (each.organisation_id, each.framework) in mine,
        )
        for each in open_shifts()
    ]


def _title(given: Any, language: str) -> str:
    if isinstance(given, dict):
        return str(given.get(words.written_in(language)) or next(iter(given.values()), ""))
    return str(given or "")


def public_part(organisation: Any, language: str) -> tuple[str, dict[str, Any]] | None:
    """Return the line that an organisation wrote of itself for everybody, and what a programme certifies; else None."""
    found, certifies = listed_for_everybody(organisation), certified_by(organisation, language)
    if found is None and not certifies:
        return None
    return "network/public_part.html", {"listing": found, "certifies": certifies}
