"""What an audience may see: never more than whoever makes a take-away for it, and never more than that audience."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from fairwater_web.documents.enums import Stage
from fairwater_web.documents.models import Document, Version
from fairwater_web.documents.queries import kind_named
from fairwater_web.interviews.models import Quote
from fairwater_web.interviews.queries import quotes_for
from fairwater_web.people.permissions import ALL_STAFF, Permission
from fairwater_web.pilots.enums import Counted, Source
from fairwater_web.pilots.models import PilotSeries
from fairwater_web.pilots.queries import found_points
from fairwater_web.takeaways.enums import COACHING, For

FEWEST = 10
"""A share of fewer is not told outside."""
FEWEST_LETTERS = 16
"""A quote of fewer is not looked for in what people wrote: everybody says “thank you”."""
OUTSIDE = frozenset({Permission.SEE_HOME, Permission.READ_DOCUMENTS, Permission.READ_REGISTERS})
MAY_SEE: dict[str, frozenset[str]] = {
    For.US: ALL_STAFF,
    For.BOARD: OUTSIDE,
    For.EVERYBODY: OUTSIDE - {Permission.READ_REGISTERS},
    For.MYSELF: ALL_STAFF,
}


def as_read_by(maker: Any, made_for: str) -> Any:
    """Return whoever makes it with the rights that the audience has as well; outside, without their roles."""
    rights = maker.permissions & MAY_SEE[made_for]
    return replace(maker, permissions=rights, roles=maker.roles if made_for in (For.US, For.MYSELF) else ())


def why_withheld(document: Document, made_for: str) -> str:
    """Return the message id of why an audience does not get a document; empty where it does."""
    if document.kind in COACHING:
        return "withheld-coaching"
    if document.stage == Stage.SET_ASIDE:
        return "withheld-aside"
    kind = kind_named(document.kind)
    if kind is None:
        return "withheld-no-kind"
    if made_for in (For.US, For.MYSELF):
        return ""
    signed = signed_version(document) is not None
    if made_for == For.EVERYBODY:
        return "" if signed and document.is_public else "withheld-not-published"
    return "withheld-not-signed" if kind.signs and not signed else ""


def signed_version(document: Document) -> Version | None:
    """Return the newest version that somebody signed."""
    return document.versions.filter(signatures__isnull=False).order_by("-number").first()


def version_for(document: Document, made_for: str) -> Version | None:
    """Return the version that an audience gets: none where it gets what stands now."""
    return None if made_for in (For.US, For.MYSELF) else signed_version(document)


def why_series_withheld(series: PilotSeries, made_for: str) -> str:
    """Return the message id of why an audience does not get a series of a pilot; empty where it does."""
    if made_for == For.US:
        return ""
    if made_for != For.BOARD:
        return "withheld-staff-numbers"
    if series.source == Source.MEASURE:
        return "withheld-staff-numbers"
    few = series.counted == Counted.SHARE and any(0 < (each.n or 0) < FEWEST for each in found_points(series))
    return "withheld-few" if few else ""


class Words:
    """The words that may not go to an audience: those of quotes that do not reach it."""

    def __init__(self, tenant: Any, reader: Any) -> None:
        every = Quote.objects.filter(slip__talk__round__tenant=tenant, withdrawn_on__isnull=True)
        hidden = every.exclude(pk__in=quotes_for(reader).order_by().values("pk")).values_list("text", flat=True)
        self._hidden = tuple(text for each in hidden if len(text := _folded(each)) >= FEWEST_LETTERS)

    def are_in(self, *texts: str) -> bool:
        """Say whether any of the texts repeats such words."""
        return bool(self._hidden) and _holds(map(_folded, texts), self._hidden)


def _holds(texts: Iterable[str], hidden: tuple[str, ...]) -> bool:
    return any(each in text for text in texts for each in hidden)


def _folded(text: str) -> str:
    """Return a text as it is compared: small letters and digits alone, so that no quote mark or line break hides words."""
    return " ".join("".join(each if each.isalnum() else " " for each in text.casefold()).split())
