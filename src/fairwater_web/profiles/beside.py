"""What stands beside a blueprint: what its profile proposed, what still lacks a reason, and the test of the leader's absence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from fairwater import words
from fairwater.capability import AbsenceTest, Carrier, Chosen, Lacks, absence_test, unsaid
from fairwater.documents import DocumentKind
from fairwater.publish import numbers
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import kept_values, kind_named, values_of
from fairwater_web.profiles.actions import BLUEPRINT
from fairwater_web.profiles.advisory import core_practices_first
from fairwater_web.profiles.models import Blueprint
from fairwater_web.profiles.presentation import ShownPriority, told_kept
from fairwater_web.profiles.queries import model_of, profiles_for

A_TERM = timedelta(days=120)
"""After so long without a review a term has passed."""


def beside(actor: Any, kind: str, number: int, language: str) -> tuple[str, dict[str, Any]] | None:
    """Return what stands beside a document that is a blueprint, or beside a profile; None beside anything else."""
    if kind != "document":
        return None
    found = (
        Blueprint.objects.filter(document=number, profile__in=profiles_for(actor))
        .select_related("profile__organisation__parent", "document", "journey", "by")
        .first()
    )
    document_kind = kind_named(BLUEPRINT)
    if found is None or document_kind is None:
        return None
    values = kept_values(document_kind, values_of(found.document))
    return "profiles/blueprint_beside.html", _context(found, document_kind, values, language)


def _context(found: Blueprint, kind: DocumentKind, values: Mapping[str, Any], language: str) -> dict[str, Any]:
    today = timezone.localdate()
    written = words.written_in(language)
    names = model_of(found.profile).names(written)
    chosen = [_chosen(row) for row in values["priorities"] if row["practice"] and row["taken"]]
    proposed = [each["practice"] for each in found.proposed]
    test = absence_of(kind, values)
    parts = part_names(kind, written)
    left = {each.practice for each in chosen if not each.is_taken}
    planned = [code for each in found.proposed if each["practice"] not in left for code in each["leads_to"]]
    return {
        "blueprint": found,
        "proposed": [ShownPriority(*each) for each in told_kept(found.profile, found.proposed, language)],
        "opened": numbers.day(found.at.date().isoformat(), language),
        "unsaid": [
            words.text(f"priority-asks-{asks.value}", language, practice=names.get(practice, practice))
            for practice, asks in unsaid(proposed, chosen)
        ],
        "test": test,
        "gaps": [
            (parts[each.part], each.name, [words.text(f"absence-{lack.value}", language) for lack in _told(each.lacks)])
            for each in test.gaps
        ],
        "held": [(parts[each.part], each.name) for each in test.parts if each.holds],
        "review": _review(found.document, values["reviews"], today, language),
        "advice": core_practices_first(found.profile.organisation, planned, language),
    }


def _told(lacks: Sequence[Lacks]) -> Sequence[Lacks]:
    """Return what is said of a gap: where nobody is named, that is enough."""
    return lacks[:1] if Lacks.CARRIER in lacks else lacks


def _chosen(row: Mapping[str, Any]) -> Chosen:
    return Chosen(row["practice"], row["taken"] == "taken", row["because"])


def part_names(kind: DocumentKind, language: str) -> dict[str, str]:
    """Return the parts that have to go on, by their slugs, as the kind of document names them."""
    field = kind.field("carriers")
    column = next((each for each in field.columns if each.id == "part"), None) if field is not None else None
    return {each.id: each.label.said(language) for each in column.options} if column is not None else {}


def absence_of(kind: DocumentKind, values: Mapping[str, Any]) -> AbsenceTest:
    """Return how a blueprint stands while whoever leads it is away."""
    carriers = [
        Carrier(row["part"], row["who"], row["written"] is True, row["done"] is True) for row in values["carriers"]
    ]
    return absence_test(tuple(part_names(kind, words.DEFAULT_LANGUAGE)), carriers, [values["leader"]])


def _review(document: Document, rows: Sequence[Mapping[str, Any]], today: date, language: str) -> str:
    """Return when the blueprint was last looked back on, or that a term has passed without it."""
    days = [date.fromisoformat(row["on"]) for row in rows if row["on"] and date.fromisoformat(row["on"]) <= today]
    last = max(days, default=None)
    since = last or document.made_at.date()
    message = "blueprint-review-none" if last is None else "blueprint-review-last"
    if today - since > A_TERM:
        message = "blueprint-review-due"
    return words.text(message, language, day=numbers.day(since.isoformat(), language))
