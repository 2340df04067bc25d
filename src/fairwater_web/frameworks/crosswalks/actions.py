"""Beginning a crosswalk, saying pair by pair which terms answer to one another, publishing a version for good."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater.content import Part
from fairwater.frameworks import Framework, Status
from fairwater.frameworks.files import crosswalk_of, digest_of_crosswalk
from fairwater.frameworks.library import check_crosswalk
from fairwater.frameworks.model import ASSOCIATIONS
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused
from fairwater_web.frameworks.enums import Stage
from fairwater_web.frameworks.models import OwnCrosswalk
from fairwater_web.frameworks.queries import base_library, library_for, own_crosswalks, read_crosswalk

Content = dict[str, Any]
MOST_PAIRS = 5000
MOST_NOTE, MOST_LICENCE = 1000, 120


@transaction.atomic
def begin_crosswalk(*, by: Any, origin: Framework, destination: Framework, title: str) -> OwnCrosswalk:
    """Begin a crosswalk from one published version to another. Raises Refused for one framework with itself, and for drafts."""
    if origin.id == destination.id or Status.DRAFT in (origin.status, destination.status):
        raise Refused("refused-crosswalk-ends")
    slug = f"{origin.id[:28].strip('-')}-to-{destination.id[:28].strip('-')}"
    if slug in {each.id for each in base_library().crosswalks}:
        slug = f"{slug[:56].strip('-')}-own"
    content = {
        "id": slug,
        "version": _free_crosswalk(by, slug),
        "title": title,
        "origin": {"framework": origin.id, "version": origin.version},
        "destination": {"framework": destination.id, "version": destination.version},
        "source": "",
        "licence": "",
        "creator": by.tenant.name,
        "dated": timezone.localdate().isoformat(),
        "pairs": [],
    }
    return _kept_crosswalk(by, content)


def _free_crosswalk(by: Any, slug: str) -> str:
    numbers = [int(each.version) for each in own_crosswalks(by.organisation).filter(crosswalk=slug)]
    return str(max(numbers, default=0) + 1)


def _kept_crosswalk(by: Any, content: Content) -> OwnCrosswalk:
    if own_crosswalks(by.organisation).filter(crosswalk=content["id"], stage=Stage.DRAFT).exists():
        raise Refused("refused-crosswalk-begun")
    read = crosswalk_of(Part(content, content["id"]))
    made = OwnCrosswalk.objects.create(
        organisation=by.tenant, crosswalk=read.id, version=read.version, content=content, made_by=by.person
    )
    log_access(by=by, event="crosswalk-begun", subject=f"{read.id} {read.version}")
    return made


@transaction.atomic
def change_crosswalk(*, by: Any, row: OwnCrosswalk, change: Callable[[Content], Content]) -> None:
    """Change the content of a draft. Raises Refused for what is published, and for a term that is not there."""
    kept = _held_crosswalk(row)
    content = change(dict(kept.content))
    check_crosswalk(crosswalk_of(Part(content, kept.crosswalk)), library_for(by.organisation).by_key, kept.crosswalk)
    kept.content = content
    kept.save(update_fields=["content", "changed_at"])
    log_access(by=by, event="crosswalk-changed", subject=f"{kept.crosswalk} {kept.version}")


def _held_crosswalk(row: OwnCrosswalk) -> OwnCrosswalk:
    kept = OwnCrosswalk.objects.select_for_update().get(pk=row.pk)
    if kept.stage != Stage.DRAFT:
        raise Refused("refused-published-framework")
    return kept


def add_pair(*, by: Any, row: OwnCrosswalk, origin: str, how: str, destination: str, note: str) -> None:
    """Say that a term answers to another, and how. Raises Refused for a pair that stands there, or a way CASE does not know."""
    if how not in ASSOCIATIONS:
        raise Refused("refused-crosswalk-pair")
    pair = {"from": origin, "to": destination, "association": how} | ({"note": note[:MOST_NOTE]} if note else {})

    def change(content: Content) -> Content:
        if any(_is(each, origin, how, destination) for each in content["pairs"]) or len(content["pairs"]) >= MOST_PAIRS:
            raise Refused("refused-crosswalk-pair")
        return content | {"pairs": [*content["pairs"], pair]}

    change_crosswalk(by=by, row=row, change=change)


def _is(pair: Content, origin: str, how: str, destination: str) -> bool:
    return (pair["from"], pair["association"], pair["to"]) == (origin, how, destination)


def remove_pair(*, by: Any, row: OwnCrosswalk, origin: str, how: str, destination: str) -> None:
    """Take a pair out of a draft; one that is gone already stays gone."""

    def change(content: Content) -> Content:
        return content | {"pairs": [each for each in content["pairs"] if not _is(each, origin, how, destination)]}

    change_crosswalk(by=by, row=row, change=change)


def say_details(*, by: Any, row: OwnCrosswalk, title: str, source: str, licence: str) -> None:
    """Say what a draft is called, where it comes from, and how it may be used. Raises Refused for no title."""
    if not title:
        raise Refused("refused-framework-title")
    said = {"title": title[:MOST_NOTE], "source": source[:MOST_NOTE], "licence": licence[:MOST_LICENCE]}
    change_crosswalk(by=by, row=row, change=lambda content: content | said)


@transaction.atomic
def publish_crosswalk(*, by: Any, row: OwnCrosswalk) -> None:
    """Publish a crosswalk for good. Raises Refused where it has no pair."""
    kept = _held_crosswalk(row)
    content = kept.content | {"dated": timezone.localdate().isoformat()}
    read = crosswalk_of(Part(content, kept.crosswalk))
    if not read.pairs:
        raise Refused("refused-crosswalk-empty")
    check_crosswalk(read, library_for(by.organisation).by_key, kept.crosswalk)
    kept.content, kept.digest, kept.stage = content, digest_of_crosswalk(read), Stage.PUBLISHED
    kept.published_by, kept.published_at = by.person, timezone.now()
    kept.save()
    log_access(by=by, event="crosswalk-published", subject=f"{kept.crosswalk} {kept.version}")


@transaction.atomic
def next_crosswalk(*, by: Any, row: OwnCrosswalk) -> OwnCrosswalk:
    """Begin the next version of a published crosswalk with what stands in it. Raises Refused where one is begun."""
    read = read_crosswalk(row)
    return _kept_crosswalk(by, row.content | {"version": _free_crosswalk(by, read.id)})


@transaction.atomic
def remove_crosswalk(*, by: Any, row: OwnCrosswalk) -> None:
    """Throw a draft away. Raises Refused for what is published."""
    kept = _held_crosswalk(row)
    log_access(by=by, event="crosswalk-removed", subject=f"{kept.crosswalk} {kept.version}")
    kept.delete()
