"""What is served as CASE: the published frameworks that are shipped, of the content folder, and that tenants opened to all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from django.conf import settings

from fairwater.frameworks import Library, Status
from fairwater.frameworks.case_export import Exporting, associations_of, package, standing_alone
from fairwater.frameworks.identifiers import of_framework
from fairwater_web.frameworks.enums import Stage
from fairwater_web.frameworks.models import OwnFramework
from fairwater_web.frameworks.queries import base_library, newest_crosswalks, read

Json = dict[str, Any]
Tell = Callable[[], Json | None]
_indexes: dict[tuple[object, ...], Mapping[tuple[str, str], Tell]] = {}


def served() -> Iterator[Exporting]:
    """Yield every framework that anybody may read."""
    library = base_library()
    for framework in library.frameworks:
        if framework.status is not Status.DRAFT:
            crosswalks = tuple(library.crosswalks_from(framework))
            yield Exporting(framework, settings.FAIRWATER_SITE, "", crosswalks, library.by_key)
    rows = list(
        OwnFramework.objects.filter(stage=Stage.PUBLISHED, openly=True).select_related("organisation").order_by("pk")
    )
    for row in rows:
        yield _own(row, library, [each for each in rows if each.organisation_id == row.organisation_id])


def _own(row: OwnFramework, library: Library, opened: Sequence[OwnFramework]) -> Exporting:
    """Return a tenant's own framework with its crosswalks to what anybody may read too."""
    frameworks = {read(each).key: read(each) for each in opened}
    others = {**library.by_key, **frameworks}
    owners = dict.fromkeys(frameworks, row.organisation.slug)
    mine = read(row)
    crosswalks = tuple(
        each for each in newest_crosswalks(row.organisation) if each.origin == mine.key and each.destination in others
    )
    return Exporting(mine, settings.FAIRWATER_SITE, row.organisation.slug, crosswalks, others, owners)


def exporting(row: OwnFramework) -> Exporting:
    """Return a framework of a tenant's own on its way out."""
    return Exporting(read(row), settings.FAIRWATER_SITE, row.organisation.slug)


def documents() -> list[Json]:
    """Return the CFDocuments of all that is served."""
    return [standing_alone(each, "CFDocuments", package(each)["CFDocument"]) for each in served()]


def object_of(kind: str, name: str) -> Json | None:
    """Return an object of CASE as it stands outside its package; None where there is none."""
    every = list(served())
    key = (
        settings.FAIRWATER_SITE,
        *((each.owner, *each.framework.key, id(each.framework), each.crosswalks) for each in every),
    )
    if key not in _indexes:
        _indexes.clear()
        _indexes[key] = {place: tell for each in every for place, tell in _index(each)}
    tell = _indexes[key].get((kind, name))
    return tell() if tell is not None else None


def _index(each: Exporting) -> Iterator[tuple[tuple[str, str], Tell]]:
    whole = package(each)
    name = of_framework(each.framework, each.owner)
    yield ("CFPackages", name), partial(_whole, whole)
    lists = {
        "CFDocuments": [whole["CFDocument"]],
        **{k: whole.get(k, []) for k in ("CFItems", "CFAssociations", "CFRubrics")},
    }
    lists |= {kind: whole["CFDefinitions"].get(kind, []) for kind in ("CFItemTypes", "CFLicenses")}
    for kind, objects in lists.items():
        for found in objects:
            yield (kind, found["identifier"]), partial(standing_alone, each, kind, found)
    for item in whole["CFItems"]:
        yield ("CFItemAssociations", item["identifier"]), partial(associations_of, each, item["identifier"])


def _whole(found: Json) -> Json:
    return found
